"""Cells that are boxes apart from one another."""

from __future__ import annotations

from itertools import pairwise

import pytest

from extract.model import Page, Ruling
from extract.pages.rulings import find_edges
from extract.sheets.grids.boxes_apart import gap_between
from extract.sheets.grids.grid import find_tables
from extract.sheets.sheet_making import make_sheet
from tests.extract.by_hand import VOCABULARY, across, down, word

COLUMNS, BANDS = (40.0, 100.0, 250.0, 400.0), (100.0, 140.0, 180.0, 240.0)


def boxes(gap: float) -> list[Ruling]:
    """A box for each cell, its right and foot `gap` points before the next one's left and head."""
    drawn = []
    for top, bottom in pairwise(BANDS):
        for x0, x1 in pairwise(COLUMNS):
            drawn += [across(y, x0, x1 - gap) for y in (top, bottom - gap)]
            drawn += [down(x, top, bottom - gap) for x in (x0, x1 - gap)]
    return drawn


@pytest.mark.parametrize("gap", [3.0, 4.0, 6.0])
def test_boxes_apart_make_one_table(gap: float) -> None:
    page = Page(1, 500.0, 300.0, (word("Rok", 260, 150), word("2021.", 260, 190)), tuple(boxes(gap)))
    (found,) = make_sheet(page, VOCABULARY).tables
    assert len(found.cells) == 9
    assert [[line.text for line in cell.lines] for cell in found.cells if cell.lines] == [["Rok"], ["2021."]]


def test_a_few_boxes_on_a_page_are_no_table() -> None:
    assert gap_between(find_tables(1, find_edges(boxes(4.0)[:16]))) == 0.0


def test_boxes_at_odd_distances_are_no_table() -> None:
    odd = [
        rule
        for n in range(8)
        for rule in (
            *(across(y, 60.0 * n, 50.0 + 60.0 * n + n) for y in (100, 130)),
            *(down(x, 100, 130) for x in (60.0 * n, 50.0 + 60.0 * n + n)),
        )
    ]
    assert gap_between(find_tables(1, find_edges(odd))) == 0.0
