"""The columns of a table whose upright rules are not drawn, and the rows that stand in them."""

from __future__ import annotations

from itertools import pairwise

from extract.sheets.lines.gaps import text_rows
from extract.unruled.lanes import Lanes, Strip
from tests.extract.by_hand import word

BOUNDS = (40.0, 90.0, 250.0, 350.0)
SHOWN = Lanes(tuple(Strip(x0, x1, None, None) for x0, x1 in pairwise(BOUNDS)), shown=True)


def is_fit(*texts: tuple[str, float]) -> bool:
    (row,) = text_rows([word(text, x0, 100.0) for text, x0 in texts])
    return SHOWN.is_fit(row)


def test_texts_near_to_one_another_stand_in_shown_columns() -> None:
    assert is_fit(("1.", 42.0), ("u" * 31, 94.0), ("MUP", 252.0))


def test_a_title_that_begins_at_the_left_runs_across_them() -> None:
    assert not is_fit(("Mjera", 42.0), ("prva", 69.0), ("o", 91.5), ("mladima", 98.5))


def test_a_text_that_begins_in_a_later_column_is_no_title() -> None:
    assert is_fit(("u" * 31, 92.0), ("MUP", 252.0))


def test_a_title_behind_a_number_runs_over_a_bound_that_stands_in_one_of_its_blanks() -> None:
    fields = ("no", "activity", "institution")
    lanes = Lanes(tuple(Strip(x0, x1, f, None) for (x0, x1), f in zip(pairwise(BOUNDS), fields, strict=True)))
    words = [("1.1.", 42.0), ("usluge", 94.0), ("u" * 24, 128.7), ("i", 253.4), ("rad", 263.1)]
    (row,) = text_rows([word(text, x0, 100.0) for text, x0 in words])
    assert not lanes.is_fit(row) and lanes.is_titled(row)


def test_a_word_wider_than_its_column_stands_in_it_where_the_next_text_begins_in_its_own() -> None:
    lanes = Lanes(tuple(Strip(x0, x1, None, x0 + 4) for x0, x1 in pairwise(BOUNDS)))
    row = text_rows([word("1.", 44, 100), word("u" * 34, 94, 100), word("MUP", 266, 100)])[0]
    assert not lanes.is_fit(row)
    row = text_rows([word("1.", 44, 100), word("u" * 34, 94, 100), word("MUP", 254, 100)])[0]
    assert lanes.is_fit(row)


def test_texts_near_to_one_another_stand_in_columns_where_each_begins_where_the_lines_do() -> None:
    fields = ("no", "activity", "institution", "deadline")
    sides = pairwise((*BOUNDS, 420.0))
    lanes = Lanes(tuple(Strip(x0, x1, f, x0 + 1) for (x0, x1), f in zip(sides, fields, strict=True)))
    for off, fits in ((0.0, True), (1.5, False)):
        full = [("1.", 41.0), ("u" * 15, 91.0 + off), ("u" * 16, 168.5), ("MUP", 251.0), ("2024.", 351.0)]
        (row,) = text_rows([word(text, x0, 100.0) for text, x0 in full])
        assert lanes.is_fit(row) is fits
