"""The code in the documentation runs, and prints what stands below it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import glasnik
from normalize.document.plan_words import load_vocabulary
from normalize.reference_files import reference_path
from tests.documented import (
    EDITION,
    EXTENDING,
    RECIPES,
    ROOT,
    TRANSCRIPTS,
    Piece,
    changed_project,
    lacking,
    newcomers_folder,
    pieces,
    run,
)

FIRST, *OTHERS = pieces(RECIPES)
TAUGHT = [piece for piece in pieces(EXTENDING) if piece.language == "python"]


def _name(piece: Piece) -> str:
    return f"{piece.language}: {piece.code.splitlines()[-1]}"[:60]


@pytest.fixture(scope="module")
def newcomer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the first recipe, which makes the files for the others, was run."""
    folder = newcomers_folder(tmp_path_factory.mktemp("newcomer"))
    assert run(FIRST, folder) == FIRST.printed
    return folder


@pytest.fixture(scope="module")
def taught(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project with all rows that the page adds."""
    return changed_project(tmp_path_factory.mktemp("taught"))


@pytest.mark.parametrize("piece", OTHERS, ids=_name)
def test_a_recipe_prints_what_stands_below_it(piece: Piece, newcomer: Path) -> None:
    if program := lacking(piece):
        pytest.skip(f"no {program} here")
    assert run(piece, newcomer) == piece.printed


@pytest.mark.usefixtures("without_workers")
def test_the_recipe_for_sums_counts_a_plan_that_is_printed_again_once(tmp_path: Path) -> None:
    (piece,) = (each for each in OTHERS if '"amount"].sum()' in each.code)
    for number, month, amount in ((9, "marta", 500), (30, "juna", 700)):
        text = EDITION.format(number=number, month=month, amount=amount)
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    glasnik.run([tmp_path], tmp_path / "data" / "out")
    assert run(piece, tmp_path).splitlines() == ["2 amounts to add, 0 to look at first", "BAM 10700.0"]


def test_an_issue_that_is_typed_as_told_is_read_as_told(newcomer: Path) -> None:
    typed, shown = pieces(TRANSCRIPTS)
    assert [run(piece, newcomer) for piece in (typed, shown)] == [typed.printed, shown.printed]


@pytest.mark.parametrize("piece", TAUGHT, ids=_name)
def test_rows_added_as_told_are_read_as_told(piece: Piece, taught: Path) -> None:
    assert run(piece, taught) == piece.printed


def test_a_heading_that_is_added_as_unknown_is_unknown_before() -> None:
    (added,) = (piece for piece in pieces(EXTENDING) if piece.title.endswith("/headings.csv"))
    heading = added.code.strip().split(",")[-1]
    assert load_vocabulary().field_of(heading) is None


def test_every_language_of_an_analyst_has_recipes() -> None:
    assert {piece.language for piece in OTHERS} == {"python", "r", "sql", "sqlite", "excel"}
    assert all(piece.printed for piece in (*OTHERS, *TAUGHT))


def test_every_reference_file_and_test_that_is_named_exists() -> None:
    text = EXTENDING.read_text(encoding="utf-8")
    named = {piece.title for piece in pieces(EXTENDING) if piece.language == "csv"}
    named |= set(re.findall(r"tests/[\w/]+\.py", text))
    named |= {f"normalize/reference/{name}" for name in re.findall(r"`(\w+\.csv)`", text)}
    assert {f"normalize/reference/{path.name}" for path in reference_path("").glob("*.csv")} <= named
    assert [name for name in sorted(named) if not (ROOT / name).is_file()] == []
