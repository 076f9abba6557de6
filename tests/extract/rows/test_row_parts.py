"""Rows in one band of a ruled table, told by the numbers in it."""

from __future__ import annotations

import pytest

from extract.plans.plan_finder import find_plans
from tests.extract.by_hand import HEAD, legible, sheet, table, vocabulary


def read(*rows: tuple[str, ...], open_top: bool = False) -> list[tuple[str, str]]:
    (plan,) = find_plans([sheet(1, table([HEAD, *rows], open_top=open_top))], vocabulary(), legible)
    return [
        (a.number, " ".join(p.text for c in a.cells if c.field == "activity" for p in c.pieces))
        for a in plan.activities
    ]


def test_numbers_one_below_the_other_part_a_band_into_rows() -> None:
    band = ("1.1.1\n1.1.2", "Izraditi plan\nOsnovati tim", "2021.\n2022.", "MUP\nVlada", "Plan\nTim")
    assert read(band) == [("1.1.1", "Izraditi plan"), ("1.1.2", "Osnovati tim")]


@pytest.mark.parametrize("number", ["1.1.\n1", "10\n1", "1.\n2.", "1\n.\n1"])
def test_a_number_that_may_be_wrapped_stays_one(number: str) -> None:
    assert len(read((number, "Izraditi plan\ni dostaviti ga", "2021.", "MUP", "Plan"))) == 1
