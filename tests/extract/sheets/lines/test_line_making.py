"""Words -> lines."""

from __future__ import annotations

import pytest

from extract.model import Word
from extract.sheets.lines.line_making import cell_lines, make_line, running_lines
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


def test_the_same_word_on_the_next_line_stays() -> None:
    words = [word("MUP", 10, 100), word("MUP", 10, 112)]
    assert [line.text for line in cell_lines(words)] == ["MUP", "MUP"]


def test_a_raised_figure_stays_on_its_line() -> None:
    words = [word("km", 10, 100), Word("2", 21, 99, 24, 106, "Liberation")]
    assert [line.text for line in cell_lines(words)] == ["km 2"]
