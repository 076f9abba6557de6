"""Blanks that PDFium leaves out of the text of a page whose letters are drawn one by one."""

from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from extract.pages.pdfium import source as pdfium
from extract.pages.plumber import source as plumber

NARROW = 0.4  # of the blank: what a browser's rounded places leave of it
LINES = ("Pratiti i ocjenjivati provedbu mjera", "Mjera 1.1 – MUP, Vlada i")


def drawn(path: Path, upright: bool) -> Path:
    canvas = Canvas(str(path), pagesize=(300, 200), invariant=1)
    for at, text in enumerate(LINES):
        x = 20.0
        for letter in text:
            canvas.drawString(x, 150 - 20 * at, letter)
            x += stringWidth(letter, "Helvetica", 12) * (NARROW if letter == " " else 1)
    if upright:
        canvas.rect(10, 100, 280, 80)
    canvas.showPage()
    canvas.save()
    return path


@pytest.mark.parametrize("upright", [False, True], ids=["running text", "between rules"])
@pytest.mark.parametrize("reader", [pdfium.read_pages, plumber.read_pages], ids=["pdfium", "pdfplumber"])
def test_a_blank_drawn_by_itself_parts_words_however_narrow(
    tmp_path: Path, reader: object, upright: bool
) -> None:
    (page,) = reader(drawn(tmp_path / "page.pdf", upright))  # type: ignore[operator]
    assert " ".join(word.text for word in page.words) == " ".join(LINES)


def test_what_leaves_no_room_between_letters_is_no_blank(tmp_path: Path) -> None:
    path = tmp_path / "page.pdf"
    canvas = Canvas(str(path), pagesize=(300, 200), invariant=1)
    x = 20.0
    for letter in "Obi lje ži ti":  # browsers draw a soft hyphen within a line as a blank without width
        canvas.drawString(x, 150, letter)
        x += stringWidth(letter, "Helvetica", 12) * (letter != " ")
    canvas.showPage()
    canvas.save()
    (page,) = pdfium.read_pages(path)
    assert [word.text for word in page.words] == ["Obilježiti"]
