"""A share beside the sum that it makes is no figure of its own."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.normalize.money.test_resource_sums import rows, told

DONORS = ("donor funds", "", Decimal(40000))
BUDGET = ("regular budget", "", Decimal(60000))


@pytest.mark.parametrize(
    "text",
    [
        "Budžet KS 60.000 KM (60%), donatori 40.000 KM (40%)",
        "Budžet KS 60% (60.000 KM), donatori 40% (40.000 KM)",
        "60.000 KM (60%) budžet KS; 40.000 KM (40%) donatori",
        "60% (60.000 KM) Budžet KS, 40% (40.000 KM) donatori",
        "Budžet KS 60.000 KM - 60%; donatori 40.000 KM - 40%",
        "Budžet KS (60%) 60.000 KM; donatori (40 posto) 40.000 KM",
    ],
)
def test_a_share_beside_a_sum_makes_no_row_and_takes_no_others_sum(text: str) -> None:
    assert rows(text) == [BUDGET, DONORS]
    assert told(text) == []


@pytest.mark.parametrize("text", ["100.000 KM (60% budžet, 40% donatori)", "100.000 KM, 60% budžet"])
def test_a_share_with_a_source_of_its_own_is_not_the_sums_before(text: str) -> None:
    assert rows(text)[:2] == [("unspecified", "", Decimal(100000)), ("regular budget", "", None)]
