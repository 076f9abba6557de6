"""Pages whose text reads downward: read as if they stood upright, with their places on the page as it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from extract.model import Box
from extract.pages.pdfium.source import open_document, open_page, read_page, read_pages
from extract.printed import Piece
from tests.specimens.fonts import font

LINE = "Ministarstvo donosi pravilnik o uslovima rada"
ROWS = 5


def downward(folder: Path, rotate: int = 0) -> Path:
    """Lines and a rule that read downward as shown: drawn so, or upright and turned by /Rotate."""
    path = folder / "issue.pdf"
    canvas = Canvas(str(path), pagesize=(595, 842), invariant=1)
    canvas.setPageRotation(rotate)
    canvas.setFont(font("sans"), 10)
    if not rotate:
        canvas.translate(0, 842)
        canvas.rotate(-90)
    for n in range(ROWS):
        canvas.drawString(100, 500 - 20 * n, LINE)
    canvas.line(100, 390, 300, 390)
    canvas.showPage()
    canvas.save()
    return path


@pytest.mark.parametrize("rotate", [0, 90])
def test_text_that_reads_downward_as_shown_is_read_upright_in_words(rotate: int, tmp_path: Path) -> None:
    (page,) = read_pages(downward(tmp_path, rotate))
    assert " ".join(word.text for word in page.words) == " ".join([LINE] * ROWS)
    assert (round(page.width), round(page.height)) == (842, 595)
    assert page.turned is not None and not page.turned.clockwise and round(page.turned.across) == 595
    (rule,) = page.rulings
    assert rule.x0 == pytest.approx(100, abs=1) and rule.top == pytest.approx(595 - 390, abs=1)


def test_text_that_stands_on_its_head_is_read_upright_with_its_places_on_the_page(tmp_path: Path) -> None:
    path = tmp_path / "issue.pdf"
    canvas = Canvas(str(path), pagesize=(595, 842), invariant=1)
    canvas.setFont(font("sans"), 10)
    canvas.translate(595, 842)
    canvas.rotate(180)
    for n in range(ROWS):
        canvas.drawString(100, 500 - 20 * n, f"{LINE} {n}")
    canvas.showPage()
    canvas.save()
    (page,) = read_pages(path)
    assert " ".join(word.text for word in page.words) == " ".join(f"{LINE} {n}" for n in range(ROWS))
    word = page.words[0]
    place = Piece(1, Box(*word[1:5]), (), turned=page.turned).place
    assert place is not None and round(word.x0) == 100
    assert round(place.x1) == 495 and 495 < place.top < 515  # as it is shown


def test_its_places_are_those_of_the_page_as_shown(tmp_path: Path) -> None:
    (page,) = read_pages(downward(tmp_path))
    piece = Piece(1, Box(100, 85, 300, 205), (), turned=page.turned)
    assert piece.place is not None
    assert [round(x) for x in piece.place] == [390, 100, 510, 300]


def test_a_page_read_again_is_read_alike(tmp_path: Path) -> None:
    path = downward(tmp_path)
    document = open_document(path)
    try:
        first, again = (read_page(path, document.raw, 1) for _ in range(2))
        with open_page(path, document.raw, 1) as page:
            assert page.text_turns == 1
    finally:
        document.close()
    assert first == again
