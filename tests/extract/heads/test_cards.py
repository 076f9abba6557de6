"""Which entries make one card, and which of these says what is to be done."""

from __future__ import annotations

import pytest

from extract.heads.card_entries import entries_of
from extract.heads.cards import cards_of, is_card, kind_at, opening
from tests.extract.by_hand import text_reader
from tests.extract.cards import Rows, card, cards

READER = text_reader()
REST: Rows = [("Nosilac", "MUP"), ("Rok", "2024.")]


def kind(rows: Rows) -> str:
    """The heading of what is to be done."""
    entries = entries_of(cards(rows), READER)
    at = kind_at(entries, READER)
    return entries[at].heading if at is not None else ""


def test_the_name_of_a_measure_is_what_is_to_be_done_and_not_what_describes_it() -> None:
    assert kind([("Naziv mjere", "Jačanje"), ("Opis mjere", "Dug"), *REST]) == "Naziv mjere"


def test_below_a_measure_a_numbered_activity_is_what_is_to_be_done() -> None:
    assert kind([("Mjera 1", "Jačanje"), ("Aktivnost 1.1", "Plan"), *REST]) == "Aktivnost"
    assert kind([("Mjera", "Jačanje"), ("Aktivnost", "1.1.1 Izraditi plan"), *REST]) == "Aktivnost"


def test_a_list_of_a_measures_activities_is_not() -> None:
    assert kind([("Mjera 1", "Jačanje"), ("Aktivnosti", "1.1.1 Plan\n1.1.2 Tim"), *REST]) == "Mjera"


def test_cards_in_one_table_are_parted_where_the_first_heading_comes_again() -> None:
    rows: Rows = [("Broj mjere", "1"), ("Naziv mjere", "Plan"), *REST]
    entries = entries_of(cards([*rows, *rows]), READER)
    begin = opening(entries, READER)
    assert begin == entries[0].key
    assert [len(part) for part in cards_of(entries, [begin])] == [4, 4]


def test_a_table_that_begins_with_a_cards_rest_does_not_open_with_its_heading() -> None:
    entries = entries_of(cards([*card("1.", "Plan")[2:], *card("2.", "Tim")]), READER)
    assert opening(entries, READER) == "mjera"


def test_a_number_opens_a_card_though_an_indicator_stands_before_what_is_to_be_done() -> None:
    rows: Rows = [("R.br.", "1."), ("Pokazatelj", "Tim"), ("Aktivnost", "Osnovati tim"), *REST]
    assert opening(entries_of(cards(rows), READER), READER) == "rbr"


@pytest.mark.parametrize(
    "rows",
    [
        [("Mjera 1.", ""), ("Nosilac", ""), ("Rok", ""), ("Indikator", "")],
        [("Mjera 1.", "Plan"), ("Rok", "2024.")],
        [("Ime i prezime", "Ana"), ("Adresa", "Livno"), ("Telefon", "033"), ("Radno mjesto", "Referent")],
        [("Mjera", "x"), *REST, *[(f"Podatak {n}", "da") for n in "abcdefgh"]],
    ],
    ids=[
        "a blank form",
        "no two of who, when and how",
        "no plan's headings",
        "most headings of another form",
    ],
)
def test_forms_are_no_cards(rows: Rows) -> None:
    assert not is_card(entries_of(cards(rows), READER), READER)
