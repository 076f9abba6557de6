"""Judging a dataset that was written before: `validate(folder)` lists what falls short in it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from publish.checks.row_checks import row_faults
from publish.comparison_schema import tables_among
from publish.files.atomic import current_file
from publish.files.csv_files import read_csv
from publish.files.dataset_folder import is_dataset, read_at_once
from publish.files.package import PACKAGE_FILE, PACKAGE_PROFILE, RESOURCE_PROFILE, file_hash, table_schema
from publish.files.parquet_files import read_parquet
from publish.tables.rows import Row, sort_rows
from publish.tables.table import DatasetError, Table


def validate(folder: Path | str) -> list[str]:
    """Every fault of the dataset in `folder`, a plain sentence each; empty where there is none.

    Looked at in this order: the description and its files' sizes and hashes; that CSV and Parquet hold the
    same rows; types, vocabularies, keys and totals of the rows. InputError where runs keep writing to it.
    """
    folder = Path(folder)
    if not is_dataset(folder):
        return [f"{folder}: no {PACKAGE_FILE}; this is no dataset"]
    return read_at_once(folder, lambda _: _faults(folder))


def _faults(folder: Path) -> list[str]:
    try:
        resources = _resources(folder)
        tables = tables_among(resources)
        faults = [fault for table in tables for fault in _file_faults(table, folder, resources)]
        rows, unlike = _read(tables, folder) if not faults else ({}, [])
        return [*faults, *unlike] or [str(fault) for fault in row_faults(rows)]
    except OSError as error:
        return [f"{error.filename or folder}: cannot be read: {error.strerror or error}"]
    except DatasetError as error:
        return [str(error)]


def _resources(folder: Path) -> dict[str, dict[str, Any]]:
    """The description's resources by name; DatasetError where there is no description of version 2."""
    try:
        package = json.loads(current_file(folder, PACKAGE_FILE).read_bytes())
        if package["$schema"] != PACKAGE_PROFILE:
            raise DatasetError(f"{PACKAGE_FILE}: $schema is not {PACKAGE_PROFILE}")
        return {resource["name"]: dict(resource) for resource in package["resources"]}
    except (ValueError, LookupError, TypeError) as error:
        raise DatasetError(f"{PACKAGE_FILE}: no description of a dataset: {error!r}") from error


def _file_faults(table: Table, folder: Path, resources: dict[str, dict[str, Any]]) -> list[str]:
    faults = []
    for suffix, ending in (("", "csv"), ("-parquet", "parquet")):
        name = f"{table.name}.{ending}"
        path = current_file(folder, name)
        resource = resources.get(table.name + suffix)
        if resource is None:
            faults.append(f"{PACKAGE_FILE}: no resource {table.name + suffix}")
        elif not path.is_file():
            faults.append(f"{name}: the file is missing")
        else:
            wanted = {
                "$schema": RESOURCE_PROFILE,
                "path": name,
                "bytes": path.stat().st_size,
                "hash": file_hash(path),
                "schema": table_schema(table, suffix),
            }
            faults += [
                f"{name}: {key} is not what {PACKAGE_FILE} says"
                for key, value in wanted.items()
                if resource.get(key) != value
            ]
    return faults


def _read(tables: Iterable[Table], folder: Path) -> tuple[dict[str, list[Row]], list[str]]:
    """The rows of each table, from Parquet, and where the CSV holds others or another order."""
    rows: dict[str, list[Row]] = {}
    faults: list[str] = []
    for table in tables:
        found = read_parquet(table, current_file(folder, f"{table.name}.parquet"))
        beside = read_csv(table, current_file(folder, f"{table.name}.csv"))
        if len(beside) != len(found):
            faults.append(f"{table.name}: {len(beside)} rows in CSV, {len(found)} in Parquet")
        unlike = [
            number for number, pair in enumerate(zip(beside, found, strict=False), 1) if pair[0] != pair[1]
        ]
        if unlike:
            faults.append(f"{table.name}: row {unlike[0]} differs between CSV and Parquet ({len(unlike)} do)")
        if found != sort_rows(table, found):
            faults.append(f"{table.name}: the rows are not sorted by {', '.join(table.primary_key)}")
        rows[table.name] = found
    return rows, faults
