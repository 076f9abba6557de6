"""How plans say in words whose funds they are, that they are in a budget, or that none are needed."""

from __future__ import annotations

import pytest

from tests.normalize.activities.test_funds import funds


def sources(cell: str) -> list[tuple[str, str | None, str]]:
    found = funds(("Sredstva",), cell)
    assert not [problem for problem in found.problems if problem.activity_id]
    return [(row.kind, row.institution_id, str(row.amount or "")) for row in found.activity_resources]


@pytest.mark.parametrize(
    ("cell", "kind", "body"),
    [
        ("Redovna sredstva Ministarstva zdravstva", "regular budget", "ks-min-zdravstvo"),
        ("Sredstva Ministarstva finansija", "unspecified", "ks-min-finansije"),
        ("Sredstva Vlade", "unspecified", "ks-vlada"),
    ],
)
def test_a_name_right_behind_the_word_for_funds_is_their_owners(cell: str, kind: str, body: str) -> None:
    assert sources(cell) == [(kind, body, "")]


@pytest.mark.parametrize(
    "cell",
    [
        "Sredstva su planirana u Budžetu KS",
        "Sredstva su osigurana u Budžetu KS",
        "Sredstva obezbijeđena u budžetu",
        "Sredstva za realizaciju planirana u Budžetu KS za 2022. godinu",
    ],
)
def test_a_sentence_that_funds_are_in_the_budget_names_no_one_else(cell: str) -> None:
    assert sources(cell) == [("regular budget", None, "")]


def test_a_sentence_with_a_sum_in_the_budget_is_one_source() -> None:
    for cell in ("U Budžetu KS za 2021. planirano je 10.000 KM", "Obezbijeđeno 10.000 KM iz Budžeta KS"):
        assert sources(cell) == [("regular budget", None, "10000")]


@pytest.mark.parametrize(
    "cell", ["Bez budžeta", "Nema budžetskih implikacija", "Ne zahtijeva troškove", "n.a.", "Besplatno"]
)
def test_words_that_no_funds_are_needed_name_no_source(cell: str) -> None:
    assert sources(cell) == []


@pytest.mark.parametrize("cell", ["?", "Materijalni troškovi", "za štampu"])
def test_a_cell_that_says_neither_whose_funds_nor_how_much_is_told(cell: str) -> None:
    found = funds(("Sredstva",), cell)
    assert [problem.code for problem in found.problems if problem.activity_id] == ["kind_doubtful"]
    assert [(row.institution, row.amount) for row in found.activity_resources] == [(None, None)]
