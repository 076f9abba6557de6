"""Tables before a document's first head: a plan whose beginning is in another file goes on in them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from extract.heads.alignment import has_foreign_head, line_up
from extract.heads.prose import heading_lines
from extract.heads.text_reader import TextReader
from extract.model import QUOTED, Oddity, Table
from extract.plans.plan_tables import PlanTable
from extract.plans.since_table import PlacedLine

FEW = 0.5  # of a plan's columns


class Early(NamedTuple):
    """A table without a head, and the lines since the one before it."""

    lines: tuple[PlacedLine, ...]
    table: Table


class EarlyTables:
    """Holds the tables met so far, while no head has been, that stand one right after the other."""

    def __init__(self, reader: TextReader) -> None:
        self._reader = reader
        self._kept: list[Early] = []
        self._since: list[PlacedLine] = []  # lines since the last of them

    def line(self, line: PlacedLine) -> None:
        """Take a line in order of reading."""
        if self._kept:
            self._since.append(line)

    def keep(self, table: Table, lines: Sequence[PlacedLine]) -> None:
        """Take a table without a head; `lines` are all before it."""
        if self._kept and self._adjoins(table):
            self._kept.append(Early(tuple(self._since), table))
        else:
            self._kept = [Early(tuple(lines), table)]
        self._since = []

    def under(
        self, first: PlanTable, lines: Sequence[PlacedLine]
    ) -> list[tuple[Sequence[PlacedLine], PlanTable]]:
        """Those under the columns of the `first` table with a head, then that; each with the lines before it.

        That alone, with all `lines`, where it is not certain that they are the plan's. What is to be said of
        them is told of the first table.
        """
        kept, since, self._kept = self._kept, self._since, []
        table, columns = first.table, first.columns
        if not kept or not table.page:
            return [(lines, first)]
        aligned = [(early, line_up(early.table, columns)) for early in kept]
        own = [
            (early.lines, PlanTable(early.table, (), moved)) for early, moved in aligned if moved is not None
        ]
        last = kept[-1].table
        near = table.page - last.page <= 1 and not has_foreign_head(last, self._reader)
        if near and len(own) == len(kept) and self._only_headings(since, table):
            message = "rows before the plan's first column headings were read under them"
            above, begun = own[0]
            told = Oddity("rows_before_head", message, "info", begun.table.page)
            return [(above, begun.telling(told)), *own[1:], (since, first)]
        # A box or a legend of few columns has no rows of a plan.
        near = near and len(last.columns) - 1 > FEW * len(columns)
        if near and (aligned[-1][1] is not None or not [page for _, page in since if page == table.page]):
            message = "a table right before the plan's first column headings was left out"
            text = " | ".join(text for cell in last.cells if (text := self._reader.cell_text(cell)))
            told = Oddity("table_left_out", message, page=last.page, value=text[:QUOTED])
            return [(lines, first.telling(told))]
        return [(lines, first)]

    def _adjoins(self, table: Table) -> bool:
        return table.page - self._kept[-1].table.page <= 1 and self._only_headings(self._since, table)

    def _only_headings(self, lines: Sequence[PlacedLine], table: Table) -> bool:
        return heading_lines(lines, table, self._reader)[1] == len(lines)
