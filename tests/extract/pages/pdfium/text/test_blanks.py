"""Words that a producer draws piece by piece or sets a little apart, where PDFium puts blanks."""

from __future__ import annotations

from pathlib import Path

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from extract.pages.pdfium.source import read_pages
from extract.pages.pdfium.text.blanks import with_true_blanks
from extract.pages.pdfium.text.characters import Boxes
from tests.specimens.fonts import font

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


def test_a_letter_behind_an_accent_set_apart_over_a_capital_is_of_its_word(tmp_path: Path) -> None:
    path = tmp_path / "page.pdf"
    canvas = Canvas(str(path), pagesize=(300, 200), invariant=1)
    name = font("sans")
    canvas.setFont(name, 10)
    x = 40.0
    for before, capital, behind in (("Grad ", "C", "apljina"), (" i op", "c", "ina"), (" ", "C", " kod")):
        canvas.drawString(x, 100, before)
        x += stringWidth(before, name, 10)
        wide = stringWidth(capital, name, 10)
        rise = 2.2 if capital.isupper() else 0.0
        canvas.drawString(x + (wide - stringWidth("ˇ", name, 10)) / 2, 100 + rise, "ˇ")
        canvas.drawString(x, 100, capital)
        x += wide
        canvas.drawString(x, 100, behind)
        x += stringWidth(behind, name, 10)
    canvas.save()
    (page,) = read_pages(path)
    assert " ".join(word.text for word in page.words) == "Grad Cˇapljina i opcˇina Cˇ kod"
