"""Rows in one band of a ruled table, told by the numbers in it."""

from __future__ import annotations

import pytest

from extract.model import Box, Cell, Word
from extract.plans.plan_finder import find_plans
from extract.rows.row_parts import part_rows
from extract.sheets.lines import cell_lines
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
