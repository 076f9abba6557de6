"""A dataset on disk as records, for what works on them: review and comparison."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from normalize.records import Dataset
from publish.files.dataset_folder import read_at_once, rows_of_file
from publish.schema import TABLES
from publish.tables.table import Table


def read_dataset(folder: Path | str) -> Dataset:
    """The records of the dataset in `folder`, rows in the order of the files, all tables from one run.

    InputError where there is no dataset, or where a table cannot be read.
    """
    folder = Path(folder)
    return read_at_once(
        folder, lambda _: Dataset(**{table.name: _records(table, folder) for table in TABLES})
    )


def _records(table: Table, folder: Path) -> tuple[Any, ...]:
    names = [column.attribute for column in table.columns]
    return tuple(table.record(**dict(zip(names, row, strict=True))) for row in rows_of_file(table, folder))
