"""Funds that say whose they are: which names behind them are of that kind, which are other sources."""

from __future__ import annotations

import pytest

from tests.normalize.documents import plan
from tests.normalize.money.test_resource_sums import rows, told

EU = ("other", "EU fondovi", None)


@pytest.mark.parametrize("mark", [", ", "; ", " i ", "/"])
def test_funds_of_the_union_keep_it_beside_other_sources(mark: str) -> None:
    assert rows(f"EU fondovi{mark}UNDP") == [EU, ("unspecified", "UNDP", None)]


def test_funds_of_the_union_on_a_line_keep_it_beside_those_of_the_next() -> None:
    assert [holder for _, holder, _ in rows("EU fondovi", "sredstva općina")] == ["EU fondovi", "općina"]


def test_a_source_behind_funds_of_the_union_has_no_kind_of_theirs() -> None:
    kinds = [kind for kind, _, _ in rows("Budžet KS, EU fondovi, općine")]
    assert kinds == ["regular budget", "other", "unspecified"]


@pytest.mark.parametrize(
    "text", ["EU fondovi - UNDP", "EU fondovi (UNDP)", "EU fondovi: UNDP", "UNDP (EU fondovi)"]
)
def test_a_holder_tied_to_funds_of_the_union_is_told(text: str) -> None:
    assert rows(text) == [("other", "UNDP", None)] and told(text) == ["kind_doubtful"]


def test_what_funds_of_the_union_are_for_is_no_holder() -> None:
    assert rows("Fondovi EU za ruralni razvoj") == [("other", "Fondovi EU", None)]


def test_a_body_behind_what_funds_are_for_is_not_lost() -> None:
    found = plan(
        ("1.", "Izraditi plan", "2021.", "Vlada", "Fondovi EU za ruralni razvoj, MUP KS"),
        head=("R.br.", "Aktivnost", "Rok", "Nosilac", "Potrebna sredstva"),
    )
    assert [row.institution_id for row in found.activity_resources] == ["int-eu", "ks-mup"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Redovna budžetska sredstva MUP-a KS, UNDP", ["regular budget", "unspecified"]),
        ("Redovna sredstva Ministarstva zdravstva KS; UNICEF", ["regular budget", "unspecified"]),
        ("Redovna sredstva MUP-a KS, Ministarstva zdravstva KS", ["regular budget"] * 2),
    ],
)
def test_regular_funds_with_an_owner_are_of_further_owners_alone(text: str, kinds: list[str]) -> None:
    assert [kind for kind, _, _ in rows(text)] == kinds
    assert told(text) == ["kind_doubtful"] * kinds.count("unspecified")


@pytest.mark.parametrize("text", ["IPA, UNDP", "Krediti; UNDP", "EU fondovi (IPA III), UNDP"])
def test_a_kind_before_a_mark_that_may_be_a_source_of_its_own_is_told(text: str) -> None:
    assert rows(text)[-1] == ("other", "UNDP", None) and told(text) == ["kind_doubtful"]


def test_a_donor_in_a_list_of_regular_funds_is_told() -> None:
    found = plan(
        ("1.", "Izraditi plan", "2021.", "Vlada", "Redovna sredstva: MUP KS, UNDP"),
        head=("R.br.", "Aktivnost", "Rok", "Nosilac", "Potrebna sredstva"),
    )
    assert [p.value for p in found.problems if p.code == "kind_doubtful"] == ["UNDP"]


@pytest.mark.parametrize(
    "text",
    ["U skladu s budžetom", "U okviru postojećeg budžeta", "Budžeti svih nivoa vlasti", "Redovni troškovi"],
)
def test_a_budget_that_is_nobodys_in_particular_is_a_kind(text: str) -> None:
    assert rows(text) == [("regular budget", "", None)] and told(text) == []


@pytest.mark.parametrize("text", ["Nisu predviđena", "Nisu planirana posebna sredstva", "Nije predviđeno"])
def test_funds_that_are_not_foreseen_are_none(text: str) -> None:
    assert rows(text) == []


@pytest.mark.parametrize("text", ["Sredstva nisu osigurana", "Donatorska sredstva nisu osigurana"])
def test_funds_that_are_not_secured_are_told(text: str) -> None:
    assert [holder for _, holder, _ in rows(text)] == [""] and told(text) == ["kind_doubtful"]


@pytest.mark.parametrize("mark", [", ", "; ", " / ", "/"])
def test_each_sum_behind_a_dash_is_of_the_name_before_it(mark: str) -> None:
    sums = ["Budžet MUP-a KS - 50.000 KM", "općinski budžeti - 150.000 KM, UNDP - 500 KM"]
    assert [amount for _, _, amount in rows(mark.join(sums))] == [50000, 150000, 500]


def test_lines_of_sums_without_their_breaks_are_parted_at_a_stroke_too() -> None:
    found = rows("USAID - 20.000 KM Vijeće Evrope - 50.000 KM/UNDP - 10.000 KM")
    assert found == [
        ("unspecified", "USAID", 20000),
        ("unspecified", "Vijeće Evrope", 50000),
        ("unspecified", "UNDP", 10000),
    ]


@pytest.mark.parametrize("budget", ["Budžet MUP-a KS", "Budžet KS"])
def test_a_budget_between_commas_is_no_kind_of_the_name_before(budget: str) -> None:
    kinds = [kind for kind, _, _ in rows(f"UNDP, {budget}, donatori")]
    assert kinds == ["unspecified", "regular budget", "donor funds"]


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        ("Redovan budžet i općinski budžeti", ["", "općinski budžeti"]),
        ("Redovan budžet i kantonalni budžet", [""]),
    ],
)
def test_a_budget_of_another_place_is_not_the_regular_one_again(text: str, holders: list[str]) -> None:
    assert [holder for _, holder, _ in rows(text)] == holders
