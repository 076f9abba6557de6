"""Numbers of rows as they are printed."""

from __future__ import annotations

import pytest

from extract.row_numbers import is_number


@pytest.mark.parametrize(
    "text",
    [
        "1.",
        "1",
        "1.1.10.",
        "12)",
        "A.1",
        "1.1.1. a",
        "IV",
        "2.3-1",
        "1. 1. 2.",
        "M1-A1",
        "SC1.M2.A3.",
        "SC1-1.2",
        "(1)",
        "1.A.1",
        "1.1:",
    ],
)
def test_a_text_that_is_but_a_rows_number_is_one(text: str) -> None:
    assert is_number(text)


@pytest.mark.parametrize(
    "text", ["", "Kontinuirano", "Akt. 1", "2021. godina", "MUP", "1.1.1 Izraditi", "PM2.5", "CO2"]
)
def test_words_years_and_a_number_with_text_behind_it_are_no_row_numbers(text: str) -> None:
    assert not is_number(text)
