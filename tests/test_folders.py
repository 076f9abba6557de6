"""The folders import one another in the order of the data, and none looks back."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import ModuleType

import pytest

import compare
import glasnik
import publish
import review
from tests.rooms import in_line, looking_back, places

ROOT = Path(__file__).parents[1]
FOLDERS = ("extract", "normalize", "publish", "review", "compare", "glasnik", "bench", "tests")
# In the order of the data; `""` is the package itself, which gives what those who import it need.
ROOMS_OF_PUBLISH = ("tables", "schema", "comparison_schema", "files", "checks", "parts", "assembly",
                    "comparison", "difference", "stored_records", "validate", "exports", "dictionary",
                    "")  # fmt: skip
ROOMS_OF_REVIEW = ("grouping", "editing", "")  # the page shows the edits, too
ROOMS_OF_GLASNIK = ("options", "wording", "version", "load", "storage", "document", "engines", "settling",
                    "report", "run", "views", "commands", "cli", "")  # fmt: skip


def test_no_folder_imports_from_one_behind_it() -> None:
    known = FOLDERS[:-2]
    found = [(path, other) for folder in known for path, other in _imports(folder)]
    assert len(found) > len(known)
    assert [each for each in found if FOLDERS.index(each[1]) > FOLDERS.index(each[0].split("/")[0])] == []


ROOMS = [(publish, ROOMS_OF_PUBLISH), (review, ROOMS_OF_REVIEW), (glasnik, ROOMS_OF_GLASNIK)]


@pytest.mark.parametrize(("package", "rooms"), ROOMS)
def test_every_room_has_its_place_in_the_order(package: ModuleType, rooms: Sequence[str]) -> None:
    assert places(package, rooms) == set(rooms)


@pytest.mark.parametrize(("package", "rooms"), ROOMS)
def test_no_room_imports_from_one_behind_it(package: ModuleType, rooms: Sequence[str]) -> None:
    assert looking_back(package, rooms) == []


@pytest.mark.parametrize("package", [publish, review, compare, glasnik])
def test_no_modules_import_each_other_in_a_circle(package: ModuleType) -> None:
    assert len(in_line(package)) > 1


def _imports(folder: str) -> Iterator[tuple[str, str]]:
    """Each module of a folder with the other folders that it imports from."""
    for path in sorted((ROOT / folder).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            for other in {name.split(".")[0] for name in names} & set(FOLDERS) - {folder}:
                yield path.relative_to(ROOT).as_posix(), other
