"""Words of one letter (`i`, `u`) that a cell had no room for: they stand behind the rule, in the next cell.

Spreadsheets set a line by another printer's letters. Such a word follows the line of the cell before it at a
blank's distance, and stands left of where the lines of its column begin.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator
from dataclasses import replace

from extract.model import Cell, Line, Table
from extract.sheets.lines.gaps import WIDE_BLANK

SAME_LINE = 1.5  # points
LEFT = 0.5  # points: a word further left than its column's lines is none of them


def with_spilled_letters(table: Table, words: Container[str]) -> Table:
    """The table with those of the `words` in the cells before; another letter, as an `x`, marks its cell."""
    found = [
        (at, line)
        for at, cell in enumerate(table.cells)
        if cell.first_column
        for line in cell.lines
        if line.text[1:2] in " " and line.text[:1] in words
    ]
    if not found:
        return table
    cells = list(table.cells)
    for at, line in found:
        before = _before(line, cells[at], cells)
        end = _end(line, table, cells[at].first_column) if before is not None else None
        if before is not None and end is not None:
            owner, own = before
            cells[owner] = _with_line(cells[owner], own, _with_letter(own, line, end))
            cells[at] = _with_line(cells[at], line, *_without_letter(line, end))
    return replace(table, cells=tuple(cells))


def _end(line: Line, table: Table, column: int) -> float | None:
    """Where the letter that begins a line ends at most; None where it may be a word of its column.

    A narrow cell may cut a word before its last letter: `Kontinuiran` over `o`.
    """
    lines = (other for cell in table.cells if cell.first_column == column for other in cell.lines)
    begins = [other.x0 for other in lines if other is not line]
    if not begins:
        return None
    start, count = Counter(round(x0, 1) for x0 in begins).most_common(1)[0]
    if 2 * count <= len(begins) or line.x0 >= start - LEFT:
        return None
    return line.x1 if len(line.text) == 1 else start


def _before(line: Line, cell: Cell, cells: list[Cell]) -> tuple[int, Line] | None:
    """The line that a line goes on with at a blank's distance, and whose cell's it is."""
    near: Iterator[tuple[int, Line]] = (
        (at, other)
        for at, owner in enumerate(cells)
        if owner.last_column == cell.first_column - 1
        for other in owner.lines
        if abs(other.top - line.top) <= SAME_LINE
        and 0 < line.x0 - other.x1 <= WIDE_BLANK * (line.bottom - line.top)
    )
    return next(near, None)


def _with_letter(own: Line, line: Line, end: float) -> Line:
    fonts, font = own.fonts, line.fonts[0][1]
    if fonts[-1][1] != font:
        fonts = (*fonts, (len(own.text) + 1, font))
    return own._replace(text=f"{own.text} {line.text[0]}", fonts=fonts, x1=end)


def _without_letter(line: Line, end: float) -> Iterator[Line]:
    """The rest of a line, if any."""
    rest = line.text[1:].lstrip()
    gone = len(line.text) - len(rest)
    if rest:
        first = [font for at, font in line.fonts if at <= gone][-1]
        fonts = ((0, first), *((at - gone, font) for at, font in line.fonts if at > gone))
        yield line._replace(text=rest, fonts=fonts, x0=end)


def _with_line(cell: Cell, old: Line, *new: Line) -> Cell:
    lines = [part for line in cell.lines for part in (new if line is old else (line,))]
    return cell._replace(lines=tuple(lines))
