"""The dataset as one SQLite database, with keys, indexes and the view `activities_flat`."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from extract.errors import InputError, OutputError
from publish.exports.exported import Exported
from publish.exports.flat_view import flat_view_sql
from publish.exports.keys_sql import keys_sql
from publish.exports.one_file import replaced_file
from publish.files.described import StoredDataset, in_key_order
from publish.tables.table import Column, Table

# Dates are ISO 8601 text, which SQLite's date functions take; yes and no are 1 and 0.
_TYPES = {
    "string": "TEXT",
    "json": "TEXT",
    "date": "TEXT",
    "integer": "INTEGER",
    "boolean": "INTEGER",
    "number": "REAL",
}


def write_sqlite(dataset: StoredDataset, path: Path) -> Exported:
    """Write the dataset to the database `path`, in the place of what was there; rows are never all held.

    InputError where a table cannot be read, a key is there twice or points nowhere; OutputError where `path`
    cannot be written.
    """
    with replaced_file(path, dataset.files()) as new:
        try:
            with closing(sqlite3.connect(new)) as database:
                # The file is thrown away unless all goes well: it needs no journal.
                database.execute("PRAGMA journal_mode = OFF")
                database.execute("PRAGMA synchronous = OFF")
                exported = _fill(dataset, database, path)
        except sqlite3.IntegrityError as error:
            raise InputError(dataset.folder, f"a key does not fit ({error})") from error
        except sqlite3.OperationalError as error:
            raise OutputError(f"{path}: cannot be written ({error}); what was there is as it was") from error
        dataset.check_unchanged()
    return exported


def _fill(dataset: StoredDataset, database: sqlite3.Connection, path: Path) -> Exported:
    rows: dict[str, int] = {}
    notes: list[str] = []
    for table in in_key_order(dataset.tables):
        database.execute(table_sql(table))
        marks = ", ".join("?" * len(table.columns))
        counted = _Counted(table, dataset)
        database.executemany(f'INSERT INTO "{table.name}" VALUES ({marks})', counted)
        rows[table.name] = counted.rows
        notes += counted.notes()
        for statement in _index_sql(table):
            database.execute(statement)
    database.execute(flat_view_sql())
    database.commit()
    for table_name, row, target, _ in database.execute("PRAGMA foreign_key_check"):
        raise InputError(dataset.folder, f"{table_name}: row {row} points to no row of {target}")
    return Exported(path, rows, tuple(notes))


class _Counted:
    """A table's rows as SQLite takes them, counted as they pass."""

    def __init__(self, table: Table, dataset: StoredDataset) -> None:
        self._table = table
        self._dataset = dataset
        self.rows = 0
        self._rounded = 0

    def __iter__(self) -> Iterator[tuple[Any, ...]]:
        for row in self._dataset.rows(self._table):
            self.rows += 1
            yield tuple(self._plain(value) for value in row)

    def _plain(self, value: Any) -> Any:
        if isinstance(value, date):
            return value.isoformat()
        if isinstance(value, Decimal):
            number = float(value)
            self._rounded += Decimal(repr(number)) != value
            return number
        return value

    def notes(self) -> Iterator[str]:
        """What SQLite could not hold as it is."""
        if self._rounded:
            yield (
                f"{self._table.name}: {self._rounded} x number with more digits than SQLite's REAL holds, "
                f"rounded; {self._table.name}.csv has it whole"
            )


def table_sql(table: Table) -> str:
    """The statement that makes the table; SQLite keeps its comments, which describe table and columns."""
    parts = [(_column_sql(column), column.description) for column in table.columns]
    parts += [(sql, "") for sql in keys_sql(table)]
    lines = [
        f"  {sql}{',' if place < len(parts) else ''}{f'  -- {comment}' if comment else ''}"
        for place, (sql, comment) in enumerate(parts, start=1)
    ]
    return "\n".join([f'CREATE TABLE "{table.name}" (  -- {table.description}', *lines, ") STRICT"])


def _column_sql(column: Column) -> str:
    required = " NOT NULL" if column.required else ""
    check = f' CHECK ("{column.name}" IN (0, 1))' if column.type == "boolean" else ""
    return f'"{column.name}" {_TYPES[column.type]}{required}{check}'


def _index_sql(table: Table) -> Iterator[str]:
    """An index for each foreign key that the primary key does not already lead to."""
    for key in table.foreign_keys:
        if key.column != table.primary_key[0]:
            yield f'CREATE INDEX "{table.name}_{key.column}" ON "{table.name}" ("{key.column}")'
