"""Tables right after a plan that are not read with it."""

from __future__ import annotations

from tests.extract.by_hand import HEAD, line, sheet, table
from tests.extract.ruled_pages import (
    FIRST,
    oddities,
)


def test_a_table_right_after_the_plan_that_does_not_line_up_is_told_of() -> None:
    other = table([("1.", "Sala", "50")], page=2, columns=(40.0, 200.0, 400.0, 560.0))
    assert oddities(sheet(1, table([HEAD, FIRST])), sheet(2, other)) == [
        ("table_left_out", 2, "1. | Sala | 50")
    ]


def test_a_table_under_a_title_of_its_own_is_not_told_of() -> None:
    other = table([("1.", "Sala", "50")], page=2, columns=(40.0, 200.0, 400.0, 560.0))
    assert oddities(sheet(1, table([HEAD, FIRST])), sheet(2, other, lines=[line("CJENOVNIK", 60)])) == []
