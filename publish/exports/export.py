"""A dataset as one file: a workbook, a SQLite or a DuckDB database."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from extract.errors import OutputError

if TYPE_CHECKING:
    from publish.exports.exported import Exported

WORKBOOK = "glasnik.xlsx"
"""The workbook's name beside the dataset, where a run writes it."""


def export(
    folder: Path | str,
    *,
    excel: Path | str | None = None,
    sqlite: Path | str | None = None,
    duckdb: Path | str | None = None,
) -> Iterator[Exported]:
    """Write the dataset in `folder` to the files named; tells of each when it is written.

    InputError where there is no dataset, or where a run replaces it meanwhile; OutputError where a file
    cannot be written, is named twice, or is a workbook not called .xlsx; GlasnikError where DuckDB is not
    installed.
    """
    from publish.files.described import open_dataset

    if excel and Path(excel).suffix.lower() != ".xlsx":
        raise OutputError(f"{excel}: a workbook's name ends in .xlsx; name it so")
    names = [Path(name).resolve() for name in (excel, sqlite, duckdb) if name]
    for at, name in enumerate(names):
        if name in names[:at]:
            raise OutputError(f"{name}: named twice; give each file a name of its own")
    if duckdb:
        from publish.exports.duckdb_export import duckdb_library

        duckdb_library()  # before the others are written
    dataset = open_dataset(Path(folder))
    if excel:
        from publish.exports.workbook import write_workbook

        yield write_workbook(dataset, Path(excel))
    if sqlite:
        from publish.exports.sqlite_export import write_sqlite

        yield write_sqlite(dataset, Path(sqlite))
    if duckdb:
        from publish.exports.duckdb_export import write_duckdb

        yield write_duckdb(dataset, Path(duckdb))
