"""Headings of tables that no rules part, told from one another."""

from __future__ import annotations

import pytest

from extract.model import Ruling
from extract.sheets.lines.gaps import text_rows
from extract.unruled.unruled_heads import HeadFinder
from tests.extract.by_hand import text_reader, word


def headings(*words: tuple[str, float]) -> list[tuple[str, str | None]]:
    rows = text_rows([word(text, x0, 100) for text, x0 in words])
    (head,) = HeadFinder(text_reader()).find(rows, [])
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


CELLS = [(20.0, 60.0), (60.0, 198.0), (198.0, 298.0), (298.0, 400.0)]


def test_justified_words_of_a_heading_are_one_in_a_cell_with_rules_of_its_own() -> None:
    texts = (("R.br.", 25), ("Aktivnosti", 63), ("Rok", 200), ("za", 280), ("Nosilac", 300))
    words = [*(word(text, x0, 100) for text, x0 in texts), word("realizaciju", 200, 111)]
    rules = [Ruling(x0, 124.0, x1, 124.0) for x0, x1 in CELLS]
    (head,) = HeadFinder(text_reader()).find(text_rows(words), rules)
    assert [h.text for h in head.headings] == ["R.br.", "Aktivnosti", "Rok za realizaciju", "Nosilac"]


def test_a_title_over_two_columns_is_not_parted_where_their_rules_meet() -> None:
    title = (("Nadležne", 205), ("kantonalne", 247), ("službe", 299))
    top = [word(text, x0, 100) for text, x0 in (("R.br.", 25), ("Aktivnosti", 63), *title)]
    low = [word(text, x0, 121) for text, x0 in (("Nosilac", 202), ("Rok", 302))]
    rules = [Ruling(198.0, 114.0, 400.0, 114.0), *(Ruling(x0, 135.0, x1, 135.0) for x0, x1 in CELLS)]
    (head,) = HeadFinder(text_reader()).find(text_rows([*top, *low]), rules)
    assert [h.field for h in head.headings] == ["no", "activity", "institution", "deadline"]


def test_a_word_too_long_for_its_cell_does_not_reach_into_the_next_heading() -> None:
    top = [word(text, x0, 100) for text, x0 in (("R.br.", 25), ("Intenzitet", 63), ("Aktivnosti", 130))]
    long = word("(nizak/srednji/visok)", 40, 109)  # as wide as its own cell and half of both beside
    top += [word(text, x0, 100) for text, x0 in (("Rok", 200), ("Nosilac", 300))]
    cells = [(20.0, 60.0), (60.0, 118.0), (118.0, 198.0), *CELLS[2:]]
    rules = [Ruling(x0, y, x1, y) for x0, x1 in cells for y in (95.0, 122.0)]
    (head,) = HeadFinder(text_reader()).find(text_rows([*top, long]), rules)
    assert [h.text for h in head.headings][1:3] == ["Intenzitet (nizak/srednji/visok)", "Aktivnosti"]
