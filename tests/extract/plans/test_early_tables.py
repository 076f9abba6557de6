"""Tables before the first head of a document."""

from __future__ import annotations

import pytest

from extract.model import Line, Sheet, Table
from extract.plans.plan_finder import find_plans
from extract.printed import PrintedPlan
from tests.extract.by_hand import BOLD, HEAD, legible, line, sheet, table, vocabulary

ROWS = [("7.", "Izraditi plan", "2021.", "MUP", "Plan izrađen"), ("8.", "Raditi", "2021.", "MUP", "Rad")]
OWN = table([HEAD, ("9.", "Osnovati tim", "2022.", "MUP", "Tim osnovan")], page=1, top=300.0)


def plan(early: Table, *between: Line) -> PrintedPlan:
    page: Sheet = sheet(1, early, OWN, lines=between)
    (found,) = find_plans([page], vocabulary(), legible)
    return found


def numbers(found: PrintedPlan) -> list[str]:
    return [activity.number for activity in found.activities]


def codes(found: PrintedPlan) -> list[tuple[str, str]]:
    return [(oddity.code, oddity.severity) for oddity in found.oddities]


def test_rows_before_the_first_head_in_its_columns_are_the_plans() -> None:
    found = plan(table(ROWS), line("Mjera 2: Rad s mladima", 285.0, font=BOLD))
    assert numbers(found) == ["7.", "8.", "9."]
    assert [len(activity.path) for activity in found.activities] == [0, 0, 1]
    assert codes(found) == [("rows_before_head", "info")]


def test_such_rows_above_other_text_are_told_of() -> None:
    found = plan(table(ROWS), line("AKCIONI PLAN ZA MLADE", 250.0), line("Vlada donosi ovaj plan.", 285.0))
    assert numbers(found) == ["9."]
    assert codes(found) == [("table_left_out", "warning")]


def test_another_table_above_other_text_is_left_alone() -> None:
    other = table([("Sala", "50", "3")], columns=(40.0, 200.0, 400.0, 560.0))
    assert codes(plan(other, line("Vlada donosi ovaj plan.", 250.0))) == []


def test_a_legend_or_a_title_in_a_box_right_above_the_plan_is_left_alone() -> None:
    legend = table([("Skraćenica", "Značenje"), ("MUP", "Ministarstvo")], columns=(40.0, 300.0, 560.0))
    assert codes(plan(legend)) == codes(plan(table([("AKCIONI PLAN",)], columns=(40.0, 560.0)))) == []


def test_a_table_of_as_many_columns_right_above_the_plan_is_told_of() -> None:
    other = table([("7.", "Izraditi plan", "2021.", "MUP")], columns=(40.0, 100.0, 330.0, 400.0, 560.0))
    assert codes(plan(other)) == [("table_left_out", "warning")]


@pytest.mark.parametrize(("page", "read"), [(2, ["7.", "8.", "9."]), (3, ["9."])])
def test_rows_before_the_first_head_are_the_plans_on_the_page_before_and_no_further_away(
    page: int, read: list[str]
) -> None:
    own = table([HEAD, ("9.", "Osnovati tim", "2022.", "MUP", "Tim osnovan")], page=page)
    (found,) = find_plans([sheet(1, table(ROWS)), sheet(page, own)], vocabulary(), legible)
    assert numbers(found) == read
