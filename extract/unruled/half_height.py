"""Numbers of rows that no rules part: at the top of their rows, or at half their height."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extract.sheets.lines.gaps import TextRow, white
from extract.unruled.lanes import Lanes

AT_HEIGHT = 0.5  # of a row's height that another shares which stands at its height
OFF = 0.6  # heights: the text of a row that has its number at half its height is no further from even


@dataclass(frozen=True, slots=True)
class Start:
    """Where a row or a heading begins: the index of its first text row."""

    index: int
    heading: bool


@dataclass(frozen=True, slots=True)
class PlacedNumbers:
    """The rows of text under one head, and which of them have a row's number."""

    lanes: Lanes
    rows: Sequence[TextRow]
    numbered: Sequence[bool]

    def alignment(self, runs: Sequence[range]) -> bool | None:
        """Whether numbers stand at half their rows' height, as on all the plan's pages; None if unknown."""
        if self._are_centred(runs):
            return True
        tall = [(run, sum(self.numbered[i] for i in run)) for run in runs if self.numbered[run[0]]]
        return False if any(len(run) > numbers for run, numbers in tall) else None

    def _are_centred(self, runs: Sequence[range]) -> bool:
        """Whether numbers stand at half the height of their rows."""
        numbers = [(run, [i for i in run if self.numbered[i]]) for run in runs if len(run) > 1]
        alone = [(run, at[0]) for run, at in numbers if len(at) == 1]
        below = sum(1 for run, at in alone if at > self.first_line(run))
        if alone:
            return below * 2 > len(alone)
        return any(
            len(at) > 1 and at[0] > self.first_line(run) and self.mirrored_starts(run, at) is not None
            for run, at in numbers
        )

    def first_line(self, run: range) -> int:
        """The last row that stands at the height of the run's first: base lines may differ by a little."""
        last = run[0]
        least = -AT_HEIGHT * self.rows[last].height
        while last + 1 in run and white(self.rows[run[0]], self.rows[last + 1]) < least:
            last += 1
        return last

    def mirrored_starts(
        self, run: range, numbers: Sequence[int], at_foot: bool = False
    ) -> list[Start] | None:
        """Where rows begin that have their numbers at half height: each ends as far below as it begins above.

        None where the text does not bear it out. The last row may run on over the page's cut, number at top,
        or, `at_foot`, begin above it and have its number on the next page.
        """
        found: list[Start] = []
        begin, centred = run[0], 0
        for number in numbers:
            if begin > number:
                return None
            row = self.rows[number]
            top, middle = self.rows[begin].top, self._middle(number)
            inside = [
                i for i in run if i >= begin and self.rows[i].bottom <= 2 * middle - top + OFF * row.height
            ]
            end = max(inside, default=begin)
            runs_on = number == numbers[-1] and begin == number
            if not runs_on and abs(self.rows[end].bottom + top - 2 * middle) > OFF * row.height:
                return None
            found.append(Start(begin, False))
            centred += begin < number
            begin = run[-1] + 1 if runs_on else end + 1
        if centred > 1 and at_foot and self.fill_several(range(begin, run[-1] + 1)):
            return [*found, Start(begin, False)]
        return found if begin > run[-1] and centred > 1 else None

    def fill_several(self, run: range) -> bool:
        """Whether rows of text fill several columns, as a row does, but no last line of one cell."""
        columns = range(len(self.lanes.strips))
        return sum(any(self.lanes.part(self.rows[i], at) for i in run) for at in columns) > 1

    def mirrored_begin(self, run: range, number: int) -> tuple[int, bool]:
        """Where a page's first row begins, its number at half height, and whether that is in doubt.

        Another's rest may stand above it.
        """
        middle, height = self._middle(number), self.rows[number].height
        top = 2 * middle - max(self.rows[i].bottom for i in run)
        if self.rows[run[0]].top > top - height:
            return run[0], False
        begin = min(range(run[0], number + 1), key=lambda i: abs(self.rows[i].top - top))
        return begin, abs(self.rows[begin].top - top) > OFF * height

    def _middle(self, index: int) -> float:
        at = self.lanes.number
        part = self.lanes.part(self.rows[index], at) if at is not None else None
        return (part.top + part.bottom) / 2 if part is not None else self.rows[index].top
