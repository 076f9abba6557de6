"""Heads of tables that no rules part: their headings told from one another."""

from __future__ import annotations

import pytest

from extract.gaps import text_rows
from extract.unruled_heads import HeadFinder
from tests.extract.by_hand import legible, vocabulary, word


def headings(*words: tuple[str, float]) -> list[tuple[str, str | None]]:
    rows = text_rows([word(text, x0, 100) for text, x0 in words])
    (head,) = HeadFinder(vocabulary(), legible).find(rows, [])
    return [(heading.text, heading.field) for heading in head.headings]


@pytest.mark.parametrize("x0", [63.0, 64.0])
def test_a_number_columns_heading_is_none_of_the_next_ones(x0: float) -> None:
    found = headings(("Red.br.", 25), ("Aktivnosti", x0), ("Rok", 200), ("Nosilac", 300))
    assert found == [
        ("Red.br.", "no"),
        ("Aktivnosti", "activity"),
        ("Rok", "deadline"),
        ("Nosilac", "institution"),
    ]


def test_a_heading_that_names_the_activities_numbers_stays_one() -> None:
    found = headings(("Broj", 25), ("aktivnosti", 47), ("Opis", 140), ("Rok", 200), ("Nosilac", 300))
    assert found[0] == ("Broj aktivnosti", "no")
