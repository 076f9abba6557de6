"""Clean records to a dataset in a folder: CSV, Parquet and their description, all at once or not at all."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from normalize.records import Dataset
from publish.atomic import check_writable, replace_files
from publish.checks import row_faults
from publish.package import PACKAGE_FILE, Source, describe, document_sources, package_text
from publish.schema import TABLES, DatasetError
from publish.tables import rows_of, write_csv, write_parquet

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
    if faults := row_faults(rows):
        more = f" (and {len(faults) - 1} more faults)" if len(faults) > 1 else ""
        raise DatasetError(f"{faults[0]}{more}; nothing was written to {out}")
    named = document_sources(dataset) if sources is None else list(sources)

    def make(folder: Path) -> None:
        for table in TABLES:
            write_csv(table, rows[table.name], folder / f"{table.name}.csv")
            write_parquet(table, folder / f"{table.name}.csv", folder / f"{table.name}.parquet", version)
        text = package_text(describe(folder, version=version, sources=named))
        (folder / PACKAGE_FILE).write_text(text, encoding="utf-8", newline="\n")

    replace_files(out, make)
