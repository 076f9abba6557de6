"""The command line: one clear line for what went wrong, results to stdout, exit codes, a quick start."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from glasnik.cli import main
from glasnik.engines.job import Progress
from glasnik.engines.task import Outcome
from normalize.records import CorrectionRecord
from normalize.vocabulary import CELL_FIELDS
from publish import write_dataset
from tests.normalize.documents import plan
from tests.specimens.bad_inputs import BAD_INPUTS

pytestmark = pytest.mark.usefixtures("without_workers")

ROOT = Path(__file__).parents[2]
PDF = ROOT / "data" / "raw" / "ks-2021-5.pdf"
SMALL = ROOT / "tests" / "specimens" / "negatives" / "two-plans.pdf"
HEAVY = ("pandas", "pyarrow", "pdfplumber", "pypdfium2", "hunspell", "numpy")


def call(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def is_one_clear_line(result: Result, name: str) -> bool:
    lines = result.stderr.strip().splitlines()
    return result.exit_code == 1 and len(lines) == 1 and name in lines[0] and "Traceback" not in result.output


@pytest.mark.parametrize("make", BAD_INPUTS.values(), ids=BAD_INPUTS.keys())
def test_a_bad_input_gets_one_line_that_names_it(make: Callable[[Path], Path], tmp_path: Path) -> None:
    path = make(tmp_path)
    result = call("run", path, "--out", tmp_path / "out")
    assert is_one_clear_line(result, path.name), result.output


@pytest.mark.parametrize("name", ["missing.pdf", "*.nothing"])
def test_an_input_that_is_not_there_gets_one_line(name: str, tmp_path: Path) -> None:
    assert is_one_clear_line(call("run", tmp_path / name, "--out", tmp_path / "out"), name)
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("name", ["č" * 200 + ".pdf", "č" * 200 + "/*.pdf"])
def test_a_name_that_the_system_cannot_look_up_does_not_end_the_run(name: str, tmp_path: Path) -> None:
    result = call("run", SMALL, tmp_path / name, "--out", tmp_path / "out")
    assert is_one_clear_line(result, "file name too long") and "written to" in result.stdout, result.output


@pytest.mark.parametrize(
    "arguments",
    [
        ("run", SMALL, "--out"),
        ("review", "--out"),
        ("validate",),
        ("export", "--out", "results", "--excel"),
        ("run", SMALL, "--out", "results", "--corrections"),
    ],
    ids=lambda arguments: str(arguments[0]),
)
def test_a_folder_or_file_that_the_system_cannot_look_up_gets_one_line(
    arguments: tuple[str | Path, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert call("run", SMALL, "--out", "results").exit_code == 0
    result = call(*arguments, "č" * 200)
    assert is_one_clear_line(result, "č" * 200) and isinstance(result.exception, SystemExit), result.output


def test_an_empty_folder_gets_one_line(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    result = call("run", tmp_path / "empty", "--out", tmp_path / "out")
    assert is_one_clear_line(result, "empty")
    assert result.output.splitlines()[1:] == ["nothing was written: no input could be read"]


@pytest.mark.parametrize("arguments", [("validate",), ("show", "1", "--out"), ("run", "--corrections")])
def test_an_address_where_a_name_is_wanted_is_told(arguments: tuple[str, ...]) -> None:
    result = call(*arguments, "s3://gazettes/results")
    assert result.exit_code == 2 and "s3://gazettes/results is an address" in result.stderr


def test_an_option_behind_two_dashes_is_told_before_anything_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    shutil.copy(SMALL, "-issue.pdf")
    result = call("run", "--", "-issue.pdf", "--out", "results")
    assert result.exit_code == 2 and "--out stands behind --" in result.stderr, result.output
    assert [path.name for path in tmp_path.iterdir()] == ["-issue.pdf"]


@pytest.mark.parametrize("command", ["run", "extract", "inspect"])
def test_a_file_whose_name_begins_with_a_dash_is_told_how_to_name_it(command: str) -> None:
    result = call(command, "-rf.pdf")
    assert result.exit_code == 2 and "give the file as ./-rf.pdf" in result.stderr


def test_an_option_that_gives_a_files_name_is_not_taken_for_a_file() -> None:
    result = call("run", SMALL, "--out=results.txt", "--timeout", "0")
    assert "0.0 is not in the range" in result.stderr and "dash" not in result.stderr


def test_an_option_that_is_none_is_not_taken_for_a_file() -> None:
    assert "No such option" in call("run", "--nothing").stderr


def test_no_number_is_no_time_after_which_to_give_up(tmp_path: Path) -> None:
    result = call("run", SMALL, "--out", tmp_path / "out", "--timeout", "nan")
    assert result.exit_code == 2 and "'nan' is no number of seconds" in result.stderr
    assert not (tmp_path / "out").exists()


def test_an_empty_name_is_not_the_folder_one_is_in(tmp_path: Path) -> None:
    assert is_one_clear_line(call("run", "", "--out", tmp_path / "out"), "an empty name")
    assert is_one_clear_line(call("run", PDF, "--out", ""), "--out: an empty name")


def test_an_output_whose_name_is_no_utf8_gets_one_line_before_anything_is_read(tmp_path: Path) -> None:
    result = call("run", SMALL, "--out", os.fsdecode(bytes(tmp_path) + b"/out\xff"))
    assert is_one_clear_line(result, "this name is no UTF-8"), result.output
    assert list(tmp_path.iterdir()) == []


def test_files_of_a_folder_that_are_no_issues_are_counted_by_their_endings(tmp_path: Path) -> None:
    raw = tmp_path / "raw"
    (raw / "below").mkdir(parents=True)
    shutil.copy(SMALL, raw / "issue.PDF")
    for name in ("a.docx", "below/b.DOCX", "notes", ".hidden"):
        (raw / name).touch()
    (raw / ".git").mkdir()
    (raw / ".git" / "packed.txt").write_text("Odluka", encoding="utf-8")
    result = call("run", raw, "--out", tmp_path / "out")
    assert (
        result.stderr == "passed over: 2 x .docx, 1 x no ending; of a folder, .pdf and .txt files are read\n"
    )
    assert "issue.PDF: ok" in result.stdout and "packed" not in result.stdout
    assert not call("run", SMALL, "--out", tmp_path / "out").stderr


def test_a_run_that_is_ended_before_a_file_was_read_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def ended(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("glasnik.commands.run.run_all", ended)
    result = call("run", SMALL, "--out", tmp_path / "out")
    assert result.exit_code == 130 and "Aborted" not in result.output
    assert result.stderr.startswith("ended before a file was read: nothing new is kept")


def test_a_run_that_is_ended_says_how_many_files_are_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def ended(*_: object, progress: Progress, **__: object) -> None:
        for _outcome in progress(24, [Outcome("a.pdf", part="a"), Outcome("b.pdf", error="locked")]):
            pass
        raise KeyboardInterrupt

    monkeypatch.setattr("glasnik.commands.run.run_all", ended)
    result = call("run", SMALL, "--out", tmp_path / "out")
    assert result.exit_code == 130
    assert result.stderr == "ended: 1 of 24 files is kept, and the same command goes on from there\n"


def test_another_command_that_is_ended_ends_quietly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def ended(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("glasnik.commands.datasets.write_review_page", ended)
    result = call("review", "--out", tmp_path)
    assert (result.exit_code, result.output) == (130, "")


def test_a_dataset_written_among_its_issues_is_told(tmp_path: Path) -> None:
    shutil.copy(SMALL, tmp_path)
    told = f"{tmp_path}: the dataset lies among the issues of {tmp_path}; name another folder by --out"
    assert told in call("run", tmp_path, "--out", tmp_path).stderr.splitlines()


def test_an_output_that_is_a_file_gets_one_line(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine")
    assert is_one_clear_line(call("run", PDF, "--out", tmp_path / "out"), "out")
    assert (tmp_path / "out").read_text() == "mine"


def test_a_line_feed_in_a_files_name_does_not_part_its_line(tmp_path: Path) -> None:
    (tmp_path / "dva\nreda.txt").write_text("Odluka", encoding="utf-8")
    result = call("run", tmp_path / "dva\nreda.txt", "--out", tmp_path / "out")
    assert "dva\\nreda.txt: no plan" in result.stdout


def test_a_line_feed_in_a_bad_files_name_does_not_part_its_error(tmp_path: Path) -> None:
    (tmp_path / "dva\nreda.pdf").write_bytes(b"")
    result = call("run", tmp_path / "dva\nreda.pdf", "--out", tmp_path / "out")
    assert is_one_clear_line(result, "dva\\nreda.pdf"), result.output


def test_validate_says_what_falls_short_and_exits_with_1(tmp_path: Path) -> None:
    call("run", PDF, "--out", tmp_path)
    assert call("validate", tmp_path).exit_code == 0
    table = tmp_path / "activities.csv"
    table.write_text(table.read_text(encoding="utf-8").replace("continuous", "always", 1), encoding="utf-8")
    result = call("validate", tmp_path)
    assert result.exit_code == 1 and "activities" in result.output


def test_extract_prints_the_plan_with_the_box_of_every_piece() -> None:
    whole = json.loads(call("extract", PDF).stdout)
    activities = whole["plans"][0]["activities"]
    assert len(activities) == 118
    cut = next(activity for activity in activities if activity["fragments"] == 2)
    pieces = cut["cells"][0]["pieces"]
    assert [piece["page"] for piece in pieces] == cut["pages"] and all(piece["box"] for piece in pieces)


def test_show_prints_values_what_was_printed_and_the_page(tmp_path: Path) -> None:
    call("run", PDF, "--out", tmp_path)
    text = call("show", "ks-2021-5-1/1.3.3", "--out", tmp_path).stdout
    assert "page 287-288" in text and "MUP-a" in text and "Uprava policije Ministarstva" in text


@pytest.mark.parametrize(("columns", "widest"), [("60", 60), ("300", 96)])
def test_show_wraps_values_at_the_width_of_the_terminal(
    columns: str, widest: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rest = ("2021.", "Vlada Kantona Sarajevo", "Plan izrađen")
    write_dataset(plan(("1.", "Izraditi plan rada " * 20, *rest)), tmp_path, version="1")
    monkeypatch.setenv("COLUMNS", columns)
    lines = call("show", "1", "--out", tmp_path).stdout.splitlines()
    assert widest - 12 < max(map(len, lines)) <= widest


def test_show_prints_what_was_read_below_the_field_that_it_was_read_in(tmp_path: Path) -> None:
    call("run", PDF, "--out", tmp_path)
    lines = call("show", "ks-2021-5-1/1.1.6", "--out", tmp_path).stdout.splitlines()
    fields = [line.split()[0] for line in lines if line[:1].isalpha()]
    assert [name for name in fields if name in CELL_FIELDS] == [
        "activity",
        "deadline",
        "institution",
        "indicator",
        "resource",
    ]
    below = lines[next(at for at, line in enumerate(lines) if line.startswith("deadline")) :]
    assert below[1].split() == ["read", "as", "continuous,", "as", "needed"]
    assert any("ks-koordinacioni-tim (alias)" in line for line in lines)


def test_show_takes_the_id_of_the_second_row_of_a_number_without_its_plan(tmp_path: Path) -> None:
    rest = ("2021.", "Vlada Kantona Sarajevo", "Plan izrađen")
    twice = plan(("1.1.4.", "Izraditi plan", *rest), ("1.1.4.", "Osnovati tim", *rest))
    write_dataset(twice, tmp_path, version="1")
    for name, activity in (
        ("ks-2021-5-1/1.1.4", "Izraditi plan"),
        ("ks-2021-5-1/1.1.4~2", "Osnovati tim"),
        ("1.1.4~2", "Osnovati tim"),
    ):
        assert activity in call("show", name, "--out", tmp_path).stdout
    both = call("show", "1.1.4", "--out", tmp_path)
    assert is_one_clear_line(both, "look like ks-2021-5-1/1.1.4, ks-2021-5-1/1.1.4~2")


@pytest.mark.parametrize(
    ("field", "before", "after", "told"),
    [
        ("reviewed", "", "true", "looked at (review)"),
        ("join", "ks-2021-5-1/2", "ks-2021-5-1/1", "ks-2021-5-1/2 joined to ks-2021-5-1/1 (review)"),
        (
            "separate",
            "Izraditi plan",
            '{"no": "1a", "activity": 9}',
            "parted in two: the second, 1a, began at character 10 of activity (review)",
        ),
        ("deadline", "", "2021.", "(nothing) -> 2021. (deadline, review)"),
    ],
)
def test_show_says_in_words_what_a_reviewer_did(
    field: str, before: str, after: str, told: str, tmp_path: Path
) -> None:
    rows = plan(("1.", "Izraditi plan", "2021.", "Vlada Kantona Sarajevo", "Plan izrađen"))
    done = CorrectionRecord(
        correction_id="x-r00001",
        activity_id="ks-2021-5-1/1",
        field=field,
        before=before,
        after=after,
        rule="review",
        source="reviewer",
    )
    write_dataset(replace(rows, corrections=(done,)), tmp_path, version="1")
    shown = call("show", "1", "--out", tmp_path).stdout
    assert f"changed {told}" in " ".join(shown.split())


def test_show_of_an_unknown_activity_gets_one_line(tmp_path: Path) -> None:
    call("run", PDF, "--out", tmp_path)
    assert is_one_clear_line(call("show", "9.9.9", "--out", tmp_path), "9.9.9")


@pytest.mark.parametrize("encoding", ["cp1252", "iso8859-2"])
def test_what_goes_into_a_file_is_utf8_whatever_the_system_writes_by_itself(encoding: str) -> None:
    """On Windows, `glasnik extract > plan.json` is written in the code page, which has not every letter."""
    done = subprocess.run(
        [sys.executable, "-m", "glasnik.cli", "extract", str(SMALL)],
        capture_output=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONIOENCODING": encoding},
    )
    assert (done.stdout.decode("utf-8"), done.stderr) == (call("extract", SMALL).stdout, b"")


def test_starting_loads_nothing_heavy() -> None:
    code = f"import sys, glasnik.cli; print([m for m in {HEAVY!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.strip() == "[]"
