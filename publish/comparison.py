"""Puts the tables of a comparison beside a dataset's own, in one step, as part of its description."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from extract.errors import OutputError
from publish.comparison_schema import COMPARISON_TABLES
from publish.files.atomic import replace_files
from publish.files.csv_files import write_csv
from publish.files.dataset_folder import description_of
from publish.files.links import link
from publish.files.package import PACKAGE_FILE, package_text, table_resources
from publish.files.parquet_files import write_parquet
from publish.tables.rows import Row, plain_rows
from publish.tables.table import DatasetError, Table

_NAMES = {name for table in COMPARISON_TABLES for name in (table.name, f"{table.name}-parquet")}


def write_comparison(records: Mapping[str, Sequence[Any]], out: Path, *, described: bytes) -> None:
    """Write the comparison's tables, `records` by table name, into the dataset that `described` describes.

    Tables of an earlier comparison are replaced. OutputError, and nothing written, where `out` holds another
    dataset meanwhile or cannot be written to; DatasetError where the dataset has no readable description.
    """
    rows = {table.name: plain_rows(table, records[table.name]) for table in COMPARISON_TABLES}
    package = _parsed(described)

    def make(new: Path) -> None:
        if description_of(out) != described:
            raise OutputError(f"{out}: another run has written to it meanwhile; compare again")
        kept = [resource for resource in package["resources"] if resource["name"] not in _NAMES]
        for resource in kept:
            link((out / resource["path"]).resolve(), new / resource["path"])
        for table in COMPARISON_TABLES:
            _write(table, rows[table.name], new, package["version"])
        added = [resource for table in COMPARISON_TABLES for resource in table_resources(table, new)]
        text = package_text({**package, "resources": [*kept, *added]})
        (new / PACKAGE_FILE).write_text(text, encoding="utf-8", newline="\n")

    replace_files(out, make)


def _parsed(described: bytes) -> dict[str, Any]:
    try:
        package: dict[str, Any] = json.loads(described)
        for resource in package["resources"]:
            if resource["path"] != os.path.basename(resource["path"]):
                raise ValueError(f"the path {resource['path']!r}")
        return {"version": "", **package}
    except (ValueError, LookupError, TypeError) as error:
        raise DatasetError(f"{PACKAGE_FILE}: no description of a dataset: {error!r}") from error


def _write(table: Table, rows: Sequence[Row], folder: Path, version: str) -> None:
    write_csv(table, rows, folder / f"{table.name}.csv")
    write_parquet(table, folder / f"{table.name}.csv", folder / f"{table.name}.parquet", version)
