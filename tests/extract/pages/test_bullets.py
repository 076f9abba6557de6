"""Bullets that are drawn, as browsers draw those of lists."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from extract.pages.pdfium import source as pdfium
from extract.pages.plumber import source as plumber
from tests.specimens.fonts import font

READERS = [pdfium.read_pages, plumber.read_pages]
Draw = Callable[[Canvas], None]


def words(path: Path, reader: object, draw: Draw) -> list[str]:
    """The words of a page with two lines in a ruled cell, and what `draw` adds."""
    canvas = Canvas(str(path), pagesize=(300, 200), invariant=1)
    canvas.rect(50, 100, 200, 60)
    draw(canvas)
    canvas.setFont(font("sans"), 8)
    canvas.drawString(70, 140, "Broj sastanaka")
    canvas.drawString(70, 130, "Izvještaj")
    canvas.save()
    (page,) = reader(path)  # type: ignore[operator]
    return " ".join(word.text for word in page.words).split()


def discs(*places: tuple[float, float], radius: float = 1.2) -> Draw:
    def draw(canvas: Canvas) -> None:
        for x, y in places:
            canvas.circle(x, y, radius, stroke=0, fill=1)

    return draw


def squares(*places: tuple[float, float]) -> Draw:
    def draw(canvas: Canvas) -> None:
        for x, y in places:
            canvas.rect(x - 1.2, y - 1.2, 2.4, 2.4, stroke=0, fill=1)

    return draw


def in_a_scaled_form(canvas: Canvas) -> None:
    canvas.beginForm("large", 0, 0, 3000, 2000)
    discs((600, 1420), (600, 1320), radius=12)(canvas)
    canvas.endForm()
    canvas.scale(0.1, 0.1)
    canvas.doForm("large")
    canvas.scale(10, 10)


def in_a_form(canvas: Canvas) -> None:
    canvas.beginForm("marks")
    discs((60, 142), (60, 132))(canvas)
    canvas.endForm()
    canvas.doForm("marks")


DRAWN = [discs((60, 142), (60, 132)), squares((60, 142), (60, 132)), in_a_form, in_a_scaled_form]


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("draw", DRAWN)
def test_a_disc_or_square_before_words_is_a_bullet(tmp_path: Path, reader: object, draw: Draw) -> None:
    found = words(tmp_path / "cell.pdf", reader, draw)
    assert found == ["•", "Broj", "sastanaka", "•", "Izvještaj"]


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize(
    "draw",
    [
        discs((30, 142)),
        discs((60, 150)),
        discs((60, 142), radius=5),
        discs((60, 142), (65, 142)),
        squares((60, 145), (60, 142), (60, 139)),
    ],
    ids=["far away", "between lines", "large", "leaders", "dotted rule"],
)
def test_other_shapes_are_none(tmp_path: Path, reader: object, draw: Draw) -> None:
    assert words(tmp_path / "cell.pdf", reader, draw) == ["Broj", "sastanaka", "Izvještaj"]


@pytest.mark.parametrize("reader", READERS)
def test_a_circle_that_is_drawn_twice_is_one_bullet(tmp_path: Path, reader: object) -> None:
    def twice(canvas: Canvas) -> None:
        discs((60, 142), (60, 132))(canvas)
        discs((60, 142), (60, 132), radius=1.0)(canvas)

    assert words(tmp_path / "cell.pdf", reader, twice) == ["•", "Broj", "sastanaka", "•", "Izvještaj"]
