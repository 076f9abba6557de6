"""A plan's table that goes on under other column widths, as those of a new section in a text may be."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.folding import fold
from extract.heads.alignment import NEAR, has_foreign_head, scaled
from extract.heads.cell_texts import cell_text
from extract.heads.columns import TIMES, Column, column_at
from extract.heads.text_reader import TextReader
from extract.model import Legible, Oddity, Table
from extract.plans.plan_draft import PlanDraft
from extract.plans.since_table import SinceTable
from extract.row_numbers import bare_number, is_next, is_number
from extract.rows.row_draft import Draft

YEAR = re.compile(r"\b20\d\d\b")


def resized(
    table: Table, plan: PlanDraft, since: SinceTable, reader: TextReader
) -> tuple[Column, ...] | None:
    """The columns as wide as in the first table of the page behind the plan's last one, or None.

    Their count alone says nothing: nothing stands between the two, the table is as wide as the plan's or all
    its columns are as much wider or narrower, as on a page that is turned; its first number is the next one
    after the last of the rows so far, or neither has any, and a deadline stands where the plan's do.
    """
    last, columns, drafts, legible = since.last, plan.columns, plan.drafts, reader.legible
    if last is None or not since.is_nothing() or has_foreign_head(table, reader):
        return None
    at = column_at(columns, "no")
    if not 0 < last.page == table.page - 1 or len(table.columns) != len(columns) + 1:
        return None
    sides = (columns[0].x0, table.columns[0]), (columns[-1].x1, table.columns[-1])
    as_wide = at is not None and all(abs(before - now) <= NEAR for before, now in sides)
    if not as_wide and scaled(table, columns) is None:
        return None
    if at is not None and not _numbered_on(table, at, drafts, legible):
        return None
    if not _has_deadline(table, columns, drafts, legible):
        return None
    bounds = table.columns
    return tuple(replace(c, x0=bounds[i], x1=bounds[i + 1]) for i, c in enumerate(columns))


def read_by_place(table: Table) -> Oddity:
    """A table without a head whose columns were taken for the plan's by their order."""
    message = "a table without a head has other column widths; its rows go on: check what its columns are"
    return Oddity("row_in_doubt", message, page=table.page)


def _numbered_on(table: Table, at: int, drafts: Sequence[Draft], legible: Legible) -> bool:
    """Whether the first number of a table, in the column `at`, is the next one after the rows' last."""
    before = next((draft.number for draft in reversed(drafts) if draft.number), "")
    first = next(_printed(table, at, legible), "")
    return is_number(first) and is_next(bare_number(first), bare_number(before))


def _has_deadline(table: Table, columns: Sequence[Column], drafts: Sequence[Draft], legible: Legible) -> bool:
    """Whether a cell in a column of times prints a year, or what a row above prints there: `kontinuirano`."""
    for at, column in enumerate(columns):
        if column.field in ("deadline", *TIMES):
            here = list(_printed(table, at, legible))
            known = set(map(fold, here)) - {""}
            if any(map(YEAR.search, here)) or not known.isdisjoint(_above(column.field, drafts, legible)):
                return True
    return False


def _above(field: str, drafts: Sequence[Draft], legible: Legible) -> Iterator[str]:
    """What the rows so far print in the columns of one field."""
    for draft in drafts:
        for at, column in enumerate(draft.columns):
            if column.field == field:
                cells = (cell for row in draft.rows for cell in row.column(at) if cell.lines)
                yield from (fold(cell_text(cell, legible)) for cell in cells)


def _printed(table: Table, at: int, legible: Legible) -> Iterator[str]:
    """What the cells of one column print, from the top."""
    for cell in table.cells:
        if cell.first_column == at and cell.lines:
            yield cell_text(cell, legible)
