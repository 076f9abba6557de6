"""Tables inside a cell of another one."""

from __future__ import annotations

from extract.model import Page, Ruling, Word
from extract.sheets.sheet_making import make_sheet
from tests.extract.by_hand import HEIGHT, VOCABULARY, WIDTH, lattice, word

OUTER = lattice((40.0, 80.0, 300.0, 420.0, 560.0), (100.0, 160.0, 220.0, 300.0))
INNER = lattice((430.0, 480.0, 550.0), (170.0, 190.0, 210.0))
WORDS = [("1.", 42.0, 110.0), ("Raditi", 82.0, 110.0), ("2023.", 432.0, 174.0), ("8.000", 482.0, 174.0)]


def made(outer: list[Ruling], inner: list[Ruling]) -> tuple[int, list[str], list[str]]:
    words: list[Word] = [word(text, x0, top) for text, x0, top in WORDS]
    sheet = make_sheet(Page(1, WIDTH, HEIGHT, tuple(words), (*outer, *inner)), VOCABULARY)
    texts = [line.text for table in sheet.tables for cell in table.cells for line in cell.lines]
    return len(sheet.tables), texts, [odd.code for table in sheet.tables for odd in table.oddities]


def test_the_text_of_a_table_in_a_cell_is_that_cells_and_told_of() -> None:
    tables, texts, codes = made(OUTER, INNER)
    assert tables == 1
    assert texts == ["1.", "Raditi", "2023. 8.000"]
    assert codes == ["nested_table"]


def test_a_table_in_a_frame_of_the_page_stays_one() -> None:
    frame = lattice((30.0, 310.0, 570.0), (90.0, 310.0))
    assert made(frame, lattice((430.0, 480.0, 550.0), (170.0, 190.0, 210.0)))[0] == 2


def test_a_page_may_cut_a_table_in_a_cell_with_that_cell() -> None:
    cut = [rule for rule in OUTER if rule.top < 290]  # no rule at the page's foot
    assert made(cut, lattice((430.0, 480.0, 550.0), (270.0, 285.0, 300.0))[1:]) == (
        1,
        ["1.", "Raditi", "2023. 8.000"],
        ["nested_table"],
    )
