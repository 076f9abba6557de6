"""Pages -> sheets: every word in one cell or in one line outside."""

from __future__ import annotations

from extract.model import Page, Ruling, Word
from extract.sheets.sheet_making import make_sheet
from extract.sheets.stamps import told_left_out
from tests.extract.by_hand import HEIGHT, VOCABULARY, WIDTH, across, down, lattice, word

X = (40.0, 80.0, 280.0, 360.0)


def page(words: list[Word], rulings: list[Ruling]) -> Page:
    return Page(1, WIDTH, HEIGHT, tuple(words), tuple(rulings))


def test_every_word_is_in_one_cell_or_one_line() -> None:
    words = [word(f"w{i}", 10 + 90 * (i % 6), 60 + 25 * (i // 6)) for i in range(30)]
    sheet = make_sheet(page(words, lattice(X, (100, 130, 200))), VOCABULARY)
    inside = [line.text for t in sheet.tables for c in t.cells for line in c.lines]
    outside = [line.text for line in sheet.lines]
    assert sorted(" ".join(inside + outside).split()) == sorted(w.text for w in words)


def test_a_word_goes_to_the_cell_under_its_middle() -> None:
    sheet = make_sheet(page([word("preko", 70, 110, size=10)], lattice(X, (100, 130))), VOCABULARY)
    assert [c.first_column for c in sheet.tables[0].cells if c.lines] == [1]


def test_words_over_and_under_the_table_are_lines() -> None:
    words = [word("iznad", 50, 50), word("u", 90, 110), word("ispod", 50, 400)]
    sheet = make_sheet(page(words, lattice(X, (100, 130))), VOCABULARY)
    assert [line.text for line in sheet.lines] == ["iznad", "ispod"]


def test_a_border_around_the_page_is_no_table() -> None:
    sheet = make_sheet(page([word("tekst", 100, 300)], lattice((20, 580), (20, 780))), VOCABULARY)
    assert sheet.tables == ()
    assert [line.text for line in sheet.lines] == ["tekst"]


def test_words_of_a_piece_without_a_rule_at_the_cut_stay_in_its_cells() -> None:
    rulings = [*[down(x, 100, 300) for x in X], across(100, X[0], X[-1])]
    sheet = make_sheet(page([word("zadnji", 90, 285)], rulings), VOCABULARY)
    assert sheet.lines == ()
    assert [c.open_bottom for c in sheet.tables[0].cells if c.lines] == [True]


def test_a_watermark_over_a_table_is_in_none_of_its_cells() -> None:
    words = [word(f"riječ{n}", 90, 105 + 12 * n) for n in range(8)]
    stamp = Word("NESLUŽBENI", 60, 90, 340, 220, "Serif")
    sheet = make_sheet(page([*words, stamp], lattice(X, (100, 230))), VOCABULARY)
    (cell,) = [cell for cell in sheet.tables[0].cells if cell.lines]
    assert [line.text for line in cell.lines] == [w.text for w in words]
    assert [line.text for line in sheet.stamps] == ["NESLUŽBENI"]
    assert [odd.code for odd in told_left_out(sheet.tables[0], sheet)] == ["stamp_left_out"]


def test_a_stamp_beside_a_table_is_not_told_of() -> None:
    words = (word("riječ", 90, 105),)
    stamp = Word("NACRT", 60, 400, 340, 500, "")
    drawn = Page(1, WIDTH, HEIGHT, words, tuple(lattice(X, (100, 230))), stamps=(stamp,))
    sheet = make_sheet(drawn, VOCABULARY)
    assert [line.text for line in sheet.stamps] == ["NACRT"]
    assert list(told_left_out(sheet.tables[0], sheet)) == []


def test_text_of_a_row_that_its_clip_hides_is_told_of() -> None:
    words, hidden = (word("riječ", 90, 105),), (word("skriveno", 90, 115),)
    drawn = Page(1, WIDTH, HEIGHT, words, tuple(lattice(X, (100, 230))), hidden=hidden)
    sheet = make_sheet(drawn, VOCABULARY)
    (odd,) = told_left_out(sheet.tables[0], sheet)
    assert (odd.code, odd.severity, odd.value) == ("text_hidden", "info", "skriveno")
