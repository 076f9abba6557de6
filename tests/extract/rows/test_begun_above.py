"""Rows whose first lines stand above a cut without their activity."""

from __future__ import annotations

from tests.extract.by_hand import COLUMNS, HEAD, sheet, table
from tests.extract.cut_pages import BARE, FIRST, SECOND, bodies, codes, plan


def test_a_row_whose_activity_had_no_room_above_the_cut_begins_there() -> None:
    columns = COLUMNS[1:]
    above = [BARE, FIRST, SECOND, ("", "2023.", "Vlada", "Zakon donesen")]
    behind = [("Donijeti zakon.", "", "", ""), FIRST, SECOND]
    found = plan(
        sheet(1, table(above, columns=columns, open_bottom=True)),
        sheet(2, table(behind, page=2, columns=columns)),
    )
    texts = [
        [piece.text for cell in activity.cells for piece in cell.pieces] for activity in found.activities
    ]
    assert texts[1:3] == [list(SECOND), ["Donijeti zakon.", "2023.", "Vlada", "Zakon donesen"]]
    assert codes(found) == []


def test_a_sub_row_above_the_cut_stays_with_its_row_where_the_first_one_below_is_whole() -> None:
    columns = COLUMNS[1:]
    above = [BARE, FIRST, SECOND, ("", "2023.", "Vlada", "Zakon donesen")]
    found = plan(
        sheet(1, table(above, columns=columns)), sheet(2, table([FIRST, SECOND], page=2, columns=columns))
    )
    assert [activity.pages for activity in found.activities] == [(1,), (1,), (2,), (2,)]


def test_a_band_cut_above_a_row_with_its_own_number_is_that_rows() -> None:
    above = table([HEAD, ("1.", *FIRST), ("", "", "", "Vlada", "")], open_bottom=True)
    behind = table([("2.", "Održati obuku.", "2024.", "Kantona", "Obuka")], page=2, open_top=True)
    found = plan(sheet(1, above), sheet(2, behind))
    assert bodies(found) == [["MUP"], ["Vlada", "Kantona"]]
