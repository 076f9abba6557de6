"""Numbers of rows left of their table's frame."""

from __future__ import annotations

from extract.model import Line, Table
from extract.sheets.grids.numbers_beside import with_numbers_beside
from tests.extract.by_hand import line, over_all, table

COLUMNS = (80.0, 280.0, 360.0, 480.0, 560.0)
HEAD = ("Aktivnost", "Rok", "Nosilac", "Indikatori")
ROW = ("Izraditi plan", "2021.", "MUP", "Plan")
FRAME = table(
    [HEAD, over_all("Mjera 1.1: Podrška", 4), ROW, ROW], columns=COLUMNS
)  # a row is 40 high, from 100


def numbers(*texts: str, top: float = 182.0, x0: float = 66.0) -> list[Line]:
    return [line(text, top + 40 * n, x0) for n, text in enumerate(texts)]


def firsts(found: Table) -> list[tuple[int, str]]:
    """The cells of the first column: how many more each goes over, and its text."""
    own = (cell for cell in found.cells if cell.first_column == 0)
    return [(cell.last_column, " ".join(each.text for each in cell.lines)) for cell in own]


def test_numbers_left_of_the_frame_are_a_column_of_the_table() -> None:
    found, rest = with_numbers_beside(FRAME, [line("R.b.", 110.0, 58.0), *numbers("1.", "2.")])
    assert firsts(found) == [(0, "R.b."), (4, "Mjera 1.1: Podrška"), (0, "1."), (0, "2.")]
    assert rest == [] and found.columns == (57.0, *COLUMNS)
    assert {cell.last_column for cell in found.cells} == {0, 1, 2, 3, 4}


def test_numbers_of_rows_of_a_page_without_a_head_are_too() -> None:
    found, _ = with_numbers_beside(table([ROW, ROW], columns=COLUMNS), numbers("7.", "8.", top=110.0))
    assert firsts(found) == [(0, "7."), (0, "8.")]


def test_the_number_of_a_pages_only_row_is_too_where_it_stands_on_its_line() -> None:
    rows = table([("i dostaviti ga", "", "", ""), ROW], columns=COLUMNS)
    found, rest = with_numbers_beside(rows, numbers("8.", top=142.0))
    assert firsts(found) == [(0, ""), (0, "8.")] and rest == []
    for lines in (numbers("8.", top=150.0), numbers("8", top=142.0)):  # as a page's may stand at a side
        assert with_numbers_beside(rows, lines) == (rows, lines)
    numbered = table([("7.", "Izraditi plan", "2021.", "MUP")], columns=COLUMNS)
    assert with_numbers_beside(numbered, numbers("8.", top=102.0))[0] == numbered


def test_text_left_of_a_table_that_are_no_numbers_of_its_rows_stay_lines() -> None:
    for lines in (
        numbers("1.", "3."),
        numbers("1.", "svima"),
        numbers("1."),
        [*numbers("1.", "2."), line("Član 5.", 230.0, 40.0)],
        numbers("1.", "2.", x0=30.0),
        numbers("1.", "2.", x0=75.0),
    ):
        assert with_numbers_beside(FRAME, lines) == (FRAME, lines)
