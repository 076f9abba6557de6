"""What is wrong in a dataset's rows, told in a plain sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from publish.tables.rows import Row, Value
from publish.tables.table import Table

Rows = Mapping[str, Sequence[Row]]


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong, in words, with the `values` by column of a row by its table and key; with no values
    where more than they is wrong."""

    text: str
    table: str = ""
    key: tuple[Value, ...] = ()
    values: Mapping[str, Value] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.text


def pick(rows: Rows, table: Table, *names: str) -> Iterator[tuple[Any, ...]]:
    """The named columns of each row of the table."""
    places = [table.position(name) for name in names]
    for row in rows[table.name]:
        yield tuple([row[place] for place in places])


def name_of(table: Table, row: Row) -> str:
    """How a row is called: its table and its key."""
    return f"{table.name} {', '.join(map(str, key_of(table, row)))}"


def key_of(table: Table, row: Row) -> tuple[Value, ...]:
    """The values of a row's primary key."""
    return tuple(row[table.position(name)] for name in table.primary_key)


def fault_of(table: Table, key: str, text: str, values: Mapping[str, Value]) -> Fault:
    """What is wrong with a row of that key."""
    return Fault(f"{table.name} {key}: {text}", table.name, (key,), values)
