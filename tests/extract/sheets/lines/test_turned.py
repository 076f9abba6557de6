"""Text set to read upward: column headings, and whole pages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extract.model import Page, Ruling, Turn, Word
from extract.pages.pdfium.words.cuts import runs_upward
from extract.plans.plan_finder import find_plans
from extract.sheets.lines.line_making import cell_lines
from extract.sheets.lines.turned import upright
from extract.sheets.sheet_making import make_sheet
from tests.extract.by_hand import FONT, HEAD, VOCABULARY, legible, over_all, sheet, table, vocabulary, word

CLOCKWISE = Turn(clockwise=True, across=800.0)


def upward(text: str, x0: float, bottom: float) -> Word:
    """A word of ten points read from its foot up, five points a letter."""
    return Word(text, x0, bottom - 5 * len(text), x0 + 10, bottom, FONT)


def test_words_that_read_upward_are_lines_from_the_left_each_from_its_foot() -> None:
    words = [upward("Rok", 50, 200), upward("za", 50, 183), upward("realizaciju", 62, 200)]
    assert [line.text for line in cell_lines(words)] == ["Rok za", "realizaciju"]


def test_letters_drawn_one_above_the_other_are_a_word() -> None:
    letters = [Word(c, 50, 195 - 5 * n, 60, 200 - 5 * n, FONT) for n, c in enumerate("Nosilac")]
    assert [line.text for line in cell_lines(letters)] == ["Nosilac"]


def test_short_words_drawn_from_the_foot_read_upward() -> None:
    words = [Word("R.", 50, 188, 60, 200, FONT), Word("br.", 50, 170, 60, 184, FONT)]
    assert [line.text for line in cell_lines(words)] == ["R. br."]
    assert [line.text for line in cell_lines(words[::-1])] == ["br.", "R."]


@pytest.mark.parametrize("from_the_top", [False, True])
def test_upward_words_that_kerning_parts_are_whole_in_any_order(from_the_top: bool) -> None:
    pieces = [("Mjera", 390, 417), ("1.", 378, 387), ("U", 368, 376), ("n", 362, 368), ("a", 357, 362)]
    pieces += [("prijediti", 321, 357), ("pra", 302, 318), ("v", 297, 302), ("ni", 289, 297)]
    words = [Word(text, 50, top, 59, bottom, FONT) for text, top, bottom in pieces]
    found = cell_lines(words[::-1] if from_the_top else words)
    assert [line.text for line in found] == ["Mjera 1. Unaprijediti pravni"]


def test_a_column_of_figures_is_no_word() -> None:
    figures = [word(str(n), 50, 100 + 12 * n) for n in range(1, 6)]
    assert [line.text for line in cell_lines(figures)] == ["1", "2", "3", "4", "5"]


def test_a_letter_below_another_does_not_run_upward() -> None:
    assert runs_upward([(50, 100, 60, 105), (50, 95, 60, 100)])
    assert not runs_upward([(50, 95, 60, 100), (50, 100, 60, 105)])


def test_a_page_of_upward_text_is_turned_clockwise() -> None:
    words = tuple(upward("riječ", 100 + 12 * n, 700) for n in range(25))
    page = upright(Page(1, 600, 800, words, (Ruling(90, 100, 91, 700),)))
    assert (page.width, page.height) == (800, 600)
    assert page.words[0][1:5] == (100, 100, 125, 110)
    assert page.rulings == (Ruling(100, 90, 700, 91),)


def test_a_page_with_an_upward_head_stays_as_it_is() -> None:
    words = (*(upward("Nosilac", 100 + 12 * n, 200) for n in range(5)), *(word("riječ", 50, 300),) * 25)
    page = Page(1, 600, 800, words, ())
    assert upright(page) is page


def test_a_sheet_says_that_its_page_was_turned() -> None:
    words = tuple(upward("riječ", 100 + 12 * n, 700) for n in range(25))
    assert make_sheet(Page(1, 600, 800, words, ()), VOCABULARY).turned == CLOCKWISE._replace(across=800)


def test_pieces_of_a_turned_page_have_their_place_on_the_page_as_it_is() -> None:
    row = ("1.", "Izraditi plan", "2021.", "MUP", "Plan izrađen")
    turned = replace(sheet(1, table([HEAD, row], top=100.0)), width=800.0, height=600.0, turned=CLOCKWISE)
    (plan,) = find_plans([turned], vocabulary(), legible)
    piece = plan.activities[0].cells[0].pieces[0]
    assert piece.box == (80.0, 140.0, 280.0, 180.0)
    assert piece.place == (140.0, 520.0, 180.0, 720.0)


def test_a_heading_on_a_turned_page_has_its_place_on_the_page_as_it_is() -> None:
    rows = [HEAD, over_all("Cilj 1. Zrak"), ("1.", "Izraditi plan", "2025.", "MUP", "Plan")]
    upright_page, turned = (
        replace(sheet(1, table(rows, top=100.0)), width=800.0, height=600.0, turned=turn)
        for turn in (None, CLOCKWISE)
    )
    as_read, as_is = (
        find_plans([page], vocabulary(), legible)[0].activities[0].path[0].pieces[0]
        for page in (upright_page, turned)
    )
    assert as_read.place == as_read.box
    assert as_is.box == as_read.box
    assert as_is.place == as_read.box.turned_back(CLOCKWISE)
