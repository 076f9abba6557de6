"""The commands that make pages: where the page is, and one clear line for what went wrong."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from glasnik.cli import main

PDF = Path(__file__).parents[2] / "data" / "raw" / "ks-2021-5.pdf"


def call(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("dataset") / "out"
    assert call("run", PDF, "--out", out).exit_code == 0
    return out


def test_review_names_the_page_it_wrote(dataset: Path) -> None:
    result = call("review", "--out", dataset, "--raw", PDF.parent)
    page = dataset / "review" / "index.html"
    assert result.stdout == f"review page: {page}\n" and page.is_file() and not result.stderr


def test_the_page_is_written_again_without_the_issue_from_the_pictures_kept(
    dataset: Path, tmp_path: Path
) -> None:
    call("review", "--out", dataset, "--raw", PDF.parent)
    kept = {path: path.stat().st_mtime_ns for path in dataset.rglob("*.webp")}
    result = call("review", "--out", dataset, "--raw", tmp_path)
    assert result.exit_code == 0 and not result.stderr
    assert {path: path.stat().st_mtime_ns for path in dataset.rglob("*.webp")} == kept


def test_an_issue_that_is_not_found_is_told_and_the_page_written(dataset: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    shutil.copytree(dataset, out, ignore=shutil.ignore_patterns("review"))
    result = call("review", "--out", out, "--raw", tmp_path / "nowhere")
    assert result.exit_code == 0 and "ks-2021-5.pdf" in result.stderr and "--raw" in result.stderr
    assert (out / "review" / "index.html").is_file()


def test_review_of_no_dataset_is_one_line(tmp_path: Path) -> None:
    result = call("review", "--out", tmp_path)
    assert result.exit_code == 1 and "no dataset here" in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_corrections_that_cannot_be_read_stop_the_run_before_it_begins(tmp_path: Path) -> None:
    result = call("run", PDF, "--out", tmp_path / "out", "--corrections", tmp_path / "none.csv")
    assert result.exit_code == 1 and "none.csv" in result.stderr
    assert len(result.stderr.splitlines()) == 1 and not (tmp_path / "out").exists()
