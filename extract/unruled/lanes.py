"""The columns of a table that no upright rules part, and how rows of text stand in them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from extract.heads.columns import LEVEL_FIELDS, Head
from extract.model import Word
from extract.pages.rulings import CELL_PAD
from extract.sheets.lines.gaps import TextRow, chunks, crosses, is_spaced, part_of, runs_over, straddles

PAD = 3.0  # points: a table's side where no rule shows it stands this far from its text
SAME_START = 3.0  # points: texts of one column begin this near to each other
SAME_PLACE = 1.0  # points: lines that are set flush left begin no further from one another
USUAL = 0.5  # of a column's rows that begin at one place: the column is set flush left
ONE_TEXT = 1.2  # heights: a text across the columns has no wider gaps
LEAST_BEGUN = 3  # columns that a row has text in: one text over as many may begin where lines do in two


class Strip(NamedTuple):
    """A column: its bounds in points, its field, and where its lines begin if they begin at one place."""

    x0: float
    x1: float
    field: str | None
    start: float | None

    def is_begun_by(self, word: Word) -> bool | None:
        """Whether a word stands where the column's lines begin; None where they begin at no one place."""
        return None if self.start is None else abs(word.x0 - self.start) <= SAME_START


@dataclass(frozen=True, slots=True)
class Lanes:
    """The columns of a plan that no upright rules part, from the left.

    `shown` tells that the rules across, drawn cell by cell, show where each one begins.
    """

    strips: tuple[Strip, ...]
    shown: bool = False

    @property
    def bounds(self) -> tuple[float, ...]:
        """The x of each column's left side, and of the last one's right."""
        return (*(strip.x0 for strip in self.strips), self.strips[-1].x1)

    def index_of(self, *fields: str) -> int | None:
        """The first column of the first of these fields that there is."""
        for field in fields:
            for index, strip in enumerate(self.strips):
                if strip.field == field:
                    return index
        return None

    @property
    def number(self) -> int | None:
        """The index of the column of row numbers."""
        return self.index_of("no")

    @property
    def activity(self) -> int | None:
        """The index of the column of activities; a level's column stands in where there is none."""
        return self.index_of("activity", "measure", "goal")

    @property
    def sides(self) -> tuple[int, ...]:
        """The columns whose texts span several rows."""
        at = self.activity
        return tuple(i for i, strip in enumerate(self.strips) if strip.field in LEVEL_FIELDS and i != at)

    @property
    def width(self) -> float:
        """From the first column's left side to the last one's right, in points."""
        return self.strips[-1].x1 - self.strips[0].x0

    def shifted(self, by: float) -> Lanes:
        """The same columns further to the right."""
        return self.moved(by, 1.0)

    def moved(self, by: float, scale: float) -> Lanes:
        """The same columns, the first further to the right by so many points, and all wider by so much."""
        left = self.strips[0].x0

        def place(x: float) -> float:
            return left + by + (x - left) * scale

        strips = (
            Strip(place(s.x0), place(s.x1), s.field, None if s.start is None else place(s.start))
            for s in self.strips
        )
        return Lanes(tuple(strips), self.shown)

    def shown_by(self, sides: Sequence[float]) -> Lanes:
        """The same columns, `shown` where a shaded row's cells have their `sides` at the bounds between.

        The outermost of these are the table's.
        """
        inner = self.bounds[1:-1]
        if len(inner) + 2 != len(sides) or any(
            abs(x - side) > SAME_START for x, side in zip(inner, sides[1:-1], strict=True)
        ):
            return self
        strips = list(self.strips)
        strips[0] = strips[0]._replace(x0=sides[0])
        strips[-1] = strips[-1]._replace(x1=sides[-1])
        return Lanes(tuple(strips), shown=True)

    def part(self, row: TextRow, index: int) -> TextRow | None:
        """What of the row stands in one column."""
        return part_of(row, self.strips[index].x0, self.strips[index].x1)

    def inside(self, row: TextRow) -> TextRow | None:
        """What of the row stands in the table."""
        return part_of(row, self.strips[0].x0, self.strips[-1].x1)

    def is_fit(self, row: TextRow) -> bool:
        """Whether every text of the row stands within a column, near to the next where all are shown."""
        if is_spaced(row) or self._runs_over(row):
            return False
        row = self._without_spills(row)
        apart = (
            len(chunks(row, ONE_TEXT)) > 1
            or self._begins_at_inner_side(row)
            or self._lines_up_in_several(row)
        )
        if (self.shown and apart) or self._begins_all(row):
            return not any(straddles(row, strip.x0) for strip in self.strips[1:])
        return not any(crosses(row, s.x0, s.start, self.shown) for s in self.strips[1:])

    def _without_spills(self, row: TextRow) -> TextRow:
        """The row with each word cut that is wider than its column: it and the next begin where theirs do."""
        words = list(row.words)
        for at, (word, after) in enumerate(pairwise(row.words)):
            for strip, behind in pairwise(self.strips):
                if strip.is_begun_by(word) and behind.is_begun_by(after) and word.x1 > behind.x0:
                    words[at] = word._replace(x1=behind.x0)
        return row._replace(words=tuple(words))

    def _runs_over(self, row: TextRow) -> bool:
        """Whether the row, or what of it stands behind its number, is one text over the columns."""
        at = self.number
        title = part_of(row, self.strips[at].x1, self.strips[-1].x1) if at is not None else None
        if runs_over(row, self.bounds[1:-1]):
            return True
        return at is not None and title is not None and runs_over(title, self.bounds[at + 2 : -1])

    def any_is_over(self, row: TextRow) -> bool:
        """Whether one of its texts runs over bounds, shown by its blanks, out of line with the columns."""
        inner = self.bounds[1:-1]
        return not self.is_aligned(row) and any(
            runs_over(row._replace(words=text), [x for x in inner if x > text[0].x0]) for text in chunks(row)
        )

    def _begins_at_inner_side(self, row: TextRow) -> bool:
        """Whether the row begins at the left of a column that is not the first: no title does."""
        return any(0 <= row.words[0].x0 - strip.x0 <= CELL_PAD for strip in self.strips[1:])

    def _lines_up_in_several(self, row: TextRow) -> bool:
        """Whether the texts begin where the lines of each of several columns do: no title does."""
        begun = self._begun(row)
        return len(begun) >= LEAST_BEGUN and all(begun)

    def _begins_all(self, row: TextRow) -> bool:
        """Whether a text begins right where the lines do in each of many columns, near as others end."""
        parts = [(strip.start, self.part(row, at)) for at, strip in enumerate(self.strips)]
        return len(parts) > LEAST_BEGUN and all(
            start is not None and part is not None and abs(part.words[0].x0 - start) <= SAME_PLACE
            for start, part in parts[1:]
        )

    def begins_behind_first(self, row: TextRow) -> bool:
        """Whether texts begin where the lines do in each of several columns, none of them the first."""
        begun = self._begun(row)
        over = any(straddles(row, strip.x0) for strip in self.strips[1:])
        return not over and self.part(row, 0) is None and len(begun) > 1 and all(begun)

    def _begun(self, row: TextRow) -> list[bool]:
        """Of each text of the row whether it begins where its column's lines do, where that is known."""
        parts = ((strip, self.part(row, at)) for at, strip in enumerate(self.strips))
        begun = (strip.is_begun_by(part.words[0]) for strip, part in parts if part is not None)
        return [each for each in begun if each is not None]

    def is_across(self, row: TextRow) -> bool:
        """Whether the row is one text over several columns: a heading, or prose."""
        return not self.is_fit(row) and (is_spaced(row) or len(chunks(row, ONE_TEXT)) == 1)

    def is_titled(self, row: TextRow) -> bool:
        """Whether the row has something in the column of numbers, and one text over several columns."""
        at = self.number
        if at is None or at + 1 == len(self.strips) or self.part(row, at) is None or self.is_fit(row):
            return False
        title = part_of(row, self.strips[at + 1].x0, self.strips[-1].x1)
        return title is not None and self.is_across(title)

    def is_aligned(self, row: TextRow, share: float = 0.5) -> bool:
        """Whether at least this share of the row's texts begin where their columns' lines do."""
        begun = self._begun(row)
        return sum(begun) >= share * len(begun)

    def fits_as(self, other: Lanes, rows: Iterable[TextRow]) -> bool:
        """Whether as many columns part these rows no worse than the other ones do."""
        if len(self.strips) != len(other.strips):
            return False
        rows = [part for row in rows if (part := other.inside(row)) is not None]
        return sum(map(self.is_fit, rows)) >= sum(map(other.is_fit, rows))

    def is_in_first(self, row: TextRow) -> bool:
        """Whether all of the row's text stands in the first column."""
        return all(self.part(row, index) is None for index in range(1, len(self.strips)))

    def filled(self, row: TextRow) -> int:
        """How many columns the row has text in."""
        return sum(self.part(row, index) is not None for index in range(len(self.strips)))


def with_starts(lanes: Lanes, rows: Sequence[TextRow]) -> Lanes:
    """The same columns, with the places where their lines begin."""
    strips = []
    for index, strip in enumerate(lanes.strips):
        parts = [part for row in rows if lanes.is_fit(row) and (part := lanes.part(row, index))]
        begins = sorted(part.words[0].x0 for part in parts)
        best = max(begins, key=lambda x: sum(abs(x - other) <= 1 for other in begins), default=None)
        near = sum(abs(best - x) <= 1 for x in begins) if best is not None else 0
        strips.append(strip._replace(start=best if near >= USUAL * len(begins) else None))
    return Lanes(tuple(strips), lanes.shown)


def lanes_of_head(head: Head) -> Lanes:
    """The columns of a head that has rules of its own, over rows that have none."""
    return Lanes(tuple(Strip(c.x0, c.x1, c.field, None) for c in head.columns))
