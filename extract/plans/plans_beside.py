"""Plans that stand side by side, as editions in two languages do: which of them goes on behind is not read.

Both begin at one height of a page. A table behind that stands elsewhere than the second plan's first one may
be the first plan's.
"""

from __future__ import annotations

from collections.abc import Callable

from extract.heads.alignment import NEAR
from extract.model import QUOTED, Line, Oddity, Table
from extract.plans.reading_order import TOUCHING

LEVEL = 72.0  # points: titles of several lines put one plan's first table so much lower than the other's


class PlansBeside:
    """Knows the first table of the plan so far, and whether it stands beside that of the plan before."""

    def __init__(self) -> None:
        self._first: Table | None = None
        self._beside = False
        self._told = 0  # the last page

    def begin(self, table: Table) -> None:
        """Take a plan's first table."""
        before = self._first
        self._beside = (
            before is not None
            and 0 < before.page == table.page
            and table.box.x0 >= before.box.x1 - TOUCHING
            and abs(table.box.top - before.box.top) <= LEVEL
        )
        self._first = table

    def told(self, table: Table, legible: Callable[[Line], str]) -> list[Oddity]:
        """A warning, once a page, for a table that was taken to the plan, and may be the other's."""
        first = self._first
        if not self._beside or first is None or table.page == self._told:
            return []
        if abs(table.box.x0 - first.box.x0) <= NEAR:
            return []
        self._told = table.page
        message = "two plans stand side by side before this table: its rows may be those of the other one"
        text = " | ".join(legible(line) for cell in table.cells for line in cell.lines)
        return [Oddity("plan_doubtful", message, page=table.page, value=text[:QUOTED])]
