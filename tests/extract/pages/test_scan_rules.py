"""Rules that stand in the picture of a recognized scan, by both sources."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest
from PIL import Image, ImageDraw, ImageFilter
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from extract.pages.pdfium import source as pdfium
from extract.pages.plumber import source as plumber
from extract.pages.rulings import Edges, find_edges

SIZE = (300, 200)  # points
DOTS = 3  # pixels a point
SOURCES = pytest.mark.parametrize("source", [pdfium, plumber])
ACROSS, DOWN = (40, 80, 160), (30, 120, 270)
Lines = list[tuple[float, float, float, float]]
TABLE: Lines = [*((30, y, 270, y) for y in ACROSS), *((x, 40, x, 160) for x in DOWN)]


def edges(
    folder: Path, source: ModuleType, picture: Image.Image, width: int = SIZE[0], mode: int = 3
) -> Edges:
    """Of a page that a picture covers `width` points of, with text over it, unseen in mode 3."""
    path = folder / "page.pdf"
    canvas = Canvas(str(path), pagesize=SIZE, invariant=1)
    canvas.drawImage(ImageReader(picture), 0, 0, width, SIZE[1])
    written = canvas.beginText(40, 140)
    written.setTextRenderMode(mode)
    written.textOut("Rok")
    canvas.drawText(written)
    canvas.save()
    (page,) = source.read_pages(path)
    return find_edges(page.rulings)


def scan(lines: Lines, paper: int = 255, lean: float = 0.0, rule: int = 40) -> Image.Image:
    """Paper with these lines, a hair broad, and a line of bold capitals as high as they are wide."""
    picture = Image.new("L", (SIZE[0] * DOTS, SIZE[1] * DOTS), paper)
    draw = ImageDraw.Draw(picture)
    for line in lines:
        draw.line([side * DOTS for side in line], fill=rule, width=2)
    for x in range(40, 110, 9):
        draw.rectangle((x * DOTS, 50 * DOTS, (x + 7) * DOTS, 57 * DOTS), fill=20)
    return picture.rotate(lean, fillcolor=paper)


@SOURCES
@pytest.mark.parametrize("lean", [0.0, 0.3])
def test_the_rules_of_a_recognized_scan_are_read_from_its_picture(
    source: ModuleType, lean: float, tmp_path: Path
) -> None:
    found = edges(tmp_path, source, scan(TABLE, lean=lean).filter(ImageFilter.GaussianBlur(1)))
    assert [round(edge.at / 2) * 2 for edge in found.horizontal] == pytest.approx(ACROSS, abs=2)
    assert [round(edge.at / 2) * 2 for edge in found.vertical] == pytest.approx(DOWN, abs=2)


@SOURCES
def test_they_are_read_on_dark_paper(source: ModuleType, tmp_path: Path) -> None:
    assert len(edges(tmp_path, source, scan(TABLE, paper=150)).vertical) == len(DOWN)


@SOURCES
def test_letters_and_dark_borders_are_no_rules(source: ModuleType, tmp_path: Path) -> None:
    picture = scan([])
    ImageDraw.Draw(picture).rectangle((0, 0, 12 * DOTS, 200 * DOTS), fill=0)
    assert edges(tmp_path, source, picture) == Edges((), ())


@SOURCES
def test_a_picture_on_a_part_of_the_page_is_not_looked_at(source: ModuleType, tmp_path: Path) -> None:
    assert edges(tmp_path, source, scan(TABLE), width=150) == Edges((), ())


@SOURCES
def test_a_line_that_leans_far_is_no_rule(source: ModuleType, tmp_path: Path) -> None:
    assert edges(tmp_path, source, scan([(30, 60, 270, 72)])) == Edges((), ())


@pytest.mark.parametrize("lean", [1.2, -0.7])
def test_a_scan_that_leans_is_straightened(lean: float, tmp_path: Path) -> None:
    found = edges(tmp_path, pdfium, scan(TABLE, lean=lean))
    assert [edge.at for edge in found.horizontal] == pytest.approx(ACROSS, abs=1.5)
    assert [edge.at for edge in found.vertical] == pytest.approx(DOWN, abs=1.5)


def test_words_of_a_scan_that_leans_turn_with_it(tmp_path: Path) -> None:
    edges(tmp_path, pdfium, scan(TABLE, lean=1.2))
    (page,) = pdfium.read_pages(tmp_path / "page.pdf")
    (word,) = page.words
    assert word.x0 != pytest.approx(40, abs=0.5)


@SOURCES
def test_text_seen_on_a_picture_is_no_scan_s(source: ModuleType, tmp_path: Path) -> None:
    assert edges(tmp_path, source, scan(TABLE), mode=0) == Edges((), ())


@pytest.mark.parametrize("drawn_last", [False, True])
def test_words_seen_on_a_picture_behind_a_shape_or_under_a_watermark_are_not_turned(
    drawn_last: bool, tmp_path: Path
) -> None:
    path = tmp_path / "page.pdf"
    canvas = Canvas(str(path), pagesize=SIZE, invariant=1)
    background = scan(TABLE, lean=1.2).convert("RGBA")
    if drawn_last:
        background.putalpha(160)
    else:
        canvas.drawImage(ImageReader(background.convert("RGB")), 0, 0, *SIZE)
        canvas.rect(5, 5, 2, 2, stroke=0, fill=1)
    canvas.drawString(40, 140, "Rok")
    if drawn_last:
        canvas.drawImage(ImageReader(background), 0, 0, *SIZE, mask="auto")
    canvas.save()
    (page,) = pdfium.read_pages(path)
    assert page.words[0].x0 == pytest.approx(40, abs=0.1)


@SOURCES
def test_rules_so_faint_that_letters_are_darker_are_read(tmp_path: Path, source: ModuleType) -> None:
    found = edges(tmp_path, source, scan(TABLE, rule=215))
    assert [round(edge.at) for edge in found.horizontal] == list(ACROSS)
    assert [round(edge.at) for edge in found.vertical] == list(DOWN)


@SOURCES
def test_pale_lines_without_any_down_are_no_rules(tmp_path: Path, source: ModuleType) -> None:
    found = edges(tmp_path, source, scan([(30, y, 270, y) for y in ACROSS], rule=215))
    assert not found.horizontal
