"""Clean records to a published dataset: a folder of CSV and Parquet files with a data package.

`write_dataset` writes the whole folder, or none of it and leaves what was there. `publish.assembly` does so
from the parts of many documents. `publish.validate` judges a folder.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from normalize.records import Dataset
from publish.checks.row_checks import row_faults
from publish.files.atomic import check_writable
from publish.files.csv_files import csv_rows
from publish.files.dataset_files import write_files
from publish.files.package import Source, document_sources
from publish.schema import TABLES
from publish.tables.rows import rows_of
from publish.tables.table import DatasetError, refuse

__all__ = ["DatasetError", "check_writable", "write_dataset"]


def write_dataset(
    dataset: Dataset, out: Path, *, version: str, sources: Iterable[Source] | None = None
) -> None:
    """Write the dataset to the folder `out`, in the place of the one that was there.

    `version` is the tool's; `sources` are Data Package sources (`title`, `path`, `version`), by default the
    dataset's documents. DatasetError, and nothing written, where the rows break the schema or do not add up;
    OutputError where `out` cannot be written to.
    """
    rows = {table.name: rows_of(table, dataset) for table in TABLES}
    refuse(row_faults(rows), out)
    named = document_sources(dataset.documents) if sources is None else list(sources)
    bodies = {name: [csv_rows(of_table)] for name, of_table in rows.items()}
    write_files(out, bodies, version=version, sources=named)
