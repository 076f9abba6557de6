"""Rows told by where their side rules end and the next row's begin."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extract.model import Page, Ruling, Word
from extract.pages.rulings import find_edges
from extract.sheets.grids.row_joints import with_row_joints
from tests.extract.by_hand import across, down, word

SIDES = (40.0, 200.0, 300.0, 400.0)
BANDS = (100.0, 125.0, 160.0, 173.0)  # two lines, three, one
TEXT = (
    *(word("Izraditi", 45, y, size=9.0) for y in (102, 113)),
    *(word("Obuke", 205, y, size=9.0) for y in (127, 138, 149)),
    word("Trajno", 305, 162, size=9.0),
)


def pieces(sides: Sequence[float] = SIDES, bands: Sequence[float] = BANDS) -> list[Ruling]:
    return [down(x, top, bottom) for x in sides for top, bottom in pairwise(bands)]


def added(rulings: Sequence[Ruling], words: Sequence[Word] = TEXT) -> list[tuple[float, float, float]]:
    """The rules across that were added: height, left, right."""
    page = Page(1, 600.0, 800.0, tuple(words), tuple(rulings))
    more = with_row_joints(page, find_edges(page.rulings)).rulings[len(rulings) :]
    return [(rule.top, rule.x0, rule.x1) for rule in more]


def test_where_all_side_rules_end_and_begin_a_row_does() -> None:
    assert added(pieces()) == [(125.0, 40.0, 400.0), (160.0, 40.0, 400.0)]


def test_the_first_and_the_last_end_are_no_bounds_for_a_page_may_cut_the_row() -> None:
    assert [y for y, _, _ in added(pieces())] == [125.0, 160.0]


def test_a_frame_in_one_piece_around_the_rows_parts_them_no_less() -> None:
    frame = [down(40.0, 100.0, 173.0), down(400.0, 100.0, 173.0), down(400.4, 100.5, 172.5)]  # one twice
    assert added([*frame, *pieces(SIDES[1:3])]) == [(125.0, 40.0, 400.0), (160.0, 40.0, 400.0)]


def test_a_side_rule_that_runs_on_inside_keeps_the_row_whole() -> None:
    whole = [down(300.0, 100.0, 160.0), down(300.0, 160.0, 173.0)]
    assert [y for y, _, _ in added([*pieces((40.0, 200.0, 400.0)), *whole])] == [160.0]


def test_a_cell_merged_over_two_rows_at_the_side_is_not_cut() -> None:
    merged = [down(40.0, 100.0, 160.0), down(40.0, 160.0, 173.0)]
    assert added([*merged, *pieces(SIDES[1:])]) == [(125.0, 200.0, 400.0), (160.0, 40.0, 400.0)]


def test_rules_drawn_anew_for_every_line_tell_no_rows() -> None:
    by_line = pieces(bands=(100.0, 112.0, 124.0, 136.0, 148.0))
    lines = [word("tekst", x, y, size=9.0) for x in (45, 205) for y in (101, 113, 125, 137)]
    assert added(by_line, lines) == []


def test_rows_that_rules_part_are_left_to_these() -> None:
    rules = [across(y, 40.0, 400.0) for y in BANDS]
    assert added([*pieces(), *rules]) == []


def test_a_rule_over_the_side_headings_alone_parts_the_rows_beside_it_too() -> None:
    assert added([*pieces(), across(160.0, 40.0, 200.0)]) == [(125.0, 40.0, 400.0), (160.0, 40.0, 400.0)]


def test_a_rule_over_the_other_columns_alone_leaves_a_merged_side_cell_whole() -> None:
    assert added([*pieces(), across(160.0, 200.0, 400.0)]) == [(125.0, 40.0, 400.0)]


def test_text_over_a_joint_is_not_cut() -> None:
    over = word("preko", 210, 120.5, size=9.0)
    assert [y for y, _, _ in added(pieces(), (*TEXT, over))] == [160.0]


def test_text_beside_the_outermost_rules_belongs_to_the_rows() -> None:
    numbers = [word("1.1.", 12, y, size=9.0) for y in (102, 127, 162)]
    assert {x0 for _, x0, _ in added(pieces(), (*TEXT, *numbers))} == {12.0}


def test_text_in_the_pages_other_column_is_none_of_the_rows_whose_width_a_rule_shows() -> None:
    prose = [word("Ovom odlukom uređuju se", 450, y, size=9.0) for y in range(102, 165, 12)]
    rules = [across(60.0, 40.0, 560.0), *(across(y, 40.0, 400.0) for y in (100.0, 173.0))]
    assert {x1 for _, _, x1 in added([*pieces(), *rules], (*TEXT, *prose))} == {400.0}


def test_where_all_inner_rules_end_and_the_frame_goes_on_a_heading_over_the_table_stands() -> None:
    frame = [down(40.0, 100.0, 190.0), down(400.0, 100.0, 190.0)]
    heading = word("Mjera", 45, 176, size=9.0)
    assert added([*frame, *pieces(SIDES[1:3])], (*TEXT, heading))[-1] == (173.0, 40.0, 400.0)


def test_a_frame_in_two_pieces_parts_the_rows_no_less() -> None:
    frame = [down(x, top, bottom) for x in (40.0, 400.0) for top, bottom in ((100.0, 160.0), (160.0, 173.0))]
    assert added([*frame, *pieces(SIDES[1:3])]) == [(125.0, 40.0, 400.0), (160.0, 40.0, 400.0)]


def test_tables_in_the_two_columns_of_a_page_have_joints_of_their_own() -> None:
    over = 610.0  # points to the right column
    ruled = [across(y, at + 40, at + 400) for at in (0.0, over) for y in (100.0, 173.0)]
    right = [word(w.text, w.x0 + over, w.top, size=9.0) for w in TEXT]
    sides = pieces(), pieces([x + over for x in SIDES], (100.0, 125.0, 173.0))
    head = across(80.0, 20, 1020)
    found = added([head, *ruled, *sides[0], *sides[1]], [*TEXT, *right])
    assert found == [(125.0, 40.0, 400.0), (160.0, 40.0, 400.0), (125.0, 650.0, 1010.0)]


def test_a_heads_own_rule_within_a_longer_one_hides_no_joint_of_that() -> None:
    frame = [down(x, 100.0, 173.0) for x in (40.0, 400.0)]
    inner = [down(x, *ends) for x in SIDES[1:3] for ends in ((100.0, 125.0), (100.5, 112.0), (160.0, 173.0))]
    assert 125.0 in [y for y, _, _ in added([*frame, *inner])]


def test_where_rules_down_were_but_drawn_in_pieces_no_row_begins() -> None:
    rules = [*pieces(bands=(100, 120, 140, 160, 180)), *(across(y, 40, 400) for y in (100, 120, 160, 180))]
    numbers = [word(text, 45, y, size=9.0) for text, y in (("R.br.", 102), ("1.", 122), ("2.", 162))]
    texts = [word("Izraditi", 205, y, size=9.0) for y in (102, 122, 129.5, 142, 150, 162)]
    assert added(rules, [*numbers, *texts]) == []
    third = word("1.a", 45, 142, size=9.0)
    assert [y for y, _, _ in added(rules, [*numbers, third, *texts])] == [140.0]
