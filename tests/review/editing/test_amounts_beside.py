"""Amounts that a reviewer corrects in a column of their own."""

from __future__ import annotations

import pytest

from tests.review.reviewing import FIRST, corrected, edit

BESIDE = ("R.br.", "Aktivnost", "Rok", "Nosilac", "Izvor finansiranja", "Iznos (KM)")
AMOUNTS = "other:Iznos (KM)"


@pytest.mark.parametrize(
    ("funds", "printed", "value", "amounts"),
    [
        ("Donatori", "8.500,00", "9.000,00", [9000]),
        ("Budžet; donatori", "5.000; 4.000", "5.000; 4.500", [5000, 4500]),
        ("Budžet; donatori", "9.000", "9.500", [None, None, 9500]),
    ],
)
def test_an_amount_corrected_in_a_column_of_its_own_is_that_of_its_source(
    funds: str, printed: str, value: str, amounts: list[int | None]
) -> None:
    rows = [("1.", "Izraditi plan", "2021.", "MUP KS", funds, printed)]
    found = corrected(edit(FIRST, AMOUNTS, value, expected=printed), rows=rows, head=BESIDE)
    assert [row.amount for row in found.activity_resources] == amounts
    cell = next(cell for cell in found.cells if cell.field == "resource")
    assert cell.clean == found.activities[0].resources
    assert f"{amounts[-1]}.00 BAM" in (cell.clean or "")
    assert not [p for p in found.problems if "reviewer" in p.message]


@pytest.mark.parametrize("value", ["9.000; 1.000", "oko devet hiljada"])
def test_a_corrected_amount_that_is_of_no_source_is_told(value: str) -> None:
    rows = [("1.", "Izraditi plan", "2021.", "MUP KS", "Donatori", "8.500,00")]
    found = corrected(edit(FIRST, AMOUNTS, value, expected="8.500,00"), rows=rows, head=BESIDE)
    assert [row.amount for row in found.activity_resources] == [8500]
    assert [(p.code, p.value) for p in found.problems if "reviewer" in p.message] == [
        ("amount_doubtful", value)
    ]
    also = edit(FIRST, "resource", "donor funds 9000.00 BAM", expected="Donatori", number=2)
    both = corrected(edit(FIRST, AMOUNTS, value, expected="8.500,00"), also, rows=rows, head=BESIDE)
    assert not [p for p in both.problems if "reviewer" in p.message]
