"""Rulings as drawn -> edges."""

from __future__ import annotations

from extract.model import Ruling
from extract.pages.rulings import Side, VerticalIndex, find_edges, vertical_edges
from tests.extract.by_hand import across, down, lattice


def test_a_double_border_is_one_edge() -> None:
    assert len(find_edges([across(100, 0, 50), across(101.5, 0, 50)]).horizontal) == 1


def test_rules_further_apart_are_two_edges() -> None:
    assert len(find_edges([across(100, 0, 50), across(104, 0, 50)]).horizontal) == 2


def test_the_border_of_each_cell_joins_to_one_long_edge() -> None:
    edges = find_edges([down(40, 100, 140), down(40, 140.5, 180), down(40, 180, 220)]).vertical
    assert [(edge.start, edge.end) for edge in edges] == [(100, 220)]


def test_dashes_on_one_line_join_to_one_edge() -> None:
    dashes = [across(100, x, x + 2) for x in range(0, 60, 4)]
    assert [(edge.start, edge.end) for edge in find_edges(dashes).horizontal] == [(0, 58)]


def test_the_dots_of_a_dotted_rule_join_in_its_own_direction() -> None:
    dots = [Ruling(40, y, 41, y + 1) for y in range(100, 160, 3)]
    edges = find_edges(dots)
    assert edges.horizontal == ()
    assert [(edge.start, edge.end) for edge in edges.vertical] == [(100, 158)]


def test_a_gap_parts_two_edges_of_one_height() -> None:
    assert len(find_edges([across(100, 0, 50), across(100, 80, 120)]).horizontal) == 2


def test_a_lone_dash_is_no_edge() -> None:
    assert find_edges([across(100, 0, 3)]).horizontal == ()


def test_a_word_over_a_rule_is_crossed_and_one_beside_it_is_not() -> None:
    index = VerticalIndex(vertical_edges([down(50, 0, 100)]))
    assert index.crossed((40, 45, 60, 55))
    assert not index.crossed((40, 45, 50, 55))
    assert not index.crossed((40, 145, 60, 155))


def test_a_rule_parts_two_characters_whose_middles_it_lies_between() -> None:
    index = VerticalIndex(vertical_edges([down(50, 0, 100)]))
    assert index.between((44, 0, 50, 10), (50, 0, 56, 10))
    assert not index.between((38, 0, 44, 10), (44, 0, 50, 10))


def test_a_border_round_the_page_is_no_part_of_a_table_inside() -> None:
    border = [across(30, 30, 565), across(812, 30, 565), down(30, 30, 812), down(565, 30, 812)]
    inside = lattice((40, 200, 555), (100, 150, 200))
    assert find_edges([*border, *inside]) == find_edges(inside)
    touched = [*border, across(400, 30, 565)]
    assert len(find_edges([*touched, *inside]).horizontal) == 3 + len(find_edges(inside).horizontal)
    assert len(find_edges(border).vertical) == 2


def test_frames_of_tables_in_the_pages_two_columns_may_hold_several_columns() -> None:
    frames = VerticalIndex(vertical_edges([down(x, 100, 400) for x in (40, 291, 304, 555)]))
    assert frames.side((45, 200, 120, 208)) is Side.FRAMED
    assert frames.side((310, 200, 380, 208)) is Side.FRAMED


def test_a_wide_column_beside_another_is_one() -> None:
    columns = VerticalIndex(vertical_edges([down(x, 100, 400) for x in (40, 291, 420, 555)]))
    assert columns.side((45, 200, 120, 208)) is Side.BETWEEN
