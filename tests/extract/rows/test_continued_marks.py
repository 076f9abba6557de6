"""Rows that say but that the table goes on: no headings, no rows, and a cut row goes on across them."""

from __future__ import annotations

import pytest

from extract.model import Table
from extract.rows.continued_marks import is_mark_row
from tests.extract.by_hand import HEAD, line, over_all, sheet, table, text_reader
from tests.extract.rows.test_table_rows import columns
from tests.extract.ruled_pages import FIRST, REST, SECOND, activities, oddities

MEASURE = "Mjera 1.2. Zaštita žrtava"
ABOVE = table([HEAD, over_all(MEASURE), FIRST], open_bottom=True)
MARKS = ["nastavak", "Nastavak Tabele 1", "nast.", "- nastavak -", "НАСТАВАК СА ПРЕТХОДНЕ СТРАНЕ"]


def rows(above: Table, *below: Table) -> list[tuple[str, tuple[int, ...], list[str]]]:
    """The number, pages and headings of each row."""
    found = activities(sheet(1, above), sheet(2, *below))
    return [(row.number, row.pages, [heading.title for heading in row.path]) for row in found]


JOINED = [("1.", (1, 2), ["Zaštita žrtava"]), ("2.", (2,), ["Zaštita žrtava"])]


@pytest.mark.parametrize("mark", MARKS)
def test_a_cut_row_goes_on_across_a_mark_which_is_no_heading(mark: str) -> None:
    assert rows(ABOVE, table([over_all(mark), REST, SECOND], page=2)) == JOINED


@pytest.mark.parametrize("mark_first", [True, False])
def test_a_mark_may_stand_above_a_repeated_head_or_below_it(mark_first: bool) -> None:
    top = [over_all("nastavak"), HEAD] if mark_first else [HEAD, over_all("nastavak")]
    assert rows(ABOVE, table([*top, REST, SECOND], page=2)) == JOINED


@pytest.mark.parametrize("mark", ["nastavlja se", "Nastavak na sljedećoj strani"])
def test_a_mark_at_a_pages_foot_parts_no_cut_row(mark: str) -> None:
    above = table([HEAD, over_all(MEASURE), FIRST, over_all(mark)])
    assert rows(above, table([REST, SECOND], page=2)) == JOINED


def test_a_mark_in_the_first_column_is_no_row() -> None:
    assert rows(ABOVE, table([("nastavak", "", "", "", ""), REST, SECOND], page=2)) == JOINED


@pytest.mark.parametrize(("text", "is_mark"), [("Nastavak tabele", True), ("nastavak", False)])
def test_in_small_letters_the_column_of_activities_may_have_a_rows_rest(text: str, is_mark: bool) -> None:
    found = table([("", text, "", "", "")])
    assert is_mark_row(found.cells, 0, columns(), text_reader()) is is_mark


@pytest.mark.parametrize(
    ("row", "is_mark"),
    [
        (("nastavak", "tabele", "", "", ""), True),
        (("", "nastavak", "sa prethodne", "strane", ""), True),
        (("", "nastavak", "2022.", "MUP", ""), False),
        (("1.", "nastavak obuke", "", "", ""), False),
    ],
)
def test_a_mark_may_be_printed_across_columns_that_no_rules_part(row: tuple[str, ...], is_mark: bool) -> None:
    assert is_mark_row(table([row]).cells, 0, columns(), text_reader()) is is_mark


def test_a_box_with_nothing_but_a_mark_is_not_told_of_as_a_table() -> None:
    boxed = table([["nastavak"]], page=2, columns=(40.0, 560.0), top=50.0)
    pages = (sheet(1, ABOVE), sheet(2, boxed, table([REST, SECOND], page=2)))
    assert oddities(*pages) == []


def test_a_line_in_small_letters_that_the_table_goes_on_parts_no_cut_row() -> None:
    below = sheet(2, table([REST, SECOND], page=2, top=340.0), lines=[line("nastavak", 320.0)])
    found = activities(sheet(1, ABOVE), below)
    assert [row.number for row in found] == ["1.", "2."]


@pytest.mark.parametrize("number", ["2.", "II."])
def test_a_numbered_row_whose_activity_is_one_is_a_row(number: str) -> None:
    named = (number, "Nastavak", "", "", "")
    assert [row[0] for row in rows(table([HEAD, FIRST, named]))] == ["1.", number]


@pytest.mark.parametrize(
    ("mark", "found"), [("Nastavak", ["1.", "", "2."]), ("Nastavak tabele", ["1.", "2."])]
)
def test_among_rows_the_bare_word_under_the_activities_is_a_row(mark: str, found: list[str]) -> None:
    assert [row[0] for row in rows(table([HEAD, FIRST, ("", mark, "", "", ""), SECOND]))] == found


@pytest.mark.parametrize("after", [FIRST, ("", "", "", "", "")])
def test_the_bare_word_under_the_activities_is_a_mark_at_a_pages_top_and_foot(after: tuple[str, ...]) -> None:
    above = [HEAD] if any(after) else [HEAD, FIRST]
    assert [row[0] for row in rows(table([*above, ("", "Nastavak", "", "", ""), after]))] == ["1."]


@pytest.mark.parametrize("mark", ["nastavak", "nast.", "(nastavak)", "1. nastavak", "-", "–"])
@pytest.mark.parametrize("stays_open", [True, False])
def test_a_mark_in_the_number_cell_of_a_rows_rest_is_no_label_of_its_own(mark: str, stays_open: bool) -> None:
    above = table([HEAD, over_all(MEASURE), FIRST], open_bottom=stays_open)
    assert rows(above, table([(mark, *REST[1:]), SECOND], page=2)) == JOINED


def test_a_dash_in_the_number_cell_is_a_label_where_other_rows_have_one() -> None:
    without = ("-", *SECOND[1:])
    found = activities(sheet(1, table([HEAD, without, FIRST])), sheet(2, table([without], page=2)))
    assert len(found) == 3


@pytest.mark.parametrize("at", [1, 4])
def test_a_bare_word_in_small_letters_that_is_read_as_a_rows_rest_is_told_of(at: int) -> None:
    mark = ["", "", "", "", ""]
    mark[at] = "nastavak"
    below = table([tuple(mark), SECOND], page=2)
    told = [code for code, _, _ in oddities(sheet(1, ABOVE), sheet(2, below))]
    assert told == ["row_in_doubt"]
