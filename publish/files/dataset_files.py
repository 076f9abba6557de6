"""The files of a dataset, written one after the other and put in place all at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from publish.files.atomic import replace_files
from publish.files.csv_files import csv_head
from publish.files.package import PACKAGE_FILE, Source, describe, package_text
from publish.files.parquet_files import write_parquet
from publish.schema import TABLES

Bodies = Mapping[str, Iterable[bytes]]
"""For each table, by name, its CSV less the head, in as many pieces as one likes."""


def write_files(out: Path, bodies: Bodies, *, version: str, sources: Iterable[Source]) -> None:
    """Write the tables and their description to the folder `out`, in the place of what was there.

    Only one piece of one table is held at a time. OutputError where `out` cannot be written to.
    """
    replace_files(out, _maker(bodies, version, list(sources)))


def _maker(bodies: Bodies, version: str, sources: list[Source]) -> Callable[[Path], None]:
    def make(folder: Path) -> None:
        for table in TABLES:
            path = folder / f"{table.name}.csv"
            with open(path, "wb") as file:
                file.write(csv_head(table))
                file.writelines(bodies[table.name])
            write_parquet(table, path, path.with_suffix(".parquet"), version)
        text = package_text(describe(folder, version=version, sources=sources))
        (folder / PACKAGE_FILE).write_text(text, encoding="utf-8", newline="\n")

    return make
