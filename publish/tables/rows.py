"""Records -> rows of plain values, in the order of a table's columns and of its primary key."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from decimal import Decimal
from operator import attrgetter
from typing import Any

from normalize.records import CENT, Dataset, is_amount
from publish.tables.table import Column, Table

Value = str | int | bool | datetime.date | Decimal | None
Row = tuple[Value, ...]


def rows_of(table: Table, dataset: Dataset) -> list[Row]:
    """The table's rows as tuples in column order, sorted by primary key."""
    return plain_rows(table, getattr(dataset, table.name))


def plain_rows(table: Table, records: Iterable[Any]) -> list[Row]:
    """The same of the table's records alone."""
    values = attrgetter(*(column.attribute for column in table.columns))
    return sort_rows(table, [tuple(map(_plain, values(record))) for record in records])


def sort_rows(table: Table, rows: Iterable[Row]) -> list[Row]:
    """The rows sorted by primary key: text by code point, numbers by value."""
    places = [(table.position(name), table.columns[table.position(name)]) for name in table.primary_key]

    def key(row: Row) -> tuple[str, ...]:
        return tuple([_sortable(row[place], column) for place, column in places])

    return sorted(rows, key=key)


def _sortable(value: Value, column: Column) -> str:
    """Text that sorts as the value does, for a wrong value too: checks come after sorting and name it."""
    return f"{value:020d}" if column.type == "integer" and isinstance(value, int) else str(value or "")


def _plain(value: Value) -> Value:
    """Empty text is a missing value; a line break is LF; an amount has two decimals where that is exact."""
    if isinstance(value, str):
        if "\r" in value:
            value = value.replace("\r\n", "\n").replace("\r", "\n")
        return value or None
    if isinstance(value, Decimal) and is_amount(value):
        return value.quantize(CENT)
    return value
