"""Numbers of rows as they are printed."""

from __future__ import annotations

import pytest

from extract.row_numbers import count_up, is_number


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


def test_a_row_of_ordinals_counts_two_columns_that_were_read_as_one() -> None:
    assert count_up(["1", "2", "3", "4", "5", "6", "7 8"])
    assert count_up(["(1)", "(2)", "", "3 4"])
    assert not count_up(["1", "2", "4 5"])
    assert not count_up(["1 2", "3. Plan"])
