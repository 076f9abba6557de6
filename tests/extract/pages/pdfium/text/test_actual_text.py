"""Text that is named for what is drawn inside of forms."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from extract.pages.pdfium.source import read_pages
from tests.specimens.fonts import font

SIZE = 10
LIGATURE = "\ufb01"
PAGE = Path(__file__).parent / "ligatures_in_form.pdf"  # a scaled table, by a browser
LETTERS = ["e", LIGATURE, "k", "a", "s", "n", "o", "s", "t"]


def test_a_ligature_in_a_form_of_upward_text_stands_between_its_letters(tmp_path: Path) -> None:
    path, face = tmp_path / "page.pdf", font("deja")
    canvas = Canvas(str(path), pagesize=(300, 200), invariant=1)
    canvas.beginForm("turned")
    canvas.rotate(90)
    at = 0.0
    for letter in LETTERS:
        canvas.setFont(face, SIZE)
        if letter == LIGATURE:
            canvas._code.append("/Span <</ActualText <FEFF00660069>>> BDC")
        canvas.drawString(at, -40, letter)
        if letter == LIGATURE:
            canvas._code.append("EMC")
        at += stringWidth(letter, face, SIZE)
    canvas.endForm()
    canvas.translate(100, 60)
    canvas.scale(0.8, 0.8)
    canvas.doForm("turned")
    canvas.save()
    (page,) = read_pages(path)
    assert "".join(word.text for word in page.words) == "efikasnost"
    assert {(round(word.x0), round(word.x1)) for word in page.words} == {(126, 134)}
    assert all(above.bottom <= below.top + 1 for below, above in pairwise(page.words))


def test_a_ligature_in_a_form_parts_no_word() -> None:
    (page,) = read_pages(PAGE)
    lines = [word.text for word in page.words]
    assert "specifičnih mjera" in lines
    assert "identificiranih" in lines
