"""Rows of a table made by hand, and the plan's heads among them."""

from __future__ import annotations

from extract.heads.columns import Head
from extract.heads.plan_heads import find_heads
from tests.extract.by_hand import COLUMNS, table, text_reader

ROW = ("1.", "Izraditi plan", "2021.", "MUP", "Plan izrađen")


def heads(*rows: tuple[str | None, ...]) -> list[Head]:
    """The heads in a table of these rows."""
    columns = COLUMNS if len(rows[0]) < len(COLUMNS) else [100.0 * x for x in range(len(rows[0]) + 1)]
    return find_heads(table(rows, columns=columns), text_reader())


def fields(*rows: tuple[str | None, ...]) -> list[str]:
    """The fields of the columns under the one head in it."""
    (head,) = heads(*rows)
    return [column.field for column in head.columns]
