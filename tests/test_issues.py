"""Whole issues against their truths: every figure of the score full, on every specimen that is kept."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from publish import write_dataset
from tests.readings import dataset_of

TESTS = Path(__file__).parent
RAW = TESTS.parent / "data" / "raw"
PRINTS = TESTS / "specimens" / "prints"
NEGATIVES = TESTS / "specimens" / "negatives"
KS_PRINTS = [
    path.with_name(path.name.replace(".pages.json", ".pdf"))
    for path in sorted(PRINTS.glob("ks-*.pages.json"))
]
KS = TESTS / "truths" / "ks-2021-5.truth.json"

ISSUES = {
    "ks-2021-5": RAW / "ks-2021-5.pdf",
    "tk-2021-7": TESTS / "specimens" / "issues" / "tk-2021-7.pdf",
    "zhk-2021-6": TESTS / "specimens" / "issues" / "zhk-2021-6.pdf",
}
NO_PLAN = [NEGATIVES / "no-plan.pdf", *sorted((TESTS / "real").glob("*.pdf"))]
# What may differ between two readings of one plan: where it stands, and what names its file.
PLACES = {"page_first", "page_last", "pdf_page_first", "pdf_page_last", "fragments"}


def read(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


@pytest.fixture
def score(tmp_path: Path) -> Callable[..., dict[str, Any]]:
    """Writes a file's dataset and scores one of its plans against a truth."""

    def run(path: Path, truth: dict[str, Any], plan_id: str | None = None) -> dict[str, Any]:
        out, expected = tmp_path / "out", tmp_path / "truth.json"
        write_dataset(dataset_of(path), out, version="0")
        expected.write_text(json.dumps(truth), encoding="utf-8")
        command = [sys.executable, str(TESTS / "score.py"), str(out), str(expected), "--show", "10"]
        command += ["--plan", plan_id] if plan_id else []
        done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
        assert done.returncode == 0, done.stderr
        figures, _, wrong = done.stdout.partition("\n}")
        found: dict[str, Any] = {**json.loads(figures + "}"), "wrong": wrong.strip()}
        return found

    return run


def assert_full(figures: dict[str, Any]) -> None:
    """Nothing missing, nothing extra, nothing twice, every figure full."""
    assert figures["wrong"] == ""
    assert (figures["missing"], figures["extra"], figures["duplicates"]) == ([], [], [])
    assert figures["score"] == 1.0


def without_pages(truth: dict[str, Any], pages: dict[str, list[int]] | None = None) -> dict[str, Any]:
    """The truth with its pages left out, or with those of another print in their place."""
    activities = [{k: v for k, v in activity.items() if k != "pages"} for activity in truth["activities"]]
    for activity in activities:
        if pages is not None:
            activity["pages"] = pages[activity["activity_no"]]
    return {**truth, "activities": activities}


@pytest.mark.parametrize("name", ISSUES)
def test_an_issue_is_read_in_full(name: str, score: Callable[..., dict[str, Any]]) -> None:
    assert_full(score(ISSUES[name], read(TESTS / "truths" / f"{name}.truth.json")))


def test_the_transcript_is_read_in_full(score: Callable[..., dict[str, Any]]) -> None:
    assert_full(score(RAW / "ks-2021-5.txt", without_pages(read(KS))))


@pytest.mark.parametrize("path", KS_PRINTS, ids=lambda path: path.stem)
def test_the_plan_reads_the_same_from_any_print(path: Path, score: Callable[..., dict[str, Any]]) -> None:
    pages = read(path.with_suffix(".pages.json"))
    assert_full(score(path, without_pages(read(KS), pages)))


@pytest.mark.parametrize("name", ["plan-then-prices", "plan-then-unnumbered", "two-plans"])
def test_a_table_that_follows_by_chance_is_not_joined(
    name: str, score: Callable[..., dict[str, Any]]
) -> None:
    path = NEGATIVES / f"{name}.pdf"
    truths = read(NEGATIVES / f"{name}.truth.json")["plans"]
    plans = dataset_of(path).plans
    assert len(plans) == len(truths)
    for plan, truth in zip(plans, truths, strict=True):
        assert_full(score(path, truth, plan.plan_id))


@pytest.mark.parametrize("path", NO_PLAN, ids=lambda path: path.stem[:40])
def test_a_document_without_a_plan_gives_none(path: Path, tmp_path: Path) -> None:
    dataset = dataset_of(path)
    assert dataset.documents[0].status == "no_plan"
    assert [row.code for row in dataset.problems if row.code == "no_plan"] == ["no_plan"]
    assert (dataset.plans, dataset.activities, dataset.cells, dataset.institutions) == ((), (), (), ())
    write_dataset(dataset, tmp_path / "out", version="0")


def test_pdf_and_transcript_agree_in_every_clean_value() -> None:
    pdf, transcript = dataset_of(RAW / "ks-2021-5.pdf"), dataset_of(RAW / "ks-2021-5.txt")
    assert [clean_values(row) for row in pdf.activities] == [
        clean_values(row) for row in transcript.activities
    ]
    assert pdf.activity_institutions == transcript.activity_institutions
    assert pdf.activity_indicators == transcript.activity_indicators
    assert pdf.activity_resources == transcript.activity_resources
    assert pdf.institutions == transcript.institutions
    assert [cell.clean for cell in pdf.cells] == [cell.clean for cell in transcript.cells]


def clean_values(row: Any) -> dict[str, Any]:
    return {name: getattr(row, name) for name in row.__slots__ if name not in PLACES}


def test_the_transcript_counts_the_pieces_of_its_cut_rows() -> None:
    cut = [row.activity_no for row in dataset_of(RAW / "ks-2021-5.txt").activities if row.fragments > 1]
    assert len(cut) == 8


@pytest.mark.parametrize("path", [*ISSUES.values(), *KS_PRINTS], ids=lambda path: path.stem)
def test_every_piece_of_a_cut_row_keeps_its_box(path: Path) -> None:
    dataset = dataset_of(path)
    pages: dict[str, set[int]] = {}
    for cell in dataset.cells:
        pages.setdefault(cell.activity_id, set()).update(box["page"] for box in json.loads(cell.boxes))
    for row in dataset.activities:
        assert row.pdf_page_first is not None and row.pdf_page_last is not None
        assert pages[row.activity_id] == set(range(row.pdf_page_first, row.pdf_page_last + 1))
