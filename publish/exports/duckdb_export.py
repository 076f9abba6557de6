"""The dataset as one DuckDB database, with keys, comments and the view `activities_flat`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from extract.errors import GlasnikError, InputError, OutputError
from publish.exports.exported import Exported
from publish.exports.flat_view import FLAT_VIEW, FLAT_VIEW_DESCRIPTION, flat_columns, flat_view_sql
from publish.exports.keys_sql import keys_sql, quoted
from publish.exports.one_file import replaced_file
from publish.files.described import StoredDataset, in_key_order
from publish.tables.table import Table

_TYPES = {
    "string": "VARCHAR",
    "json": "JSON",
    "date": "DATE",
    "integer": "INTEGER",
    "boolean": "BOOLEAN",
    "number": "DECIMAL(18, 2)",
}
# Rows of a transaction: DuckDB keeps what is not committed in memory, its keys twice over.
_ROWS = 50_000
_INCOMING, _WAITING = "glasnik_incoming", "glasnik_waiting"
# Nothing is fetched: what is needed comes with the library.
_SETTINGS = {"autoinstall_known_extensions": "false", "autoload_known_extensions": "false"}


def write_duckdb(dataset: StoredDataset, path: Path) -> Exported:
    """Write the dataset to the database `path`, in the place of what was there; rows are never all held.

    GlasnikError where the library is not installed; InputError where a table cannot be read or a key points
    nowhere; OutputError where `path` cannot be written.
    """
    duckdb = duckdb_library()
    with replaced_file(path, dataset.files()) as new:
        try:
            with closing(duckdb.connect(str(new), config=dict(_SETTINGS))) as database:
                rows = _fill(dataset, database)
        except duckdb.ConstraintException as error:
            raise InputError(dataset.folder, f"a key does not fit ({_first_line(error)})") from error
        except duckdb.IOException as error:
            raise OutputError(f"{path}: cannot be written ({_first_line(error)})") from error
        dataset.check_unchanged()
    return Exported(path, rows)


def duckdb_library() -> Any:
    """The library; GlasnikError where it is not installed."""
    try:
        import duckdb
    except ImportError as error:
        # The system's pip is another Python's.
        message = f"--duckdb needs DuckDB: {sys.executable} -m pip install duckdb"
        raise GlasnikError(message) from error
    return duckdb


def _fill(dataset: StoredDataset, database: Any) -> dict[str, int]:
    rows = {}
    for table in in_key_order(dataset.tables):
        database.execute(_table_sql(table))
        rows[table.name] = _insert(dataset, table, database)
        _comment(database, "TABLE", table.name, table.description, table.columns)
    database.execute(flat_view_sql())
    _comment(database, "VIEW", FLAT_VIEW, FLAT_VIEW_DESCRIPTION, flat_columns())
    return rows


def _table_sql(table: Table) -> str:
    parts = [
        f'"{column.name}" {_TYPES[column.type]}{" NOT NULL" if column.required else ""}'
        for column in table.columns
    ]
    parts += keys_sql(table)
    return f'CREATE TABLE "{table.name}" ({", ".join(parts)})'


def _insert(dataset: StoredDataset, table: Table, database: Any) -> int:
    """Insert the table's rows; a table that points to itself gets them by generation, parents first."""
    itself = [key.column for key in table.foreign_keys if key.table == table.name]
    target = table.name
    if itself:
        database.execute(f'CREATE TEMP TABLE {_WAITING} AS SELECT * FROM "{table.name}"')
        target = _WAITING
    names = ", ".join(quoted(column.name) for column in table.columns)
    count = 0
    for part in _parts(dataset, table):
        count += part.num_rows
        database.register(_INCOMING, part)
        database.execute(f'INSERT INTO "{target}" SELECT {names} FROM {_INCOMING}')
        database.unregister(_INCOMING)
    if itself:
        _insert_generations(table, itself, database)
    return count


def _insert_generations(table: Table, itself: list[str], database: Any) -> None:
    (key,) = table.primary_key
    known = f'SELECT "{key}" FROM "{table.name}"'
    ready = " AND ".join(f'("{name}" IS NULL OR "{name}" IN ({known}))' for name in itself)
    while True:
        generation = f'{ready} AND "{key}" NOT IN ({known})'
        (moved,) = database.execute(
            f'INSERT INTO "{table.name}" SELECT * FROM {_WAITING} WHERE {generation}'
        ).fetchone()
        if not moved:
            break
    # Rows that are left point nowhere or in a circle: DuckDB says which key.
    database.execute(f'INSERT INTO "{table.name}" SELECT * FROM {_WAITING} WHERE "{key}" NOT IN ({known})')
    database.execute(f"DROP TABLE {_WAITING}")


def _parts(dataset: StoredDataset, table: Table) -> Iterator[Any]:
    """The rows in Arrow tables of a transaction's size."""
    import pyarrow as pa

    held: list[Any] = []
    for batch in dataset.batches(table):
        held.append(batch)
        if sum(each.num_rows for each in held) >= _ROWS:
            yield pa.Table.from_batches(held)
            held = []
    if held:
        yield pa.Table.from_batches(held)


def _comment(database: Any, kind: str, name: str, description: str, columns: Any) -> None:
    database.execute(f'COMMENT ON {kind} "{name}" IS {_literal(description)}')
    for column in columns:
        database.execute(f'COMMENT ON COLUMN "{name}"."{column.name}" IS {_literal(column.description)}')


def _literal(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _first_line(error: Exception) -> str:
    return str(error).split("\n", 1)[0]
