"""Budgets of cantons, entities and the state."""

from __future__ import annotations

import pytest

from tests.normalize.activities.test_funds import funds

FBIH, STATE = "Federacija Bosne i Hercegovine", "Bosna i Hercegovina"


@pytest.mark.parametrize(
    ("cell", "holder"),
    [
        ("Budžet FBiH", FBIH),
        ("Federalni budžet", FBIH),
        ("Proračun FBiH", FBIH),
        ("Budžet FBIH 1.000 KM", FBIH),
        ("Budžet BiH", STATE),
        ("Budžet institucija BiH", STATE),
        ("Budžet Tuzlanskog kantona", "Tuzlanski kanton"),
        ("Budžet HNK", "Hercegovačko-neretvanski kanton"),
        ("Budžet Republike Srpske", "Republika Srpska"),
        ("Budžet KS", None),
    ],
)
def test_the_budget_of_another_place_is_that_places_and_no_unknown_bodys(
    cell: str, holder: str | None
) -> None:
    found = funds(("Sredstva",), cell)
    (row,) = found.activity_resources
    assert (row.kind, row.institution, row.institution_id) == ("regular budget", holder, None)
    assert row.printed == cell
    assert not [problem for problem in found.problems if problem.activity_id]


def test_a_place_is_known_where_its_budget_has_a_figure_that_is_not_read() -> None:
    (row,) = funds(("Sredstva",), "Budžet BiH: 5.000").activity_resources
    assert row.institution == STATE


@pytest.mark.parametrize("cell", ["FBiH", "Gradski budžet"])
def test_a_place_that_is_no_budgets_or_not_known_is_told(cell: str) -> None:
    codes = [problem.code for problem in funds(("Sredstva",), cell).problems if problem.activity_id]
    assert codes == ["institution_unmatched"]
