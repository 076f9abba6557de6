"""Rows of which but the number stands in a cell."""

from __future__ import annotations

from extract.model import Table
from extract.plans.plan_finder import find_plans
from tests.extract.by_hand import HEAD, legible, sheet, table, vocabulary


def test_a_row_without_any_cell_but_its_number_keeps_its_place_on_the_page() -> None:
    whole = table([HEAD, ["1.", "Izraditi plan", "2021.", "Vlada", "Plan"], ["2.", "", "", "", ""]])
    bare = tuple(cell for cell in whole.cells if cell.first_band < 2 or cell.first_column == 0)
    found = Table(whole.page, whole.box, whole.columns, whole.bands, bare)
    (plan,) = find_plans([sheet(1, found)], vocabulary(), legible)
    one, two = plan.activities
    assert (two.number, two.pages) == ("2.", one.pages)
    assert [piece.box for cell in two.cells for piece in cell.pieces] == [bare[-1].box]
    assert "activity_empty" in [odd.code for odd in plan.oddities]
