"""Columns of funds that are called by their sources: `Budžet KS`, `Donatori`."""

from __future__ import annotations

import pytest

from normalize.records import Dataset
from tests.extract.by_hand import table
from tests.normalize.documents import HEAD, dataset, issue, plan

ROW = ("1.", "Izraditi plan", "2021.", "Vlada Kantona Sarajevo", "Plan izrađen")


def funds(head: tuple[str, ...], *cells: str) -> Dataset:
    return plan((*ROW, *cells), head=(*HEAD, *head), columns=5 + len(head))


def rows(found: Dataset) -> list[tuple[str, str | None, int | None]]:
    return [
        (r.kind, r.institution, None if r.amount is None else int(r.amount)) for r in found.activity_resources
    ]


@pytest.mark.parametrize(
    "head",
    [("Budžet KS", "Donatori"), ("Budžet KS (KM)", "Donatori (KM)"), ("Proračun", "Donatorska sredstva")],
)
def test_the_heads_are_the_sources_of_the_sums_below(head: tuple[str, str]) -> None:
    found = funds(head, "10.000", "5.000")
    assert rows(found) == [("regular budget", None, 10000), ("donor funds", None, 5000)]
    assert not [problem for problem in found.problems if problem.code == "column_unknown"]


def test_budgets_of_several_keep_the_word_that_all_heads_begin_with() -> None:
    found = rows(funds(("Budžet Kantona", "Budžet Federacije", "Donatori"), "1.000", "2.000", "3.000"))
    assert [kind for kind, _, _ in found] == ["regular budget", "regular budget", "donor funds"]


def test_a_whole_beside_columns_of_sources_is_not_counted() -> None:
    found = funds(("Iznos", "Budžet KS", "Donatori"), "15.000", "10.000", "5.000")
    assert [amount for _, _, amount in rows(found)] == [10000, 5000]


def test_a_name_below_a_source_does_not_take_the_other_columns_sum() -> None:
    found = funds(("Budžet KS", "Donatori"), "10.000 KM", "UNDP 5.000 KM")
    assert rows(found) == [("regular budget", None, 10000), ("donor funds", "UNDP", 5000)]


@pytest.mark.parametrize("mark", ["x", "X", "+", "DA", "✓"])
def test_a_mark_below_a_source_means_that(mark: str) -> None:
    assert rows(funds(("Budžet KS", "Donatori"), "", mark)) == [("donor funds", None, None)]


def test_one_column_called_by_donors_beside_sums_is_none_of_funds() -> None:
    assert rows(funds(("Iznos", "Donatori"), "15.000", "UNDP")) == [("unspecified", None, 15000)]


@pytest.mark.parametrize("source", ["Budžet KS", "Federalni budžet", "Budžet Kantona", "Proračun HNŽ"])
def test_a_source_in_a_card_is_no_heading_of_it(source: str) -> None:
    card = [("Nosilac", "Vlada KS"), ("Rok", "2021."), ("Indikator", "Plan"), ("Izvor finansiranja", source)]
    rows = [("Aktivnost", "Izraditi plan"), *card, ("Aktivnost", "Izraditi mapu"), *card]
    found = dataset(issue(table(rows, columns=[40, 200, 500])))
    assert [row.activity for row in found.activities] == ["Izraditi plan", "Izraditi mapu"]
    assert {row.kind for row in found.activity_resources} == {"regular budget"}


@pytest.mark.parametrize("heading", ["Budžetska pozicija", "Budžetski korisnik", "Budžetski kod"])
def test_a_column_of_what_is_budgeted_is_no_source_of_funds(heading: str) -> None:
    found = funds((heading, "Budžet (KM)"), "613900 - ugovorene usluge", "10.000")
    assert [(kind, amount) for kind, _, amount in rows(found)] == [("unspecified", 10000)]
    assert [problem.value for problem in found.problems if problem.code == "column_unknown"] == [heading]


@pytest.mark.parametrize("mark", ["+", "✓"])
def test_a_sign_below_no_source_is_none(mark: str) -> None:
    assert rows(funds(("Finansijska sredstva",), mark)) == []


@pytest.mark.parametrize("heading", ["Donatori/Partneri", "Donatori i partneri"])
def test_partners_beside_donors_in_a_heading_take_no_budgets_sum(heading: str) -> None:
    found = rows(funds(("Budžet (KM)", heading), "10.000", "UNDP"))
    assert found == [("regular budget", None, 10000), ("donor funds", "UNDP", None)]


@pytest.mark.parametrize("cell", ["Budžet KS", "Kantonalni budžet"])
def test_a_budget_named_beside_its_sum_is_one_source(cell: str) -> None:
    assert rows(funds(("Budžet", "Budžet (KM)"), cell, "10.000")) == [("regular budget", None, 10000)]


@pytest.mark.parametrize(
    ("head", "told"),
    [
        (("Budžet KS", "Budžet (KM)"), ["amount_doubtful"]),
        (("Budžet KS 2021.", "Budžet KS 2022."), []),
        (("Budžet KS", "Budžet FBiH"), []),
    ],
)
def test_sums_of_one_source_in_two_columns_are_told(head: tuple[str, str], told: list[str]) -> None:
    found = funds(head, "5.000 KM", "10.000 KM")
    assert [amount for _, _, amount in rows(found)] == [5000, 10000]
    assert [problem.code for problem in found.problems] == told


@pytest.mark.parametrize(("cell", "told"), [("Vlada KS", ["kind_doubtful"]), ("UNDP", [])])
def test_a_public_body_below_donors_is_told(cell: str, told: list[str]) -> None:
    assert [problem.code for problem in funds(("Donatori",), cell).problems] == told
