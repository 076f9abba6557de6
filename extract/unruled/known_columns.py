"""The columns of a plan without upright rules, known from pages before, and where they stand on a page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import NamedTuple

from extract.model import Table
from extract.sheets.lines.gaps import TextRow, chunks, part_of
from extract.unruled.lanes import Lanes
from extract.unruled.unruled_headings import Heading, UnruledHead

SAME_HEAD = 1.0  # points


@dataclass(frozen=True, slots=True)
class KnownColumns:
    """The columns of the plan so far, whether its rows are numbered and parted by rules.

    `headings` are those of its last head without rules, `texts` how many texts in them told its columns;
    `centred` tells whether numbers stand at half their rows' height, `ended` whether a rule ends the last.
    """

    lanes: Lanes
    numbered: bool
    ruled: bool
    headings: tuple[Heading, ...] = ()
    texts: int = 0
    centred: bool | None = None
    ended: bool = False

    def shifted(self, by: float) -> KnownColumns:
        """The same, further to the right by so many points."""
        return self.moved(by, 1.0)

    def moved(self, by: float, scale: float) -> KnownColumns:
        """The same, the first column further to the right by so many points, and all wider by so much."""
        left = self.lanes.bounds[0]
        headings = tuple(
            replace(each, x0=left + by + (each.x0 - left) * scale, x1=left + by + (each.x1 - left) * scale)
            for each in self.headings
        )
        return replace(self, lanes=self.lanes.moved(by, scale), headings=headings)

    def under(self, head: UnruledHead) -> Lanes | None:
        """The same columns under the same head printed again, perhaps further to one side."""
        if [h.text for h in head.headings] != [h.text for h in self.headings]:
            return None
        shifts = [new.x0 - old.x0 for new, old in zip(head.headings, self.headings, strict=True)]
        return self.lanes.shifted(shifts[0]) if max(shifts) - min(shifts) <= SAME_HEAD else None


class ReadTable(NamedTuple):
    """What is read of a plan in one place: its table, and the columns that it may go on in."""

    table: Table | None
    known: KnownColumns | None


def is_ended(table: Table) -> bool:
    """Whether a rule ends its last row."""
    return not any(cell.open_bottom for cell in table.cells)


@dataclass(frozen=True, slots=True)
class Frame:
    """A column of the page, or all of it: its sides in points and what stands in it."""

    x0: float
    x1: float
    rows: tuple[TextRow, ...]

    def holds(self, lanes: Lanes) -> bool:
        """Whether the middle of these columns is in it."""
        return self.x0 <= (lanes.bounds[0] + lanes.bounds[-1]) / 2 <= self.x1


def half(rows: Iterable[TextRow], x0: float, x1: float) -> Frame:
    """What of the rows stands between these sides, without the rest of text that begins left of them."""
    parts = (part_of(row, _begin(row, x0), x1) for row in rows)
    return Frame(x0, x1, tuple(part for part in parts if part is not None))


def _begin(row: TextRow, x0: float) -> float:
    """Where a row's texts begin right of a bound; no part of one that runs over it is one of these."""
    over = (part for part in chunks(row) if part[0].x0 < x0 < part[-1].x1)
    return max((part[-1].x1 for part in over), default=x0)
