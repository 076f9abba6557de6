"""Years in a plan's title whose digits are printed as letters."""

from __future__ import annotations

import pytest

from normalize.document.misread_years import with_years_read
from tests.extract.by_hand import table
from tests.normalize.documents import HEAD, dataset, issue

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
