"""Years in a plan's title whose digits are printed as letters."""

from __future__ import annotations

import pytest

from normalize.document.misread_years import with_years_read
from tests.extract.by_hand import line, sheet, table
from tests.normalize.documents import HEAD, dataset, issue, reading

ROW = ("1.", "Izraditi plan", "2021.", "Vlada Kantona Sarajevo", "Plan izrađen")
EDGES = [40.0 + 110.0 * at for at in range(6)]


@pytest.mark.parametrize("years", ["2O21.-2O23.", "2021.-2O23.", "202l-2023", "20Z1-2023"])
def test_a_years_letters_are_read_as_digits_and_noted(years: str) -> None:
    title = f"AKCIONI PLAN ZA MLADE KANTONA SARAJEVO {years}"
    found = dataset(issue(table([HEAD, ROW], columns=EDGES), title=title))
    (plan,) = found.plans
    assert (plan.period_start, plan.period_end) == (2021, 2023)
    assert "misread-number" in {row.rule for row in found.corrections}


@pytest.mark.parametrize("line", ["2OO m", "ZOO 2021", "2OlO", "SO21", "O21"])
def test_what_is_no_year_stays(line: str) -> None:
    assert with_years_read(line) == line


def years_changed(*lines: str) -> list[tuple[str | None, str]]:
    head = [line(text, 30 + 15 * at) for at, text in enumerate(lines)]
    found = dataset(reading(sheet(1, table([HEAD, ROW], columns=EDGES), lines=head)))
    return [(row.field, row.before) for row in found.corrections if row.rule == "misread-number"]


def test_a_year_of_another_line_is_no_change_of_the_title() -> None:
    title = "AKCIONI PLAN ZA MLADE KANTONA SARAJEVO ZA 2021. GODINU"
    assert years_changed("Na osnovu Zakona od 2O21. godine", title) == []
    assert years_changed("Na osnovu Zakona od 2O21. godine", title.replace("2021", "202l")) == [
        ("title", "202l")
    ]


def test_a_year_in_a_decisions_number_and_date_is_noted_as_theirs() -> None:
    title = "AKCIONI PLAN ZA MLADE KANTONA SARAJEVO ZA 2021. GODINU"
    changed = years_changed(title, "Broj: 01-05-2O21/3", "15. marta 202l. godine")
    assert changed == [("decision_no", "2O21"), ("decision_date", "202l")]
