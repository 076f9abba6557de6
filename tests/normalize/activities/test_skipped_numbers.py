"""Numbers that do not follow on one another are told: a row between them may be lost."""

from __future__ import annotations

import pytest

from tests.normalize.documents import plan

REST = ("Izraditi plan", "2021.", "Vlada Kantona Sarajevo", "Plan izrađen")


def told(*numbers: str) -> list[tuple[str, str | None]]:
    rows = [(number, f"{REST[0]} {at}", *REST[1:]) for at, number in enumerate(numbers)]
    found = plan(*rows)
    return [(each.severity, each.value) for each in found.problems if each.code == "number_skipped"]


@pytest.mark.parametrize(
    ("numbers", "skipped"),
    [
        (("1.", "2.", "5."), "5"),
        (("13.", "14."), "13"),
        (("1.1.", "1.2.", "2.3."), "2.3"),
        (("1.1.", "1.3.", "1.4."), "1.3"),
        (("1.", "3.", "4."), "3"),
    ],
)
def test_a_number_that_does_not_follow_is_told(numbers: tuple[str, ...], skipped: str) -> None:
    assert told(*numbers) == [("warning", skipped)]


@pytest.mark.parametrize(
    "numbers",
    [
        ("1.", "2.", "1.", "2."),
        ("1.2.1.", "1.2.2.", "1.4.1."),
        ("1.1.", "2.1."),
        ("A.1.", "A.3."),
        ("1.", ""),
        ("1.1.", "1.2.", "2.3.", "2.4.", "3.5."),
        ("1.0.", "1.1.", "2.0.", "2.1."),
    ],
)
def test_numbers_that_begin_anew_or_are_no_count_are_not(numbers: tuple[str, ...]) -> None:
    assert told(*numbers) == []


def test_a_plan_that_prints_some_of_its_rows_is_told_once() -> None:
    assert told("1.2.", "1.5.", "2.4.", "3.3.", "3.7.") == [("info", None)]
