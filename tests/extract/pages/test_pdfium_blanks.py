"""Words that a producer draws piece by piece, at whose bounds PDFium puts blanks."""

from __future__ import annotations

from pathlib import Path

from extract.pages.pdfium import read_pages
from extract.pages.pdfium_blanks import with_true_blanks
from extract.pages.pdfium_characters import Boxes

PAGE = Path(__file__).parent / "pieces_of_words.pdf"  # underlined text with soft hyphens, by LibreOffice


def test_pieces_of_a_word_with_no_room_between_are_one() -> None:
    (page,) = read_pages(PAGE)
    text = " ".join(word.text for word in page.words)
    assert "Izraditi i usvojiti protokol" in text
    assert "Iz ra di ti" not in text


def test_a_page_with_few_such_blanks_is_left_as_it_is() -> None:
    class Wide(Boxes):
        def __init__(self) -> None:
            pass

        def many(self, indexes: object) -> list[tuple[float, float, float, float]]:
            return [(10.0 * at, 0.0, 10.0 * at + 5, 10.0) for at in indexes]  # type: ignore[attr-defined]

    text = "Izraditi i usvojiti protokol o postupanju"
    assert with_true_blanks(Wide(), text) == text
