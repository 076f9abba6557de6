"""Text folded for comparing, headings joined at their hyphens."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from extract.folding import fold, fold_shapes
from extract.hyphens import join_heading


@pytest.mark.parametrize(
    "one, other",
    [
        ("Aktivnost", "AKTIVNOST"),
        ("Nosilac aktivnosti", "Носилац активности"),
        ("R. br.", "Rbr"),
        ("Pokazatelji/indikatori", "pokazatelji - indikatori"),
        ("Mjerodavna tijela", "Mjerodavna  tijela"),
        ("Tužilaštvo", "Tuzilastvo"),
        ("ǅ", "dž"),
    ],
)
def test_wordings_that_differ_in_form_alone_are_equal(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize("one, other", [("Rok", "Rod"), ("Mjera 1", "Mjera 2"), ("cilj", "ciljevi")])
def test_other_wordings_stay_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_letters_of_one_shape_are_those_of_the_reference_table() -> None:
    table = Path(__file__).parents[2] / "normalize" / "reference" / "lookalikes.csv"
    with open(table, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["cyrillic"]: fold_shapes(row["cyrillic"]) for row in rows} == {
        row["cyrillic"]: row["latin"] for row in rows
    }


def test_signs_alone_fold_to_nothing() -> None:
    assert fold("—+ ; '-") == ""


@pytest.mark.parametrize(
    "lines, text",
    [
        (["Aktiv-", "nost"], "Aktivnost"),
        (["Indikatori", "uspjeha"], "Indikatori uspjeha"),
        (["Rok -", "Nosilac"], "Rok - Nosilac"),
        (["", " Rok ", ""], "Rok"),
    ],
)
def test_a_heading_over_lines_is_one_text(lines: list[str], text: str) -> None:
    assert join_heading(lines) == text
