"""Which files the inputs of a run name."""

from __future__ import annotations

from pathlib import Path

import pytest

from glasnik.storage.inputs import find_files, lies_among


def test_a_linked_folder_is_read_once_and_a_link_back_up_is_not_followed(tmp_path: Path) -> None:
    raw, disk = tmp_path / "raw", tmp_path / "disk"
    for folder in (raw, disk):
        folder.mkdir()
    (disk / "issue.pdf").touch()
    for link, folder in (("2022", disk), ("again", disk), ("round", raw)):
        (raw / link).symlink_to(folder, target_is_directory=True)
    assert [*find_files([raw])] == [str(raw / "2022" / "issue.pdf")]


@pytest.mark.parametrize("named", ["", "/20*", "/*", "/**/*.pdf", "/[[]1].pdf", "/[1].pdf", "/.*", "/.bin"])
def test_an_address_gives_the_files_that_the_same_name_gives_on_this_machine(
    named: str, tmp_path: Path
) -> None:
    store = pytest.importorskip("fsspec").filesystem("memory")
    here = tmp_path / "here"
    for name in ("a.pdf", "._a.pdf", "[1].pdf", ".bin/b.pdf", "2020/c.pdf", "2021/d.PDF", "2021/.bin/e.pdf"):
        (here / name).parent.mkdir(parents=True, exist_ok=True)
        (here / name).touch()
        store.pipe_file(f"/names/{name}", b"")
    local = [str(found).replace(str(here), "") for found in find_files([f"{here}{named}"])]
    there = [str(found).replace("memory:///names", "") for found in find_files([f"memory://names{named}"])]
    assert sorted(there) == sorted(local)


def test_a_dataset_among_its_issues_is_seen(tmp_path: Path) -> None:
    raw = tmp_path / "raw"
    raw.mkdir()
    (raw / "issue.pdf").touch()
    assert lies_among(raw, [raw]) == lies_among(raw / "out", [tmp_path / "none", raw]) == raw
    assert lies_among(raw, [raw / "issue.pdf"]) == raw
    assert lies_among(tmp_path / "out", [raw, raw / "issue.pdf"]) is None
    assert lies_among(raw / "out", [raw / "issue.pdf"]) is None
    assert lies_among(raw / ".out", [raw]) is None
