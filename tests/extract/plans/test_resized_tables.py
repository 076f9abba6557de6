"""Tables that go on with a plan under columns of other widths."""

from __future__ import annotations

import pytest

from extract.model import Line, Table
from extract.plans.plan_finder import find_plans
from extract.printed import PrintedPlan
from tests.extract.by_hand import COLUMNS, HEAD, legible, line, sheet, table, vocabulary

ROW = ("1.", "Izraditi plan", "2021.", "MUP", "Plan izrađen")
NEXT = ("2.", "Osnovati tim", "2022.", "Vlada", "Tim")
REST = ("", "i dostaviti ga", "", "", "Vladi")
OTHER = (40.0, 70.0, 220.0, 330.0, 430.0, 560.0)


MEMBER = ("2.", "Mujo Mujić", "dipl. pravnik", "Tuzla", "član")
GRANTS = table([("Ime", "Iznos"), ("Mujo", "100")], 2, (60.0, 200.0, 300.0), top=60.0)


def found(
    *rows: tuple[str, ...],
    columns: tuple[float, ...] = OTHER,
    between: tuple[Line, ...] = (),
    above: tuple[Table, ...] = (),
) -> PrintedPlan:
    pages = [
        sheet(1, table([HEAD, ROW])),
        sheet(2, *above, table(list(rows), 2, columns, top=200.0), lines=between),
    ]
    (plan,) = find_plans(pages, vocabulary(), legible)
    return plan


def numbers(
    *rows: tuple[str, ...], columns: tuple[float, ...] = OTHER, between: tuple[Line, ...] = ()
) -> list[str]:
    return [activity.number for activity in found(*rows, columns=columns, between=between).activities]


@pytest.mark.parametrize("rows", [(NEXT,), (REST, NEXT)], ids=["a whole row", "the rest of one"])
def test_a_table_with_the_next_number_goes_on_under_other_widths(rows: tuple[tuple[str, ...], ...]) -> None:
    assert numbers(*rows) == ["1.", "2."]


def test_one_with_another_number_or_below_text_or_less_wide_does_not() -> None:
    assert numbers(("1.", *NEXT[1:])) == ["1."]
    assert numbers(NEXT, between=(line("Prilog 2.", 60.0),)) == ["1."]
    assert numbers(NEXT, columns=(*OTHER[:-1], 500.0)) == ["1."]


@pytest.mark.parametrize(
    ("row", "above"),
    [(MEMBER, ()), (NEXT, (GRANTS,))],
    ids=["no deadline in its column", "another table stands above"],
)
def test_a_table_of_something_else_is_left_out_and_told(
    row: tuple[str, ...], above: tuple[Table, ...]
) -> None:
    plan = found(row, above=above)
    assert [activity.number for activity in plan.activities] == ["1."]
    assert "table_left_out" in [oddity.code for oddity in plan.oddities]


def test_a_deadline_that_a_row_above_prints_too_is_one_and_columns_read_by_their_place_are_told() -> None:
    always = sheet(1, table([HEAD, (*ROW[:2], "kontinuirano", *ROW[3:])]))
    goes_on = sheet(2, table([(*NEXT[:2], "Kontinuirano", *NEXT[3:])], 2, OTHER))
    (plan,) = find_plans([always, goes_on], vocabulary(), legible)
    assert [activity.number for activity in plan.activities] == ["1.", "2."]
    assert [(odd.code, odd.page) for odd in plan.oddities] == [("row_in_doubt", 2)]


def test_a_table_on_a_turned_page_goes_on_where_all_columns_are_as_much_wider() -> None:
    wide = tuple(40.0 + 1.5 * (x - COLUMNS[0]) for x in COLUMNS)
    assert numbers(NEXT, columns=wide) == ["1.", "2."]
    assert numbers(("3.", *NEXT[1:]), columns=wide) == ["1."]


def test_so_do_rows_without_numbers_and_that_is_told() -> None:
    wide = tuple(40.0 + 1.5 * (x - COLUMNS[1]) for x in COLUMNS[1:])
    first = sheet(1, table([HEAD[1:], ROW[1:]], columns=COLUMNS[1:]))
    (plan,) = find_plans([first, sheet(2, table([NEXT[1:]], 2, wide))], vocabulary(), legible)
    assert len(plan.activities) == 2
    assert ("row_in_doubt", 2) in [(odd.code, odd.page) for odd in plan.oddities]
