"""The column of activities where none is called so."""

from __future__ import annotations

from collections.abc import Sequence

from extract.plans.plan_finder import find_plans
from extract.printed import PrintedPlan
from tests.extract.by_hand import legible, sheet, table, vocabulary

HEAD = ("Mjera", "Naši postupci", "Nosilac", "Rok")
MERGED = (
    ("1. Obuke", "Obučiti policiju", "MUP", "2026."),
    ("^", "Obučiti sudije", "Vlada", "2027."),
    ("2. Zakoni", "Usvojiti zakon", "Skupština", "2026."),
)
PARTED = (
    ("3. Mladi", "Otvoriti klub", "Vlada", "2026."),
    ("4. Sport", "Opremiti dvoranu", "MUP", "2027."),
)
COLUMNS = (40, 140, 300, 400, 500)


def plan_of(*pages: Sequence[Sequence[str]], head: Sequence[str] = HEAD) -> PrintedPlan:
    """A plan of these pages, the head above the rows of each."""
    sheets = [
        sheet(n, table([head, *rows], page=n, columns=COLUMNS)) for n, rows in enumerate(pages, start=1)
    ]
    (found,) = find_plans(sheets, vocabulary(), legible)
    return found


def rows_of(plan: PrintedPlan) -> list[tuple[list[str], str]]:
    """Each row's headings and activity."""
    return [
        ([heading.title for heading in row.path], cell.pieces[0].text)
        for row in plan.activities
        for cell in row.cells
        if cell.field == "activity"
    ]


def test_a_level_merged_over_rows_that_an_unknown_column_parts_is_no_activity_and_that_is_told() -> None:
    found = plan_of(MERGED)
    assert rows_of(found) == [
        (["Obuke"], "Obučiti policiju"),
        (["Obuke"], "Obučiti sudije"),
        (["Zakoni"], "Usvojiti zakon"),
    ]
    assert [(odd.code, odd.value) for odd in found.oddities] == [("activity_assumed", "Naši postupci")]


def test_a_page_without_merged_levels_goes_on_with_the_activities_of_the_one_before() -> None:
    found = plan_of(MERGED, PARTED)
    assert rows_of(found)[3:] == [(["Mladi"], "Otvoriti klub"), (["Sport"], "Opremiti dvoranu")]


def test_merged_levels_of_a_later_page_are_told_from_activities_with_and_without_a_head_above() -> None:
    first = sheet(1, table([HEAD, *PARTED], page=1, columns=COLUMNS))
    for head in ([HEAD], []):
        second = sheet(2, table([*head, *MERGED], page=2, columns=COLUMNS, top=60.0))
        (found,) = find_plans([first, second], vocabulary(), legible)
        assert [text for _, text in rows_of(found)][2:] == [row[1] for row in MERGED]
        assert "activity_assumed" in [odd.code for odd in found.oddities]


def test_a_level_of_one_cell_a_row_stands_in_for_the_activity() -> None:
    assert [text for _, text in rows_of(plan_of(PARTED))] == ["3. Mladi", "4. Sport"]


def test_a_level_whose_rows_only_bodies_and_times_part_stands_in_with_all_their_values() -> None:
    head = ("Mjera", "Napomena", "Nosilac", "Rok")
    rows = (("1. Obuke", "nova", "MUP", "2026."), ("^", "^", "Vlada", "2027."))
    assert [text for _, text in rows_of(plan_of(rows, head=head))] == ["1. Obuke"]
