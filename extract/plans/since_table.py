"""What a document shows since the last table of a plan: lines, tables of none, pages that are missing."""

from __future__ import annotations

from dataclasses import dataclass, field

from extract.model import Legible, Line, Table
from extract.plans.reading_order import stands_elsewhere

PREAMBLE_LINES = 160  # of running text kept before a plan, for its title, decision and defined terms
MOST_HEAD_BANDS = 3  # in which a head's beginning stands alone

PlacedLine = tuple[Line, int]  # with its page


@dataclass(slots=True)
class SinceTable:
    """The `last` table that was read, none before a document's first, and what was met since.

    `head_alone` says that it was a head at a new place, and nothing more; `foreign` is the last table that
    is no plan's, wherever it stands; `left` is the last that is like the plan's, but could not be read with
    it; a `gap` is pages since that are missing, or pictures.
    """

    last: Table | None = None
    head_alone: bool = False
    foreign: Table | None = None
    left: Table | None = None
    lines: list[PlacedLine] = field(default_factory=list)
    gap: bool = False

    def take(self, line: Line, page: int) -> None:
        """Take a line of running text."""
        self.lines.append((line, page))
        if len(self.lines) > 4 * PREAMBLE_LINES:
            del self.lines[: 2 * PREAMBLE_LINES]

    def shorten(self) -> None:
        """Leave lines that stand too far above what comes next."""
        del self.lines[: -2 * PREAMBLE_LINES]

    def preamble(self, legible: Legible) -> list[str]:
        """The texts of the lines right above what comes next."""
        return [legible(line) for line, _ in self.lines[-PREAMBLE_LINES:]]

    def on_page(self, number: int) -> list[Line]:
        """The lines on one page."""
        return [line for line, page in self.lines if page == number]

    def is_new_place(self, table: Table) -> bool:
        """Whether a table stands at another place than the rows before it, perhaps below a head there."""
        return self.head_alone or self.last is None or stands_elsewhere(self.last, table)

    def may_part_head(self, table: Table) -> bool:
        """Whether the last table may be the beginning of a head that ends in this one at another place."""
        low = self.last is not None and len(self.last.bands) - 1 <= MOST_HEAD_BANDS
        return low and self.is_nothing() and self.is_new_place(table)

    def is_over_page(self, table: Table) -> bool:
        """Whether a whole page lies between the last table and this one on which another alone was met.

        No row goes on over it: that table may have rows of the plan.
        """
        if self.foreign is None or self.last is None:
            return False
        return self.last.page < self.foreign.page < table.page

    def is_nothing(self) -> bool:
        """Whether nothing was met: no line, no other table and no gap."""
        return not self.lines and not self.gap and not self._has_foreign()

    def _has_foreign(self) -> bool:
        if self.foreign is None or self.last is None:
            return False
        last, foreign = self.last, self.foreign
        return (foreign.page, foreign.box.top) > (last.page, last.box.top)
