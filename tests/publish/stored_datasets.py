"""Datasets on disk for the tests of what reads them."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable
from pathlib import Path

from normalize.records import Dataset, with_totals
from publish import write_dataset
from publish.checks.row_checks import row_faults
from publish.files.described import StoredDataset, open_dataset
from publish.files.package import PACKAGE_FILE
from publish.schema import TABLES
from publish.tables.rows import rows_of
from tests.publish.sample import activity, cell, sample_dataset


def stored(folder: Path, dataset: Dataset | None = None) -> StoredDataset:
    """The sample dataset, or another, written to `folder` and opened."""
    write_dataset(dataset or sample_dataset(), folder, version="1")
    return open_dataset(folder)


def dataset_faults(dataset: Dataset) -> list[str]:
    """What in the dataset breaks the schema or does not add up."""
    return [str(each) for each in row_faults({table.name: rows_of(table, dataset) for table in TABLES})]


def with_texts(texts: Iterable[str]) -> Dataset:
    """A dataset whose activities have these texts, numbered from 1."""
    many = {f"{number:05d}": text for number, text in enumerate(texts, start=1)}
    sample = sample_dataset()
    return with_totals(
        Dataset(
            documents=sample.documents,
            plans=sample.plans,
            activities=tuple(activity(number, activity=text) for number, text in many.items()),
            cells=tuple(cell(number, "activity", (1, 2)) for number in many),
        )
    )


def add_table(folder: Path, name: str, like: str) -> None:
    """Describe one more table in the dataset, with the rows of another, as other commands add tables."""
    package = json.loads((folder / PACKAGE_FILE).read_text(encoding="utf-8"))
    for resource in [each for each in package["resources"] if each["name"] in (like, f"{like}-parquet")]:
        path = resource["path"].replace(like, name)
        shutil.copy(folder / resource["path"], folder / path)
        added = {**resource, "name": resource["name"].replace(like, name), "path": path}
        package["resources"].append(added)
    (folder / PACKAGE_FILE).write_text(json.dumps(package), encoding="utf-8")
