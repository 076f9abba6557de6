"""A long document's pages looked at by several processes give the same sheets and words."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path

import pytest

from bench.issues import whole_issue
from extract.model import Sheet
from extract.sheets.triage import read_sheets
from tests.extract.by_hand import VOCABULARY

SPECIMENS = Path(__file__).parents[2] / "specimens"
PAGES = 100


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return whole_issue(PAGES, tmp_path_factory.mktemp("whole") / "issue.pdf")


@pytest.fixture
def long_at_fewer_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is done with a long document is done with `PAGES` pages already, in as many parts as with 200."""
    monkeypatch.setattr("extract.sheets.page_spread.LONG", PAGES)
    monkeypatch.setattr("extract.sheets.page_spread.PART", PAGES // 4)


def seen(path: Path, processes: int = 1) -> tuple[list[Sheet], dict[str, Counter[str]]]:
    sheets, words = read_sheets(path, VOCABULARY, processes)
    return list(sheets), words


@pytest.mark.usefixtures("long_at_fewer_pages")
def test_several_processes_give_what_one_gives(whole: Path) -> None:
    assert seen(whole, processes=2) == seen(whole)


def _end(*_: object) -> None:
    os._exit(9)


@pytest.mark.usefixtures("long_at_fewer_pages")
def test_a_process_that_is_ended_is_no_fault_of_the_file(
    whole: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("extract.sheets.page_spread._look_at", _end)
    with pytest.raises(ChildProcessError):
        read_sheets(whole, VOCABULARY, processes=2)


@pytest.mark.parametrize("name", ["issues/tk-2021-7.pdf", "prints/ks-browser-no-repeat.pdf"])
def test_parts_may_end_anywhere_in_a_plan(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extract.sheets.page_spread.LONG", 2)
    monkeypatch.setattr("extract.sheets.page_spread.PART", 2)
    assert seen(SPECIMENS / name, processes=2) == seen(SPECIMENS / name)
