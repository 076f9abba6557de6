"""A dataset on disk as its own description has it: every table in `datapackage.json`, rows batch by batch."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extract.errors import InputError
from publish.files.atomic import current_file
from publish.files.dataset_folder import description_of
from publish.files.package import PACKAGE_FILE
from publish.schema import TABLES
from publish.tables.table import Column, ForeignKey, Table

if TYPE_CHECKING:
    import pyarrow

_TYPES = {"array": "json"}
_NAME = re.compile(r"[a-z][a-z0-9_]*")
_ROWS = 2_000  # of a batch


@dataclass(frozen=True, slots=True)
class StoredDataset:
    """The dataset in `folder`: `tables` in the order of the description, whose bytes are `text`."""

    folder: Path
    text: bytes
    title: str
    description: str
    version: str
    tables: tuple[Table, ...]

    def batches(self, table: Table) -> Iterator[pyarrow.RecordBatch]:
        """The table's rows in order, a few thousand at a time. InputError where they cannot be read."""
        import pyarrow.parquet as pq

        path = current_file(self.folder, f"{table.name}.parquet")
        try:
            with pq.ParquetFile(path) as file:
                yield from file.iter_batches(
                    _ROWS, columns=[column.name for column in table.columns], use_threads=False
                )
        except (OSError, ValueError) as error:
            raise InputError(path, f"cannot be read ({error}); write the dataset anew") from error

    def rows(self, table: Table) -> Iterator[tuple[Any, ...]]:
        """The table's rows as tuples of plain values, in order."""
        for batch in self.batches(table):
            yield from zip(*(column.to_pylist() for column in batch.columns), strict=True)

    def files(self) -> frozenset[Path]:
        """The files that the dataset consists of."""
        names = [f"{table.name}.{ending}" for table in self.tables for ending in ("csv", "parquet")]
        return frozenset((self.folder / name).resolve() for name in (PACKAGE_FILE, *names))

    def check_unchanged(self) -> None:
        """InputError where a run has put another dataset in the folder since this one was opened."""
        if description_of(self.folder) != self.text:
            raise InputError(self.folder, "another run has written to it meanwhile; do it again")


def open_dataset(folder: Path) -> StoredDataset:
    """The dataset in `folder`. InputError where there is none, or one that other code has written."""
    text = description_of(folder)
    try:
        package = json.loads(text)
        tables = tuple(_table(each) for each in package["resources"] if each["format"] == "csv")
        stored = StoredDataset(
            folder, text, package["title"], package["description"], package["version"], tables
        )
    except (ValueError, LookupError, TypeError, AttributeError) as error:
        message = f"{PACKAGE_FILE} does not describe a dataset ({error!r}); write it anew"
        raise InputError(folder, message) from error
    columns = {table.name: table.columns for table in tables}
    for table in TABLES:
        if columns.get(table.name) != table.columns:
            message = f"{table.name} is not as this version of glasnik writes it; run the issues again"
            raise InputError(folder, message)
    return stored


def in_key_order(tables: Iterable[Table]) -> Iterator[Table]:
    """The tables so that each comes after those that its foreign keys point to, itself aside."""
    left = list(tables)
    while left:
        names = {table.name for table in left}
        ready = [
            table
            for table in left
            if not any(key.table in names - {table.name} for key in table.foreign_keys)
        ]
        yield from ready or left
        left = [table for table in left if table not in ready] if ready else []


def _table(resource: dict[str, Any]) -> Table:
    """A table as a resource describes it; its rows are tuples. ValueError where a name is no name."""
    schema = resource["schema"]
    name = _name(resource["name"])
    return Table(
        name,
        resource["description"],
        tuple,
        tuple(_column(field) for field in schema["fields"]),
        tuple(schema["primaryKey"]),
        tuple(_foreign_key(key, name) for key in schema.get("foreignKeys", ())),
    )


def _column(field: dict[str, Any]) -> Column:
    rules = field.get("constraints", {})
    return Column(
        _name(field["name"]),
        _TYPES.get(field["type"], field["type"]),
        field["description"],
        required=rules.get("required", False),
        enum=tuple(rules.get("enum", ())),
        pattern=rules.get("pattern"),
        minimum=rules.get("minimum"),
    )


def _foreign_key(key: dict[str, Any], table: str) -> ForeignKey:
    (column,), (references,) = key["fields"], key["reference"]["fields"]
    return ForeignKey(column, key["reference"].get("resource", table), references)


def _name(text: str) -> str:
    if not _NAME.fullmatch(text):
        raise ValueError(f"{text!r} is no name of a table or column")
    return text
