"""Cells of rows that lack the rules of other rows."""

from __future__ import annotations

import pytest

from extract.model import Box, Cell, Word
from extract.sheets.grids.open_cells import part_unruled
from tests.extract.by_hand import word

COLUMNS = (40.0, 80.0, 280.0, 360.0, 480.0)
WHOLE = Cell(Box(40, 100, 480, 160), 0, 0, 0, 3)


def texts(*words: Word) -> list[str]:
    return [" ".join(w.text for w in own) for _, own in part_unruled(WHOLE, words, COLUMNS)]


def test_a_row_that_fills_three_columns_is_parted() -> None:
    assert texts(word("1.", 43, 102), word("Izraditi", 83, 102), word("2021.", 283, 102)) == [
        "1.",
        "Izraditi",
        "2021.",
        "",
    ]


def test_the_rest_of_one_column_behind_a_cut_stays_in_it() -> None:
    assert texts(word("Vlada", 283, 102), word("Kantona", 283, 114)) == ["", "", "Vlada Kantona", ""]


def test_a_row_whose_full_cells_stand_close_is_parted_where_a_lists_lines_are_set_in_alike() -> None:
    numbers = [word("1.", 43, 102), word("Izraditi", 83, 102), word("-", 283, 102)]
    items = [word("registar" + "r" * 5, 294, 102), word("poklona" + "a" * 6, 294, 114)]
    items.append(word("vode", 294, 126))
    full = [word("Vlada", 363, 102), word("MUP", 363, 114)]
    assert len(texts(*numbers, *items, *full)) == 4


def test_no_word_is_lost_or_doubled() -> None:
    words = [word(f"w{n}{i}", x, 102 + 12 * n) for n in range(3) for i, x in enumerate((43, 83, 283, 363))]
    assert sorted(" ".join(texts(*words)).split()) == sorted(w.text for w in words)


@pytest.mark.parametrize(
    "words",
    [
        [word("Strateški", 43, 102), word("cilj", 92, 102), word("1", 115, 102)],
        [word("1.", 43, 102), word("PREVENCIJA", 83, 102)],
        [
            word("Mjera", 51, 102),
            word("1.1." + "u" * 35, 81, 102),
            word("za", 281, 102),
            word("rad", 296, 102),
        ],
        [
            word("Program", 41, 102),
            word("1.2." + "u" * 36, 79, 102),
            word("lokalnoj" + "u" * 7, 282.3, 102),
            word("zajednici", 359.8, 102),
            word("i", 407.5, 102),
        ],
        [word(letter, 43 + 12 * n, 102) for n, letter in enumerate("PREVENCIJA")],
    ],
    ids=[
        "a heading across",
        "a number and its title",
        "blanks as wide as gutters",
        "blanks of a browser",
        "a letter-spaced title",
    ],
)
def test_a_heading_stays_one(words: list[Word]) -> None:
    assert len(texts(*words)) == 1
