"""What is told of where a page cuts a table between ruled lines: one row, or two."""

from __future__ import annotations

import pytest

from extract.printed import PrintedPlan
from tests.extract.by_hand import COLUMNS, HEAD, sheet, table
from tests.extract.cut_pages import BARE, FIRST, SECOND, codes, plan

REST = ("Dostaviti plan Vladi.", "", "", "")


def test_the_rest_of_a_row_without_number_joins_where_all_other_rows_are_full() -> None:
    columns = COLUMNS[1:]
    behind = table([REST, SECOND, FIRST], page=2, columns=columns)
    found = plan(sheet(1, table([BARE, FIRST], columns=columns)), sheet(2, behind))
    assert [activity.pages for activity in found.activities] == [(1, 2), (2,), (2,)]
    assert codes(found) == []


def test_a_row_of_activity_alone_among_others_is_kept_and_told_of() -> None:
    columns = COLUMNS[1:]
    behind = table([REST, SECOND, FIRST], page=2, columns=columns)
    found = plan(sheet(1, table([BARE, REST, FIRST], columns=columns)), sheet(2, behind))
    assert len(found.activities) == 5
    assert codes(found) == ["row_in_doubt"]


def test_rows_numbered_in_their_activities_do_not_join_however_open_the_edges() -> None:
    columns = COLUMNS[1:]
    one, two = [(f"{n} {text[0]}", *text[1:]) for n, text in (("1.4.", FIRST), ("2.1.", SECOND))]
    found = plan(
        sheet(1, table([BARE, one], columns=columns, open_bottom=True)),
        sheet(2, table([two], page=2, columns=columns, open_top=True)),
    )
    assert [activity.pages for activity in found.activities] == [(1,), (2,)]


def test_a_piece_that_has_all_columns_and_is_joined_over_an_open_cut_is_told() -> None:
    columns = COLUMNS[1:]
    found = plan(
        sheet(1, table([BARE, FIRST, SECOND], columns=columns, open_bottom=True)),
        sheet(2, table([FIRST, SECOND], page=2, columns=columns, open_top=True)),
    )
    assert [activity.pages for activity in found.activities] == [(1,), (1, 2), (2,)]
    assert codes(found) == ["row_in_doubt"]


WHOLE = ("Održati obuku.", "2024.", "Vlada", "Obuka održana")


def over_cut(*behind: str, above: tuple[str, ...] = FIRST, opens: bool = False) -> PrintedPlan:
    first = table([HEAD, ("1.", *SECOND), ("2.", *above)])
    return plan(sheet(1, first), sheet(2, table([behind, ("4.", *SECOND)], page=2, open_top=opens)))


@pytest.mark.parametrize("number", ["", "2."], ids=["no number", "the number above printed again"])
def test_a_whole_row_at_a_pages_top_is_another_though_the_plan_has_numbers_and_is_told_of(
    number: str,
) -> None:
    found = over_cut(number, *WHOLE)
    assert [activity.pages for activity in found.activities] == [(1,), (1,), (2,), (2,)]
    assert codes(found) == ["row_in_doubt"]


@pytest.mark.parametrize(
    ("above", "behind", "opens"),
    [
        (("Izraditi plan", *FIRST[1:]), ("", *WHOLE), False),
        (FIRST, ("", *WHOLE), True),
        (("Izraditi plan.", "Maj", *FIRST[2:]), ("", "Objaviti ga.", "i juni 2022.", *WHOLE[2:]), False),
        ((*FIRST[:2], "MUP,", FIRST[3]), ("", *WHOLE), False),
        (FIRST, ("", *WHOLE[:2], "", WHOLE[3]), False),
        (FIRST, ("", *WHOLE[:3], ""), False),
        (FIRST, ("2.", WHOLE[0], *FIRST[1:3], WHOLE[3]), False),
    ],
    ids=[
        "the sentence above has no end",
        "no rule above it",
        "the deadline goes on",
        "the institution goes on",
        "no institution of its own",
        "blank where all others have text",
        "number, deadline and institution printed again",
    ],
)
def test_a_piece_of_a_numbered_row_that_but_looks_whole_is_joined_and_told_of(
    above: tuple[str, ...], behind: tuple[str, ...], opens: bool
) -> None:
    found = over_cut(*behind, above=above, opens=opens)
    assert [activity.pages for activity in found.activities] == [(1,), (1, 2), (2,)]
    assert codes(found) == ["row_in_doubt"]


@pytest.mark.parametrize(
    "rest",
    [
        ("Objaviti ga.", "", "Vlada", "Plan objavljen"),
        ("te ga objaviti.", "2024.", "Vlada", "Plan objavljen"),
        ("", "2024.", "Vlada", ""),
    ],
)
def test_the_rest_of_a_numbered_row_is_joined_without_a_word(rest: tuple[str, ...]) -> None:
    found = over_cut("", *rest)
    assert [activity.pages for activity in found.activities] == [(1,), (1, 2), (2,)]
    assert codes(found) == []


def test_a_whole_row_behind_a_number_merged_over_rows_is_another_though_no_sentence_ends() -> None:
    shared = [("2.", *(text.rstrip(".") for text in FIRST)), ("^", "Osnovati tim", *SECOND[1:])]
    first = table([HEAD, ("1.", *SECOND), *shared])
    found = plan(sheet(1, first), sheet(2, table([("", "Održati obuku", *WHOLE[1:])], page=2)))
    assert [activity.pages for activity in found.activities] == [(1,), (1,), (1,), (2,)]
    assert codes(found) == ["row_in_doubt"]


def test_a_whole_row_behind_the_rest_of_one_is_another() -> None:
    rest = table([("", "Objaviti ga.", "", "", "")], page=2)
    pages = [sheet(1, table([HEAD, ("1.", *FIRST)])), sheet(2, rest), sheet(3, table([("", *WHOLE)], page=3))]
    found = plan(*pages)
    assert [activity.pages for activity in found.activities] == [(1, 2), (3,)]
    assert codes(found) == ["row_in_doubt"]


def test_no_row_is_joined_over_a_page_whose_table_was_left_out() -> None:
    other = table([FIRST, SECOND], page=2, columns=(40.0, 150.0, 200.0, 300.0, 560.0))
    pages = [
        sheet(1, table([HEAD, ("1.", *FIRST)], open_bottom=True)),
        sheet(2, other),
        sheet(3, table([("", "", "", "", "Objava"), ("5.", *WHOLE)], page=3, open_top=True)),
    ]
    found = plan(*pages)
    assert [activity.pages for activity in found.activities] == [(1,), (3,), (3,)]
    assert codes(found)[:2] == ["table_left_out", "row_in_doubt"]


NUMBERED = [(f"{n}.", *texts) for n, texts in ((1, FIRST), (2, SECOND))]


@pytest.mark.parametrize(
    ("rest", "told"),
    [
        (("", "Donijeti odluku", "", "Vlada", ""), ["row_in_doubt"]),
        (("", "i donijeti odluku", "", "Vlada", ""), []),
        (("", "", "", "Vlada", ""), []),
    ],
    ids=["another activity", "text that goes on", "no activity"],
)
def test_a_row_that_a_blank_number_alone_joins_between_rules_is_told(
    rest: tuple[str, ...], told: list[str]
) -> None:
    above = [("3.", "Uspostaviti registar.", "", "MUP", "")]  # not all rows have all columns
    behind = [rest, ("4.", *FIRST[:-1], ""), ("5.", *SECOND)]
    found = plan(sheet(1, table([HEAD, *NUMBERED, *above])), sheet(2, table(behind, page=2)))
    assert codes(found) == told
