"""`glasnik export` and `glasnik run --excel`: the files named, and one clear line for what went wrong."""

from __future__ import annotations

import json
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner, Result

from glasnik.cli import main
from tests.publish.stored_datasets import stored, with_texts
from tests.readings import read_in_this_process

pytestmark = pytest.mark.usefixtures("without_workers")

TRANSCRIPT = Path(__file__).parents[3] / "data" / "raw" / "ks-2021-5.txt"


def call(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder: Path = tmp_path_factory.mktemp("dataset") / "out"
    with read_in_this_process():
        result = call("run", TRANSCRIPT, "--out", folder, "--excel")
    assert result.exit_code == 0 and result.stdout.endswith(f"workbook: {folder / 'glasnik.xlsx'}\n")
    return folder


def test_a_run_writes_the_workbook_beside_the_dataset(out: Path) -> None:
    book = openpyxl.load_workbook(out / "glasnik.xlsx")
    assert book["activities"].max_row == 119
    assert call("validate", out).exit_code == 0


def test_a_run_without_the_option_writes_none(tmp_path: Path) -> None:
    assert call("run", TRANSCRIPT, "--out", tmp_path / "out").exit_code == 0
    assert not (tmp_path / "out" / "glasnik.xlsx").exists()


def test_the_summary_stays_json_where_it_was_asked_for(tmp_path: Path) -> None:
    result = call("run", TRANSCRIPT, "--out", tmp_path / "out", "--excel", "--json")
    assert json.loads(result.stdout)["written"] and (tmp_path / "out" / "glasnik.xlsx").is_file()


def test_a_workbook_beside_a_dataset_elsewhere_is_refused_before_the_run(tmp_path: Path) -> None:
    result = call("run", TRANSCRIPT, "--out", "memory://out", "--excel")
    assert result.exit_code == 2 and "folder of this machine" in result.stderr


def test_a_line_feed_in_a_files_name_does_not_part_its_line(out: Path, tmp_path: Path) -> None:
    result = call("export", "--out", out, "--sqlite", tmp_path / "dva\nreda.db")
    assert len(result.stdout.splitlines()) == 1 and "dva\\nreda.db: " in result.stdout


def test_one_name_for_two_files_is_refused_before_either_is_written(out: Path, tmp_path: Path) -> None:
    result = call("export", "--out", out, "--sqlite", tmp_path / "a.db", "--duckdb", tmp_path / "a.db")
    assert result.exit_code == 1 and "a.db: named twice" in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_the_name_that_two_of_three_files_have_is_told(out: Path, tmp_path: Path) -> None:
    names = {"excel": "a.xlsx", "sqlite": "a.xlsx", "duckdb": "b.db"}
    options = [each for option, name in names.items() for each in (f"--{option}", tmp_path / name)]
    result = call("export", "--out", out, *options)
    assert result.exit_code == 1 and "a.xlsx: named twice" in result.stderr


def test_all_three_files_are_written_and_named(out: Path, tmp_path: Path) -> None:
    files = {name: tmp_path / f"{name}.xlsx" for name in ("excel", "sqlite", "duckdb")}
    options = [each for name, path in files.items() for each in (f"--{name}", path)]
    result = call("export", "--out", out, *options)
    assert result.exit_code == 0 and not result.stderr
    assert [line.split(":")[0] for line in result.stdout.splitlines()] == [str(p) for p in files.values()]
    with closing(sqlite3.connect(files["sqlite"])) as database:
        assert database.execute("SELECT count(*) FROM activities_flat").fetchone() == (118,)


def test_no_file_named_is_a_usage_error(out: Path) -> None:
    result = call("export", "--out", out)
    assert result.exit_code == 2 and "--sqlite" in result.stderr


def test_a_workbook_under_another_kind_of_name_is_refused(out: Path, tmp_path: Path) -> None:
    result = call("export", "--out", out, "--excel", tmp_path / "a.csv")
    assert result.exit_code == 1 and "ends in .xlsx" in result.stderr and not (tmp_path / "a.csv").exists()


def test_no_dataset_is_one_line(tmp_path: Path) -> None:
    result = call("export", "--out", tmp_path, "--sqlite", tmp_path / "a.db")
    assert result.exit_code == 1 and "no dataset here" in result.stderr
    assert len(result.stderr.splitlines()) == 1 and not (tmp_path / "a.db").exists()


def test_what_the_workbook_cannot_hold_is_one_line_on_stderr(tmp_path: Path) -> None:
    stored(tmp_path / "out", with_texts(["ž" * 40_000]))
    result = call("export", "--out", tmp_path / "out", "--excel", tmp_path / "a.xlsx")
    assert result.exit_code == 0
    (line,) = result.stderr.splitlines()
    assert line.startswith(f"{tmp_path / 'a.xlsx'}: activities.activity: 1 x text longer")


def test_without_duckdb_nothing_is_written_and_one_line_says_how_to_get_it(
    out: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "duckdb", None)
    names = [tmp_path / "a.db", tmp_path / "a.duckdb"]
    result = call("export", "--sqlite", names[0], "--duckdb", names[1], "--out", out)
    assert result.exit_code == 1 and list(tmp_path.iterdir()) == []
    assert result.stderr == f"Error: --duckdb needs DuckDB: {sys.executable} -m pip install duckdb\n"
