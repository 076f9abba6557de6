"""Which text of a cell reads upward."""

from __future__ import annotations

from extract.model import Word
from extract.sheets.lines.line_making import cell_lines
from tests.extract.by_hand import BOLD, word


def test_parts_of_a_number_drawn_from_the_top_do_not_read_upward_though_higher_than_wide() -> None:
    words = [
        Word(text, 10.0, 10.0 * at, 17.0, 10.0 * at + 9.3, BOLD) for at, text in enumerate(("1.", "2.", "3"))
    ]
    assert [line.text for line in cell_lines(words)] == ["1.", "2.", "3"]


def test_three_letters_drawn_one_above_the_other_read_upward() -> None:
    letters = [word(letter, 50, 100 - 10 * at) for at, letter in enumerate("Rok")]
    assert [line.text for line in cell_lines(letters)] == ["Rok"]


def test_numbers_of_two_rows_that_were_drawn_from_the_foot_are_two_lines() -> None:
    found = cell_lines([word("4.", 40, 130), word("3.", 40, 100)])
    assert [line.text for line in found] == ["3.", "4."]


def test_narrow_numbers_that_are_higher_than_wide_are_set_level() -> None:
    numbers = [Word("3.", 53, 180.7, 58.2, 187.1, "Serif"), Word("4.", 53, 213.5, 58.2, 219.9, "Serif")]
    assert [line.text for line in cell_lines(numbers)] == ["3.", "4."]


def test_letters_drawn_close_below_one_another_read_downward_in_lines_from_the_right() -> None:
    letters = [
        Word(letter, x0, 10.0 + 5.0 * at, x0 + 9.0, 15.0 + 5.0 * at, BOLD)
        for x0, text in ((60.0, "Vremenski"), (50.0, "rok"))
        for at, letter in enumerate(text)
    ]
    assert [line.text for line in cell_lines(letters)] == ["Vremenski", "rok"]


def test_letters_that_stand_upright_below_one_another_are_lines() -> None:
    marks = [Word("x", 50.0, 10.0 + 12.0 * at, 55.0, 19.0 + 12.0 * at, BOLD) for at in range(4)]
    assert [line.text for line in cell_lines(marks)] == ["x"] * 4
