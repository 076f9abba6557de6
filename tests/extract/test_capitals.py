"""What counts as set in capitals."""

from __future__ import annotations

import pytest

from extract.capitals import in_capitals


@pytest.mark.parametrize("text", ["PREVENCIJA", "ПРЕВЕНЦИЈА", "PROGRAM i MJERE", "II. MJERE 2026."])
def test_a_text_is_in_capitals_if_nearly_all_its_letters_are(text: str) -> None:
    assert in_capitals(text)


@pytest.mark.parametrize("text", ["Prevencija", "MUP i Vlada", "2026.", ""])
def test_a_text_with_many_small_letters_or_none_at_all_is_not(text: str) -> None:
    assert not in_capitals(text)


def test_a_text_of_fewer_letters_than_asked_for_is_not() -> None:
    assert not in_capitals("MUP", least=8)
