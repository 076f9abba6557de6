"""What is told of rows and headings that lack what every one has."""

from __future__ import annotations

import pytest

from extract.plans.plan_finder import find_plans
from extract.printed import LevelHeading, PrintedActivity
from extract.rows.row_checks import several_rows, without_rows
from tests.extract.by_hand import COLUMNS, HEAD, legible, over_all, sheet, table, vocabulary

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


def test_rows_that_nothing_parts_in_one_cell_are_an_error() -> None:
    glued = table(
        [["1.1.1 Izraditi plan\ni registar\n1.1.2 Obučiti\n1.1.3 Provjeriti", "2021."]], columns=(0, 200, 300)
    )
    assert [(odd.severity, odd.value) for odd in several_rows(glued, legible)] == [
        ("error", "1.1.1, 1.1.2, 1.1.3")
    ]


def test_rows_that_an_outer_frame_alone_surrounds_are_an_error() -> None:
    rows = "Cilj 1. Zaštita\n1. Izraditi plan 2021. MUP\n2. Obučiti tim 2022. MUP\n3. Provjeriti 2023. MUP"
    glued = table([HEAD, over_all(rows)])
    assert [(odd.severity, odd.value) for odd in several_rows(glued, legible)] == [("error", "1, 2, 3")]
    assert list(several_rows(table([HEAD, ["1.", rows, "2021.", "MUP", "Plan"]]), legible)) == []


def test_numbers_inside_of_a_text_are_no_rows() -> None:
    listed = table([["Mjere 1.1.1, 1.1.2 i 1.1.3\n1.1.4 i dalje", "2021."]], columns=(0, 200, 300))
    assert list(several_rows(listed, legible)) == []


def glued_numbers(numbers: str, *cells: str) -> list[str]:
    rows = [HEAD, (numbers, *cells)]
    (found,) = find_plans([sheet(1, table(rows))], vocabulary(), legible)
    return [odd.value for odd in found.oddities if (odd.code, odd.severity) == ("rows_glued", "error")]


def test_numbers_that_follow_one_another_in_one_cell_are_several_rows() -> None:
    found = glued_numbers("1.3.\n1.4.\n2.1.", "Izraditi plan", "2021.", "MUP", "Plan")
    assert found == ["1.3, 1.4, 2.1"]
    assert glued_numbers("3.\n4.", "Izraditi plan", "2021.", "MUP", "Plan") == ["3, 4"]


def test_amounts_and_dates_are_no_numbers_of_rows() -> None:
    assert glued_numbers("1.3.", "Obuke", "1.6.\n31.12.", "MUP", "10.000\n15.000") == []
    assert glued_numbers("10.000\n15.000", "Obuke", "2021.", "MUP", "Plan") == []


def test_a_row_of_many_lines_with_several_deadlines_is_told() -> None:
    activity = "\n".join(["Izraditi plan", "i usvojiti ga", "na sjednici"] * 4)
    rows = [(*HEAD[1:],), (activity, "2021.\n2022.\n2023.", "MUP", "Plan")]
    (found,) = find_plans([sheet(1, table(rows, columns=(0, 200, 300, 400, 500)))], vocabulary(), legible)
    assert [odd.code for odd in found.oddities] == ["rows_glued"]


@pytest.mark.parametrize(
    ("texts", "deadlines", "told"),
    [
        ("Izraditi plan\nObučiti tim\nProvjeriti", "2021.\n2022.\n2023.", ["rows_glued"]),
        ("Izraditi plan\ni registar\nObučiti tim", "2021.\n\n2022.", ["rows_glued"]),
        ("Izraditi plan\nObučiti tim\nProvjeriti", "Stalno\nStalno\nStalno", ["rows_glued"]),
        ("Izraditi plan\nObučiti tim\nProvjeriti", "2021.\n2022.", []),
        ("Izraditi plan\ni registar\ni provjeriti", "2021.\n2022.\n2023.", []),
        ("Izraditi plan\ni registar\ni provjeriti", "2021.\n\n2023.", []),
    ],
)
def test_deadlines_beside_the_lines_with_which_activities_begin_are_of_several_rows(
    texts: str, deadlines: str, told: list[str]
) -> None:
    glued = (texts, deadlines, "MUP", "Plan")
    (plan,) = find_plans([sheet(1, table([HEAD[1:], glued], columns=COLUMNS[1:]))], vocabulary(), legible)
    assert [odd.code for odd in plan.oddities] == told


def test_deadlines_that_rules_part_beside_one_activity_are_its_own() -> None:
    rows = [HEAD[1:], ("Izraditi plan\n\n\nObučiti", "2021.", "MUP", "Plan"), ("^", "2022.", "MUP", "Tim")]
    (plan,) = find_plans([sheet(1, table(rows, columns=COLUMNS[1:]))], vocabulary(), legible)
    assert plan.oddities == ()


@pytest.mark.parametrize(
    ("bodies", "indicators", "told"),
    [
        ("MUP\n\nVlada", "Plan\n\nTim", ["rows_glued"]),
        ("\n\nVlada\n\nMUP", "", ["rows_glued"]),
        ("MUP\n\nVlada", "Plan\nTim", []),
        ("MUP\nVlada\nSud", "Plan\nTim\nSpisak", []),
    ],
)
def test_texts_below_blanks_beside_activities_are_of_several_rows(
    bodies: str, indicators: str, told: list[str]
) -> None:
    activity = "Izraditi plan\ni registar\nObučiti tim\ni sudije\nProvjeriti"
    glued = (activity, "2021.", bodies.replace("\n\nVlada\n\nMUP", "MUP\n\nVlada\n\nMUP"), indicators)
    (plan,) = find_plans([sheet(1, table([HEAD[1:], glued], columns=COLUMNS[1:]))], vocabulary(), legible)
    assert [odd.code for odd in plan.oddities] == told
