"""Digits that a font gives for one another."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extract.printed import PrintedActivity
from normalize.activities.moved_digits import exchanged_digits, wrong_figures
from tests.normalize.documents import plan

REST = ("Izraditi plan", "2021.", "Vlada Kantona Sarajevo", "Plan izrađen")


def untrusted(numbers: list[str]) -> list[str | None]:
    rows = [(number, f"{REST[0]} {chr(97 + at)}", *REST[1:]) for at, number in enumerate(numbers)]
    return [each.value for each in plan(*rows).problems if each.code == "text_untrusted"]


def exchanged(numbers: list[str], pair: str) -> list[str]:
    return [number.translate(str.maketrans(pair, pair[::-1])) for number in numbers]


FLAT = [f"{number}." for number in range(1, 15)]
DEEP = [f"{programme}.{number}." for programme in (1, 2, 3) for number in range(1, 5)]


@pytest.mark.parametrize(
    ("numbers", "pair"), [(FLAT, "17"), (FLAT, "23"), (DEEP, "23")], ids=["1 and 7", "2 and 3", "deep"]
)
def test_numbers_that_follow_with_two_digits_exchanged_tell_that_digits_are_misread(
    numbers: list[str], pair: str
) -> None:
    assert untrusted(exchanged(numbers, pair)) == [pair]


@pytest.mark.parametrize(
    "numbers",
    [
        FLAT,
        DEEP,
        ["1.", "2.", "5.", "6.", "9.", "12.", "20."],
        ["1.", "2.", "8.", "4."],
        ["1.", "2.", "4.", "3.", "5.", "6."],
    ],
    ids=["flat", "deep", "a choice of rows", "one misprint", "two rows in the wrong order"],
)
def test_other_numbers_do_not(numbers: list[str]) -> None:
    assert untrusted(numbers) == []


def test_figures_that_are_not_those_of_their_words_are_given() -> None:
    texts = ["osam (3) radnika, pet (5) obuka", "deset (70) sastanaka", "Zakon (12)"]
    assert wrong_figures(texts) == ["osam (3)", "deset (70)"]
    assert wrong_figures(["osam (8) radnika, deset (70) sastanaka"]) == []
    assert wrong_figures(["osam (8)", "deset (10)", "pet (6)"]) == []


def test_figures_of_several_words_are_those_of_all_of_them() -> None:
    assert wrong_figures(["dvadeset pet (25) dana", "trideset i dva (32)", "sto pedeset (150)"]) == []
    assert wrong_figures(["dvadeset pet (85) dana", "trideset i dva (38)"]) == ["pet (85)", "dva (38)"]


def test_a_row_that_a_person_joined_is_read_with_the_digits_exchanged_too() -> None:
    numbers = exchanged(FLAT, "17")
    rows = [PrintedActivity(number, (), (), pages=(1,)) for number in numbers if number != numbers[11]]
    rows[10] = replace(rows[10], last_number=numbers[11])
    assert exchanged_digits(rows) == "17"
