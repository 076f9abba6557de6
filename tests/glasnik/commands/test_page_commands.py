"""The commands that make pages: where the page is, and one clear line for what went wrong."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from glasnik.cli import main
from normalize.records import Dataset
from publish import write_dataset
from tests.documented import EDITION
from tests.readings import read_in_this_process

pytestmark = pytest.mark.usefixtures("without_workers")

PDF = Path(__file__).parents[3] / "data" / "raw" / "ks-2021-5.pdf"
TRANSCRIPT = PDF.with_suffix(".txt")


def call(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("dataset") / "out"
    with read_in_this_process():
        assert call("run", PDF, "--out", out).exit_code == 0
    return out


def test_review_names_the_page_it_wrote(dataset: Path) -> None:
    result = call("review", "--out", dataset, "--raw", PDF.parent)
    page = dataset / "review" / "index.html"
    assert result.stdout == f"review page: {page}\n" and page.is_file() and not result.stderr


def test_a_run_names_the_pages_that_show_the_dataset_before(dataset: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    shutil.copytree(dataset, out, ignore=shutil.ignore_patterns("review"))
    assert "the dataset before" not in call("run", PDF, "--out", out).stdout
    assert call("review", "--out", out, "--raw", PDF.parent).exit_code == 0
    (out / "compare").mkdir()
    (out / "compare" / "compare.html").touch()
    text = call("run", PDF, "--out", out).stdout
    assert "review/index.html there shows the dataset before" in text
    assert f"`glasnik review --out {out} --raw {PDF.parent}` writes it anew" in text
    assert "compare.html there shows the dataset before: this one has not two plans" in text


def test_a_run_that_writes_the_page_itself_does_not_call_it_old(dataset: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    shutil.copytree(dataset, out, ignore=shutil.ignore_patterns("review"))
    for _ in range(2):
        result = call("run", PDF, "--out", out, "--review")
        assert result.exit_code == 0 and not result.stderr
        assert "the dataset before" not in result.stdout
        assert result.stdout.endswith(f"review page: {out / 'review' / 'index.html'}\n")
    assert next((out / "review").rglob("*.webp")).is_file()  # found where the inputs lie


def test_the_command_for_a_pattern_over_folders_names_the_folder_they_are_in(tmp_path: Path) -> None:
    (tmp_path / "in" / "2021").mkdir(parents=True)
    shutil.copy(TRANSCRIPT, tmp_path / "in" / "2021")
    text = call("run", tmp_path / "in" / "**" / "*.txt", "--out", tmp_path / "out").stdout
    assert f"--raw {tmp_path / 'in'}` writes a page of it" in text


def test_a_run_says_what_its_problems_mean_and_where_is_said_what_to_do(
    dataset: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    shutil.copytree(dataset, out, ignore=shutil.ignore_patterns("review"))
    text = call("run", PDF, "--out", out).stdout
    assert "  1 x info: doubtful_word (a word in no dictionary, left as printed)\n" in text
    see = "what to do about each: "
    assert f"{see}`glasnik review --out {out} --raw {PDF.parent}` writes a page of it, or see docs/" in text
    assert call("review", "--out", out, "--raw", PDF.parent).exit_code == 0
    assert (
        f"{see}see the review page when it is written anew, or docs/" in call("run", PDF, "--out", out).stdout
    )
    assert set(json.loads(call("run", PDF, "--out", out, "--json").stdout)["problems"]) == {
        "info: doubtful_word"
    }


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
    assert result.stderr.splitlines()[-1] == (
        f"{tmp_path / 'nowhere'}: no such folder: name that of the issues by --raw"
    )


def test_review_of_no_dataset_is_one_line(tmp_path: Path) -> None:
    result = call("review", "--out", tmp_path)
    assert result.exit_code == 1 and "no dataset here" in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_corrections_that_cannot_be_read_stop_the_run_before_it_begins(tmp_path: Path) -> None:
    result = call("run", PDF, "--out", tmp_path / "out", "--corrections", tmp_path / "none.csv")
    assert result.exit_code == 1 and "none.csv" in result.stderr
    assert len(result.stderr.splitlines()) == 1 and not (tmp_path / "out").exists()


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_compare_names_the_page_it_wrote(dataset_folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    shutil.copytree(dataset_folder, out, ignore=shutil.ignore_patterns("review"))
    result = call("compare", "--out", out)
    page = out / "compare" / "compare.html"
    assert result.exit_code == 0 and not result.stderr
    assert result.stdout == f"3 plans, 133 pairs of activities the same, 0 close\ncomparison page: {page}\n"
    assert page.is_file() and call("validate", out).exit_code == 0
    before = contents(out)
    assert call("compare", "--out", out).exit_code == 0 and contents(out) == before


def test_compare_names_the_plans_that_print_no_titles_of_programmes(tmp_path: Path) -> None:
    for number, canton in ((9, "KANTONA SARAJEVO"), (7, "TUZLANSKOG KANTONA")):
        text = EDITION.format(number=number, month="marta", amount=500).replace("KANTONA SARAJEVO", canton)
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    call("run", tmp_path, "--out", tmp_path / "out")
    told = call("compare", "--out", tmp_path / "out").stdout
    assert "tk-2021-7-1: 2 of 2 activities under no title of a programme" in told
    assert "ks-2021-9-1: 2 of 2 activities" in told


def test_one_plan_alone_is_told_and_nothing_changed(dataset: Path) -> None:
    before = contents(dataset)
    result = call("compare", "--out", dataset)
    assert result.exit_code == 1 and not result.stdout
    assert "only one plan here (ks-2021-5-1)" in result.stderr and len(result.stderr.splitlines()) == 1
    assert contents(dataset) == before


def test_no_plan_and_no_dataset_are_told(tmp_path: Path) -> None:
    write_dataset(Dataset(), tmp_path / "empty", version="1")
    result = call("compare", "--out", tmp_path / "empty")
    assert result.exit_code == 1 and "no plan here" in result.stderr
    result = call("compare", "--out", tmp_path / "nothing")
    assert result.exit_code == 1 and "no dataset here" in result.stderr
    assert not (tmp_path / "nothing").exists()
