"""Reads the reference tables that lie beside the code as CSV files, and a user's own rows of them."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path

from extract.errors import GlasnikError

OWN = "own"  # the folder beside them in which a user's own rows outlast an update

Row = Mapping[str, str]


def reference_path(name: str) -> Path:
    """Where a file or folder of `normalize/reference` lies."""
    return _folder() / name


@cache
def _folder() -> Path:
    return Path(str(files("normalize.reference").joinpath("")))


def read_reference(name: str, columns: Sequence[str]) -> list[Row]:
    """The rows of a CSV file of `normalize/reference`, or of an absolute path.

    Behind them are those of the file of that name in the folder `own`, if there is one. GlasnikError unless
    both have exactly these columns. A byte order mark, which spreadsheets put before UTF-8, is passed over.
    """
    return [row for _, row in placed_rows(name, columns)]


def placed_rows(name: str, columns: Sequence[str]) -> list[tuple[str, Row]]:
    """The rows as `read_reference` gives them, each with its file and line."""
    path = reference_path(name)
    own = path.parent / OWN / path.name
    further = _rows(own, f"{OWN}/{path.name}", columns) if own.is_file() else ()
    return [*_rows(path, path.name, columns), *further]


def own_files(folder: Path | None = None) -> tuple[str, ...]:
    """The files of a user's own rows, by their names in the folder of the project, or in another `folder`.

    GlasnikError names one that is called as no reference file is: it would be read by nobody.
    """
    place = folder or reference_path("")
    if not (place / OWN).is_dir():
        return ()
    names = sorted(path.name for path in (place / OWN).iterdir() if not path.name.startswith("."))
    if strange := [name for name in names if not name.endswith(".csv") or not (place / name).is_file()]:
        raise GlasnikError(f"{OWN}/{strange[0]}: give it the name of a file of normalize/reference")
    return tuple(f"normalize/reference/{OWN}/{name}" for name in names)


def _rows(path: Path, name: str, columns: Sequence[str]) -> Iterator[tuple[str, Row]]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            # A spreadsheet puts a semicolon where the decimal sign is a comma.
            named = file.readline().strip()
            delimiter = ";" if ";" in named and named == ";".join(columns) else ","
            file.seek(0)
            reader = csv.DictReader(file, delimiter=delimiter)
            if list(reader.fieldnames or ()) != list(columns):
                raise GlasnikError(f"{name}: its first line must be {','.join(columns)}")
            rows = [(f"{name}, line {reader.line_num}", row) for row in reader]
    except (csv.Error, UnicodeDecodeError) as error:
        raise GlasnikError(f"{name}: no CSV in UTF-8: {error}") from error
    for place, row in rows:
        if None in row or None in row.values():
            raise GlasnikError(f"{place}: wrong number of columns")
        yield place, row
