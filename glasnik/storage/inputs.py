"""What a person names on the command line -> the files to read: files, folders, patterns, addresses."""

from __future__ import annotations

import glob
import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from extract.errors import InputError
from glasnik.storage.folders import find_remote, is_remote, local_path
from publish.files.input_files import files_below

SUFFIXES = (".pdf", ".txt")


def find_files(inputs: Iterable[Path | str]) -> Iterator[str | InputError]:
    """Each file once, those of a folder or pattern by name; an InputError for each input that gives none.

    A folder gives its .pdf and .txt files, those of folders below it or linked there too, but no hidden ones.
    """
    seen: set[str] = set()
    for given in inputs:
        if not str(given).strip():
            yield InputError('""', "an empty name: name a file, a folder or a pattern")
            continue
        for found in _remote(str(given)) if is_remote(given) else _expand(local_path(given)):
            if isinstance(found, InputError):
                yield found
                continue
            key = str(found) if is_remote(found) else os.path.abspath(found)
            if key not in seen:
                seen.add(key)
                yield str(found)


def _remote(address: str) -> list[str | InputError]:
    try:
        found = find_remote(address, SUFFIXES)
    except InputError as error:
        return [error]
    return [*found] or [InputError(address, "no .pdf or .txt file there: check the address")]


def _expand(path: Path) -> list[Path | InputError]:
    try:
        if path.is_dir():
            return _in_folder(path)
        if path.exists():
            return [path]
    except OSError as error:
        return [InputError(path, f"cannot be read: {(error.strerror or 'unknown fault').lower()}")]
    if glob.has_magic(str(path)):
        matches = [Path(name) for name in sorted(glob.glob(str(path), recursive=True))]
        found = [item for match in matches for item in _expand(match)]
        return found or [InputError(path, "no file matches this pattern: check it")]
    return [InputError(path, "no such file: check the name")]


def passed_over(inputs: Iterable[Path | str]) -> dict[str, int]:
    """How many files of the folders among the inputs `find_files` does not give, by their names' endings."""
    folders = [path for given in inputs for path in _folders(given)]
    others = {path for folder in folders for path in files_below(folder) if not _is_issue(path)}
    return dict(sorted(Counter(path.suffix.lower() or "no ending" for path in others).items()))


def lies_among(out: Path | str, inputs: Iterable[Path | str]) -> Path | None:
    """The folder of inputs in which a dataset in `out` would lie among them, or None.

    That is a folder given, or one above `out` that is read with what is below; or where a file given lies.
    """
    if is_remote(out):
        return None
    place = local_path(out).resolve()
    for given in inputs:
        for folder in _folders(given):
            below = (
                place.relative_to(folder.resolve()).parts if place.is_relative_to(folder.resolve()) else None
            )
            if below is not None and not any(part.startswith(".") for part in below):
                return folder
        path = None if is_remote(given) or not str(given).strip() else local_path(given)
        if path is not None and not os.path.isdir(path) and path.parent.resolve() == place:
            return path.parent
    return None


def corrections_in(folder: Path) -> tuple[Path, ...]:
    """The CSV files right in a folder; none where it is not there. InputError where it cannot be opened.

    `corrections (1).csv` comes after `corrections.csv`, and `(10)` after `(2)`, as browsers number them.
    """

    if not folder.is_dir():
        return ()
    try:
        found = [path for path in folder.iterdir() if path.suffix.lower() == ".csv" and path.is_file()]
    except OSError as error:
        raise InputError(folder, "may not be opened: check its permissions") from error
    return tuple(sorted((path for path in found if not path.name.startswith(".")), key=_as_numbered))


def _as_numbered(path: Path) -> tuple[list[str | int], str]:
    parts = re.split("([0-9]+)", path.stem)
    return [int(part) if place % 2 else part for place, part in enumerate(parts)], path.name


def _folders(given: Path | str) -> Iterator[Path]:
    """The folders that an input names; none where it may not be looked at, which `find_files` tells of."""
    if not is_remote(given) and str(given).strip():
        path = local_path(given)
        matches = [path] if os.path.exists(path) else map(Path, glob.glob(str(path), recursive=True))
        yield from (match for match in matches if os.path.isdir(match))


def _is_issue(path: Path) -> bool:
    return path.name.lower().endswith(SUFFIXES)


def _in_folder(folder: Path) -> list[Path | InputError]:
    faults: list[Path | InputError] = []

    def unreadable(error: OSError) -> None:
        faults.append(InputError(error.filename or folder, "may not be opened: check its permissions"))

    files = [path for path in files_below(folder, unreadable) if _is_issue(path)]
    if not files and not faults:
        return [InputError(folder, "no .pdf or .txt file in this folder")]
    return [*sorted(files), *faults]
