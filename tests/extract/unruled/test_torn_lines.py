"""Edges between rows of a slanted page."""

from __future__ import annotations

from extract.sheets.lines.gaps import text_rows
from extract.unruled.torn_lines import cuts_a_word, tears_a_line
from tests.extract.by_hand import table, word

SLANTED = [word("Razviti", 40, 112), word("plan", 78, 110.6), word("Vlada", 300, 106.6)]


def torn(edge: float) -> bool:
    rows = text_rows([word("uprave", 40, 100), *SLANTED])
    return tears_a_line(rows, [90.0, edge, 130.0])


def test_an_edge_through_a_slanted_line_tears_it_where_it_parts_two_neighbours() -> None:
    rows = text_rows(SLANTED)
    assert len(rows) == 2  # `Razviti` stands too low to be of one row with the others
    assert tears_a_line(rows, [116.3])


def test_an_edge_above_the_line_or_between_columns_tears_none() -> None:
    assert not torn(109.0)
    assert not torn(114.0)


def test_a_word_that_goes_on_in_the_cell_below_is_cut() -> None:
    assert cuts_a_word(table([("1.", "MUP Kan-"), ("2.", "tona")]))
    assert not cuts_a_word(table([("1.", "MUP-"), ("2.", "Vlada")]))
    assert not cuts_a_word(table([("1.", "MUP Kan-"), ("tona", "2.")]))


def test_a_dash_for_an_empty_cell_cuts_no_word() -> None:
    assert not cuts_a_word(table([("1.", "-"), ("2.", "kontinuirano")]))
    assert not cuts_a_word(table([("1.", "2021.-"), ("2.", "kontinuirano")]))
