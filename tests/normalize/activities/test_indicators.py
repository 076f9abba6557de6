"""Indicators and their values in list cells."""

from __future__ import annotations

import pytest

from normalize.activities.indicators import own_values, pair_values, read_items
from normalize.items import Names
from tests.normalize.documents import cleaner, piece


def test_items_are_clean_and_without_their_separators() -> None:
    found = read_items([piece("Plan izra-", "đen;", "Tim osnovan;")], cleaner())
    assert [item.text for item in found] == ["Plan izrađen", "Tim osnovan"]


def test_items_of_a_cut_cell_go_on_over_the_cut() -> None:
    pieces = [piece("Broj održanih sastanaka Tima za"), piece("praćenje; Tim osnovan", page=2)]
    assert [item.text for item in read_items(pieces, cleaner())] == [
        "Broj održanih sastanaka Tima za praćenje",
        "Tim osnovan",
    ]


def test_values_stand_beside_their_indicators() -> None:
    rows, agreed = pair_values(["a", "b"], ["0", "1"], ["5", "6"])
    assert [(row.text, row.baseline, row.target) for row in rows] == [("a", "0", "5"), ("b", "1", "6")]
    assert agreed


def test_values_that_do_not_pair_stay_whole_and_are_told() -> None:
    rows, agreed = pair_values(["a", "b", "c"], ["0", "1"], [])
    assert [row.baseline for row in rows] == ["0; 1", None, None]
    assert not agreed


def test_values_without_indicators_are_kept() -> None:
    rows, _ = pair_values([], ["0"], [])
    assert [(row.text, row.baseline) for row in rows] == [(None, "0")]


def test_pieces_with_values_of_their_own_are_indicators_of_their_own() -> None:
    cells = {
        "indicator": [piece("Broj obuka"), piece("Broj polaznika", page=2)],
        "baseline": [piece("3"), piece("4", page=2)],
        "target": [],
    }
    parted = own_values(cells)
    assert [p.own_row for p in parted["indicator"]] == [False, True]
    assert own_values({**cells, "baseline": [piece("3")]})["indicator"] == cells["indicator"]


def test_a_change_is_told_though_the_first_item_is_none() -> None:
    (item,) = read_items([piece("n/a; Inspeksijske kontrole")], cleaner())
    assert item.text == "Inspekcijske kontrole"
    assert [change.before for change in item.changes] == ["Inspeksijske"]


def test_indicators_listed_in_one_line_are_parted() -> None:
    for text in (
        "• Plan izrađen • Broj obuka",
        "- Plan izrađen - Broj obuka",
        "1) Plan izrađen; 2) Broj obuka",
    ):
        found = read_items([piece(text, width=600)], cleaner())
        assert [item.text for item in found] == ["Plan izrađen", "Broj obuka"], text


@pytest.mark.parametrize(
    "lines",
    [
        ("BROJ PROCESUIRANIH", "PREDMETA"),
        ("BROJ DJECE I MLADIH", "UKLJUČENIH U PROGRAME", "PREVENCIJE"),
        ("BROJ OBUKA", "ZA NASTAVNIKE"),
    ],
)
def test_a_wrapped_phrase_in_capitals_is_one_item_in_a_column_of_lines(lines: tuple[str, ...]) -> None:
    names = Names(frozenset(), frozenset({"odrzane"}))
    found = read_items([piece(*lines, width=112)], cleaner(), names)
    assert [item.text for item in found] == [" ".join(lines)]


def test_a_span_of_years_that_a_line_cuts_is_one_item() -> None:
    assert [item.text for item in read_items([piece("Period 2021-", "2023")], cleaner())] == [
        "Period 2021-2023"
    ]


def test_a_line_that_ends_in_a_words_hyphen_goes_on() -> None:
    found = read_items([piece("IZVJEŠTAJI MUP-", "A")], cleaner())
    assert [item.text for item in found] == ["IZVJEŠTAJI MUP-A"]
