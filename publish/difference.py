"""What is new, gone or changed between two datasets, row by row, by primary key.

Both are read in the order of their keys, one row of each at a time.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from extract.errors import InputError
from publish.atomic import current_file
from publish.dataset_folder import description_of
from publish.schema import TABLES, Table
from publish.tables import CsvReader

ADDED, REMOVED, CHANGED = "added", "removed", "changed"
Key = tuple[str | int, ...]
Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class Difference:
    """One row that is not in both datasets alike: its key, and for a changed one `(column, old, new)`."""

    table: str
    key: str
    kind: str
    changes: tuple[tuple[str, str, str], ...] = ()


def differences(old: Path, new: Path, tables: Sequence[str] = ()) -> Iterator[Difference]:
    """The differences of the tables named (by default all) in the order of tables and keys.

    A column that only one of the two has, because another version wrote it, counts as empty in the other.
    InputError where a folder holds no dataset.
    """
    for folder in (old, new):
        description_of(folder)
    for table in TABLES:
        if not tables or table.name in tables:
            yield from _of_table(table, old, new)


def _of_table(table: Table, old: Path, new: Path) -> Iterator[Difference]:
    before, after = _rows(table, old), _rows(table, new)
    left, right = next(before, None), next(after, None)
    while left or right:
        if right is None or (left is not None and left[0] < right[0]):
            assert left is not None
            yield Difference(table.name, _named(left[0]), REMOVED)
            left = next(before, None)
        elif left is None or right[0] < left[0]:
            yield Difference(table.name, _named(right[0]), ADDED)
            right = next(after, None)
        else:
            if changes := _changes(left[1], right[1]):
                yield Difference(table.name, _named(left[0]), CHANGED, changes)
            left, right = next(before, None), next(after, None)


def _named(key: Key) -> str:
    return ", ".join(map(str, key))


def _changes(old: Row, new: Row) -> tuple[tuple[str, str, str], ...]:
    columns = dict.fromkeys((*old, *new))
    return tuple(
        (column, old.get(column, ""), new.get(column, ""))
        for column in columns
        if old.get(column, "") != new.get(column, "")
    )


def _rows(table: Table, folder: Path) -> Iterator[tuple[Key, Row]]:
    path = current_file(folder, f"{table.name}.csv")
    whole = [table.columns[table.position(name)].type == "integer" for name in table.primary_key]
    try:
        with open(path, encoding="utf-8", newline="") as file:
            reader = CsvReader(file)
            head = next(reader, [])
            for texts in reader:
                row = dict(zip(head, texts, strict=True))
                values = [row[name] for name in table.primary_key]
                yield tuple(int(v) if is_whole else v for v, is_whole in zip(values, whole, strict=True)), row
    except (OSError, csv.Error, ValueError, KeyError) as error:
        raise InputError(path, f"is no table of a dataset ({error}); write it anew") from error
