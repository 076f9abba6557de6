"""Reference files that contradict themselves are refused with their line, and stop the run at once."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from extract.errors import GlasnikError
from glasnik.engines.task import read_document
from normalize.document.plan_words import load_vocabulary
from normalize.reference_files import reference_path
from tests.glasnik.engines.test_task import task


@pytest.fixture
def headings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the reference files that the loaders read; its headings.csv is returned, to be spoilt."""
    folder = tmp_path / "reference"
    shutil.copytree(reference_path(""), folder, ignore=shutil.ignore_patterns("dictionaries"))
    monkeypatch.setattr("normalize.reference_files.reference_path", lambda name: folder / name)
    return folder / "headings.csv"


def added(path: Path, row: str) -> int:
    """Add a row; the line that it stands in."""
    text = path.read_text(encoding="utf-8")
    path.write_text(f"{text}{row}\n", encoding="utf-8")
    return len(text.splitlines()) + 1


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ("colour,exact,bs,boja", "unknown field or match"),
        ("other,exact,bs,boja", "a heading of no field stands there with starts, adjective, source alone"),
        ("activity,adjective,bs,pl", "too short: a beginning has 3 letters or more"),
        ("deadline,exact,bs,AKTIVNOST", "another line says that it names the column activity"),
        ("deadline,starts,bs,ro", "too short"),
        ("no,exact,bs,#", "too short"),
    ],
)
def test_a_heading_that_cannot_count_is_refused_with_its_line(row: str, fault: str, headings: Path) -> None:
    line = added(headings, row)
    with pytest.raises(GlasnikError, match=rf"headings\.csv, line {line}: .*{fault}"):
        load_vocabulary()


def test_a_file_that_a_spreadsheet_saved_is_read_or_refused_by_its_name(headings: Path) -> None:
    text = headings.read_text(encoding="utf-8")
    headings.write_text(text, encoding="utf-8-sig")
    assert load_vocabulary().field_of("Aktivnost") == "activity"
    headings.write_bytes("field,match,language,phrase\nactivity,exact,bs,što ć\n".encode("cp1250"))
    with pytest.raises(GlasnikError, match=r"headings\.csv: no CSV in UTF-8"):
        load_vocabulary()


def test_a_wrong_reference_file_stops_the_run_and_is_named(
    tmp_path: Path, headings: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    line = added(headings, "colour,exact,bs,boja")
    monkeypatch.setattr("glasnik.engines.task.shared_facts", load_vocabulary)
    outcome = read_document(task(tmp_path / "parts"))
    assert f"headings.csv, line {line}" in outcome.stop and not outcome.part


def test_a_level_the_same_as_none_is_refused(headings: Path) -> None:
    added(headings.with_name("levels.csv"), "mjerica,bs,mjerilo")
    with pytest.raises(GlasnikError, match=r"levels\.csv: mjerica: the same as mjerilo, which is no level"):
        load_vocabulary()
