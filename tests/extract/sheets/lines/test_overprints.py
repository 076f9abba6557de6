"""Text that its row does not hold stands over the next row's: it is told of."""

from __future__ import annotations

from extract.model import Page, Word
from extract.sheets.lines.overprints import overprints
from extract.sheets.sheet_making import make_sheet
from tests.extract.by_hand import HEIGHT, VOCABULARY, WIDTH, lattice, word


def codes(*words: Word) -> list[str]:
    page = Page(1, WIDTH, HEIGHT, words, tuple(lattice((40.0, 80.0, 280.0), (100, 125, 150))))
    return [odd.code for table in make_sheet(page, VOCABULARY).tables for odd in table.oddities]


ROW = (word("Provesti obuke", 84, 102), word("službenika u", 84, 113))
NEXT = word("Izraditi registar", 84, 127)


def test_a_line_over_the_next_rows_is_told_of() -> None:
    assert codes(*ROW, word("upravi kantona", 84, 124.5), NEXT) == ["text_overprinted"]
    assert codes(*ROW, NEXT) == []


def test_bold_text_that_is_drawn_twice_and_tight_lines_are_not() -> None:
    assert list(overprints([NEXT, word("Izraditi registar", 84.3, 127)])) == []
    assert list(overprints([word("Provesti", 84, 102), word("obuke", 84, 110)])) == []
    assert list(overprints([word("Provesti", 84, 102), word("obuke", 122, 102)])) == []
