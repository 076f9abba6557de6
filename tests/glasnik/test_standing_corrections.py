"""Corrections in `data/corrections` are kept by a run that names neither inputs nor corrections."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

import glasnik
from glasnik.cli import main
from glasnik.storage.inputs import corrections_in
from tests.glasnik.test_run import SMALL, rows

pytestmark = pytest.mark.usefixtures("without_workers")

HEAD = "activity_id,field,expected,value,reason,author,date\n"


@pytest.fixture
def corrected(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A folder as a user has it, with two files of corrections; the ids of the two corrected rows."""
    monkeypatch.chdir(tmp_path)
    for name in ("raw", "corrections"):
        Path("data", name).mkdir(parents=True)
    shutil.copy(SMALL, "data/raw")
    glasnik.run(["data/raw"], "first")
    two = rows(Path("first"), "activities")[:2]
    for row, name in zip(two, ("corrections.csv", "corrections (1).csv"), strict=True):
        line = f'{row["activity_id"]},deadline,"{row["deadline"]}",Maj 2022.,,AB,2026-01-01\n'
        Path("data/corrections", name).write_text(HEAD + line, encoding="utf-8")
    return [row["activity_id"] for row in two]


def by_reviewer(out: str) -> list[str]:
    return [row["activity_id"] for row in rows(Path(out), "corrections") if row["source"] == "reviewer"]


def test_a_run_without_inputs_keeps_the_corrections_of_the_folder_and_names_their_files(
    corrected: list[str],
) -> None:
    result = CliRunner().invoke(main, ["run"])
    assert by_reviewer("data/out") == corrected
    told = "corrections read: data/corrections/corrections.csv, data/corrections/corrections (1).csv"
    assert told in result.stdout.splitlines()
    assert json.loads(CliRunner().invoke(main, ["run", "--json"]).stdout)["corrections"] == [
        "data/corrections/corrections.csv",
        "data/corrections/corrections (1).csv",
    ]


def test_the_function_keeps_them_as_the_command_does(corrected: list[str]) -> None:
    report = glasnik.run()
    assert by_reviewer("data/out") == corrected
    assert [Path(name).name for name in report.corrections] == ["corrections.csv", "corrections (1).csv"]


def test_a_run_that_names_inputs_or_corrections_leaves_the_folder_alone(corrected: list[str]) -> None:
    assert glasnik.run(["data/raw"], "inputs").corrections == ()
    assert by_reviewer("inputs") == []
    CliRunner().invoke(main, ["run", "--corrections", "data/corrections/corrections.csv"])
    assert by_reviewer("data/out") == corrected[:1]


def test_a_file_that_is_none_of_corrections_is_named_and_stops_the_run(corrected: list[str]) -> None:
    Path("data/corrections/notes.csv").write_text("a,b\n", encoding="utf-8")
    result = CliRunner().invoke(main, ["run"])
    assert result.exit_code == 1 and "data/corrections/notes.csv: is no file of corrections" in result.stderr


def test_files_that_a_browser_numbered_come_in_the_order_of_their_numbers(tmp_path: Path) -> None:
    names = ["c (10).csv", "c.csv", "c (2).CSV", ".c.csv", "c.txt"]
    for name in names:
        (tmp_path / name).touch()
    assert [path.name for path in corrections_in(tmp_path)] == ["c.csv", "c (2).CSV", "c (10).csv"]
    assert corrections_in(tmp_path / "none") == ()
