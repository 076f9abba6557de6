"""Rows of text where a head may stand: which of them, one below the other, are lines of one head."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extract.model import Ruling
from extract.sheets.lines.gaps import TextRow, chunks, white
from extract.unruled.unruled_headings import TIGHT, UnruledHead

MOST_ROWS = 9  # of a head
LOOSE = 2.0  # heights: the rows of a head of several lines may, where the lower one names columns
RULED = 0.8  # of the head's width: a rule this long ends the head


@dataclass(frozen=True, slots=True)
class HeadLines:
    """Rows of text from the top, each told by its place, counted from 0; the rules across the page."""

    rows: Sequence[TextRow]
    rules: Sequence[Ruling]

    def starts(self, at: int) -> list[int]:
        """`at`, and the rows above it that may belong to headings of more lines."""
        starts = [at]
        while starts[-1] > 0 and len(starts) < MOST_ROWS and self.is_tight(starts[-1]):
            starts.append(starts[-1] - 1)
        return starts

    def step(self, first: int, last: int, at: int) -> bool | None:
        """Whether row `last` stands tight below the one before it; None where the head ends above it.

        The head begins at the row `first`, and names columns in the row `at`.
        """
        if last == at:
            return first == at
        if self.is_tight(last):
            return True
        row = self.rows[last]
        loose = self._may_go_on(last) and white(self.rows[last - 1], row) <= LOOSE * row.height
        return False if loose and len(chunks(row)) > 1 else None

    def stands_alone(self, head: UnruledHead) -> bool:
        """Whether no row of several columns runs on into it: words of headings stand in cells too."""
        if head.first == 0 or not self.is_close(head.first):
            return True
        return len(chunks(self.rows[head.first - 1])) == 1 or self._is_ruled_off(head.first)

    def hang_on(self, lower: int, outer: int, head: UnruledHead) -> bool:
        """Whether the row `lower` and the one above it overlap, the `outer` of them under single headings."""
        if white(self.rows[lower - 1], self.rows[lower]) >= 0 or not self._may_go_on(lower):
            return False
        return stands_under_single(self.rows[outer], head)

    def is_tight(self, at: int) -> bool:
        """Whether a row is as bold as the one above, right below it, and no rule parts the two."""
        return self.is_close(at) and not self._is_ruled_off(at)

    def is_close(self, at: int) -> bool:
        """Whether a row is as bold as the one above, and right below it."""
        above, row = self.rows[at - 1], self.rows[at]
        return white(above, row) <= TIGHT * row.height and above.bold == row.bold

    def _may_go_on(self, at: int) -> bool:
        """Whether a row is as bold as the one above, and no rule parts the two."""
        return self.rows[at - 1].bold == self.rows[at].bold and not self._is_ruled_off(at)

    def _is_ruled_off(self, at: int) -> bool:
        """Whether rules across most of a row part it from the row above."""
        above, below = self.rows[at - 1], self.rows[at]
        x0, x1 = below.words[0].x0, below.words[-1].x1
        x0, x1 = min(x0, above.words[0].x0), max(x1, above.words[-1].x1)
        upper, lower = (above.top + above.bottom) / 2, (below.top + below.bottom) / 2
        between = [rule for rule in self.rules if upper < (rule.top + rule.bottom) / 2 < lower]
        covered, end = 0.0, x0
        # producers draw a rule for each cell, and some twice
        for start, stop in sorted((max(rule.x0, x0), min(rule.x1, x1)) for rule in between):
            covered += max(0.0, stop - max(start, end))
            end = max(end, stop)
        return covered >= RULED * (x1 - x0)


def stands_under_single(row: TextRow, head: UnruledHead) -> bool:
    """Whether each text of a row stands over or under one heading alone."""
    over = [[h for h in head.headings if h.x0 < part[-1].x1 and part[0].x0 < h.x1] for part in chunks(row)]
    return all(len(headings) == 1 for headings in over)
