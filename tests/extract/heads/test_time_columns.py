"""Columns of times beside that of deadlines."""

from __future__ import annotations

import pytest

from extract.heads.time_columns import is_time, time_of
from extract.plans.plan_finder import find_plans
from extract.printed import PrintedPlan
from tests.extract.by_hand import legible, sheet, table, vocabulary

FIELD_OF = vocabulary().field_of
YEARS = ("R.br.", "Aktivnost", "Nosilac", "Indikatori", "2026.", "2027.")
COLUMNS = (40, 80, 200, 280, 360, 440, 520)


def test_a_side_behind_any_name_of_no_other_field_is_a_time() -> None:
    assert time_of("Provedba mjere Kraj", FIELD_OF) == "deadline_end"
    assert time_of("Rok Početak", FIELD_OF) == "deadline_start"
    assert time_of("Sredstva Do", FIELD_OF) is None


def test_an_end_is_read_beside_a_start_and_a_year_beside_a_year_alone() -> None:
    assert is_time("Kraj", "Početak", FIELD_OF)
    assert is_time("Početak", "Planirani završetak", FIELD_OF)
    assert not is_time("Rok realizacije", "Rok", FIELD_OF)
    assert is_time("Rok 2027.", "Rok 2026.", FIELD_OF)
    assert not is_time("2026.", "", FIELD_OF)


def plan_of(first: str, second: str) -> PrintedPlan:
    rows = [YEARS, ("1.", "Izraditi plan", "MUP", "Plan", first, second)]
    (found,) = find_plans([sheet(1, table(rows, columns=COLUMNS))], vocabulary(), legible)
    return found


@pytest.mark.parametrize(
    "cells", [("x", ""), ("", "da"), ("mart", "juni"), ("31.12.", "03."), ("06/2026", "x")]
)
def test_marks_and_dates_under_years_are_deadlines(cells: tuple[str, str]) -> None:
    found = plan_of(*cells)
    assert [cell.field for cell in found.activities[0].cells if cell.heading == "2026."] == ["deadline"]
    assert [odd.code for odd in found.oddities] == []


@pytest.mark.parametrize(
    "cells", [("2000", "2050"), ("5.000,00 KM", ""), ("500 USD", "300 USD"), ("1.", "2."), ("20%", "40%")]
)
def test_figures_under_years_are_none_and_told(cells: tuple[str, str]) -> None:
    found = plan_of(*cells)
    assert [cell.field for cell in found.activities[0].cells if cell.heading == "2026."] == ["other:2026."]
    assert [odd.code for odd in found.oddities] == ["column_unknown", "column_unknown"]


def test_years_beside_no_one_who_is_responsible_are_a_budgets() -> None:
    rows = [("Cilj", "2026.", "2027.", "Ukupno", "Sredstva"), ("1. Mladi", "250", "300", "550", "budžet")]
    assert find_plans([sheet(1, table(rows))], vocabulary(), legible) == ()


def test_marks_under_years_are_deadlines_where_no_column_says_who() -> None:
    rows = [("R.br.", "Aktivnost", "Indikatori", "2026.", "2027."), ("1.", "Izraditi plan", "Plan", "x", "x")]
    (found,) = find_plans([sheet(1, table(rows))], vocabulary(), legible)
    assert "deadline" in [cell.field for cell in found.activities[0].cells]


def test_a_bar_over_several_years_is_told() -> None:
    rows = [YEARS, ("1.", "Izraditi plan", "MUP", "Plan", "kontinuirano", None)]
    (found,) = find_plans([sheet(1, table(rows, columns=COLUMNS))], vocabulary(), legible)
    assert [(odd.code, odd.value) for odd in found.oddities] == [("text_outside_columns", "kontinuirano")]


@pytest.mark.parametrize(
    "headings",
    [
        ("Faza I", "Faza II", "Faza III", "Faza IV"),
        ("Sredstva Q1", "Sredstva Q2"),
        ("Rok Mart I", "Rok Mart II", "Rok Mart III", "Rok Mart IV"),
        ("I", "II"),
        ("II", "I", "III", "IV"),
        ("Indikator I", "Indikator II", "Indikator III", "Indikator IV"),
    ],
)
def test_phases_funds_and_weeks_are_no_parts_of_years(headings: tuple[str, ...]) -> None:
    assert vocabulary().parts_of_years(headings) == {}


QUARTERS = ("R.br.", "Aktivnost", "Nosilac", "I", "II", "III", "IV")


def test_figures_under_quarters_are_no_deadlines() -> None:
    rows = [QUARTERS, ("1.", "Izraditi plan", "MUP", "500", "250", "1.000", "")]
    (found,) = find_plans([sheet(1, table(rows, columns=(*COLUMNS, 600)))], vocabulary(), legible)
    assert "deadline" not in [cell.field for cell in found.activities[0].cells]


def test_a_bar_over_several_quarters_is_told() -> None:
    rows = [QUARTERS, ("1.", "Izraditi plan", "MUP", "x", "", "kontinuirano", None)]
    (found,) = find_plans([sheet(1, table(rows, columns=(*COLUMNS, 600)))], vocabulary(), legible)
    assert ("text_outside_columns", "kontinuirano") in [(odd.code, odd.value) for odd in found.oddities]


@pytest.mark.parametrize(
    ("headings", "told"),
    [
        (("I", "II", "III", "IV"), ["deadline_doubtful"]),
        (("I kvartal", "II kvartal", "III kvartal", "IV kvartal"), []),
        (("2026. I", "2026. II", "2026. III", "2026. IV"), []),
        (("Rok I", "Rok II", "Rok III", "Rok IV"), []),
    ],
)
def test_bare_numbers_read_as_quarters_are_told_because_they_may_be_of_phases(
    headings: tuple[str, ...], told: list[str]
) -> None:
    rows = [(*QUARTERS[:3], *headings), ("1.", "Izraditi plan", "MUP", "x", "", "", "x")]
    (found,) = find_plans([sheet(1, table(rows, columns=(*COLUMNS, 600)))], vocabulary(), legible)
    assert [odd.code for odd in found.oddities] == told


def test_quarters_without_any_mark_are_told_because_shades_are_not_read() -> None:
    rows = [QUARTERS, ("1.", "Izraditi plan", "MUP", "", "", "", ""), ("2.", "Obučiti", "", "", "", "", "")]
    (found,) = find_plans([sheet(1, table(rows, columns=(*COLUMNS, 600)))], vocabulary(), legible)
    assert ("deadline_unparsed", "I | II | III | IV") in [(odd.code, odd.value) for odd in found.oddities]
