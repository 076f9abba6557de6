"""A page whose text PDFium takes for columns of letters: the last one of a plan, with little text."""

from __future__ import annotations

from pathlib import Path

from extract.pages.pdfium import source as pdfium
from extract.pages.pdfium.words.scattered import is_scattered
from extract.pages.plumber import source as plumber
from extract.sheets.looks import Looker, Skim
from tests.extract.by_hand import VOCABULARY

PAGE = Path(__file__).parent / "scattered_letters.pdf"


def words(reader: object) -> list[str]:
    (page,) = reader(PAGE)  # type: ignore[operator]
    return [word.text for word in page.words]


def test_words_are_made_of_letters_by_their_places() -> None:
    found = words(pdfium.read_pages)
    assert {"Aktivnost", "obrazovanja", "9.1.", "Tuzlanskog", "MUP-a"} <= set(found)
    assert found == words(plumber.read_pages)


def test_such_a_page_is_read_in_full() -> None:
    with Looker(PAGE, VOCABULARY) as looker:
        assert not isinstance(looker.look(1).seen, Skim)


def test_lines_of_words_are_no_columns_of_letters() -> None:
    assert is_scattered("A\r\nk\r\nt\r\ni\r\nv\r\nn\r\no\r\ns\r\nt\r\n" * 4)
    assert not is_scattered("Rok\r\n2021.\r\nVlada\r\n1.\r\n2.\r\n3.\r\n" * 4)
