"""Pages that a file lacks: told by printed numbers, and nothing is joined over them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extract.plans.plan_finder import find_plans
from extract.printed import PrintedPlan
from extract.sheets.running_heads.furniture import part_furniture
from extract.sheets.running_heads.missing_pages import missing_oddities, pages_apart
from extract.sheets.sheet_store import Sheets
from tests.extract.by_hand import HEAD, MARKS, legible, line, sheet, table, vocabulary

FIRST = ("1.", "Izraditi plan", "2024.", "MUP", "Plan izrađen")
REST = ("", "za mlade", "", "", "")


@pytest.mark.parametrize(
    ("numbers", "apart"),
    [
        ([286, 287, 288, 289], set()),
        ([286, 288, 289], {2}),
        ([286, None, 288, 290], {4}),
        ([286, 287, 28, 289, 290], set()),  # a number misread
        ([286, 287, 28], set()),
        ([286, 287, 290, 291, 288, 289], {3, 5}),
        ([286, 287, None, 2, 3], {3}),  # another issue, whose first page prints none
        ([286, 287, None, None, 2, 3], {4}),
        ([286, 287, None, 4, 5], {4}),
        ([286, 287, None, 292, 293], {4}),
        ([286, 286, 287, 287], set()),  # no count to rely on
        ([None, None], set()),
        ([286, 288, 287, 289], {2, 3}),
        ([288, 287, 286], {2, 3}),
        ([287, 286], set()),
        ([290, 286, 287, 288, 289], {2}),  # the last page first
        ([287, 288, 289, 286], {4}),
        ([290, None, 287, 288, 289], {3}),
        ([287, 288, 286], set()),
    ],
)
def test_pages_whose_numbers_do_not_follow(numbers: list[int | None], apart: set[int]) -> None:
    assert pages_apart(dict(enumerate(numbers, start=1))) == apart


def test_numbers_alone_in_their_line_are_read_behind_a_gap_too() -> None:
    texts = ["11", "12", "15", "16"]
    sheets = Sheets(sheet(n, lines=[line(text, 30.0, 290.0)]) for n, text in enumerate(texts, start=1))
    parted = part_furniture(sheets, MARKS)
    assert [(each.printed_page, each.apart) for each in parted] == [
        (11, False),
        (12, False),
        (15, True),
        (16, False),
    ]


def plan(apart: bool, scanned: bool = False) -> PrintedPlan:
    above = sheet(1, table([HEAD, FIRST], open_bottom=True))
    behind = replace(sheet(2, table([REST], 2, open_top=True)), apart=apart)
    between = [replace(sheet(2), scanned=True)] if scanned else []
    last = replace(behind, number=3, tables=(table([REST], 3, open_top=True),)) if scanned else behind
    (found,) = find_plans([above, *between, last], vocabulary(), legible)
    return found


def test_a_cut_row_goes_on_where_no_page_is_missing() -> None:
    assert len(plan(apart=False).activities) == 1


@pytest.mark.parametrize(("apart", "scanned"), [(True, False), (False, True)])
def test_nothing_is_joined_over_a_page_that_is_missing_or_a_picture(apart: bool, scanned: bool) -> None:
    found = plan(apart, scanned)
    assert [activity.number for activity in found.activities] == ["1.", ""]
    assert [oddity.code for oddity in found.oddities] == ["row_in_doubt"]


def test_missing_pages_are_an_error_within_a_plan_and_a_warning_beside_one() -> None:
    sheets = [
        replace(sheet(n), printed_page=page, apart=apart)
        for n, page, apart in [(1, 10, False), (2, 13, True), (3, 14, False), (4, 20, True), (5, 30, True)]
    ]
    told = [(odd.severity, odd.page) for odd in missing_oddities(sheets, [(1, 3)])]
    assert told == [("error", 2), ("warning", 4)]


def test_a_first_page_without_a_number_behind_which_another_count_begins_is_told_as_such() -> None:
    sheets = [replace(sheet(1), printed_page=287), replace(sheet(2), apart=True)]
    (told,) = missing_oddities(sheets, [(2, 3)])
    assert "without a number" in told.message and "287" in told.message


@pytest.mark.parametrize(("again", "told"), [(FIRST, ["warning"]), (REST, [])])
def test_a_page_that_is_there_twice_is_told(again: tuple[str, ...], told: list[str]) -> None:
    sheets = [
        replace(sheet(n, table([HEAD, row], page=n)), printed_page=57) for n, row in ((1, FIRST), (2, again))
    ]
    assert [odd.severity for odd in missing_oddities(sheets, [(2, 2)])] == told


@pytest.mark.parametrize(
    ("top", "cut", "behind", "told"),
    [(700, True, (), 1), (700, False, (), 0), (100, True, (), 0), (700, True, ("Premijer",), 0)],
    ids=["at the foot", "closed", "amid the page", "more below"],
)
def test_a_file_that_ends_within_a_row_is_told(
    top: float, cut: bool, behind: tuple[str, ...], told: int
) -> None:
    last = table([FIRST, FIRST], top=top, open_bottom=cut)
    lines = [line(text, last.box.bottom + 10) for text in behind]
    found = [odd.code for odd in missing_oddities([sheet(1, last, lines=lines)], [(1, 1)])]
    assert found == ["pages_missing"] * told


def test_a_table_that_goes_on_in_the_pages_next_column_is_not_cut() -> None:
    left = table([FIRST, FIRST], top=700, open_bottom=True)
    right = table([FIRST], columns=[left.box.x1 + 20 + 10 * at for at in range(6)])
    assert not list(missing_oddities([sheet(1, left, right)], [(1, 1)]))
