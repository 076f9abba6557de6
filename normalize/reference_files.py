"""Reads the reference tables that lie beside the code as CSV files."""

import csv
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path

from extract.errors import GlasnikError


def reference_path(name: str) -> Path:
    """Where a file or folder of `normalize/reference` lies."""
    return _folder() / name


@cache
def _folder() -> Path:
    return Path(str(files("normalize.reference").joinpath("")))


def read_reference(name: str, columns: Sequence[str]) -> list[Mapping[str, str]]:
    """The rows of a CSV file of `normalize/reference`, or of an absolute path.

    GlasnikError unless it has exactly these columns. A byte order mark, which spreadsheets put before UTF-8,
    is passed over.
    """
    path = reference_path(name)
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            if list(reader.fieldnames or ()) != list(columns):
                raise GlasnikError(f"{path.name}: columns {reader.fieldnames}, not {list(columns)}")
            rows = list(reader)
    except (csv.Error, UnicodeDecodeError) as error:
        raise GlasnikError(f"{path.name}: no CSV in UTF-8: {error}") from error
    for number, row in enumerate(rows, start=2):
        if None in row or None in row.values():
            raise GlasnikError(f"{path.name}, line {number}: wrong number of columns")
    return list(rows)
