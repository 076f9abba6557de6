"""Words that a producer draws piece by piece or sets a little apart, where PDFium puts blanks."""

from __future__ import annotations

from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from extract.pages.pdfium.source import read_pages
from extract.pages.pdfium.text.blanks import with_true_blanks
from extract.pages.pdfium.text.characters import Boxes

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
    assert with_true_blanks(None, Wide(), text) == text


def kerned(folder: Path, *lines: str) -> Path:
    """A page of lines, each an array of texts and of how far these are set back, in thousandths."""
    path = folder / "page.pdf"
    canvas = Canvas(str(path), pagesize=(300, 200), invariant=1)
    canvas.setFont("Helvetica", 10)
    for row, line in enumerate(lines):
        canvas._code.append(f"BT /F1 10 Tf 40 {150 - 20 * row} Td {line} TJ ET")
    canvas.save()
    return path


def test_letters_set_a_little_apart_are_one_word_where_blanks_are_drawn(tmp_path: Path) -> None:
    apart = "[(Mje) -145 (ra) A (1) -145 (.1) A (Osig) -145 (urati) A (rad) A (ustanova)]"
    (page,) = read_pages(kerned(tmp_path, apart.replace("A", "-80 ( ) -80")))
    assert " ".join(word.text for word in page.words) == "Mjera 1.1 Osigurati rad ustanova"


def test_narrow_blanks_stay_where_none_are_drawn(tmp_path: Path) -> None:
    (page,) = read_pages(kerned(tmp_path, "[(Mjera) -160 (1.1) -160 (.2) -160 (Osigurati) -160 (rad)]"))
    assert [word.text for word in page.words][:2] == ["Mjera", "1.1"]
