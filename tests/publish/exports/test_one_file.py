"""A file is replaced whole, or left as it was; nothing is left beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.errors import OutputError
from publish.exports.one_file import replaced_file


def test_the_new_file_takes_the_place_of_the_old_with_nothing_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    path.write_text("old")
    with replaced_file(path) as new:
        new.write_text("new")
        new.with_suffix(".wal").write_text("of the writer")
        assert path.read_text() == "old"
    assert path.read_text() == "new" and list(tmp_path.iterdir()) == [path]


def test_an_error_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    path.write_text("old")
    with pytest.raises(ZeroDivisionError), replaced_file(path) as new:
        new.write_text("half")
        raise ZeroDivisionError
    assert path.read_text() == "old" and list(tmp_path.iterdir()) == [path]


def test_a_full_disk_is_told_and_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    path.write_text("old")
    with pytest.raises(OutputError, match="No space left"), replaced_file(path):
        raise OSError(28, "No space left on device")
    assert path.read_text() == "old"


def test_a_file_of_the_dataset_is_never_replaced(tmp_path: Path) -> None:
    path = tmp_path / "cells.csv"
    path.write_text("rows")
    with pytest.raises(OutputError, match="of the dataset itself"), replaced_file(path, [path.resolve()]):
        pass
    assert path.read_text() == "rows"


@pytest.mark.parametrize("name", [".", "nowhere/a.db"])
def test_a_folder_or_a_path_into_none_is_told(name: str, tmp_path: Path) -> None:
    with pytest.raises(OutputError), replaced_file(tmp_path / name):
        pass
