"""Titles over groups of columns in a head that no rules part."""

from __future__ import annotations

import pytest

from extract.sheets.lines.gaps import text_rows
from extract.unruled.unruled_heads import HeadFinder
from tests.extract.by_hand import BOLD, text_reader, word


def test_a_row_of_groups_right_above_a_heads_headings_is_its_first() -> None:
    cells = (("Praćenje", 150, 100), ("Realizacija", 350, 100), ("Aktivnost", 50, 108.5))
    cells += (("Indikatori", 150, 117), ("Sredstva", 250, 117), ("Nosilac", 350, 117), ("Rok", 450, 117))
    words = [word(text, x0, top, BOLD, 8.0) for text, x0, top in cells]
    (head,) = HeadFinder(text_reader()).find(text_rows(words), [])
    assert (head.first, [h.field for h in head.headings]) == (
        0,
        ["activity", "indicator", "resource", "institution", "deadline"],
    )


def test_bands_of_groups_apart_above_a_heads_headings_are_its_first() -> None:
    cells = (("Plan", 50, 90), ("Provedba", 150, 90), ("Ko i kada", 150, 106), ("Praćenje", 350, 106))
    cells += (("Aktivnost", 50, 122), ("Nosilac", 150, 122), ("Rok", 250, 122), ("Indikatori", 350, 122))
    words = [word(text, x0, top, BOLD, 8.0) for text, x0, top in (("AKCIONI PLAN", 50, 74), *cells)]
    (head,) = HeadFinder(text_reader()).find(text_rows(words), [])
    assert (head.first, head.last, len(head.headings)) == (1, 3, 4)


@pytest.mark.parametrize(
    "above",
    [
        (("2.", 20, 78), ("Izraditi", 50, 78), ("MUP", 150, 78), ("nad radom", 50, 90), ("Vlada", 150, 90)),
        (("2.", 20, 78), ("Izraditi", 50, 78), ("MUP", 150, 78), ("Vlada", 150, 90)),
        (("Oblast: zaštita", 50, 90), ("Sjedište: Tuzla", 150, 90)),
        (("AKCIONI PLAN", 150, 90),),
    ],
    ids=["a row's rest", "its last name", "what labels say", "the plan's title"],
)
def test_other_text_right_above_a_head_is_none_of_it(above: tuple[tuple[str, float, float], ...]) -> None:
    cells = (("R.br.", 20), ("Aktivnost", 50), ("Nosilac", 150), ("Rok", 250), ("Indikatori", 350))
    words = [word(text, x0, top, size=8.0) for text, x0, top in above]
    words += [word(text, x0, 108, size=8.0) for text, x0 in cells]
    rows = text_rows(words)
    (head,) = HeadFinder(text_reader()).find(rows, [])
    assert head.first == len(rows) - 1
