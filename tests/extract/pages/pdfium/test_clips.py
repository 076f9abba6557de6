"""Lines that a clipping path hides, whole or in part."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from extract.model import Ruling
from extract.pages.pdfium.source import read_pages

WIDTH, HEIGHT = 300, 200
CLIP = (50, 50, 100, 80)  # x, y, width, height from the page's foot: x to 150, y to 130
Rounded = tuple[int, int, int, int]


def rulings(folder: Path, draw: Callable[[Canvas], None]) -> list[Rounded]:
    """The rulings read from a page: x0, y0, x1, y1 from its foot."""
    path = folder / "page.pdf"
    canvas = Canvas(str(path), pagesize=(WIDTH, HEIGHT), invariant=1)
    canvas.setLineWidth(0.1)
    draw(canvas)
    canvas.showPage()
    canvas.save()
    (page,) = read_pages(path)
    return [_middle_line(r) for r in page.rulings]


def _middle_line(ruling: Ruling) -> Rounded:
    """The ruling without its breadth."""
    x0, y0, x1, y1 = ruling.x0, HEIGHT - ruling.bottom, ruling.x1, HEIGHT - ruling.top
    if x1 - x0 > y1 - y0:
        y0 = y1 = (y0 + y1) / 2
    else:
        x0 = x1 = (x0 + x1) / 2
    return round(x0), round(y0), round(x1), round(y1)


def clip(canvas: Canvas, *box: float) -> None:
    path = canvas.beginPath()
    path.rect(*box)
    canvas.clipPath(path, stroke=0, fill=0)


def clipped(draw: Callable[[Canvas], None]) -> Callable[[Canvas], None]:
    def both(canvas: Canvas) -> None:
        canvas.saveState()
        clip(canvas, *CLIP)
        draw(canvas)
        canvas.restoreState()

    return both


def test_a_line_is_cut_at_the_clip(tmp_path: Path) -> None:
    assert rulings(tmp_path, clipped(lambda c: c.line(20, 100, 280, 100))) == [(50, 100, 150, 100)]
    assert rulings(tmp_path, clipped(lambda c: c.line(70, 10, 70, 190))) == [(70, 50, 70, 130)]


def test_a_line_outside_is_not_seen(tmp_path: Path) -> None:
    assert rulings(tmp_path, clipped(lambda c: c.line(20, 140, 280, 140))) == []


def test_a_line_on_the_clips_edge_is_seen(tmp_path: Path) -> None:
    assert rulings(tmp_path, clipped(lambda c: c.line(60, 130.4, 140, 130.4))) == [(60, 130, 140, 130)]


def test_a_line_after_the_clip_ended_is_whole(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        clipped(lambda c: c.line(20, 100, 280, 100))(canvas)
        canvas.line(20, 100, 280, 100)

    assert rulings(tmp_path, draw) == [(50, 100, 150, 100), (20, 100, 280, 100)]


def test_of_an_outline_only_the_sides_inside_are_seen(tmp_path: Path) -> None:
    found = rulings(tmp_path, clipped(lambda c: c.rect(70, 20, 60, 90)))
    assert found == [(70, 110, 130, 110), (70, 50, 70, 110), (130, 50, 130, 110)]


def test_a_filling_ends_where_the_clip_does(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        clip(canvas, 50, 99.6, 200, 0.8)
        canvas.rect(0, 0, WIDTH, HEIGHT / 1.3, stroke=0, fill=1)

    assert rulings(tmp_path, draw) == [(50, 100, 250, 100)]


def test_of_two_clips_what_both_leave_is_seen(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        clip(canvas, 40, 40, 100, 100)
        canvas.line(0, 60, 300, 60)
        clip(canvas, 80, 80, 100, 100)
        canvas.line(0, 100, 300, 100)

    assert rulings(tmp_path, draw) == [(40, 60, 140, 60), (80, 100, 140, 100)]


def test_a_forms_clip_and_the_one_around_it_hide_its_lines(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.beginForm("cells", 0, 0, WIDTH, HEIGHT)
        clip(canvas, 20, 20, 100, 100)
        canvas.line(0, 60, 300, 60)
        canvas.endForm()
        clip(canvas, *CLIP)
        canvas.translate(10, 0)
        canvas.doForm("cells")

    assert rulings(tmp_path, draw) == [(50, 60, 130, 60)]
