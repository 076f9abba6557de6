"""A plan's table that goes on under other column widths, as those of a new section in a text may be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from extract.heads.alignment import NEAR
from extract.heads.cell_texts import cell_text
from extract.heads.columns import Column, column_at
from extract.model import Legible, Table
from extract.row_numbers import bare_number, is_next, is_number


def resized(
    table: Table, last: Table, columns: Sequence[Column], numbers: Iterable[str], legible: Legible
) -> tuple[Column, ...] | None:
    """The columns as wide as in a table at the top of the page behind the plan's `last` one, or None.

    Their count alone says nothing: the table is as wide as the plan's, and its first number is the next one
    after the last of `numbers`.
    """
    at = column_at(columns, "no")
    if not 0 < last.page == table.page - 1 or at is None or len(table.columns) != len(columns) + 1:
        return None
    sides = (columns[0].x0, table.columns[0]), (columns[-1].x1, table.columns[-1])
    if any(abs(before - now) > NEAR for before, now in sides):
        return None
    before = [bare_number(number) for number in numbers if number]
    first = next(_printed(table, at, legible), "")
    if not before or not is_number(first) or not is_next(bare_number(first), before[-1]):
        return None
    bounds = table.columns
    return tuple(replace(c, x0=bounds[i], x1=bounds[i + 1]) for i, c in enumerate(columns))


def _printed(table: Table, at: int, legible: Legible) -> Iterator[str]:
    """What the cells of one column print, from the top."""
    for cell in table.cells:
        if cell.first_column == at and cell.lines:
            yield cell_text(cell, legible)
