"""Rows in one band of a ruled table, told by the numbers in it."""

from __future__ import annotations

import pytest

from extract.model import Box, Cell, Word
from extract.plans.plan_finder import find_plans
from extract.rows.row_parts import part_rows
from extract.sheets.lines.line_making import cell_lines
from tests.extract.by_hand import FONT, HEAD, legible, sheet, table, vocabulary


def read(*rows: tuple[str, ...], open_top: bool = False) -> list[tuple[str, str]]:
    (plan,) = find_plans([sheet(1, table([HEAD, *rows], open_top=open_top))], vocabulary(), legible)
    return [
        (a.number, " ".join(p.text for c in a.cells if c.field == "activity" for p in c.pieces))
        for a in plan.activities
    ]


def test_numbers_one_below_the_other_part_a_band_into_rows() -> None:
    band = ("1.1.1\n1.1.2", "Izraditi plan\nOsnovati tim", "2021.\n2022.", "MUP\nVlada", "Plan\nTim")
    assert read(band) == [("1.1.1", "Izraditi plan"), ("1.1.2", "Osnovati tim")]


@pytest.mark.parametrize("number", ["1.1.\n1", "10\n1", "1.\n2.", "1\n.\n1"])
def test_a_number_that_may_be_wrapped_stays_one(number: str) -> None:
    assert len(read((number, "Izraditi plan\ni dostaviti ga", "2021.", "MUP", "Plan"))) == 1


def test_digits_lower_than_letters_are_no_further_apart_than_the_lines() -> None:
    lines = [(text, 100.0 + 10 * at) for at, text in enumerate(["1.", "1.", "1"])]
    number = cell(40, 60, *(Word(text, 42, top, 48, top + 5.5, FONT) for text, top in lines))
    activity = cell(80, 280, *(Word("Izraditi", 82, top - 2, 120, top + 7, FONT) for _, top in lines))
    assert part_rows([number, activity], number, [], legible) == [[number, activity]]


def cell(x0: float, x1: float, *words: Word) -> Cell:
    return Cell(Box(x0, 100, x1, 200), 0, 0, 0, 0, cell_lines(words))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Word("1.2.3.", 42, 120, 52, 150, FONT), Word("1.2.4.", 56, 120, 66, 150, FONT)),
        (Word("10.", 42, 110, 60, 130, FONT), Word("11.", 45, 110, 60, 116, FONT)),
    ],
    ids=["upward", "of two heights"],
)
def test_two_numbers_beside_one_another_part_nothing_and_fail_nothing(one: Word, other: Word) -> None:
    number = cell(40, 80, one, other)
    activity = cell(80, 280, Word("Izraditi", 82, 120, 120, 130, FONT), Word("plan", 82, 135, 100, 145, FONT))
    cells = [number, activity]
    assert part_rows(cells, number, [], legible) == [cells]


def at_page_top(rest: float, others: float, open_top: bool = True) -> tuple[list[Cell], Cell]:
    """A row's cells with the number at 130, what is above it at `rest`, other columns at `others`."""
    number = cell(40, 80, Word("3.2.5", 42, 130, 70, 140, FONT))
    activity = cell(
        80, 280, Word("školama", 82, rest, 120, rest + 10, FONT), Word("Nabaviti", 82, 130, 120, 140, FONT)
    )
    lefts = ((280.0, "2022."), (380.0, "MUP"), (480.0, "Plan"))
    rest_of = [cell(x, x + 100, Word(text, x + 2, others, x + 40, others + 10, FONT)) for x, text in lefts]
    cells = [each._replace(open_top=open_top) for each in (number, activity, *rest_of)]
    return cells, cells[0]


def test_text_above_the_one_number_of_an_open_band_is_the_rest_of_the_row_before() -> None:
    cells, number = at_page_top(rest=105, others=130)
    rest, row = part_rows(cells, number, [], legible)
    assert [[line.text for line in each.lines] for each in rest if each.lines] == [["školama"]]
    assert [line.text for each in row for line in each.lines] == ["3.2.5", "Nabaviti", "2022.", "MUP", "Plan"]


@pytest.mark.parametrize(
    ("rest", "others", "open_top"),
    [(105, 130, False), (105, 105, True), (118, 130, True)],
    ids=["a rule above", "the number at half its row's height", "no blank between"],
)
def test_text_above_a_number_is_its_own_where_nothing_shows_that_a_row_begins_there(
    rest: float, others: float, open_top: bool
) -> None:
    cells, number = at_page_top(rest, others, open_top)
    assert part_rows(cells, number, [], legible) == [cells]


def test_what_stands_above_the_one_number_under_a_repeated_head_goes_on_with_the_row_before() -> None:
    begun = ["1.", "Izraditi plan", "2021.", "MUP", "Plan"]
    cut = ("\n\n2.", "o radu.\n\nOsnovati tim", "\n\n2022.", "\n\nVlada", "\n\nTim")
    pages = [table([HEAD, begun], open_bottom=True), table([HEAD, cut], page=2, open_bottom=True)]
    sheets = [sheet(page.page, page) for page in pages]
    (plan,) = find_plans(sheets, vocabulary(), legible)
    texts = [[p.text for c in a.cells if c.field == "activity" for p in c.pieces] for a in plan.activities]
    assert texts == [["Izraditi plan", "o radu."], ["Osnovati tim"]]


def test_text_as_far_above_the_number_as_below_is_its_own_under_a_repeated_head_too() -> None:
    begun = ["1.", "Izraditi plan", "2021.", "MUP", "Plan"]
    centred = ("\n\n2.", "Osnovati tim\n\nMinistarstva\n\no radu", "\n\n2022.", "\n\nVlada", "\n\nTim")
    pages = [table([HEAD, begun], open_bottom=True), table([HEAD, centred], page=2, open_bottom=True)]
    (plan,) = find_plans([sheet(page.page, page) for page in pages], vocabulary(), legible)
    texts = [[p.text for c in a.cells if c.field == "activity" for p in c.pieces] for a in plan.activities]
    assert texts == [["Izraditi plan"], ["Osnovati tim\nMinistarstva\no radu"]]
