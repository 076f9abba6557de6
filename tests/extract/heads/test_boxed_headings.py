"""Headings of levels in tables of their own, between those of a plan."""

from __future__ import annotations

from extract.heads.boxed_headings import boxed_headings
from extract.model import Table
from extract.plans.plan_finder import find_plans
from extract.printed import PrintedPlan
from tests.extract.by_hand import HEAD, legible, line, sheet, table, text_reader, vocabulary

FIRST = ("1.", "Izraditi plan", "2024.", "MUP", "Plan izrađen")
SECOND = ("2.", "Raditi", "2024.", "MUP", "Rad")
TWO = (40.0, 140.0, 560.0)


def goals(number: int, top: float, *more: tuple[str, str]) -> Table:
    rows = [
        (f"Strateški cilj {number}.", "Zdravlje\nu zajednici"),
        ("Mjera:", f"{number}.1. Hrana"),
        *more,
    ]
    return table(rows, columns=TWO, top=top)


def plan(*tables: Table) -> PrintedPlan:
    (found,) = find_plans([sheet(1, *tables)], vocabulary(), legible)
    return found


def test_they_are_over_the_rows_below() -> None:
    found = plan(goals(1, 50.0), table([HEAD, FIRST]), goals(2, 250.0), table([HEAD, SECOND], top=310.0))
    assert [[(h.level, h.no) for h in activity.path] for activity in found.activities] == [
        [("Strateški cilj", "1"), ("Mjera", "1.1")],
        [("Strateški cilj", "2"), ("Mjera", "2.1")],
    ]
    assert found.oddities == ()


def test_what_else_is_in_such_a_table_is_told() -> None:
    found = plan(
        table([HEAD, FIRST]), goals(2, 250.0, ("Indikator", "Broj jela")), table([HEAD, SECOND], top=330.0)
    )
    (told,) = found.oddities
    assert (told.code, told.value) == ("table_left_out", "Indikator | Broj jela")
    assert [heading.no for heading in found.activities[1].path] == ["2", "2.1"]


def test_what_else_is_in_such_a_table_above_the_first_plan_is_told() -> None:
    found = plan(goals(1, 40.0, ("Indikator", "Broj jela")), table([HEAD, FIRST], top=165.0))
    assert [(odd.code, odd.value) for odd in found.oddities] == [("table_left_out", "Indikator | Broj jela")]
    assert [heading.no for heading in found.activities[0].path] == ["1", "1.1"]


def test_what_else_is_in_a_table_of_goals_above_other_text_is_not_told() -> None:
    page = sheet(
        1,
        goals(1, 40.0, ("Indikator", "Broj jela")),
        table([HEAD, FIRST], top=300.0),
        lines=[line("Broj: 02-04-123/23", 180.0), line("AKCIONI PLAN ZA MLADE", 220.0)],
    )
    (found,) = find_plans([page], vocabulary(), legible)
    assert found.oddities == ()


def test_a_table_of_several_goals_is_over_no_rows() -> None:
    goals = [(f"Strateški cilj {n}.", "Zdravlje") for n in (1, 2, 3)]
    assert boxed_headings(table(goals, columns=TWO), text_reader()) is None


def test_a_table_that_names_levels_in_its_head_is_none() -> None:
    other = table([("Program", "Iznos"), ("Zdravlje", "500")], columns=TWO)
    assert boxed_headings(other, text_reader()) is None
