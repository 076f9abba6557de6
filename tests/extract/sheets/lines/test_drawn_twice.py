"""A word drawn twice in one place is read once."""

from __future__ import annotations

import pytest

from extract.sheets.lines.drawn_twice import drawn_once
from tests.extract.by_hand import word


@pytest.mark.parametrize("shift", [0.0, 0.4])
def test_a_word_drawn_twice_to_look_bold_is_read_once(shift: float) -> None:
    words = [word("Rok", 10, 100), word("Rok", 10 + shift, 100)]
    assert [w.text for w in drawn_once(words)] == ["Rok"]


def test_a_word_that_is_printed_twice_side_by_side_stays_twice() -> None:
    words = [word("da", 10, 100), word("da", 25, 100)]
    assert len(drawn_once(words)) == 2
