"""What is told of columns whose headings are not known."""

from __future__ import annotations

import pytest

from extract.model import Oddity
from extract.plans.plan_finder import find_plans
from extract.printed import PrintedPlan
from tests.extract.by_hand import legible, sheet, table, vocabulary

ROW = ("1.", "Izraditi plan", "2021.", "MUP", "Plan izrađen")


def told(*head: str) -> list[tuple[str, str, str]]:
    columns = [40.0, 80.0, 280.0, 360.0, 480.0, 560.0]
    (plan,) = find_plans([sheet(1, table([head, ROW], columns=columns))], vocabulary(), legible)
    return [(odd.code, odd.severity, odd.value) for odd in plan.oddities if isinstance(odd, Oddity)]


def test_known_columns_are_not_told() -> None:
    assert told("R.br.", "Aktivnost", "Rok", "Nosilac", "Pokazatelji") == []


def test_a_column_of_activities_of_unknown_name_is_taken_and_told() -> None:
    assert told("R.br.", "Šta radimo", "Rok", "Nosilac", "Pokazatelji") == [
        ("activity_assumed", "warning", "Šta radimo")
    ]


@pytest.mark.parametrize(
    ("head", "severity"),
    [
        (("R.br.", "Aktivnost", "Rok", "Nosilac", "Hitnost"), "warning"),
        (("Aktivnost", "Rok", "Nosilac", "Pokazatelji", "Budžet", "Hitnost"), "info"),
    ],
)
def test_an_unknown_column_is_a_warning_where_the_plan_lacks_one(
    head: tuple[str, ...], severity: str
) -> None:
    columns = [40.0 + 80 * n for n in range(len(head) + 1)]
    row = [f"tekst {n}" for n in range(len(head))]
    (plan,) = find_plans([sheet(1, table([head, row], columns=columns))], vocabulary(), legible)
    assert [(odd.code, odd.severity) for odd in plan.oddities] == [("column_unknown", severity)]


def test_a_second_column_of_one_kind_is_told() -> None:
    assert ("column_repeated", "warning", "Krajnji rok") in told(
        "Aktivnost", "Rok", "Krajnji rok", "Nosilac", "Pokazatelji"
    )


def test_a_column_without_a_heading_that_has_text_is_told_once() -> None:
    head = ("R.br.", "Aktivnost", "Nosilac", "Indikatori", "")
    rows = [head, ("1.", "Izraditi plan", "MUP", "Plan", ""), ("2.", "Osnovati tim", "MUP", "Tim", "2021.")]
    (found,) = find_plans([sheet(1, table([*rows, ("3.", *rows[2][1:])]))], vocabulary(), legible)
    assert [(odd.code, odd.value) for odd in found.oddities] == [("column_unknown", "2021.")]


def test_of_three_columns_of_times_the_one_that_is_not_read_is_told() -> None:
    assert ("column_repeated", "warning", "Rok") in told("Aktivnost", "Nosilac", "Rok", "Početak", "Kraj")


def test_a_head_that_names_the_activities_twice_is_told() -> None:
    two = ["Rb.", "Aktivnost", "Nosilac", "Rok"] * 2
    rows = [two, ["1.", "Izraditi plan", "MUP", "2021.", "2.", "Osnovati tim", "MUP", "2022."]]
    made = table(rows, columns=[40.0 + 60 * at for at in range(9)])
    (plan,) = find_plans([sheet(1, made)], vocabulary(), legible)
    assert ("column_repeated", "error", "Aktivnost") in {(o.code, o.severity, o.value) for o in plan.oddities}


MERGED_COLUMNS = (40.0, 80.0, 120.0, 280.0, 360.0, 480.0, 560.0)


def under_one_heading(first: str, *firsts: str) -> PrintedPlan:
    """A plan whose heading of activities stands over two columns without names of their own."""
    head = [first, "Aktivnost", None, "Rok", "Nosilac", "Indikatori"]
    rows = [[f"{at}.", text, "Izraditi plan", "2021.", "MUP", "Plan"] for at, text in enumerate(firsts, 1)]
    made = table([head, ["^", "", "", "^", "^", "^"], *rows], columns=MERGED_COLUMNS)
    (plan,) = find_plans([sheet(1, made)], vocabulary(), legible)
    return plan


