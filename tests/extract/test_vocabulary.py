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
        ("Nast. tabele I", True),
        ("NASTAVAK SA PRETHODNE STRANE", True),
        ("Nastavlja se na slijedećoj strani", True),
        ("Nastavak Akcijskog plana", True),
        ("Tabelarni prikaz – nastavak", True),
        ("Akcioni plan – nastavak", True),
        ("Akcioni plan", False),
        ("nastavak", False),
        ("Nastavak projekta", False),
        ("Tabela 2", False),
        ("2", False),
    ],
)
def test_a_line_that_says_but_that_a_table_goes_on(text: str, says: bool) -> None:
    assert vocabulary().says_continued(text) is says


@pytest.mark.parametrize(
    ("text", "says"),
    [("nastavak", True), ("наставља се на следећој страни", True), ("nastavak obuke", False), ("i", False)],
)
def test_a_mark_that_a_table_goes_on_may_be_in_small_letters(text: str, says: bool) -> None:
    assert vocabulary().is_continued_mark(text) is says


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
        ("Šta?", "activity"),
        ("Što", "activity"),
        ("Ko plaća", "funding"),
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


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Planirani nosilac", "institution"),
        ("Planirane aktivnosti", "activity"),
        ("Predložene mjere za prevenciju", "activity"),
        ("Planirani krajnji rok", "deadline"),
        ("Okvirni rok", "deadline"),
        ("Оквирни рок", "deadline"),
        ("Očekivani troškovi (KM)", "resource"),
        ("Procijenjeni budžet projekta", "resource"),
        ("Izlazni pokazatelj", "indicator"),
        ("Ključni partneri", "partner"),
        ("Očekivani rezultat", "result"),
        ("Strateški projekti", "activity"),
        ("Кључни стратешки пројекти", "activity"),
        ("Operativne aktivnosti", "activity"),
        ("Reformska mjera", "measure"),
        ("Razvojni cilj", "goal"),
        ("Mogući izvori finansiranja", "funding"),
        ("Operativni plan", None),
        ("Prioritetni broj", None),
        ("Razvojni projekti", None),  # of budgets
        ("Procijenjeni broj korisnika", None),
        ("Potrebna dokumentacija", None),
        ("Potrebna podrška", None),
        ("Planirani", None),
    ],
)
def test_the_noun_of_a_heading_decides_and_its_adjective_does_not(heading: str, field: str | None) -> None:
    assert vocabulary().field_of(heading) == field


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Rok za izvještavanje", None),
        ("Rok za provođenje i izvještavanje", "deadline"),
        ("Institucija nadležna za praćenje provođenja", None),
        ("Nadležni organ za provođenje i praćenje", "institution"),
        ("Kriteriji za odabir korisnika", None),
        ("Iznos utrošenih sredstava", None),
        ("Sredstva za realizaciju", "resource"),
    ],
)
def test_a_word_behind_the_noun_may_make_it_another_s(heading: str, field: str | None) -> None:
    assert vocabulary().field_of(heading) == field


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Cilj (2027)", "target"),
        ("Cilj 2027. godine", "target"),
        ("Polazno stanje (2023)", "baseline"),
        ("Prioritet 2027", None),
        ("Prioritet (1-3)", "note"),
        ("Prioritet (V/S/N)", "note"),
        ("Prioritet (2023-2027)", "goal"),
        ("Strateški cilj", "goal"),
    ],
)
def test_a_level_with_a_year_or_a_choice_behind_it_is_none(heading: str, field: str | None) -> None:
    assert vocabulary().field_of(heading) == field


def test_an_adjective_names_its_field_where_no_other_column_does() -> None:
    words = vocabulary()
    assert words.field_alone("Planirani zahvati") == "activity"
    assert words.field_alone("Planirana godina") == "deadline"
    assert words.field_alone("Planirani nosilac") is None
    assert words.field_alone("Okvirna površina") is None


@pytest.mark.parametrize("heading", ["Aktivnost br.", "Redni broj mjere", "Šifra mjere", "Редни број мере"])
def test_a_column_of_numbers_that_are_an_activitys_is_none_of_activities(heading: str) -> None:
    assert vocabulary().field_of(heading) == "no"


@pytest.mark.parametrize("heading", ["Bazna godina", "Полазна година"])
def test_the_year_of_a_value_is_not_the_value(heading: str) -> None:
    assert vocabulary().field_of(heading) is None


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Budžet/izvor finansiranja", "resource"),
        ("Vrijednost projekta (KM)", "resource"),
        ("Укупна процијењена финансијска средства", "resource"),
        ("Početne vrijednosti", "baseline"),
        ("Ciljane vrijednosti", "target"),
        ("Ostale uključene institucije", "partner"),
        ("Vrijednost", None),
        ("Trenutno stanje", None),
    ],
)
def test_wordings_of_printed_plans_are_known_and_those_of_two_meanings_are_not(
    heading: str, field: str | None
) -> None:
    assert vocabulary().field_of(heading) == field


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Br. preporuke", "no"),
        ("Циљ / активност", "activity"),
        ("Učestvuje u izvršenju", "partner"),
        ("Sudjeluju", "partner"),
        ("Mjesec završetka", "deadline_end"),
        ("Finansijska projekcija", "resource"),
        ("Vrijednost radova (KM)", "resource"),
        ("Izvori za provjeru", "verification"),
        ("Dokazi izvršenja", "verification"),
        ("Ciljna grupa", "note"),
    ],
)
def test_headings_of_plans_that_cantons_and_neighbours_printed_are_known(heading: str, field: str) -> None:
    assert vocabulary().field_of(heading) == field
