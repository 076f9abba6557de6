"""Columns that are called by a level: which have headings over rows, and which values of the rows."""

from __future__ import annotations

from collections.abc import Sequence

from extract.model import Table
from extract.plans.plan_finder import find_plans
from extract.printed import PrintedPlan
from extract.rows.value_columns import DOUBTFUL, VALUES
from tests.extract.by_hand import legible, over_all, sheet, table, vocabulary

HEAD = ("R.br.", "Aktivnost", "Prioritet", "Rok", "Nosilac")
SIDE = ("Oblast", "R.br.", "Aktivnost", "Rok", "Nosilac")


def plan(*tables: Table) -> PrintedPlan:
    (found,) = find_plans([sheet(t.page, t) for t in tables], vocabulary(), legible)
    return found


def with_priorities(values: Sequence[str]) -> PrintedPlan:
    rows = [(f"{n}.", f"Izraditi plan {n}", value, "2024.", "MUP") for n, value in enumerate(values, 1)]
    return plan(table([HEAD, *rows]))


def under(areas: Sequence[str | None]) -> PrintedPlan:
    """Rows beside areas; one that is None shares the cell above."""
    rows = [(area, f"{n}.", f"Izraditi plan {n}", "2024.", "MUP") for n, area in enumerate(areas, 1)]
    return plan(table([SIDE, *rows]))


def titles(found: PrintedPlan) -> list[list[str]]:
    return [[heading.title for heading in activity.path] for activity in found.activities]


def told(found: PrintedPlan) -> list[tuple[str, str]]:
    return [(odd.message, odd.value) for odd in found.oddities if odd.message in (VALUES, DOUBTFUL)]


def test_values_that_come_back_are_cells_of_their_rows() -> None:
    found = with_priorities(["Visok", "Srednji", "Visok", "Nizak"])
    assert titles(found) == [[], [], [], []]
    printed = [cell for activity in found.activities for cell in activity.cells]
    values = [cell.pieces[0].text for cell in printed if cell.field == "other:Prioritet"]
    assert values == ["Visok", "Srednji", "Visok", "Nizak"]
    assert told(found) == [(VALUES, "Prioritet")]


def test_headings_that_come_back_in_cells_over_several_rows_stay_and_are_told() -> None:
    found = under(["Zrak", None, None, "Voda", None, "Zrak", None])
    assert titles(found)[-1] == ["Zrak"]
    assert told(found) == [(DOUBTFUL, "Oblast")]


def test_texts_behind_the_activities_that_do_not_come_back_are_told() -> None:
    assert told(with_priorities(["Visok", "Visok", "Nizak"])) == [(DOUBTFUL, "Prioritet")]


def test_headings_of_which_none_comes_back_are_not_told() -> None:
    found = under(["Zrak", None, "Voda", "Tlo"])
    assert titles(found) == [["Zrak"], ["Zrak"], ["Voda"], ["Tlo"]]
    assert told(found) == []


def test_headings_with_numbers_are_headings_though_they_come_back() -> None:
    assert told(under(["1. Zrak", "2. Voda", "1. Zrak"])) == []


def test_a_heading_that_comes_back_below_another_one_is_no_value() -> None:
    head = ("Cilj", "Mjera", "Aktivnost", "Rok", "Nosilac")
    goals = [("Zrak", "Edukacija"), (None, "Oprema"), ("Voda", "Edukacija"), (None, "Oprema")]
    rows = [(*pair, f"Izraditi plan {n}", "2024.", "MUP") for n, pair in enumerate(goals)]
    found = plan(table([head, *rows]))
    assert titles(found)[2] == ["Voda", "Edukacija"]
    assert told(found) == []


def test_values_left_of_headings_are_no_headings_over_these() -> None:
    head = ("Prioritet", "Mjera", "Aktivnost", "Rok", "Nosilac")
    pairs = [("Visok", "1.1 Zrak"), ("Nizak", "1.1 Zrak"), ("Visok", "1.2 Voda")]
    rows = [(*pair, f"Izraditi plan {n}", "2024.", "MUP") for n, pair in enumerate(pairs)]
    assert titles(plan(table([head, *rows]))) == [["Zrak"], ["Zrak"], ["Voda"]]


def test_priorities_that_are_numbers_alone_are_values() -> None:
    assert titles(with_priorities(["1", "2", "1"])) == [[], [], []]


def test_values_behind_the_activities_come_back_below_other_headings_too() -> None:
    rows = [(f"{n}.", f"Izraditi plan {n}", value, "2024.", "MUP") for n, value in enumerate("ABA", 1)]
    found = plan(table([HEAD, over_all("Mjera 1. Zrak"), *rows[:2], over_all("Mjera 2. Voda"), rows[2]]))
    assert titles(found) == [["Zrak"], ["Zrak"], ["Voda"]]