def test_numbers_under_one_heading_with_the_activities_are_not_their_texts() -> None:
    plan = under_one_heading("R.br.", "1.1", "1.2")
    texts = [
        [piece.text for cell in row.cells if cell.field == "activity" for piece in cell.pieces]
        for row in plan.activities
    ]
    assert texts == [["Izraditi plan"], ["Izraditi plan"]]
    assert not plan.oddities


def test_two_columns_of_text_under_one_heading_are_told_as_such() -> None:
    told = [
        odd for odd in under_one_heading("R.br.", "Uprava", "Nabavka").oddities if odd.severity == "error"
    ]
    assert [(odd.code, "over several columns" in odd.message) for odd in told] == [("column_repeated", True)]


def test_numbers_under_one_heading_with_the_activities_are_the_rows_where_no_column_has_these() -> None:
    plan = under_one_heading("Oblast", "1.1", "1.2")
    assert [row.number for row in plan.activities] == ["1.1", "1.2"]


@pytest.mark.parametrize(
    ("funds", "cell", "times"),
    [
        (("Potrebna", "Sredstva"), "", 1),
        (("Potrebna", "Sredstva"), "5.000 KM", 0),
        (("Iznos", "Izvor finansiranja"), "Donacije", 0),
    ],
)
def test_sums_in_a_column_that_is_not_read_are_told_where_the_resources_have_none(
    funds: tuple[str, str], cell: str, times: int
) -> None:
    head = ("R.br.", "Aktivnost", "Rok", "Nosilac", "Indikatori", *funds)
    rows = [(f"{n}.", "Plan", "2021.", "MUP", "Plan", "12.500 KM", cell) for n in (1, 2, 3)]
    columns = (40.0, 80.0, 200.0, 260.0, 340.0, 420.0, 480.0, 560.0)
    (plan,) = find_plans([sheet(1, table([head, *rows], columns=columns))], vocabulary(), legible)
    found = [odd for odd in plan.oddities if odd.code == "column_unknown" and "sums" in odd.message]
    assert len(found) == times


def test_a_heading_made_of_two_listed_ones_is_an_error_where_the_plan_lacks_one_of_them() -> None:
    columns = [40.0, 80.0, 280.0, 360.0, 560.0]
    head = ("R.br.", "Aktivnost", "Rok", "Nadležna institucija Pokazatelji")
    (plan,) = find_plans([sheet(1, table([head, ROW[:4]], columns=columns))], vocabulary(), legible)
    assert [(odd.code, odd.severity) for odd in plan.oddities] == [("column_repeated", "error")]


def test_a_heading_made_of_two_listed_ones_names_one_column_where_another_has_the_second() -> None:
    assert told("R.br.", "Aktivnost", "Rok", "Nadležna institucija Rok", "Pokazatelji") == []


@pytest.mark.parametrize(("again", "codes"), [("Nosilac", []), ("Noesilac", ["column_unknown"])])
def test_a_heading_misread_on_one_page_alone_is_told(again: str, codes: list[str]) -> None:
    head = ("R.br.", "Aktivnost", "Rok", "Nosilac", "Pokazatelji")
    tables = [
        table([(*head[:3], body, head[4]), (f"{n}.", *ROW[1:])], page=n)
        for n, body in ((1, again), (2, head[3]))
    ]
    (plan,) = find_plans([sheet(n, each) for n, each in enumerate(tables, 1)], vocabulary(), legible)
    assert [odd.code for odd in plan.oddities] == codes


@pytest.mark.parametrize("heading", ["Budžetski korisnik", "Budžetska pozicija", "Kreditor"])
def test_a_column_that_begins_as_a_source_of_funds_does_and_has_none_is_told(heading: str) -> None:
    told_of = told("Aktivnost", "Rok", "Nosilac", "Budžet (KM)", heading)
    assert ("column_unknown", heading) in [(code, value) for code, _, value in told_of]
    assert vocabulary().called_by_sources(["Budžet", heading, "Budžetska sredstva"]) == {
        "Budžet",
        "Budžetska sredstva",
    }
