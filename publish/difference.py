"""What is new, gone or changed between two datasets, row by row.

Rows are the same that have the same primary key; where that is but a running number, those that say the same
of the same thing. Both are read in the order of their keys, an activity or a document of each at a time.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, zip_longest
from pathlib import Path

from extract.errors import InputError
from publish.files.atomic import current_file
from publish.files.csv_files import CsvReader
from publish.files.dataset_folder import description_of
from publish.schema import TABLES
from publish.tables.table import Table

ADDED, REMOVED, CHANGED = "added", "removed", "changed"
Key = tuple[str | int, ...]
Row = dict[str, str]

# What tells a row from others to a reader, of tables whose keys count their rows.
TOLD_BY = {
    "activity_institutions": ("activity_id", "institution"),
    "activity_resources": ("activity_id", "kind", "institution"),
    "corrections": ("activity_id", "field", "before", "after"),
    "problems": ("document_id", "plan_id", "activity_id", "code", "value"),
}
RUNNING = ("correction_id", "problem_id")  # `{document}-c00001`


@dataclass(frozen=True, slots=True)
class Difference:
    """One row that is not in both datasets alike: its key, and for a changed one `(column, old, new)`.

    Where the primary key counts rows, the key is made of what tells the row from others.
    """

    table: str
    key: str
    kind: str
    changes: tuple[tuple[str, str, str], ...] = ()


def differences(old: Path, new: Path, tables: Sequence[str] = ()) -> Iterator[Difference]:
    """The differences of the tables named (by default all) in the order of tables and keys.

    A column that only one of the two has, because another version wrote it, counts as empty in the other.
    InputError where a folder holds no dataset, and at the end where a run has written to one meanwhile.
    """
    described = {folder: description_of(folder) for folder in (old, new)}
    for table in TABLES:
        if not tables or table.name in tables:
            yield from _of_table(table, old, new)
    for folder, text in described.items():
        if description_of(folder) != text:
            raise InputError(folder, "another run has written to it meanwhile; do it again")


def _of_table(table: Table, old: Path, new: Path) -> Iterator[Difference]:
    before, after = _groups(table, old), _groups(table, new)
    left, right = next(before, None), next(after, None)
    while left or right:
        if right is None or (left is not None and left[0] < right[0]):
            assert left is not None
            yield from _of_group(table, left[1], [])
            left = next(before, None)
        elif left is None or right[0] < left[0]:
            yield from _of_group(table, [], right[1])
            right = next(after, None)
        else:
            yield from _of_group(table, left[1], right[1])
            left, right = next(before, None), next(after, None)


def _of_group(table: Table, old: Sequence[Row], new: Sequence[Row]) -> Iterator[Difference]:
    """The differences of rows that stand together; those that nothing tells apart are paired in order."""
    sides: dict[tuple[str, ...], tuple[list[Row], list[Row]]] = defaultdict(lambda: ([], []))
    for side, rows in enumerate((old, new)):
        for row in rows:
            key = tuple(row.get(name, "") for name in TOLD_BY.get(table.name, table.primary_key))
            sides[key][side].append(row)
    for key, (left, right) in sides.items():
        for before, after in zip_longest(left, right):
            if before is None or after is None:
                yield Difference(table.name, _named(table, key), ADDED if before is None else REMOVED)
            elif changes := _changes(before, after):
                yield Difference(table.name, _named(table, key), CHANGED, changes)


def _named(table: Table, key: Sequence[str]) -> str:
    """A row's key for a reader: of document, plan and activity the last that is known."""
    if table.name == "problems":
        document, plan, activity, *rest = key
        key = (activity or plan or document, *rest)
    return ", ".join(filter(None, key))


def _changes(old: Row, new: Row) -> tuple[tuple[str, str, str], ...]:
    columns = dict.fromkeys((*old, *new))
    return tuple(
        (column, old.get(column, ""), new.get(column, ""))
        for column in columns
        if column not in RUNNING and old.get(column, "") != new.get(column, "")
    )


def _groups(table: Table, folder: Path) -> Iterator[tuple[Key, list[Row]]]:
    """The rows by key; those of a table whose keys count its rows by activity or document."""
    for key, rows in groupby(_rows(table, folder), key=lambda each: _group_key(table, each[0])):
        yield key, [row for _, row in rows]


def _group_key(table: Table, key: Key) -> Key:
    if table.name not in TOLD_BY:
        return key
    return (str(key[0]).partition("-")[0],) if table.primary_key[0] in RUNNING else key[:1]


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
