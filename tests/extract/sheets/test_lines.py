"""Words -> lines."""

from __future__ import annotations

import pytest

from extract.model import Word
from extract.sheets.lines import cell_lines, drawn_once, make_line, running_lines
from tests.extract.by_hand import BOLD, word


def test_words_of_a_cell_stand_left_to_right_in_lines_from_the_top() -> None:
    words = [word("druga", 10, 112), word("prva", 10, 100), word("riječ", 40, 100.5)]
    assert [line.text for line in cell_lines(words)] == ["prva riječ", "druga"]


@pytest.mark.parametrize("top", [96.5, 98.0])
def test_a_raised_mark_stands_behind_its_word_however_high(top: float) -> None:
    words = [word("rad", 10, 88), word("tužilaca", 10, 100), word("⁵", 50, top, size=4.5), word("i", 56, 100)]
    assert [line.text for line in cell_lines(words)] == ["rad", "tužilaca⁵ i"]
    assert [line.text for line in cell_lines([*words[:2], word("⁵", 2, top, size=4.5)])][1] == "⁵"


def test_a_word_cut_by_a_kern_is_one_word() -> None:
    assert make_line([word("A", 10, 100), word("VA", 15, 100)]).text == "AVA"


def test_words_with_a_gap_are_parted_by_one_blank() -> None:
    assert make_line([word("a", 10, 100), word("b", 40, 100)]).text == "a b"


def test_a_line_keeps_its_fonts() -> None:
    line = make_line([word("Mjera", 10, 100, BOLD), word("1.", 40, 100)])
    assert [(run.text, run.font) for run in line.runs] == [("Mjera ", BOLD), ("1.", "Liberation")]


def test_a_gutter_ends_a_line_of_running_text() -> None:
    words = [word("lijevo", 10, 100), word("desno", 300, 100)]
    assert [line.text for line in running_lines(words)] == ["lijevo", "desno"]


@pytest.mark.parametrize("shift", [0.0, 0.4])
def test_a_word_drawn_twice_to_look_bold_is_read_once(shift: float) -> None:
    words = [word("Rok", 10, 100), word("Rok", 10 + shift, 100)]
    assert [w.text for w in drawn_once(words)] == ["Rok"]


def test_a_word_that_is_printed_twice_side_by_side_stays_twice() -> None:
    words = [word("da", 10, 100), word("da", 25, 100)]
    assert len(drawn_once(words)) == 2


def test_the_same_word_on_the_next_line_stays() -> None:
    words = [word("MUP", 10, 100), word("MUP", 10, 112)]
    assert [line.text for line in cell_lines(words)] == ["MUP", "MUP"]


def test_a_raised_figure_stays_on_its_line() -> None:
    words = [word("km", 10, 100), Word("2", 21, 99, 24, 106, "Liberation")]
    assert [line.text for line in cell_lines(words)] == ["km 2"]


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
