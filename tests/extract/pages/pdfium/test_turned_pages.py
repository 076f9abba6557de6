"""Pages shown turned: read as the same page drawn upright, whatever is guessed of its unturned lines."""

from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from extract.model import Page
from extract.pages.pdfium.source import open_document, read_page, read_pages
from tests.specimens.fonts import font

LINES = ("Uprava policije MUP-a ZDK", "World Vision u BiH", "Proračun Federacije BiH")
WIDTH, HEIGHT = 842, 595
LEADING = 20
SIZE = 10


def turned(folder: Path, rotate: int) -> Path:
    """A landscape page, its letters drawn one by one, on paper that /Rotate turns to it."""
    path = folder / f"{rotate}.pdf"
    canvas = Canvas(str(path), pagesize=(WIDTH, HEIGHT), invariant=1)
    canvas.setPageRotation(rotate)  # which turns its paper, too
    across, down = (HEIGHT, WIDTH) if rotate % 180 else (WIDTH, HEIGHT)
    canvas.translate(across / 2, down / 2)
    canvas.rotate(rotate)
    canvas.translate(-WIDTH / 2, -HEIGHT / 2)
    name = font("sans")
    canvas.setFont(name, SIZE)
    for row, line in enumerate(LINES):
        x = 100.0
        for letter in line:
            canvas.drawString(x, 500 - LEADING * row, letter)
            x += stringWidth(letter, name, SIZE)
    canvas.line(100, 400, 300, 400)
    canvas.showPage()
    canvas.save()
    return path


def seen(page: Page) -> list[tuple[str, int, int]]:
    return [(word.text, round(word.x0), round(word.top)) for word in page.words]


@pytest.mark.parametrize("rotate", [90, 180, 270])
def test_a_page_shown_turned_is_read_as_one_drawn_upright(rotate: int, tmp_path: Path) -> None:
    (page,) = read_pages(turned(tmp_path, rotate))
    (upright,) = read_pages(turned(tmp_path, 0))
    assert (page.width, page.height) == (upright.width, upright.height)
    assert seen(page) == seen(upright)
    assert [[round(at) for at in rule] for rule in page.rulings] == [
        [round(at) for at in rule] for rule in upright.rulings
    ]


def test_a_turned_page_read_again_is_read_alike(tmp_path: Path) -> None:
    path = turned(tmp_path, 90)
    document = open_document(path)
    try:
        first, again = (read_page(path, document.raw, 1) for _ in range(2))
    finally:
        document.close()
    assert first == again
