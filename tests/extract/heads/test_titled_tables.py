"""A plan's title as the first row of its table."""

from __future__ import annotations

from extract.plans.plan_finder import find_plans
from extract.printed import PrintedPlan
from tests.extract.by_hand import HEAD, legible, line, over_all, sheet, table, vocabulary

TITLE = over_all("AKCIONI PLAN ZA MLADE\n2024-2026")
FIRST = ("1.", "Izraditi plan", "2024.", "MUP", "Plan izrađen")


def plans(*rows: list[list[str | None] | tuple[str, ...]]) -> tuple[PrintedPlan, ...]:
    pages = [
        sheet(n, table(page, n, open_top=n > 1, open_bottom=n < len(rows)))
        for n, page in enumerate(rows, start=1)
    ]
    return find_plans(pages, vocabulary(), legible)


def test_a_title_over_the_head_stands_before_the_plan_and_is_no_heading() -> None:
    (found,) = plans([TITLE, HEAD, FIRST])
    assert found.preamble[-2:] == ("AKCIONI PLAN ZA MLADE", "2024-2026")
    assert [activity.path for activity in found.activities] == [()]


def test_a_title_repeated_with_the_head_parts_no_cut_row() -> None:
    (found,) = plans([TITLE, HEAD, FIRST], [TITLE, HEAD, ("", "za mlade", "", "", "")])
    assert [activity.pages for activity in found.activities] == [(1, 2)]


def test_another_title_over_a_head_begins_a_plan() -> None:
    other = over_all("AKCIONI PLAN ZA STARIJE")
    assert len(plans([TITLE, HEAD, FIRST], [other, HEAD, FIRST])) == 2


def test_a_levels_heading_over_the_head_stays_one() -> None:
    (found,) = plans([over_all("Program mjera 1: Zdravlje"), HEAD, FIRST])
    assert [heading.no for activity in found.activities for heading in activity.path] == ["1"]


def test_another_plans_name_below_a_title_is_a_heading() -> None:
    area = over_all("OPERATIVNI PLAN 1 – PREVENCIJA")
    title = [line("AKCIONI PLAN ZA MLADE", 60.0)]
    (found,) = find_plans([sheet(1, table([area, HEAD, FIRST]), lines=title)], vocabulary(), legible)
    assert [len(activity.path) for activity in found.activities] == [1]


def test_a_title_printed_above_the_table_and_in_it_is_one() -> None:
    title = [line("AKCIONI PLAN ZA MLADE", 60.0), line("2024-2026", 75.0)]
    (found,) = find_plans([sheet(1, table([TITLE, HEAD, FIRST]), lines=title)], vocabulary(), legible)
    assert [activity.path for activity in found.activities] == [()]
