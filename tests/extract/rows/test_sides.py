"""Headings in cells at the side: how far they reach."""

from __future__ import annotations

import pytest

from extract.model import Table
from extract.plans.plan_finder import find_plans
from tests.extract.by_hand import COLUMNS, HEAD, legible, over_all, sheet, table, vocabulary

SIDE = ("Mjera", "Aktivnost", "Rok", "Nosilac", "Indikatori")
FIRST = ("Mjera 1.1 Edukacija", "Izraditi plan", "2024.", "MUP", "Plan izrađen")
BLANK = ("", "Raditi", "2024.", "MUP", "Rad")


def paths(*tables: Table) -> list[list[str]]:
    (found,) = find_plans([sheet(1, *tables)], vocabulary(), legible)
    return [[heading.no for heading in activity.path] for activity in found.activities]


def test_a_heading_at_the_side_goes_on_where_its_cell_is_blank() -> None:
    assert paths(table([SIDE, FIRST, BLANK])) == [["1.1"], ["1.1"]]


def test_a_heading_at_the_side_ends_where_one_over_the_table_begins() -> None:
    rows = [SIDE, over_all("KOMPONENTA I"), FIRST, over_all("KOMPONENTA II"), BLANK]
    assert paths(table(rows)) == [["I", "1.1"], ["II"]]


def test_a_heading_at_the_side_ends_under_a_head_without_its_column() -> None:
    other = table([HEAD, ("2.", "Raditi", "2024.", "MUP", "Rad")], columns=COLUMNS, top=300.0)
    assert paths(table([SIDE, FIRST]), other) == [["1.1"], []]


def test_two_columns_of_one_field_keep_each_its_heading_behind_a_cut() -> None:
    head = ("Strateški cilj", "Prioritet", "Aktivnost", "Rok", "Nosilac")
    row = ("Izraditi plan", "2024.", "MUP")
    above = table([head, ("1. Zrak", "1.1. Ložišta", *row)])
    below = table([("", "", *row), ("", "1.2. Mjerenje", *row)], page=2)
    (found,) = find_plans([sheet(1, above), sheet(2, below)], vocabulary(), legible)
    assert [[heading.no for heading in activity.path] for activity in found.activities] == [
        ["1", "1.1"],
        ["1", "1.1"],
        ["1", "1.2"],
    ]


def test_a_heading_goes_on_under_a_head_that_lacks_the_column_before_it() -> None:
    other = ("Prioritet", "Aktivnost", "Rok", "Nosilac", "Indikatori")
    head = ("Strateški cilj", *other[:-1])
    first = table([head, ("1. Zrak", "1.1. Ložišta", "Izraditi plan", "2024.", "MUP")])
    second = table([other, BLANK], top=300.0)
    assert paths(first, second) == [["1", "1.1"], ["1.1"]]


def test_a_heading_at_the_side_stands_where_its_cells_do() -> None:
    above = table([SIDE, FIRST])
    below = table([("i obuke", *BLANK[1:]), BLANK], page=2)
    (found,) = find_plans([sheet(1, above), sheet(2, below)], vocabulary(), legible)
    (heading,) = found.activities[-1].path
    side = next(cell for cell in above.cells if cell.lines and cell.lines[0].text == FIRST[0])
    assert [(piece.page, piece.text) for piece in heading.pieces] == [(1, FIRST[0]), (2, "i obuke")]
    assert heading.pieces[0].box == side.box


def test_a_heading_at_the_side_that_a_page_says_to_go_on_is_the_one_above() -> None:
    above = table([SIDE, FIRST])
    below = table([SIDE, (f"{FIRST[0]} (nastavak)", *BLANK[1:])], page=2)
    (found,) = find_plans([sheet(1, above), sheet(2, below)], vocabulary(), legible)
    assert [heading.title for activity in found.activities for heading in activity.path] == ["Edukacija"] * 2


@pytest.mark.parametrize(
    "above, below",
    [("Strateški", "program 1.1 Edukacija"), ("Strateški program", "1.1 Edukacija")],
)
def test_a_heading_at_the_side_that_a_page_cuts_in_its_levels_word_is_one(above: str, below: str) -> None:
    head = ("Strateški program", *SIDE[1:])
    first = table([head, (above, *FIRST[1:])], open_bottom=True)
    rest = table([(below, "i dostaviti ga", "", "", ""), BLANK], page=2, open_top=True)
    (found,) = find_plans([sheet(1, first), sheet(2, rest)], vocabulary(), legible)
    named = [[(heading.no, heading.title) for heading in row.path] for row in found.activities]
    assert named == [[("1.1", "Edukacija")]] * 2


def test_a_heading_over_the_table_that_says_that_one_at_the_side_goes_on_is_none() -> None:
    mark = over_all("Mjera 1.1 Edukacija (nastavak)")
    rest = table([mark, ("", "i dostaviti ga", "", "", ""), BLANK], page=2)
    (found,) = find_plans(
        [sheet(1, table([SIDE, FIRST], open_bottom=True)), sheet(2, rest)], vocabulary(), legible
    )
    assert [row.pages for row in found.activities] == [(1, 2), (2,)]
    assert [[heading.title for heading in row.path] for row in found.activities] == [["Edukacija"]] * 2


def test_a_heading_behind_a_blank_cell_at_the_side_is_not_over_the_rows_above_the_cut() -> None:
    rest = table([FIRST], page=2, open_top=True)
    (found,) = find_plans([sheet(1, table([SIDE, BLANK])), sheet(2, rest)], vocabulary(), legible)
    assert [[heading.no for heading in row.path] for row in found.activities] == [[], ["1.1"]]
