"""Last lines of rows that are too low for their text, wholly below the rule: in the next row's cell.

A spreadsheet draws what overflows a row in the empty upper part of the row below. Such lines follow those of
the cell above at these lines' own distance, and the cell stands out from its column by them: the others all
begin at one distance from their rule, or stand half way up, and so does this one but for these lines. So does
one with a blank line at its end: a line that begins its cell's sentence stays, one that may is told of.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile
from operator import is_
from statistics import median
from typing import NamedTuple

from extract.capitals import begins_small
from extract.model import Cell, Line, Oddity, Table

SAME_LEADING = 0.5  # points
SAME_PLACE = 1.0  # points: cells of one column are set alike within this
LEAST_ALIKE = 2  # other cells of a column that tell how it is set
LEAST_SHARE = 0.6  # of them

Edge = Callable[[Cell, Sequence[Line]], float]


def with_lower_lines(table: Table) -> Table:
    """The table with such lines in the cells of the rows above; told of those that may be some."""
    columns: dict[int, _Column] = {}
    cells = list(table.cells)
    ending = {(cell.last_band, cell.first_column): at for at, cell in enumerate(cells) if cell.lines}
    oddities: list[Oddity] = []
    for at, cell in enumerate(cells):
        above = ending.get((cell.first_band - 1, cell.first_column)) if cell.lines else None
        if above is None or cells[above].last_column != cell.last_column:
            continue
        if cell.first_column not in columns:
            columns[cell.first_column] = _Column.of(table.cells, cell.first_column)
        column, own = columns[cell.first_column], cells[above].lines
        following = column.following(own, cell.lines) if own else 0
        ways = column.ways(cell) if following else ()
        if not ways or any(way.fits(cell, cell.lines) for way in ways):
            continue
        rests = (cell.lines[n:] for n in range(1, min(following + 1, len(cell.lines))))
        rest = next((r for r in rests if any(way.fits(cell, r) for way in ways)), cell.lines)
        goes_on = begins_small(cell.lines[0].text)
        stays = rest is cell.lines or (begins_small(rest[0].text) and not goes_on)
        if stays or not goes_on:
            oddities.append(_told(cell.lines[0], table.page, stays))
        if stays:
            continue
        cells[above] = cells[above]._replace(lines=(*own, *cell.lines[: len(cell.lines) - len(rest)]))
        cells[at] = cell._replace(lines=rest)
    if not oddities and all(map(is_, cells, table.cells)):
        return table
    return replace(table, cells=tuple(cells), oddities=(*table.oddities, *oddities))


def _told(line: Line, page: int, stays: bool) -> Oddity:
    message = "a line right below a rule follows those of the row above: it may belong to that one"
    if not stays:
        message = (
            "a line right below a rule was given to the row above, which it follows: it may begin a text"
        )
    return Oddity("text_overprinted", message, page=page, value=line.text)


class _Way(NamedTuple):
    """How lines are set in a cell: their `edge` stands so far below the cell's own."""

    edge: Edge
    below: float

    def fits(self, cell: Cell, lines: Sequence[Line]) -> bool:
        """Whether lines are set so in a cell."""
        return abs(self.edge(cell, lines) - self.below) <= SAME_PLACE


@dataclass(frozen=True, slots=True)
class _Column:
    """The cells of a column, and the distance of lines in most of them; 0 where none has two."""

    cells: tuple[Cell, ...]
    leading: float

    @classmethod
    def of(cls, cells: Sequence[Cell], at: int) -> _Column:
        """The cells of that column which have text."""
        own = tuple(cell for cell in cells if cell.first_column == at and cell.lines)
        steps = Counter(round(b.top - a.top, 1) for cell in own for a, b in pairwise(cell.lines))
        return cls(own, max(steps, key=lambda step: (steps[step], -step), default=0.0))

    def following(self, above: Sequence[Line], lines: Sequence[Line]) -> int:
        """How many of the lines follow those above at their own distance, or at the column's."""
        leading = above[-1].top - above[-2].top if len(above) > 1 else self.leading
        tops = [above[-1].top, *(line.top for line in lines)]
        steps = (abs(after - before - leading) <= SAME_LEADING for before, after in pairwise(tops))
        return sum(1 for _ in takewhile(bool, steps)) if leading > 0 else 0

    def ways(self, cell: Cell) -> Sequence[_Way]:
        """The ways in which the column's other cells are set, most of them alike."""
        others = [other for other in self.cells if other is not cell]
        found = []
        for edge in EDGES:
            places = [edge(other, other.lines) for other in others]
            way = _Way(edge, median(places or [0.0]))
            alike = sum(way.fits(other, other.lines) for other in others)
            if alike >= max(LEAST_ALIKE, LEAST_SHARE * len(others)):
                found.append(way)
        return found


def _top(cell: Cell, lines: Sequence[Line]) -> float:
    return lines[0].top - cell.box.top


def _middle(cell: Cell, lines: Sequence[Line]) -> float:
    return (lines[0].top + lines[-1].bottom - cell.box.top - cell.box.bottom) / 2


def _bottom(cell: Cell, lines: Sequence[Line]) -> float:
    return lines[-1].bottom - cell.box.bottom


EDGES: tuple[Edge, ...] = (_top, _middle, _bottom)
