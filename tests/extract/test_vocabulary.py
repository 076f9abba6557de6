"""The words by which a plan and what stands around it are known."""

from __future__ import annotations

import pytest

from tests.extract.by_hand import vocabulary


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Nastavak tabele 1.", True),
        ("(nastavak)", True),
        ("Tablica 2 - nastavak sa prethodne stranice", True),
        ("Наставак табеле", True),
        ("Nastavak projekta", False),
        ("Tabela 2", False),
        ("2", False),
    ],
)
def test_a_line_that_says_but_that_a_table_goes_on(text: str, says: bool) -> None:
    assert vocabulary().says_continued(text) is says


@pytest.mark.parametrize(
    ("text", "words"),
    [("UKUPNO:", 1), ("U K U P N O za sve", 1), ("Ukupan iznos", 2), ("ukupnog broja", 0), ("УКУПНО", 1)],
)
def test_words_of_totals_are_whole(text: str, words: int) -> None:
    assert vocabulary().total_words(text) == words


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("R.br. / No.", "no"),
        ("R.br. No.", "no"),
        ("Р.бр./No.", "no"),
        ("Tko / Institucija", "institution"),
        ("Zadužen tko / Rok", "institution"),
        ("Iznos / Izvor finansiranja", "resource"),
        ("Broj / Rok", None),
        ("Oblast / proces rada", None),
        ("Mjera Rok", None),
    ],
)
def test_of_a_heading_in_several_wordings_all_known_ones_agree(heading: str, field: str | None) -> None:
    assert vocabulary().field_of(heading) == field


def test_a_risks_area_is_no_note() -> None:
    assert vocabulary().field_of("Rizično područje") == "goal"


@pytest.mark.parametrize("heading", ["2026", "2026.", " 2026. god. ", "2026. година", "2026.g."])
def test_a_heading_that_is_but_a_year(heading: str) -> None:
    assert vocabulary().is_year(heading)


@pytest.mark.parametrize("heading", ["Rok 2026.", "2026. plan", "2026-2027", "20.26", ""])
def test_a_heading_that_is_more_than_a_year(heading: str) -> None:
    assert not vocabulary().is_year(heading)


@pytest.mark.parametrize("text", ["500 KM", "500KM", "500 КМ", "€ 500", "500 eur", "US$ 500", "500 USD"])
def test_a_currency_stands_beside_a_figure_or_right_behind_it(text: str) -> None:
    assert vocabulary().currency.search(text)


@pytest.mark.parametrize("text", ["500", "KMF 500", "vozila marke X", "50 kmh"])
def test_what_is_no_currency(text: str) -> None:
    assert not vocabulary().currency.search(text)


@pytest.mark.parametrize("text", ["Član 1.", "ČLANAK 1", "Члан 1."])
def test_an_acts_first_article(text: str) -> None:
    assert vocabulary().is_first_article(text)


@pytest.mark.parametrize("text", ["Član 2.", "Član 12.", "Član 1. stav 2.", "Prilog 1."])
def test_what_is_no_acts_first_article(text: str) -> None:
    assert not vocabulary().is_first_article(text)
