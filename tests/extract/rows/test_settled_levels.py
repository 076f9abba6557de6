"""A level's column taken for that of activities on pages whose head does not name these."""

from __future__ import annotations

import pytest

from extract.printed import PrintedPlan
from tests.extract.by_hand import sheet, table
from tests.extract.ruled_pages import plans

COLUMNS = (40, 140, 300, 380, 460, 540)
NAMED = ("Mjera", "Aktivnost", "Rok", "Nosilac", "Indikatori")
UNNAMED = ("Mjera", "Postupci", "Rok", "Nosilac", "Indikatori")
BLANK = ("Mjera", "", "Rok", "Nosilac", "Indikatori")
ONE = [
    ("Prevencija", "Izraditi plan", "2021.", "MUP", "Plan"),
    ("Zaštita", "Osnovati tim", "2022.", "Vlada", "Tim"),
]
TWO = [
    ("Nadzor", "Provesti obuku", "2021.", "MUP", "Obuka"),
    ("Mediji", "Objaviti odluku", "2022.", "Vlada", "Objave"),
]
REST = ("", "za djecu", "", "", "")
SUB_ROW = ("", "Obučiti sudije", "2023.", "MUP", "Sudije")
MERGED = [TWO[0], ("^", *TWO[1][1:])]

Row = tuple[str, ...]


def plan_of(first: list[Row], second: list[Row], open_bottom: bool = False) -> PrintedPlan:
    """The plan of two pages."""
    one = table(first, columns=COLUMNS, open_bottom=open_bottom)
    (found,) = plans(sheet(1, one), sheet(2, table(second, page=2, columns=COLUMNS)))
    return found


def rows_of(plan: PrintedPlan) -> list[tuple[str, str]]:
    """Each row's innermost heading and activity."""
    return [
        (row.path[-1].title if row.path else "", " ".join(piece.text for piece in cell.pieces))
        for row in plan.activities
        for cell in row.cells
        if cell.field == "activity"
    ]


ALL = [(row[0], row[1]) for row in (*ONE, *TWO)]


@pytest.mark.parametrize(
    ("first", "second"), [(UNNAMED, NAMED), (BLANK, NAMED), (NAMED, UNNAMED), (NAMED, BLANK)]
)
def test_a_page_whose_head_lacks_the_activities_has_them_where_others_of_the_plan_do(
    first: Row, second: Row
) -> None:
    found = plan_of([first, *ONE], [second, *TWO])
    assert rows_of(found) == ALL
    assert [odd.code for odd in found.oddities if odd.code != "row_in_doubt"] == ["activity_assumed"]


@pytest.mark.parametrize("head", [[UNNAMED], []])
def test_merged_cells_of_a_later_page_tell_of_the_level_on_the_pages_before(head: list[Row]) -> None:
    found = plan_of([UNNAMED, *ONE], [*head, *MERGED])
    assert rows_of(found) == [*ALL[:2], ("Nadzor", "Provesti obuku"), ("Nadzor", "Objaviti odluku")]
    assert [(odd.code, odd.severity) for odd in found.oddities] == [("activity_assumed", "warning")]


def test_the_rest_of_a_cut_row_under_the_other_head_stays_in_its_columns() -> None:
    found = plan_of([UNNAMED, *ONE], [NAMED, REST, *TWO], open_bottom=True)
    assert rows_of(found)[1] == ("Zaštita", "Osnovati tim za djecu")


@pytest.mark.parametrize(
    ("first", "second"), [([*ONE, SUB_ROW], TWO), (ONE, [SUB_ROW, *TWO])], ids=["on its page", "over the cut"]
)
def test_rows_that_the_level_glued_are_told(first: list[Row], second: list[Row]) -> None:
    found = plan_of([UNNAMED, *first], [NAMED, *second])
    assert ("rows_glued", "error") in [(odd.code, odd.severity) for odd in found.oddities]


def test_a_table_of_measures_beside_one_of_activities_is_left_as_it_is() -> None:
    measures = ("Mjera", "Rok", "Nosilac", "Indikatori", "Napomena")
    found = plan_of([measures, ("Jačanje", "2021.", "MUP", "Plan", "nova")], [NAMED, *TWO])
    assert rows_of(found)[0] == ("", "Jačanje")
