"""Tables that go on with a plan under columns of other widths."""

from __future__ import annotations

import pytest

from extract.model import Line
from extract.plans.plan_finder import find_plans
from tests.extract.by_hand import HEAD, legible, line, sheet, table, vocabulary

ROW = ("1.", "Izraditi plan", "2021.", "MUP", "Plan izrađen")
NEXT = ("2.", "Osnovati tim", "2022.", "Vlada", "Tim")
REST = ("", "i dostaviti ga", "", "", "Vladi")
OTHER = (40.0, 70.0, 220.0, 330.0, 430.0, 560.0)


def numbers(
    *rows: tuple[str, ...], columns: tuple[float, ...] = OTHER, between: tuple[Line, ...] = ()
) -> list[str]:
    pages = [
        sheet(1, table([HEAD, ROW])),
        sheet(2, table(list(rows), 2, columns), lines=between),
    ]
    (plan,) = find_plans(pages, vocabulary(), legible)
    return [activity.number for activity in plan.activities]


@pytest.mark.parametrize("rows", [(NEXT,), (REST, NEXT)], ids=["a whole row", "the rest of one"])
def test_a_table_with_the_next_number_goes_on_under_other_widths(rows: tuple[tuple[str, ...], ...]) -> None:
    assert numbers(*rows) == ["1.", "2."]


def test_one_with_another_number_or_below_text_or_less_wide_does_not() -> None:
    assert numbers(("1.", *NEXT[1:])) == ["1."]
    assert numbers(NEXT, between=(line("Prilog 2.", 60.0),)) == ["1."]
    assert numbers(NEXT, columns=(*OTHER[:-1], 500.0)) == ["1."]
