"""Sums of several years with one source behind them."""

from __future__ import annotations

import pytest

from normalize.money.resource import Resource
from normalize.money.resources import read_resources


def rows(text: str) -> list[Resource]:
    return read_resources(text, lambda part: [part], lambda name: name == "KS")


@pytest.mark.parametrize(
    "text",
    [
        "20.000 KM (2021), 30.000 KM (2022) - Budžet KS",
        "2021: 20.000 KM, 2022: 30.000 KM - Budžet KS",
        "20.000 KM (2021)\n30.000 KM (2022)\nBudžet KS",
        "2021. – 20.000 KM; 2022. – 30.000 KM (Budžet KS)",
    ],
)
def test_the_source_behind_sums_of_several_years_is_that_of_each_and_told(text: str) -> None:
    found = rows(text)
    assert [(row.kind, row.amount) for row in found] == [("regular budget", 20000), ("regular budget", 30000)]
    assert [odd.code for row in found for odd in row.oddities] == ["kind_doubtful"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("2021: 20.000 KM; UNDP 2021: 30.000 KM", ["", "UNDP"]),
        ("20.000 KM, 30.000 KM - UNDP", ["", "UNDP"]),  # of no years: two sums
        ("20.000 KM (2022), 30.000 KM (2021) - UNDP", ["", "UNDP"]),  # years that do not follow
    ],
)
def test_sums_that_no_years_part_keep_their_own_sources(text: str, kinds: list[str]) -> None:
    assert [row.holder for row in rows(text)] == kinds
