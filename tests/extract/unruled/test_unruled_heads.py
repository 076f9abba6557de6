"""Heads of tables that no rules part: which rows are theirs."""

from __future__ import annotations

from extract.sheets.gaps import text_rows
from extract.unruled.unruled_heads import HeadFinder
from tests.extract.by_hand import legible, vocabulary, word


def test_remarks_in_brackets_right_below_headings_are_the_last_lines_of_these() -> None:
    rows = [("Aktivnost", "Nosilac", "Polazna", "Ciljna"), ("", "", "vrijednost", "vrijednost")]
    rows += [("", "", "(2023)", "(2025)"), ("Izraditi", "MUP", "3", "(5)")]
    words = [
        word(text, 50 + 100 * x, 100 + 11 * y) for y, row in enumerate(rows) for x, text in enumerate(row)
    ]
    (head,) = HeadFinder(vocabulary(), legible).find(text_rows([w for w in words if w.text]), [])
    assert [heading.text for heading in head.headings][2:] == [
        "Polazna vrijednost (2023)",
        "Ciljna vrijednost (2025)",
    ]
