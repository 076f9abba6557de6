"""Figures that are no sum, or not the whole one."""

from __future__ import annotations

from decimal import Decimal

import pytest

from extract.model import PrintedCell
from normalize.activities.funds import funds_of
from tests.normalize.documents import KS, cleaner, piece


def read(text: str, heading: str = "Sredstva") -> tuple[list[Decimal | None], list[str]]:
    """The amounts of a cell, and the codes of what is odd about them."""
    cells = {"resource": PrintedCell("resource", heading, (piece(text, width=600),))}
    found, oddities = funds_of(cells, cleaner(), KS)
    return [each.amount for each in found], [odd.code for odd in oddities]


@pytest.mark.parametrize("text", ["614300 - Tekući transferi", "613900", "821 500", "Budžet KS 613900"])
def test_the_number_of_an_account_is_no_amount(text: str) -> None:
    assert read(text) == ([None], ["amount_unparsed"])


def test_a_number_that_may_be_an_accounts_is_told_where_the_heading_names_a_currency() -> None:
    assert read("613900", "Sredstva (KM)") == ([Decimal(613900)], ["amount_doubtful"])
    assert read("613.900,00", "Sredstva (KM)") == ([Decimal(613900)], [])


@pytest.mark.parametrize(
    "text", [">5.000 KM", "<5.000 KM", "≥ 5.000 KM", "≤5.000 KM", "5.000 KM +", "5.000,00 KM + PDV"]
)
def test_a_limit_by_a_mark_is_told(text: str) -> None:
    assert read(text) == ([Decimal(5000)], ["amount_doubtful"])


def test_a_plus_before_another_source_is_no_limit() -> None:
    assert read("5.000 KM + 3.000 KM")[1] == []


@pytest.mark.parametrize(
    "text",
    [
        "5.000 KM na godišnjem nivou",
        "5.000 KM (svake godine)",
        "5.000 KM za jednu obuku",
        "5.000 KM za jednog polaznika",
        "5.000 KM svaka općina",
        "svaka općina po 5.000 KM",
    ],
)
def test_a_sum_for_each_is_told(text: str) -> None:
    assert read(text) == ([Decimal(5000)], ["amount_doubtful"])


@pytest.mark.parametrize(
    "text", ["5.000 evra", "5.000 RSD", "5.000 HRK", "5.000 kuna", "Dodatna sredstva: 5.000 KM"]
)
def test_a_sum_in_a_neighbours_currency_is_read(text: str) -> None:
    assert read(text) == ([Decimal(5000)], [])
