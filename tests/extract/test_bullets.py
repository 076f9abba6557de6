"""Bullets that are drawn, as browsers draw those of lists."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from extract import pdfium, plumber
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


def in_a_form(canvas: Canvas) -> None:
    canvas.beginForm("marks")
    discs((60, 142), (60, 132))(canvas)
    canvas.endForm()
    canvas.doForm("marks")


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("draw", [discs((60, 142), (60, 132)), in_a_form])
def test_a_disc_before_words_is_a_bullet(tmp_path: Path, reader: object, draw: Draw) -> None:
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
    ],
    ids=["far away", "between lines", "large", "leaders"],
)
def test_other_round_shapes_are_none(tmp_path: Path, reader: object, draw: Draw) -> None:
    assert words(tmp_path / "cell.pdf", reader, draw) == ["Broj", "sastanaka", "Izvještaj"]
