"""Sources of funds that are named to be denied."""

from __future__ import annotations

import pytest

from normalize.activities.funds_in_text import read_funds
from tests.normalize.documents import KS, cleaner, piece
from tests.normalize.money.test_resource_sums import rows, told


def read(text: str) -> tuple[list[str], list[str]]:
    """The kinds of funds of a cell, and the codes of what is odd about it."""
    found = read_funds([piece(text, width=600)], cleaner(), KS)
    return [each.kind for each in found], [odd.code for each in found for odd in each.oddities]


@pytest.mark.parametrize(
    "text",
    [
        "Budžet KS: nije potrebno",
        "Budžet KS - nema",
        "Donatori: nema",
        "Donatori (nema)",
        "Donatorska sredstva nisu potrebna",
        "Nije potreban budžet",
        "Nema sredstava u budžetu",
        "Донатори: нема",
        "Nisu potrebna sredstva iz Budžeta KS",
        "Sredstva iz Budžeta Kantona Sarajevo nisu potrebna",
        "Nisu planirana sredstva iz Budžeta Unsko-sanskog kantona",
        "Bez sredstava iz budžeta FBiH",
        "Nisu potrebna\nfinansijska sredstva iz\nBudžeta Kantona\nSarajevo",
        "Sredstva iz\nBudžeta KS nisu\npotrebna",
        "Нису потребна средства из Буџета КС",
    ],
)
def test_a_source_that_is_denied_is_none(text: str) -> None:
    assert read(text) == ([], [])


@pytest.mark.parametrize(
    "text", ["Nisu potrebna donatorska sredstva, redovan budžet", "UNDP: nema; redovan budžet"]
)
def test_a_source_denied_beside_another_is_told(text: str) -> None:
    assert read(text) == (["regular budget"], ["kind_doubtful"])


@pytest.mark.parametrize(
    "text", ["Redovna sredstva (nisu potrebna dodatna)", "Budžet KS - nisu potrebna dodatna sredstva"]
)
def test_that_no_more_is_needed_denies_no_source(text: str) -> None:
    assert read(text) == (["regular budget"], [])


def test_that_funds_are_not_sure_yet_denies_no_source() -> None:
    assert read("Nisu osigurana sredstva u Budžetu KS") == (["regular budget"], ["kind_doubtful"])


def test_a_source_with_a_sum_below_a_denial_is_an_item_of_its_own() -> None:
    assert rows("Nema troškova", "budžet KS 10.000 KM") == [("regular budget", "", 10_000)]


@pytest.mark.parametrize("text", ["Redovne aktivnosti - nisu potrebna", "Nije potrebno, osim donatora"])
def test_a_source_that_may_be_denied_is_told(text: str) -> None:
    assert read(text)[1] == ["kind_doubtful"]


@pytest.mark.parametrize(
    "text",
    [
        "10.000 KM (nije osigurano)",
        "Budžet KS (nije osigurano)",
        "10.000 KM, potrebno osigurati",
        "Nedostaje 10.000 KM",
        "Budžet KS u skladu s mogućnostima",
    ],
)
def test_funds_that_are_not_secured_are_told(text: str) -> None:
    assert told(text) == ["kind_doubtful"]
    assert [(holder, amount is not None) for _, holder, amount in rows(text)] == [("", "10" in text)]


def test_that_nothing_more_has_to_be_secured_is_no_doubt() -> None:
    assert told("Budžet KS, nije potrebno osigurati dodatna sredstva") == []


@pytest.mark.parametrize("text", ["Budžet ili donatori", "Budžet KS i/ili donatorska sredstva"])
def test_a_choice_of_sources_is_told(text: str) -> None:
    assert told(text) == ["kind_doubtful"]
