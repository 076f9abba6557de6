"""A printed cell cut in two at a place in its text: every character stays, with its line, font and box."""

from __future__ import annotations

from collections.abc import Sequence

from extract.model import Box, Line
from extract.printed import Piece, PrintedCell


def cut_cell(cell: PrintedCell, place: int) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """The cell's pieces before and after a place in its printed text; a piece that holds it is cut in two."""
    before: list[Piece] = []
    after: list[Piece] = []
    start = 0
    for piece in cell.pieces:
        if not piece.lines:
            (before if start <= place else after).append(piece)
            continue
        end = start + len(piece.text)
        if end <= place:
            before.append(piece)
        elif start >= place:
            after.append(piece)
        else:
            upper, lower = _cut_lines(piece.lines, place - start)
            before += [_part(piece, upper)] if upper else []
            after += [_part(piece, lower)] if lower else []
        start = end + 1  # the blank between pieces
    return tuple(before), tuple(after)


def _cut_lines(lines: Sequence[Line], place: int) -> tuple[list[Line], list[Line]]:
    upper: list[Line] = []
    lower: list[Line] = []
    start = 0
    for line in lines:
        end = start + len(line.text)
        if end <= place:
            upper.append(line)
        elif start >= place:
            lower.append(line)
        else:
            upper.append(_line_part(line, 0, place - start))
            lower.append(_line_part(line, place - start, len(line.text)))
        start = end + 1  # the line feed between lines
    return upper, lower


def _line_part(line: Line, start: int, end: int) -> Line:
    """The characters `start` to `end` of a line, with their fonts; the box stays the whole line's."""
    fonts: list[tuple[int, str]] = []
    for at, font in line.fonts:
        if at <= start:
            fonts = [(0, font)]
        elif at < end:
            fonts.append((at - start, font))
    return line._replace(text=line.text[start:end], fonts=tuple(fonts))


def _part(piece: Piece, lines: Sequence[Line]) -> Piece:
    """A part of a piece: as wide as the cell, as high as its lines."""
    if piece.box is None:
        return piece._replace(lines=tuple(lines))
    box = piece.box
    top, bottom = min(line.box.top for line in lines), max(line.box.bottom for line in lines)
    return piece._replace(lines=tuple(lines), box=Box(box.x0, top, box.x1, bottom))
