"""What counts as set in capitals."""

from __future__ import annotations

import pytest

from extract.capitals import before_years, in_capitals


@pytest.mark.parametrize("text", ["PREVENCIJA", "ПРЕВЕНЦИЈА", "PROGRAM i MJERE", "II. MJERE 2026."])
def test_a_text_is_in_capitals_if_nearly_all_its_letters_are(text: str) -> None:
    assert in_capitals(text)


@pytest.mark.parametrize("text", ["Prevencija", "MUP i Vlada", "2026.", ""])
def test_a_text_with_many_small_letters_or_none_at_all_is_not(text: str) -> None:
    assert not in_capitals(text)


def test_a_text_of_fewer_letters_than_asked_for_is_not() -> None:
    assert not in_capitals("MUP", least=8)


@pytest.mark.parametrize(
    "years", ["za period 2024-2026. godine", "za razdoblje od 2024. do 2026. godine", "(2024.-2026.g.)"]
)
def test_the_years_of_a_title_are_no_part_of_what_stands_before_them(years: str) -> None:
    assert before_years(f"PLAN ZA MLADE {years}") == "PLAN ZA MLADE"


@pytest.mark.parametrize("text", ["PLAN ZA MLADE kantona", "Plan 2024. Vlade", "2024"])
def test_small_words_without_years_or_years_before_capitals_are_a_part_of_it(text: str) -> None:
    assert before_years(text) == ("" if text == "2024" else text)
