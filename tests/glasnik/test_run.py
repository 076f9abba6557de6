"""The main job on the real input: one dataset of a PDF and a transcript of one issue, right to the cell."""

from __future__ import annotations

import csv
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import glasnik
from extract.errors import OutputError
from glasnik.commands.run import summary
from glasnik.options import RunOptions, Settings
from publish.validate import validate
from tests.readings import read_in_this_process

ROOT = Path(__file__).parents[2]
RAW = ROOT / "data" / "raw"
PDF, TRANSCRIPT = RAW / "ks-2021-5.pdf", RAW / "ks-2021-5.txt"
SMALL = ROOT / "tests" / "specimens" / "negatives" / "two-plans.pdf"
TRUTH = ROOT / "tests" / "truths" / "ks-2021-5.truth.json"


def score(out: Path, truth: Path) -> dict[str, str]:
    done = subprocess.run(
        [sys.executable, str(ROOT / "tests" / "score.py"), str(out), str(truth)],
        capture_output=True,
        text=True,
        check=True,
    )
    figures: dict[str, str] = json.loads(done.stdout)
    return figures


def rows(out: Path, table: str) -> list[dict[str, str]]:
    with open(out / f"{table}.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def short_of_full(figures: dict[str, str]) -> set[str]:
    parted = {name: value.split("/") for name, value in figures.items() if "/" in str(value)}
    return {name for name, (right, total) in parted.items() if right != total}


def unplaced(table: list[dict[str, str]]) -> list[dict[str, str]]:
    """The rows without their places, white space of what is printed aside."""
    places = ("page_first", "page_last", "pdf_page_first", "pdf_page_last", "fragments")
    values = ([(name, value) for name, value in row.items() if name not in places] for row in table)
    return [{n: "".join(v.split()) if n == "printed" else v for n, v in row} for row in values]


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("both")
    glasnik.run([PDF, TRANSCRIPT], out)
    return out


@pytest.fixture(scope="module")
def transcript(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("transcript")
    with read_in_this_process():
        glasnik.run([TRANSCRIPT], out)
    return out


def test_the_sarajevo_plan_comes_out_right_to_the_cell(both: Path) -> None:
    figures = score(both, TRUTH)
    assert figures["activities_found"] == "118/118"
    assert short_of_full(figures) == set()


def test_the_transcript_comes_out_right_but_for_pages(transcript: Path) -> None:
    assert short_of_full(score(transcript, TRUTH)) == {"pages"}


def test_a_run_over_both_readings_keeps_that_of_the_pdf_and_says_so(both: Path) -> None:
    assert [plan["plan_id"] for plan in rows(both, "plans")] == ["ks-2021-5-1"]
    pdf = next(row for row in rows(both, "documents") if row["kind"] == "pdf")
    assert rows(both, "plans")[0]["document_id"] == pdf["document_id"]
    said = [row for row in rows(both, "problems") if row["code"] == "same_plan"]
    assert len(said) == 1 and "ks-2021-5.pdf" in said[0]["message"]


def test_both_readings_agree_in_every_clean_value(both: Path, transcript: Path) -> None:
    tables = ("activities", "activity_institutions", "activity_indicators", "activity_resources")
    of_pdf, of_text = ({name: unplaced(rows(out, name)) for name in tables} for out in (both, transcript))
    assert of_pdf == of_text
    assert len(of_pdf["activities"]) == 118


def test_the_dataset_is_valid_and_a_rerun_gives_the_same_bytes(both: Path, tmp_path: Path) -> None:
    assert validate(both) == []
    glasnik.run([TRANSCRIPT, PDF], tmp_path / "again")
    before, again = (
        {path.name: path.read_bytes() for path in out.iterdir() if path.is_file()}
        for out in (both, tmp_path / "again")
    )
    assert again == before


def test_every_cell_of_a_pdf_has_a_box_for_every_piece(both: Path) -> None:
    fragments = {row["activity_id"]: int(row["fragments"]) for row in rows(both, "activities")}
    boxes = [(cell["activity_id"], len(json.loads(cell["boxes"]))) for cell in rows(both, "cells")]
    assert {key for key, _ in boxes} == fragments.keys()
    assert [key for key, number in boxes if not 1 <= number <= fragments[key]] == []


def test_what_cannot_be_read_leaves_the_previous_dataset(both: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    shutil.copytree(both, out)
    report = glasnik.run([tmp_path / "missing.pdf"], out)
    assert not report.written and report.failed
    assert (out / "activities.csv").read_bytes() == (both / "activities.csv").read_bytes()


def test_one_bad_file_does_not_stop_the_others(tmp_path: Path) -> None:
    bad = tmp_path / "broken.pdf"
    bad.write_bytes(PDF.read_bytes()[:3000])
    report = glasnik.run([bad, PDF], tmp_path / "out")
    assert [result.status for result in report.files] == ["failed", "ok"]
    statuses = {row["file_name"]: row["status"] for row in rows(tmp_path / "out", "documents")}
    assert statuses == {"broken.pdf": "failed", "ks-2021-5.pdf": "ok"}
    assert validate(tmp_path / "out") == []


def test_names_and_files_of_any_kind_do_not_stop_the_others(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    os.mkfifo(folder / "pipe.pdf")
    for name, data in ((b"\xb9.pdf", SMALL.read_bytes()), (b"\xe8.pdf", b"%PDF-1.4 broken")):
        Path(os.fsdecode(bytes(folder) + b"/" + name)).write_bytes(data)
    report = glasnik.run([folder], tmp_path / "out")
    assert sorted(result.status for result in report.files) == ["failed", "failed", "ok"]
    names = {row["file_name"]: row["status"] for row in rows(tmp_path / "out", "documents")}
    assert names.get("\ufffd.pdf") in ("ok", "failed") and len(rows(tmp_path / "out", "documents")) == 2
    assert validate(tmp_path / "out") == []


@pytest.mark.usefixtures("without_workers")
def test_of_two_files_with_the_same_bytes_the_one_that_was_read_counts(tmp_path: Path) -> None:
    for name in ("a.dat", "b.txt"):
        shutil.copy(TRANSCRIPT, tmp_path / name)
    report = glasnik.run([tmp_path / "a.dat", tmp_path / "b.txt"], tmp_path / "out")
    assert [result.status for result in report.files] == ["failed", "ok"]
    assert len(rows(tmp_path / "out", "activities")) == 118


@pytest.mark.usefixtures("without_workers")
def test_a_file_named_twice_or_copied_is_read_once(tmp_path: Path) -> None:
    copy = tmp_path / "copy.pdf"
    shutil.copy(PDF, copy)
    glasnik.run([PDF, PDF, copy], tmp_path / "out")
    assert len(rows(tmp_path / "out", "documents")) == 1


@pytest.mark.usefixtures("without_workers")
def test_pieces_stay_apart_with_no_join(tmp_path: Path) -> None:
    glasnik.run([PDF], tmp_path / "out", RunOptions(Settings(join=False)))
    activities = rows(tmp_path / "out", "activities")
    assert len(activities) == 125  # 118 rows, seven of them cut in two by a page
    assert {row["fragments"] for row in activities} == {"1"}


@pytest.mark.usefixtures("without_workers")
def test_a_copy_is_named_as_the_same_file(tmp_path: Path) -> None:
    pdf = Path("tests/specimens/negatives/two-plans.pdf")
    copy = tmp_path / "zz-copy.pdf"
    shutil.copy(pdf, copy)
    report = glasnik.run([pdf, copy], tmp_path / "out")
    assert [result.same_as for result in report.files] == ["", str(pdf)]
    told = [(row["code"], row["value"]) for row in rows(tmp_path / "out", "problems")]
    assert ("same_file", "zz-copy.pdf") in told
    assert validate(tmp_path / "out") == []


@pytest.mark.usefixtures("without_workers")
def test_a_users_own_file_is_never_written_over(tmp_path: Path) -> None:
    own = tmp_path / "plans.csv"
    own.write_text("moja tabela\n", encoding="utf-8")
    with pytest.raises(OutputError, match=r"holds a plans\.csv that no run wrote"):
        glasnik.run(["tests/specimens/negatives/two-plans.pdf"], tmp_path)
    assert own.read_text(encoding="utf-8") == "moja tabela\n"


@pytest.mark.usefixtures("without_workers")
def test_a_run_without_the_corrections_of_the_one_before_says_so(tmp_path: Path) -> None:
    out, pdf = tmp_path / "out", Path("tests/specimens/negatives/two-plans.pdf")
    glasnik.run([pdf], out)
    row = rows(out, "activities")[0]
    edit = tmp_path / "corrections.csv"
    header = "activity_id,field,expected,value,reason,author,date\n"
    edit.write_text(
        f'{header}{row["activity_id"]},deadline,"{row["deadline"]}",Maj 2022.,,AB,2026-01-01\n',
        encoding="utf-8",
    )
    assert glasnik.run([pdf], out, RunOptions(corrections=(edit,))).not_given == ()
    report = glasnik.run([pdf], out)
    assert len(report.not_given) == 1
    assert "1 correction by a reviewer stood in the dataset before" in summary(report)


@pytest.mark.usefixtures("without_workers")
def test_a_run_with_some_of_the_corrections_of_the_one_before_names_the_rows_of_the_others(
    tmp_path: Path,
) -> None:
    out, pdf = tmp_path / "out", Path("tests/specimens/negatives/two-plans.pdf")
    glasnik.run([pdf], out)
    files = []
    for row, value in zip(rows(out, "activities")[:2], ("Maj 2022.", "Juni 2022."), strict=True):
        files.append(tmp_path / f"{value}.csv")
        line = f'{row["activity_id"]},deadline,"{row["deadline"]}",{value},,AB,2026-01-01\n'
        files[-1].write_text(f"activity_id,field,expected,value,reason,author,date\n{line}", encoding="utf-8")
    corrected = [row["activity_id"] for row in rows(out, "activities")[:2]]
    assert glasnik.run([pdf], out, RunOptions(corrections=tuple(files))).not_given == ()
    report = glasnik.run([pdf], out, RunOptions(corrections=(files[1],)))
    assert [(each.activity_id, each.after) for each in report.not_given] == [(corrected[0], "Maj 2022.")]
    assert report.as_json()["not_given"][0]["field"] == "deadline"
    told = summary(report).splitlines()[-1]
    assert (
        f"1 correction by a reviewer stood in the dataset before and is not in this one: {corrected[0]}"
        in told
    )
    assert corrected[1] not in told
