"""The folder of a dataset: its description, and the rows of its tables, wherever a run left the files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from extract.errors import InputError
from publish.files.atomic import current_file
from publish.files.csv_files import read_csv
from publish.files.package import PACKAGE_FILE
from publish.tables.rows import Row
from publish.tables.table import DatasetError, Table

Found = TypeVar("Found")
# How often reading starts again where a run puts a new dataset in the folder meanwhile.
_ATTEMPTS = 5


def is_dataset(folder: Path) -> bool:
    """Whether the folder holds a dataset that says what it is."""
    return current_file(folder, PACKAGE_FILE).is_file()


def description_of(folder: Path) -> bytes:
    """What describes the dataset in `folder`: it has the hash of every file, so the same text means the same
    files. InputError where there is no dataset.
    """
    try:
        return current_file(folder, PACKAGE_FILE).read_bytes()
    except PermissionError as error:
        raise InputError(folder, "may not be opened: check its permissions") from error
    except OSError as error:
        message = f"no dataset here (no {PACKAGE_FILE}); `glasnik run` writes one, --out names its folder"
        raise InputError(folder, message) from error


def rows_of_file(table: Table, folder: Path) -> list[Row]:
    """The rows of a table of the dataset in `folder`, in the order of its file. InputError where they cannot
    be read.
    """
    try:
        return read_csv(table, current_file(folder, f"{table.name}.csv"))
    except (OSError, DatasetError) as error:
        raise InputError(folder, f"a table cannot be read ({error}); write it anew") from error


def read_at_once(folder: Path, read: Callable[[bytes], Found]) -> Found:
    """What `read` makes of the dataset in `folder`, whose description it is given: all of it from one run.

    InputError where there is no dataset, where `read` raises it of one that stays, where runs keep writing.
    """
    for _ in range(_ATTEMPTS):
        described = description_of(folder)
        try:
            found = read(described)
        except InputError:
            if described == description_of(folder):
                raise
            continue
        if described == description_of(folder):
            return found
    raise InputError(folder, "another run keeps writing to it; wait until it ends")
