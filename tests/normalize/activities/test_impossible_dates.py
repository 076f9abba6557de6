"""Dates that cannot be tell that a plan's digits are misread."""

from __future__ import annotations

from normalize.activities.impossible_dates import impossible_dates

MISREAD = ["42.23.3133.", "20.17.3134.", "do 41.9.3134."]


def test_dates_of_which_most_cannot_be_are_given() -> None:
    assert impossible_dates([*MISREAD, "31.12.2022.", "Kontinuirano"]) == [
        "42.23.3133",
        "20.17.3134",
        "41.9.3134",
    ]


def test_a_misprint_or_two_among_dates_are_not() -> None:
    assert impossible_dates(["31.12.2022."] * 4 + MISREAD) == []
    assert impossible_dates(MISREAD[:2]) == []
