"""The words among funds are read once, and one of no known use is an error."""

from __future__ import annotations

import pytest

from extract.errors import GlasnikError
from normalize.money import funds_words
from normalize.money.funds_words import USES, load_funds_words, words


def test_each_use_has_words() -> None:
    assert set(load_funds_words()) == set(USES)
    assert all(load_funds_words().values())


def test_a_word_of_no_known_use_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    row = {"use": "totl", "word": "ukupno", "language": "bs"}
    monkeypatch.setattr(funds_words, "read_reference", lambda *_: [row])
    with pytest.raises(GlasnikError, match=r"funds_words\.csv: ukupno: unknown use"):
        load_funds_words.__wrapped__()


def test_a_table_without_the_words_of_a_use_is_refused() -> None:
    with pytest.raises(GlasnikError):
        words("no such use")
