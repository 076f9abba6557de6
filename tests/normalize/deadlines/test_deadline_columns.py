"""Deadlines that stand in several columns."""

from __future__ import annotations

import pytest

from normalize.records import ActivityRecord
from tests.extract.by_hand import table
from tests.normalize.documents import dataset, issue, plan

HEAD = ("R.br.", "Aktivnost", "Nosilac", "Indikatori")
ROW = ("1.", "Izraditi plan", "Vlada Kantona Sarajevo", "Plan izrađen")


def activity(headings: tuple[str, ...], *cells: str) -> ActivityRecord:
    """An activity of a plan whose deadlines stand in these columns."""
    (row,) = plan((*ROW, *cells), head=(*HEAD, *headings), columns=4 + len(headings)).activities
    return row


@pytest.mark.parametrize(
    "headings", [("Početak", "Završetak"), ("Od", "Do"), ("Rok realizacije od", "Rok realizacije do")]
)
def test_a_start_and_an_end_are_one_deadline(headings: tuple[str, ...]) -> None:
    row = activity(headings, "01.2021.", "12.2022.")
    assert row.deadline == "01.2021. – 12.2022."
    assert (str(row.deadline_start), str(row.deadline_end)) == ("2021-01-01", "2022-12-31")


@pytest.mark.parametrize("headings", [("2021.", "2022."), ("Rok 2021.", "Rok 2022.")])
def test_marks_under_years_are_these_years(headings: tuple[str, ...]) -> None:
    assert activity(headings, "x", "X").deadline == "2021., 2022."
    assert activity(headings, "da", "ДА").deadline == "2021., 2022."
    row = activity(headings, "", "x")
    assert (row.deadline, row.deadline_kind) == ("2022.", "year")


def test_what_stands_under_a_year_is_of_that_year() -> None:
    row = activity(("Rok 2021.", "Rok 2022."), "-", "II kvartal")
    assert (row.deadline, row.deadline_kind, str(row.deadline_end)) == (
        "II kvartal 2022.",
        "quarter",
        "2022-06-30",
    )


def test_columns_that_are_read_together_are_not_told_as_repeated() -> None:
    for headings in (("Rok 2021.", "Rok 2022."), ("Rok realizacije od", "Rok realizacije do")):
        found = plan((*ROW, "x", "x"), head=(*HEAD, *headings), columns=6)
        assert not [p for p in found.problems if p.code in ("column_repeated", "column_unknown")]


def test_from_and_to_of_amounts_are_no_times() -> None:
    row = activity(("Rok", "Iznos od", "Iznos do"), "2021.", "1.000", "2.000")
    assert row.deadline == "2021."


@pytest.mark.parametrize(
    ("start", "end", "kind", "first", "last"),
    [("2021.", "", "continuous", "2021-01-01", "None"), ("", "2022.", "date", "None", "2022-12-31")],
)
def test_a_deadline_is_open_at_the_side_that_is_empty(
    start: str, end: str, kind: str, first: str, last: str
) -> None:
    row = activity(("Početak", "Završetak"), start, end)
    assert (row.deadline_kind, str(row.deadline_start), str(row.deadline_end)) == (kind, first, last)


