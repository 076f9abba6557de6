"""Rows with a number and a text alone, over rows of their own numbers."""

from __future__ import annotations

from collections.abc import Sequence

from extract.plans.plan_finder import find_plans
from extract.printed import PrintedPlan
from extract.rows.parent_rows import with_parents
from tests.extract.by_hand import HEAD, legible, sheet, table, text_reader, vocabulary

FULL = ("Izraditi plan", "2021.", "MUP", "Plan izrađen")
BLANK = ("Jačanje kapaciteta", "", "", "")


def plan_of(*pages: Sequence[Sequence[str | None]]) -> PrintedPlan:
    sheets = [sheet(number, table(rows, page=number)) for number, rows in enumerate(pages, start=1)]
    (found,) = find_plans(sheets, vocabulary(), legible)
    return found


def paths(found: PrintedPlan) -> list[tuple[str, list[str]]]:
    return [(row.number, [heading.no for heading in row.path]) for row in found.activities]


def test_a_parent_is_a_heading_over_the_rows_of_its_numbers_alone() -> None:
    first = [HEAD, ("1.", *BLANK), ("1.1.", *BLANK), ("1.1.1.", *FULL), ("1.2.", *BLANK), ("1.2.1.", *FULL)]
    rows = [*first, ("2.", *BLANK), ("2.1.", *BLANK), ("2.1.1.", *FULL)]
    found = [("1.1.1.", ["1", "1.1"]), ("1.2.1.", ["1", "1.2"]), ("2.1.1.", ["2", "2.1"])]
    assert paths(plan_of(rows)) == found


def test_a_parent_at_a_pages_foot_stands_over_the_next_pages_rows() -> None:
    found = plan_of([HEAD, ("1.", *BLANK), ("1.1.", *FULL), ("2.", *BLANK)], [("2.1.", *FULL)])
    assert paths(found) == [("1.1.", ["1"]), ("2.1.", ["2"])]


def test_a_row_among_full_ones_of_its_form_stays_an_activity() -> None:
    rows = [HEAD, ("1.", *FULL), ("2.", *BLANK), ("2.1.", *FULL), ("3.", *FULL)]
    assert paths(plan_of(rows)) == [("1.", []), ("2.", []), ("2.1.", []), ("3.", [])]


def test_a_blank_row_with_no_number_of_its_own_below_stays_an_activity() -> None:
    assert paths(plan_of([HEAD, ("1.", *BLANK), ("2.", *BLANK)])) == [("1.", []), ("2.", [])]


def test_numbers_may_be_parted_by_a_dash() -> None:
    assert paths(plan_of([HEAD, ("1", *BLANK), ("1-1", *FULL)])) == [("1-1", ["1"])]


def test_ten_is_not_below_one() -> None:
    rows = [HEAD, ("1.", *BLANK), ("1.1.", *FULL), ("10.1.", *FULL)]
    assert paths(plan_of(rows)) == [("1.1.", ["1"]), ("10.1.", [])]


def test_what_a_parents_rows_cost_together_is_told_of() -> None:
    head = ("R.br.", "Aktivnost", "Rok", "Nosilac", "Sredstva")
    parent = ("1.", "Jačanje kapaciteta", "", "", "163.500 KM")
    found = plan_of([head, parent, ("1.1.", "Izraditi plan", "2021.", "MUP", "163.500 KM")])
    assert paths(found) == [("1.1.", ["1"])]
    assert [(odd.code, odd.value) for odd in found.oddities] == [("total_left_out", "163.500 KM")]


def test_a_heading_in_the_table_that_is_of_the_same_level_ends_where_a_parent_begins() -> None:
    wide = ("1.", "Jačanje kapaciteta organa", None, None, None)
    rows = [HEAD, wide, ("1.1.", *FULL), ("2.", *BLANK), ("2.1.", *FULL)]
    assert paths(plan_of(rows)) == [("1.1.", ["1"]), ("2.1.", ["2"])]


def test_a_plan_without_rows_has_no_parents() -> None:
    assert with_parents([], text_reader()) == ([], [], [])


def test_parents_stay_headings_beside_a_full_row_of_their_form() -> None:
    rows = [HEAD, ("1.", *BLANK), ("1.1.", *FULL), ("2.", *BLANK), ("2.1.", *FULL), ("3.", *FULL)]
    assert paths(plan_of(rows)) == [("1.1.", ["1"]), ("2.1.", ["2"]), ("3.", [])]


def test_a_row_without_a_number_is_under_the_heading_above_it() -> None:
    rows = [HEAD, ("1.", *BLANK), ("1.1.", *FULL), ("", *FULL), ("1.2.", *FULL)]
    assert paths(plan_of(rows)) == [("1.1.", ["1"]), ("", ["1"]), ("1.2.", ["1"])]


def test_several_parents_are_headings_however_many_rows_are_full() -> None:
    rows = [HEAD, ("1.", *BLANK), ("1.1.", *FULL), ("2.", *BLANK), ("2.1.", *FULL)]
    full = [("3.", *FULL), ("4.", *FULL), ("5.", *FULL)]
    assert paths(plan_of([*rows, *full]))[:3] == [("1.1.", ["1"]), ("2.1.", ["2"]), ("3.", [])]


def test_a_parent_stands_where_its_row_does() -> None:
    found = plan_of([HEAD, ("1.", *BLANK), ("1.1.", *FULL), ("2.", *BLANK)], [("2.1.", *FULL)])
    places = [[(piece.page, piece.text) for piece in row.path[0].pieces] for row in found.activities]
    assert places == [[(1, BLANK[0])], [(1, BLANK[0])]]
