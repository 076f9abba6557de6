"""What is told of rows and headings that lack what every one has."""

from __future__ import annotations

from extract.model import LevelHeading, PrintedActivity
from extract.row_checks import without_rows

USED, UNUSED = LevelHeading("Mjera", "1", "Prevencija"), LevelHeading("", "", "3) MUP ZDK")


def test_a_heading_that_no_row_stands_under_is_told_with_its_text_and_page() -> None:
    activity = PrintedActivity("1.1", (USED,), (), (2,))
    (told,) = without_rows([(USED, 2), (UNUSED, 3)], [activity])
    assert (told.code, told.value, told.page, told.severity) == (
        "heading_without_rows",
        "3) MUP ZDK",
        3,
        "warning",
    )


def test_a_heading_printed_again_with_other_line_ends_is_the_same() -> None:
    again = LevelHeading("Mjera", "1", "Preven-\ncija")
    assert list(without_rows([(again, 2)], [PrintedActivity("1.1", (USED,), (), (2,))])) == []
