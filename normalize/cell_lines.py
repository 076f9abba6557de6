"""The lines of a printed cell: their text, and what their places tell of where an item or a word ends."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from math import inf
from typing import NamedTuple

from extract.hyphens import at_soft_hyphens
from extract.model import Box, Line
from extract.printed import Piece
from normalize.characters import clean_characters
from normalize.item_marks import BULLET, MARK_ALONE

TWICE = re.compile(r"(.*[^\W\d_])-\n-([^\W\d_]\S*)(.*)")
SPARE = 2.0  # points: room beyond the next word before a line's end is called deliberate
WIDEST_STEP = 1.35  # line heights: lines of one item are set no wider, where all steps of a cell are wide
FULL = 2.5  # letters: less room is none, since some are wide and tables without rules have gutters
MOST_PADDING = 8.0  # points
BLANK_LINE = 1.6  # usual line steps: a wider step parts items


class PrintedLine(NamedTuple):
    """One line of a cell: its text with characters cleaned, and how it stands to the line before.

    A tuple, because each cell is read several times.
    """

    text: str
    ends_early: bool  # the line before had room for this one's first word
    after_blank: bool  # a blank line stands before it
    own_row: bool  # it begins a row of its own within the activity
    room: float = inf  # in its letters, left in its cell where it is one word

    @property
    def fills(self) -> bool:
        """Whether it is one word, and its cell has no room for more: a word may be broken there."""
        return self.room < FULL


def printed_lines(pieces: Sequence[Piece], legible: Callable[[Line], str]) -> list[PrintedLine]:
    """The lines of all pieces in order, each parted at soft hyphens inside its words."""
    lines: list[PrintedLine] = []
    previous: tuple[Line, Box] | None = None
    for piece in pieces:
        step = _usual_step(piece)
        margin = _margin(piece)
        for at, line in enumerate(piece.lines):
            text, *rest = map(clean_characters, at_soft_hyphens(legible(line)))
            early = previous is not None and piece.box is not None and _had_room(previous, line, margin)
            blank = at > 0 and step > 0 and _step(piece.lines[at - 1], line) > BLANK_LINE * step
            seam = bool(lines) and text.startswith("-") and lines[-1].text.endswith("-")
            if seam and (twice := TWICE.fullmatch(lines[-1].text + "\n" + text)):
                # A true hyphen at a line's end may be printed again before the rest: `naučno-` / `-stručni`.
                lines[-1] = lines[-1]._replace(text=f"{twice[1]}-{twice[2]}")
                text = twice[3].strip()
            if text:
                room = inf if piece.box is None or rest else _room(line, text, piece.box, margin)
                lines.append(PrintedLine(text, early, blank, at == 0 and piece.own_row, room))
            lines += [PrintedLine(part, False, False, False) for part in rest]
            if piece.box is not None:
                previous = (line, piece.box)
            elif previous is None:
                previous = (line, line.box)
    return _with_marks(lines)


def _with_marks(lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    """The lines, a bullet or ordinal that stands alone on one put before the next: narrow cells part them."""
    joined: list[PrintedLine] = []
    for line in lines:
        if joined and MARK_ALONE.fullmatch(joined[-1].text):
            text = f"{joined[-1].text.strip()} {line.text}"
            joined[-1] = joined[-1]._replace(text=text, room=line.room)
        else:
            joined.append(line)
    return joined


def _step(upper: Line, lower: Line) -> float:
    return lower.top - upper.top


def _usual_step(piece: Piece) -> float:
    """From one line of an item to the next: what most of the cell's steps are, and no wide one."""
    steps = sorted(_step(a, b) for a, b in pairwise(piece.lines))
    usual = steps[len(steps) // 3] if len(steps) >= 2 else 0.0
    if piece.box is None or not steps:
        return usual
    heights = sorted(line.bottom - line.top for line in piece.lines)
    widest = WIDEST_STEP * heights[len(heights) // 2]
    return min(usual, widest) if usual else widest


def _margin(piece: Piece) -> float:
    """The blank that the cell keeps at its left, and so at its right."""
    if piece.box is None or not piece.lines:
        return 0.0
    return max(0.0, min(line.x0 for line in piece.lines) - piece.box.x0)


def _had_room(previous: tuple[Line, Box], line: Line, margin: float) -> bool:
    """Whether the line before ended although this line's first word would have fitted on it."""
    before, cell = previous
    text = line.text
    first, *_ = text.split(None, 1) or (text,)
    width = (line.x1 - line.x0) * (len(first) + 1) / max(len(text), 1)
    room = cell.x1 - margin - before.x1
    return room > 1.15 * width + SPARE


def _room(line: Line, text: str, cell: Box, margin: float) -> float:
    """How many more of its letters its cell has room for, behind a line of one word, but for a bullet."""
    if " " in BULLET.sub("", text):
        return inf
    letter = (line.x1 - line.x0) / max(len(line.text), 1)
    # Centred text tells the cell's padding only where it is small.
    room = cell.x1 - min(margin, MOST_PADDING) - line.x1
    return room / letter if letter > 0 else inf
