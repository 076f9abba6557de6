"""The columns of cards: one for each heading that any card has."""

from __future__ import annotations

import pytest

from extract.heads.card_columns import CardColumns, under
from extract.heads.card_entries import entries_of
from tests.extract.by_hand import text_reader
from tests.extract.cards import Rows, card, cards


def columns(*each: Rows) -> CardColumns:
    """Those of cards, one after the other."""
    known = CardColumns()
    for rows in each:
        known, _ = under(known, entries_of(cards(rows), text_reader()), True, text_reader())
    return known


def test_headings_are_named_as_those_of_a_plans_head_are() -> None:
    found = columns(card("1.", "Plan"))
    assert [column.field for column in found.columns] == [
        "activity",
        "no",
        "institution",
        "deadline",
        "indicator",
    ]


def test_a_further_heading_is_a_column_behind_the_others() -> None:
    found = columns(card("1.", "Plan"), [*card("2.", "Tim"), ("Posebna bilješka:", "da")])
    assert found.columns[-1].field == "other:Posebna bilješka"


def test_another_wording_of_a_heading_is_the_same_column() -> None:
    other: Rows = [("Mjera 2", "Tim"), ("Nosilac", "MUP"), ("Rok", "2025."), ("Indikator", "Broj")]
    assert len(columns(card("1.", "Plan"), other).columns) == len(columns(card("1.", "Plan")).columns)


def test_a_level_in_a_card_is_a_column_of_headings() -> None:
    found = columns([("Prioritet", "1.1. Znanje"), *card("1.", "Plan")])
    assert found.columns[0].field == "goal"


HOLDERS: Rows = [("Mjera 1.", "Plan"), ("Nosilac", "MUP"), ("Nosilac provedbe", "Vlada"), ("Rok", "2024.")]


@pytest.mark.parametrize(
    ("begins", "field"),
    [(True, "institution"), (False, "other:Nosilac provedbe")],
    ids=["card", "rest of one"],
)
def test_a_second_holders_heading_is_the_holders_where_a_card_has_it_alone(begins: bool, field: str) -> None:
    alone = entries_of(cards([HOLDERS[0], *HOLDERS[2:]]), text_reader())
    found, cells = under(columns(HOLDERS), alone if begins else alone[1:], begins, text_reader())
    assert [found.columns[at].field for at, cell in cells if cell.lines[0].text == "Vlada"] == [field]


def test_a_second_holders_heading_keeps_its_column_beside_the_holders() -> None:
    alone: Rows = [HOLDERS[0], *HOLDERS[2:]]
    turned: Rows = [HOLDERS[0], HOLDERS[2], HOLDERS[1], HOLDERS[3]]
    assert columns(HOLDERS, alone, turned).places == columns(HOLDERS).places
