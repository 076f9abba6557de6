"""Merged cells that a page cuts between two of their rows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.extract.by_hand import COLUMNS, HEAD, over_all, sheet, table
from tests.extract.cut_pages import FIRST, bodies, codes, plan

MERGED = [HEAD, ("1.", *FIRST), ("2.", "Osnovati tim.", "^", "^", "Tim osnovan")]
THIRD = ("3.", "Održati obuku.", "", "", "Obuka održana")


ALONE = [*MERGED, ("3.", "Nabaviti opremu.", "2023.", "Vlada", "Oprema nabavljena")]
FOURTH = ("4.", "Održati obuku.", "", "", "Obuka održana")


@pytest.mark.parametrize(
    ("above", "behind", "deadline", "institution"),
    [(MERGED, THIRD, "2021.", "MUP"), (ALONE, FOURTH, "2023.", "Vlada")],
    ids=["of two rows", "of one row, others of its column merged"],
)
def test_a_merged_cell_cut_between_two_rows_belongs_to_the_row_behind_and_is_told_of(
    above: list[tuple[str, ...]], behind: tuple[str, ...], deadline: str, institution: str
) -> None:
    found = plan(sheet(1, table(above)), sheet(2, table([behind], page=2)))
    texts = {cell.field: [piece.text for piece in cell.pieces] for cell in found.activities[-1].cells}
    assert (texts["deadline"], texts["institution"]) == ([deadline], [institution])
    assert codes(found) == ["merged_cell_assumed"]


def test_cells_merged_on_the_new_page_tell_that_the_one_above_the_cut_goes_on() -> None:
    behind = [THIRD, ("4.", *FIRST), ("5.", "Osnovati tim.", "^", "^", "Tim osnovan")]
    found = plan(sheet(1, table(MERGED[:2])), sheet(2, table(behind, page=2)))
    assert [
        piece.text for cell in found.activities[1].cells for piece in cell.pieces if cell.field == "deadline"
    ]
    assert codes(found) == ["merged_cell_assumed"]


@pytest.mark.parametrize("above", [MERGED[:2], [*MERGED[:2], ("2.", "Raditi.", "", "", "Rad"), MERGED[1]]])
def test_a_blank_cell_stays_blank_below_no_merged_cell(above: list[tuple[str, ...]]) -> None:
    found = plan(sheet(1, table(above)), sheet(2, table([THIRD], page=2)))
    assert not any(cell.pieces for cell in found.activities[-1].cells if cell.field == "deadline")
    assert codes(found) == []


BLANK = ("2.", "Raditi.", "2022.", "", "Rad")
SPANNING = [("4.", "Raditi.", "2022.", "", "Rad"), ("5.", "Raditi.", "2022.", "^", "Rad")]


def test_a_blank_cell_that_spans_rows_goes_on_with_the_one_above_the_cut_though_another_row_is_blank() -> (
    None
):
    above = [*MERGED[:2], BLANK, ("3.", *FIRST)]
    found = plan(sheet(1, table(above)), sheet(2, table(SPANNING, page=2)))
    assert bodies(found) == [["MUP"], [], ["MUP"], ["MUP"], ["MUP"]]
    assert codes(found)[-1:] == ["merged_cell_assumed"]


def test_a_blank_below_a_cell_that_spans_rows_goes_on_with_it_where_other_blanks_span_rows() -> None:
    above = [HEAD, *SPANNING, *(("6.", *FIRST), ("7.", "Osnovati tim.", "2022.", "^", "Tim osnovan"))]
    found = plan(sheet(1, table(above)), sheet(2, table([("8.", *BLANK[1:])], page=2)))
    assert bodies(found) == [[], [], ["MUP"], ["MUP"], ["MUP"]]
    assert codes(found)[-1:] == ["merged_cell_assumed"]


def test_a_blank_cell_that_spans_rows_stays_blank_where_others_do_within_a_page() -> None:
    above = [HEAD, ("1.", *FIRST), *SPANNING, ("6.", *FIRST)]
    behind = [("7.", *SPANNING[0][1:]), ("8.", *SPANNING[1][1:])]
    found = plan(sheet(1, table(above)), sheet(2, table(behind, page=2)))
    assert bodies(found) == [["MUP"], [], [], ["MUP"], [], []]


def test_a_row_under_a_head_of_more_columns_takes_no_cell_of_a_row_above() -> None:
    behind = table([(*HEAD, "Budžet"), (*THIRD, "")], page=2, columns=(*COLUMNS, 590.0))
    found = plan(sheet(1, table(MERGED)), sheet(2, behind))
    assert not any(cell.pieces for cell in found.activities[2].cells if cell.field == "deadline")


@pytest.mark.parametrize(
    ("last", "first"), [("Vlada, MUP,", "Zavod"), ("Ministarstvo za", "rad"), ("Ministar-", "stvo")]
)
def test_a_merged_cell_whose_text_goes_on_below_the_cut_belongs_to_the_rows_on_both_sides(
    last: str, first: str
) -> None:
    shared = [("3.", "Nabaviti opremu.", "2023.", last, "Oprema"), ("4.", "Raditi.", "2023.", "^", "Rad")]
    behind = ("5.", "Održati obuku.", "2024.", first, "Obuka održana")
    found = plan(sheet(1, table([*MERGED, *shared])), sheet(2, table([behind], page=2)))
    assert bodies(found)[2:] == [[last, first]] * 3
    assert codes(found) == ["merged_cell_assumed"]


@pytest.mark.parametrize(("last", "first"), [("Vlada", "Zavod"), ("vlada", "zavod"), ("Vlada.", "zavod")])
def test_a_text_that_ends_at_the_cut_is_its_own_rows(last: str, first: str) -> None:
    above = [*MERGED, ("3.", "Nabaviti opremu.", "2023.", last, "Oprema")]
    behind = ("4.", "Održati obuku.", "2024.", first, "Obuka održana")
    found = plan(sheet(1, table(above)), sheet(2, table([behind], page=2)))
    assert bodies(found)[2:] == [[last], [first]]
    assert codes(found) == []


def test_the_rest_of_a_merged_cell_behind_the_cut_belongs_to_all_rows_above_that_share_it() -> None:
    shared = [
        ("1.", "Nabaviti opremu.", "2023.", "Vlada i", "Oprema"),
        ("2.", "Raditi na", "2023.", "^", "Rad"),
    ]
    above = table([HEAD, *shared], open_bottom=True)
    behind = table([("", "terenu.", "", "tužilaštvo", "")], page=2, open_top=True)
    found = plan(sheet(1, above), sheet(2, behind))
    assert bodies(found) == [["Vlada i", "tužilaštvo"]] * 2


def test_a_cell_open_at_the_cut_below_an_activity_that_a_rule_ends_goes_on() -> None:
    first = table([HEAD, ("1.", *FIRST)])
    cells = [
        cell._replace(open_bottom=cell.first_column == 2 and cell.first_band == 1) for cell in first.cells
    ]
    behind = table([("2.", "Održati obuku.", "", "MUP", "Obuka")], page=2)
    found = plan(sheet(1, replace(first, cells=tuple(cells))), sheet(2, behind))
    deadlines = [
        cell.pieces[0].text for a in found.activities for cell in a.cells if cell.field == "deadline"
    ]
    assert deadlines == ["2021.", "2021."]
    assert codes(found) == ["merged_cell_assumed"]


def test_a_lone_blank_at_a_pages_top_is_told_where_all_other_rows_are_full() -> None:
    above = [HEAD, *((f"{n}.", *FIRST) for n in range(1, 5))]
    behind = [("5.", "Održati obuku.", "", "MUP", "Obuka"), ("6.", *FIRST)]
    found = plan(sheet(1, table(above)), sheet(2, table(behind, page=2)))
    (told,) = found.oddities
    assert (told.code, told.value, told.page) == ("cell_blank_at_cut", "Rok", 2)


def test_a_deadline_that_begins_with_a_small_letter_goes_on_with_none_above() -> None:
    above = [*MERGED, ("3.", "Nabaviti opremu.", "60 dana od usvajanja", "Vlada", "Oprema")]
    behind = ("4.", "Održati obuku.", "do kraja 2024.", "MUP", "Obuka održana")
    found = plan(sheet(1, table(above)), sheet(2, table([behind], page=2)))
    assert codes(found) == []


def test_a_heading_above_the_cut_ends_the_cell_merged_over_the_rows_before_it() -> None:
    above = table([*ALONE[:3], over_all("Mjera 2. Zaštita voda")])
    behind = table([HEAD, ("3.", "Održati obuku.", "2023.", "centri za obuku", "Obuka održana")], page=2)
    found = plan(sheet(1, above), sheet(2, behind))
    assert bodies(found) == [["MUP"], ["MUP"], ["centri za obuku"]]
    assert codes(found) == []


def test_a_cell_just_like_the_cut_one_at_its_place_on_a_page_before_takes_no_rest() -> None:
    pages = [table([HEAD, (f"{n}.", *FIRST)], page=n, open_bottom=True) for n in (1, 2)]
    behind = table([("", "i objaviti", "", "i Vlada", "")], page=3, open_top=True)
    found = plan(*(sheet(n, each) for n, each in enumerate((*pages, behind), 1)))
    assert bodies(found) == [["MUP"], ["MUP", "i Vlada"]]
