"""Rows of an unruled table: headings that run over its columns, and totals."""

from __future__ import annotations

import pytest

from extract.model import Loose, Sheet
from extract.sheets.lines.gaps import text_rows
from extract.unruled.body_rows import BodyRows
from extract.unruled.lanes import Lanes, Strip
from tests.extract.by_hand import HEIGHT, across, text_reader, word
from tests.extract.unruled_pages import LEFT, codes, page, plan, set_at_top, texts

NUMBERED = [
    ("R.br.", "Aktivnost", "Rok", "Nosilac", "Indikatori"),
    ("1.1.", "Razvoj obrazovanja i vještina mladih u gradovima", "", "", ""),
    ("1.1.1.", "Izraditi registar", "2021.", "MUP", "Registar"),
    ("1.1.2.", "Provesti obuke", "2022.", "Vlada", "Obuke"),
    ("1.1.3.", "Osnovati tim", "2023.", "Vlada", "Tim"),
]


def test_a_number_and_a_title_that_runs_over_columns_are_a_heading() -> None:
    words = [each for at, row in enumerate(NUMBERED) for each in set_at_top(row, 60.0 + 20.0 * at)]
    rules = tuple(across(75.0 + 20.0 * at, LEFT[0] - 2, 560.0) for at in range(len(NUMBERED)))
    found = plan(Sheet(1, 600.0, HEIGHT, (), (), loose=Loose(tuple(words), rules)))
    paths = [(row.number, [heading.no for heading in row.path]) for row in found.activities]
    assert paths == [(f"1.1.{n}.", ["1.1"]) for n in (1, 2, 3)]


@pytest.mark.parametrize("words", ["Ukupno – mjera 1", "UKUPNO:"])
def test_a_row_of_totals_is_none_of_the_row_above(words: str) -> None:
    one, two = [
        ("1.1.", "Izraditi", "2021.", "Ured", "20.000"),
        ("1.2.", "Provesti", "2022.", "MUP", "15.000"),
    ]
    found = plan(page(one, two, ("", words, "", "", "35.000"), ("2.1.", *one[1:])))
    assert [cells[1:3] + cells[-1:] for cells in texts(found)] == [
        ("Izraditi", "2021.", "20.000"),
        ("Provesti", "2022.", "15.000"),
        ("Izraditi", "2021.", "20.000"),
    ]
    assert "total_left_out" in codes(found)


def test_a_total_amid_a_sentence_begins_no_row() -> None:
    whole = "Izgraditi\nmrežu za\nukupno 12\nnaselja"
    one = ("1.1.", whole, "do kraja\noktobra\n2025.\ngodine", "Grad", "20.000")
    two = ("1.2.", "Provesti\nobuke", "2022.", "Agencija\nza službu", "15.000")
    assert [cells[1] for cells in texts(plan(page(one, two)))] == [whole, "Provesti\nobuke"]


def test_a_line_whose_texts_stand_close_over_a_bound_is_no_heading_amid_a_row() -> None:
    lanes = Lanes((Strip(37, 60, "no", 40), Strip(60, 130, "activity", 63), Strip(130, 200, "rest", 132)))
    lines = [
        [("1.", 40), ("Izraditi", 63), ("Vlada", 132)],
        [("izvještaj", 63), ("prava", 106.0), ("Federacije", 131.0), ("BiH", 178.5)],
        [("odmah", 63)],
    ]
    rows = text_rows(word(t, x, 60 + 10 * at, size=9) for at, line in enumerate(lines) for t, x in line)
    assert BodyRows(lanes, rows, text_reader()).across == [False, False, False]