QUARTERS = ("I", "II", "III", "IV")
MONTHS = (*QUARTERS, "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


@pytest.mark.parametrize(
    "headings",
    [
        tuple(f"Rok po kvartalima 2021. {number}" for number in QUARTERS),
        tuple(f"Vremenski okvir 2021. {number}" for number in QUARTERS),
        tuple(f"2021. godina {number}" for number in QUARTERS),
        tuple(f"Kvartal 2021. {number}" for number in (1, 2, 3, 4)),
        tuple(f"2021. Q{number}" for number in (1, 2, 3, 4)),
        tuple(f"Dinamika 2021. {number}. kv." for number in (1, 2, 3, 4)),
        tuple(f"Realizacija po tromjesečjima 2021. {number}" for number in QUARTERS),
    ],
)
def test_marks_under_quarters_are_these_quarters(headings: tuple[str, ...]) -> None:
    row = activity(headings, "", "-", "X", "•")
    assert (row.deadline, row.deadline_kind) == ("III, IV kvartal 2021.", "half")
    assert (str(row.deadline_start), str(row.deadline_end)) == ("2021-07-01", "2021-12-31")


@pytest.mark.parametrize(
    "headings",
    [
        tuple(f"Rok 2021. {number}" for number in MONTHS),
        tuple(f"Rok po mjesecima 2021. {number}" for number in MONTHS[:4]),
        tuple(f"2021. {month}" for month in ("jan", "feb", "mart", "april")),
        tuple(f"Rok 2021. {month}" for month in ("siječanj", "veljača", "ožujak", "travanj")),
    ],
)
def test_marks_under_months_are_these_months(headings: tuple[str, ...]) -> None:
    row = activity(headings, "", "x", "x", *[""] * (len(headings) - 3))
    assert (row.deadline, row.deadline_kind) == ("2., 3. mjesec 2021.", "months")
    assert (str(row.deadline_start), str(row.deadline_end)) == ("2021-02-01", "2021-03-31")


def test_quarters_of_several_years_are_each_of_its_own() -> None:
    headings = tuple(f"{year}. {number}" for year in (2021, 2022) for number in QUARTERS)
    row = activity(headings, "", "", "", "x", "x", "", "", "")
    assert row.deadline == "IV kvartal 2021., I kvartal 2022."
    assert (str(row.deadline_start), str(row.deadline_end)) == ("2021-10-01", "2022-03-31")


@pytest.mark.parametrize("name", ["", "Rok "])
def test_years_beside_the_quarters_of_another_year_are_deadlines_too(name: str) -> None:
    quarters = tuple(f"{name}{number} 2021." for number in QUARTERS)
    headings = (*quarters, f"{name}2022.", f"{name}2023. godina")
    row = activity(headings, "", "", "x", "x", "x", "x")
    assert row.deadline == "III, IV kvartal 2021.; 2022.; 2023."
    assert (str(row.deadline_start), str(row.deadline_end)) == ("2021-07-01", "2023-12-31")
    row = activity(headings, "", "", "", "", "x", "")
    assert (row.deadline, row.deadline_kind) == ("2022.", "year")
    row = activity((f"{name}2020.", *quarters), "x", "x", "", "", "")
    assert row.deadline == "2020.; I kvartal 2021."
    assert (str(row.deadline_start), str(row.deadline_end)) == ("2020-01-01", "2021-03-31")


def test_years_that_quarters_are_printed_of_too_are_no_deadlines_beside_them() -> None:
    headings = (*(f"{number} 2021." for number in QUARTERS), "2021.")
    assert activity(headings, "x", "", "", "", "x").deadline == "I kvartal 2021."


def test_a_quarter_of_no_known_year_is_kept_and_told() -> None:
    found = plan((*ROW, "", "x", "", ""), head=(*HEAD, *QUARTERS), columns=8)
    (row,) = found.activities
    assert (row.deadline, row.deadline_kind) == ("II kvartal", "unparsed")
    assert [p.code for p in found.problems if p.activity_id] == ["deadline_unparsed"]


def test_a_quarter_without_a_year_is_of_the_only_one_of_the_plan_and_that_is_told() -> None:
    rows = [(*HEAD, *QUARTERS), (*ROW, "", "x", "", "")]
    edges = [40.0 + 110.0 * at for at in range(9)]
    found = dataset(issue(table(rows, columns=edges), title="AKCIONI PLAN ZA MLADE ZA 2021. GODINU"))
    (row,) = found.activities
    assert (row.deadline, str(row.deadline_end)) == ("II kvartal", "2021-06-30")
    assert ("info", "deadline_doubtful") in [(p.severity, p.code) for p in found.problems]


def test_a_quarter_under_cyrillic_headings_is_named_in_cyrillic() -> None:
    headings = tuple(f"Рок по кварталима 2021. {number}" for number in QUARTERS)
    assert activity(headings, "", "", "x", "").deadline == "III квартал 2021."


def test_words_under_a_quarter_are_read_within_it() -> None:
    headings = tuple(f"Kvartal 2021. {number}" for number in QUARTERS)
    row = activity(headings, "", "kontinuirano", "", "")
    assert (str(row.deadline_start), str(row.deadline_end)) == ("2021-04-01", "2021-06-30")
    row = activity(headings, "", "do 15.5.", "", "")
    assert (row.deadline, row.deadline_kind) == ("do 15.5. II kvartal 2021.", "unparsed")
