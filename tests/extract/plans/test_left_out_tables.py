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


def test_each_page_is_told_of_a_table_that_goes_on_with_one_left_out() -> None:
    wide = (40.0, 95.0, 200.0, 320.0, 430.0, 560.0)
    second = ("2.", "Raditi", "2022.", "MUP", "Rad")
    third = ("3.", "Pratiti", "2023.", "MUP", "Rad")
    told = oddities(
        sheet(1, table([HEAD, FIRST, second])),
        sheet(2, table([third, ("4.", "Raditi", "", "MUP", "Rad")], page=2, columns=(*wide[:-1], 700.0))),
        sheet(3, table([("5.", "Učiti", "", "MUP", "Rad")], page=3, columns=wide)),
    )
    assert [(code, page) for code, page, _ in told] == [("table_left_out", 2), ("table_left_out", 3)]


def test_a_table_in_a_cell_of_the_plans_is_told_of_wherever_it_stands() -> None:
    inner = table([("Obuka", "12")], page=1, columns=(485.0, 520.0, 555.0), top=145.0)
    assert oddities(sheet(1, table([HEAD, FIRST]), inner)) == [("table_left_out", 1, "Obuka | 12")]
