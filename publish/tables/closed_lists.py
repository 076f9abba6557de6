"""The closed lists of values that columns of the dataset hold, and what each value means."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from normalize.value_meanings import load_value_meanings
from publish.tables.table import Table


@dataclass(frozen=True, slots=True)
class ClosedList:
    """The columns (`table.column`) that hold its values, and the values in order with their meanings."""

    columns: tuple[str, ...]
    meanings: Mapping[str, str]


def closed_lists(tables: Iterable[Table]) -> tuple[ClosedList, ...]:
    """Each list once, in the order of its first column; a meaning that is not known is empty."""
    columns: dict[tuple[str, ...], list[str]] = {}
    for table in tables:
        for column in table.columns:
            if column.enum:
                columns.setdefault(column.enum, []).append(f"{table.name}.{column.name}")
    known = load_value_meanings()
    return tuple(
        ClosedList(tuple(names), {value: known.get(names[0], {}).get(value, "") for value in values})
        for values, names in columns.items()
    )
