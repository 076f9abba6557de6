"""Scans that lean are straightened to be read; their places are those of the page as it is shown."""

from __future__ import annotations

import math
from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from extract.model import Box, Lean, Turn
from extract.pages.pdfium.source import read_pages
from extract.printed import Piece

WIDTH, HEIGHT, DOTS = 595, 842, 2
LEAN = 1.2  # degrees, against the clock
X, Y = 500.0, 742.0  # of a word on the level page, from the bottom left


def leaning(path: Path, lean: float = LEAN) -> None:
    """A scan of a table with a word in its layer of text, both turned about the page's middle."""
    picture = Image.new("L", (WIDTH * DOTS, HEIGHT * DOTS), 255)
    draw = ImageDraw.Draw(picture)
    for y in range(80, 800, 60):
        draw.line((40 * DOTS, y * DOTS, 555 * DOTS, y * DOTS), fill=20, width=2)
    for x in (40, 200, 400, 555):
        draw.line((x * DOTS, 80 * DOTS, x * DOTS, 740 * DOTS), fill=20, width=2)
    canvas = Canvas(str(path), pagesize=(WIDTH, HEIGHT), invariant=1)
    canvas.drawImage(ImageReader(picture.rotate(lean, fillcolor=255)), 0, 0, WIDTH, HEIGHT)
    canvas.translate(WIDTH / 2, HEIGHT / 2)
    canvas.rotate(lean)
    written = canvas.beginText(X - WIDTH / 2, Y - HEIGHT / 2)
    written.setTextRenderMode(3)
    written.textOut("Rok")
    canvas.drawText(written)
    canvas.save()


def test_a_place_on_a_leaning_scan_is_that_of_the_page_as_it_is(tmp_path: Path) -> None:
    leaning(tmp_path / "scan.pdf")
    (page,) = read_pages(tmp_path / "scan.pdf")
    (word,) = page.words
    read = Box(word.x0, word.top, word.x1, word.bottom)
    place = Piece(1, read, (), turned=page.turned).place
    assert place is not None and isinstance(page.turned, Lean)
    angle = math.radians(LEAN)
    across, up = X - WIDTH / 2, Y - HEIGHT / 2
    shown = WIDTH / 2 + across * math.cos(angle) - up * math.sin(angle)
    base = HEIGHT / 2 - across * math.sin(angle) - up * math.cos(angle)
    assert place.x0 == pytest.approx(shown, abs=1)
    assert place.top < base < place.bottom + 1
    assert abs(read.x0 - shown) > 5


def test_a_level_scan_is_not_turned(tmp_path: Path) -> None:
    leaning(tmp_path / "scan.pdf", 0.0)
    (page,) = read_pages(tmp_path / "scan.pdf")
    assert page.turned is None


def test_what_was_straightened_and_then_turned_by_a_quarter_is_turned_back_by_both() -> None:
    lean, box = Lean(0.02, 300, 400), Box(100, 100, 140, 110)
    quarter = Turn(clockwise=True, across=800)
    both = box.turned_back(quarter._replace(lean=lean))
    assert both == box.turned_back(quarter).turned_back(lean)
