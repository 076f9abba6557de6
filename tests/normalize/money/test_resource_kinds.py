"""Kinds of funds and budgets: each is of the holder that it is printed with."""

from __future__ import annotations

import pytest

from normalize.activities.bodies import Bodies
from normalize.activities.funds_in_text import read_funds
from normalize.money.resources import read_resources
from tests.normalize.documents import KS, cleaner, piece
from tests.normalize.money.test_resource_sums import rows, told


@pytest.mark.parametrize(
    ("lines", "kinds"),
    [
        (["MUP KS (redovna sredstva), UNDP"], ["regular budget", "unspecified"]),
        (["Ministarstvo zdravstva – redovna sredstva", "UNICEF"], ["regular budget", "unspecified"]),
        (["UNICEF", "Ministarstvo zdravstva –", "redovna sredstva"], ["unspecified", "regular budget"]),
        (["MUP KS: redovna sredstva; Ministarstvo zdravstva: 5.000 KM"], ["regular budget", "unspecified"]),
        (["MUP KS 10.000 KM redovna sredstva, UNDP 5.000 KM"], ["regular budget", "unspecified"]),
        (["MUP KS, Tužilaštvo KS: redovna sredstva"], ["regular budget"] * 2),
        (["MUP KS, Tužilaštvo KS - redovna sredstva"], ["regular budget"] * 2),
        (["Ministarstvo zdravstva KS (Budžet KS) 3.000 KM"], ["regular budget"]),
    ],
)
def test_a_kind_behind_its_holder_is_not_of_the_next(lines: list[str], kinds: list[str]) -> None:
    found = rows(*lines)
    assert [kind for kind, _, _ in found] == kinds and all(holder for _, holder, _ in found)


def test_a_kind_in_brackets_behind_several_names_is_of_the_last_and_told() -> None:
    text = "UNDP i MUP KS (redovna sredstva)"
    assert [kind for kind, _, _ in rows(text)] == ["unspecified", "regular budget"]
    assert told(text) == ["kind_doubtful"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Budžet KS i općina", "regular budget"),
        ("Budžet KS i Grada Sarajeva", "regular budget"),
        ("Budžet KS i FBiH", "regular budget"),
        ("Budžet KS i općine", "unspecified"),
        ("Budžet KS i Grad Sarajevo", "unspecified"),
        ("Budžet KS i sredstva međunarodnih organizacija", "unspecified"),
        ("10.000 KM iz budžeta KS i 5.000 KM od UNICEF-a", "unspecified"),
    ],
)
def test_further_owners_of_a_budget_stand_in_the_genitive(text: str, kind: str) -> None:
    own, other = rows(text)
    assert (own[0], own[1], other[0]) == ("regular budget", "", kind)


def test_a_canton_is_no_part_of_the_plans_own_budget_elsewhere() -> None:
    assert len(rows("Budžet FBiH i kantona", bodies=Bodies("FBiH", {}))) == 2
    own = rows("Proračun HNK/Ž", bodies=Bodies("HNK", {}))
    assert own == [("regular budget", "", None)]
    (of_ministry,) = rows("Budžet Federalnog ministarstva zdravstva", bodies=Bodies("FBiH", {}))
    assert of_ministry[1] == "Federalnog ministarstva zdravstva"


@pytest.mark.parametrize(
    "text",
    [
        "Budžet Kantona Sarajevo (redovna sredstva)",
        "Redovna sredstva/Budžet KS",
        "Redovna sredstva iz Budžeta KS",
    ],
)
def test_one_budget_named_twice_is_one(text: str) -> None:
    (found,) = read_funds([piece(text, width=600)], cleaner(), KS)
    assert (found.kind, found.holder, found.printed) == ("regular budget", "", text)


def test_two_budgets_are_two() -> None:
    assert len(rows("Kantonalni budžet, općinski budžeti")) == 2


@pytest.mark.parametrize(
    "text",
    ["Sredstva planirana u Budžetu KS", "Iz sredstava Budžeta KS", "U okviru odobrenih budžetskih sredstava"],
)
def test_a_budget_is_known_in_any_case_and_with_its_adjectives(text: str) -> None:
    assert rows(text) == [("regular budget", "", None)]


@pytest.mark.parametrize(
    "text",
    [
        "MUP KS/Redovan budžet, UNDP/donacija",
        "MUP KS, budžet; UNDP, donacija",
        "MUP KS, budžet;\nUNDP,\ndonacija",
    ],
)
def test_a_mark_that_stands_before_each_kind_ties_it_to_its_holder(text: str) -> None:
    assert rows(*text.split("\n")) == [("regular budget", "MUP KS", None), ("donor funds", "UNDP", None)]


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("MUP - redovan budžet", [("regular budget", "MUP")]),
        ("MUP, redovan budžet", [("regular budget", "MUP")]),
        ("Redovan proračun", [("regular budget", "")]),
        ("MUP iz redovnog budžeta", [("regular budget", "MUP")]),
        ("MUP, u okviru redovnih sredstava", [("regular budget", "MUP")]),
        ("Sredstva osigurana u okviru redovnih proračunskih sredstava", [("regular budget", "")]),
        ("Domaći i međunarodni donatori", [("donor funds", "")]),
        ("MUP, donatori", [("unspecified", "MUP"), ("donor funds", "")]),
        ("MUP - redovan budžet - Sud", [("unspecified", "MUP"), ("regular budget", "Sud")]),
    ],
)
def test_regular_funds_in_small_letters_are_of_the_names_before(
    cell: str, found: list[tuple[str, str]]
) -> None:
    assert [(each.kind, each.holder) for each in read_resources(cell, lambda part: [part])] == found


@pytest.mark.parametrize("cell", ["Redovna i donatorska sredstva", "Redovna, donatorska"])
def test_an_adjective_names_a_kind_whose_noun_the_next_one_has(cell: str) -> None:
    assert [kind for kind, _, _ in rows(cell)] == ["regular budget", "donor funds"]


@pytest.mark.parametrize("cell", ["BUDŽET KS I OPĆINA 50.000 KM", "BUDŽETI KS I FBIH 50.000 KM"])
def test_a_joining_word_in_capitals_is_no_part_of_the_cantons_name(cell: str) -> None:
    first, *_ = rows(cell)
    assert first == ("regular budget", "", None)


@pytest.mark.parametrize("cell", ["Sredstva EU", "EU fondovi", "Sredstva Evropske unije", "Средства ЕУ"])
def test_funds_of_the_union_name_it_as_their_source(cell: str) -> None:
    (found,) = read_resources(cell, lambda part: [part])
    assert (found.kind, found.read_as) == ("other", "EU")


@pytest.mark.parametrize("bullet", "➢■○□◦‣✓•")
def test_a_bullet_of_any_form_begins_a_source(bullet: str) -> None:
    found = rows(f"{bullet} Redovan budžet", f"{bullet} Donatorska sredstva")
    assert [kind for kind, _, _ in found] == ["regular budget", "donor funds"]
