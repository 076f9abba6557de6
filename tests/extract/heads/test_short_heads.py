"""A head that later pages repeat in fewer letters."""

from __future__ import annotations

import pytest

from extract.heads.plan_heads import find_heads
from extract.heads.short_heads import short_head
from extract.plans.plan_finder import find_plans
from tests.extract.by_hand import HEAD, legible, sheet, table, text_reader, vocabulary

ROW = ("1.", "Izraditi plan", "2021.", "MUP", "Plan izrađen")
NEXT = ("2.", "Osnovati tim", "2022.", "Vlada", "Tim")
SHORT = ("R.b.", "Akt.", "Rok", "Nos.", "Ind.")


def test_rows_below_a_head_in_fewer_letters_are_the_plans() -> None:
    pages = [sheet(1, table([HEAD, ROW])), sheet(2, table([SHORT, NEXT], 2))]
    (plan,) = find_plans(pages, vocabulary(), legible)
    assert [activity.number for activity in plan.activities] == ["1.", "2."]
    assert [cell.heading for cell in plan.activities[1].cells] == list(HEAD[1:])


@pytest.mark.parametrize(
    "first",
    [("R.b.", "Opis", "Rok", "Nos.", "Ind."), ("R.b.", "Akt.", "Rok", "Nos.", ""), NEXT],
    ids=["another heading", "a heading less", "a row"],
)
def test_another_first_row_is_no_head(first: tuple[str, ...]) -> None:
    columns = find_heads(table([HEAD, ROW]), text_reader())[0].columns
    assert short_head(table([first, NEXT], 2), columns, legible) is None
