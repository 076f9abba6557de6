"""Merged cells that a page cuts, whose text stands behind the cut alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extract.model import Table
from tests.extract.by_hand import HEAD, sheet, table
from tests.extract.cut_pages import bodies, codes, plan

ABOVE = [HEAD, ("1.", "Izraditi plan", "2021.", "", "Plan"), ("2.", "Osnovati tim", "2021.", "^", "Tim")]
BELOW = [("3.", "Provesti obuku", "2022.", "Vlada", "Obuka"), ("4.", "Objaviti", "2022.", "^", "Objava")]
FULL = [(f"{n}.", f"Raditi {n}", "2021.", "MUP", "Rad") for n in range(1, 5)]
BODIES = 3  # the column
BLANK = ("5.", "Raditi 5", "2021.", "", "Rad")


def opened(page: Table, top: bool = False) -> Table:
    """The table, of its cells at the foot or the top but that of bodies open to the cut."""
    band = 0 if top else len(page.bands) - 2
    cells = (
        cell._replace(open_top=top, open_bottom=not top)
        if cell.first_column == BODIES and band in (cell.first_band, cell.last_band)
        else cell
        for cell in page.cells
    )
    return replace(page, cells=tuple(cells))


def test_a_blank_that_spans_rows_has_the_text_of_the_merged_cell_behind_the_cut_and_is_told() -> None:
    found = plan(sheet(1, table(ABOVE)), sheet(2, table(BELOW, page=2)))
    assert bodies(found) == [["Vlada"]] * 4
    assert codes(found) == ["merged_cell_assumed"]


def test_a_blank_that_spans_rows_above_a_cell_of_one_row_stays_blank_and_is_told() -> None:
    found = plan(sheet(1, table(ABOVE)), sheet(2, table(BELOW[:1], page=2)))
    assert bodies(found) == [[], [], ["Vlada"]]
    assert codes(found) == ["cell_blank_at_cut"]


@pytest.mark.parametrize(
    ("last", "first", "found"),
    [("", "Vlada", ["Vlada"]), ("Vlada", "Kantona Sarajevo", ["Vlada", "Kantona Sarajevo"])],
)
def test_a_cell_that_no_rule_ends_at_the_cut_beside_activities_that_one_does_is_one_over_both_rows(
    last: str, first: str, found: list[str]
) -> None:
    above = table([HEAD, FULL[0], ("2.", "Osnovati tim", "2021.", last, "Tim")])
    below = table([("3.", "Provesti obuku", "2022.", first, "Obuka"), FULL[3]], page=2)
    read = plan(sheet(1, opened(above)), sheet(2, opened(below, top=True)))
    assert bodies(read) == [["MUP"], found, found, ["MUP"]]
    assert codes(read) == ["merged_cell_assumed"]


def test_a_text_that_is_printed_again_behind_the_cut_is_no_rest() -> None:
    above = table([HEAD, FULL[0], ("2.", "Osnovati tim", "2021.", "Vlada", "Tim")])
    below = table([("3.", "Provesti obuku", "2022.", "Vlada", "Obuka")], page=2)
    read = plan(sheet(1, opened(above)), sheet(2, opened(below, top=True)))
    assert bodies(read) == [["MUP"], ["Vlada"], ["Vlada"]]


def test_a_lone_blank_at_a_pages_foot_is_told_where_all_other_rows_are_full() -> None:
    below = sheet(2, table([("6.", *FULL[0][1:])], page=2))
    found = plan(sheet(1, table([HEAD, *FULL, BLANK])), below)
    assert bodies(found)[4:] == [[], ["MUP"]]
    assert [(odd.code, odd.page, odd.value) for odd in found.oddities] == [
        ("cell_blank_at_cut", 1, "Nosilac")
    ]
    assert codes(plan(sheet(1, table([HEAD, *FULL[:2], BLANK])), below)) == []
