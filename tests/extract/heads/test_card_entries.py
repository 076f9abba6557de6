"""The entries of cards: headings in the first column, their numbers apart, what stands beside them."""

from __future__ import annotations

from extract.heads.card_entries import Entry, entries_of
from tests.extract.by_hand import over_all, table, text_reader
from tests.extract.cards import Rows, card, cards


def entries(rows: Rows) -> list[Entry]:
    """Of a table of these rows."""
    return entries_of(cards(rows), text_reader())


def printed(entry: Entry) -> tuple[str, str, list[str]]:
    """Its heading, number and texts."""
    number = entry.number.lines[0].text if entry.number is not None else ""
    return entry.heading, number, [line.text for cell in entry.cells for line in cell.lines]


def test_a_number_behind_the_name_of_what_it_counts_is_none_of_the_heading() -> None:
    assert printed(entries(card("1.1.", "Plan"))[0]) == ("Mjera", "1.1.", ["Plan"])
    assert printed(entries(card("br. 3:", "Plan"))[0]) == ("Mjera", "3", ["Plan"])


def test_a_heading_is_known_with_a_colon_and_without() -> None:
    first, second = entries([("Rok:", "2024."), ("Rok", "2025.")])
    assert first.key == second.key
    assert first.field == second.field == "deadline"


def test_a_heading_merged_over_several_texts_has_all_of_them() -> None:
    rows: Rows = [("Indikator:", "Prvi"), ("^", "Drugi"), ("Rok:", "2024.")]
    assert printed(entries(rows)[0]) == ("Indikator", "", ["Prvi", "Drugi"])


def test_a_title_over_both_columns_is_the_cards_where_none_below_says_what_is_to_be_done() -> None:
    title = over_all("Mjera 1.1: Jačanje", 2)
    rest = card("1.", "Plan")
    assert entries([tuple(title), *rest[1:]])[0].heading == "Mjera"
    assert not entries([tuple(title), *rest])[0].heading


def test_entries_side_by_side_are_no_card() -> None:
    rows = [("Mjera 1.", "Plan", None, None), ("Rok:", "2024.", "Nosilac:", "MUP")]
    assert not entries_of(table(rows, columns=(40.0, 120.0, 250.0, 330.0, 560.0)), text_reader())


def test_a_fund_beside_a_heading_of_funds_is_no_heading_of_another_entry() -> None:
    rows = [*card("1.", "Plan"), ("Izvor finansiranja:", "Budžet")]
    assert printed(entries(rows)[-1]) == ("Izvor finansiranja", "", ["Budžet"])
    side_by_side = [("Mjera 1.", "Plan", None, None), ("Potrebna sredstva:", "", "Izvor finansiranja:", "")]
    assert not entries_of(table(side_by_side, columns=(40.0, 120.0, 250.0, 330.0, 560.0)), text_reader())


def test_another_heading_beside_one_of_funds_is_no_value_of_it() -> None:
    for beside in ("Nosilac", "Izvor finansiranja:", "Rok"):
        assert not entries([*card("1.", "Plan"), ("Potrebna sredstva:", beside)])


def test_a_table_of_many_columns_is_no_card() -> None:
    assert not entries_of(table([("1.", "Izraditi plan", "2021.", "MUP", "Plan")]), text_reader())
