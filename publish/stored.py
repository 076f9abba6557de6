"""A dataset that was written before, back as records."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from extract.errors import InputError
from normalize.records import Dataset
from publish.atomic import current_file
from publish.package import PACKAGE_FILE
from publish.schema import TABLES, DatasetError, Table
from publish.tables import read_csv


def read_dataset(folder: Path | str) -> Dataset:
    """The records of the dataset in `folder`, rows in the order of the files.

    InputError where there is no dataset, or where a table cannot be read.
    """
    folder = Path(folder)
    if not current_file(folder, PACKAGE_FILE).is_file():
        message = f"no dataset here (no {PACKAGE_FILE}); `glasnik run` writes one, --out names its folder"
        raise InputError(folder, message)
    try:
        return Dataset(**{table.name: _records(table, folder) for table in TABLES})
    except (OSError, DatasetError) as error:
        raise InputError(folder, f"a table cannot be read ({error}); write it anew") from error


def _records(table: Table, folder: Path) -> tuple[Any, ...]:
    names = [column.attribute for column in table.columns]
    rows = read_csv(table, current_file(folder, f"{table.name}.csv"))
    return tuple(table.record(**dict(zip(names, row, strict=True))) for row in rows)
