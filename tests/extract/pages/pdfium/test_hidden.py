"""Text that a clipping path hides."""

from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from extract.pages.pdfium.source import read_pages

CLIP = (50, 50, 100, 80)  # x, y, width, height from the page's foot: x to 150, y to 130


@pytest.mark.parametrize(
    ("place", "seen"),
    [
        ((60, 100), True),
        ((120, 100), True),  # wider than its cell
        ((60, 46), True),  # a line cut at its foot
        ((60, 127), False),  # of which but the foot is seen
        ((60, 160), False),
        ((200, 100), False),
    ],
)
def test_text_outside_of_its_clip_is_not_on_the_page(
    tmp_path: Path, place: tuple[int, int], seen: bool
) -> None:
    path = tmp_path / "page.pdf"
    canvas = Canvas(str(path), pagesize=(300, 200), invariant=1)
    canvas.drawString(10, 10, "Vlada")
    canvas.saveState()
    box = canvas.beginPath()
    box.rect(*CLIP)
    canvas.clipPath(box, stroke=0, fill=0)
    canvas.drawString(*place, "Ministarstvo")
    canvas.restoreState()
    canvas.showPage()
    canvas.save()
    (page,) = read_pages(path)
    assert [word.text for word in page.words] == ["Vlada", *["Ministarstvo"] * seen]
    assert [word.text for word in page.hidden] == ["Ministarstvo"] * (not seen)


def test_text_in_a_form_that_is_cut_away_is_not_on_the_page(tmp_path: Path) -> None:
    path = tmp_path / "page.pdf"
    canvas = Canvas(str(path), pagesize=(300, 200), invariant=1)
    canvas.beginForm("text", 0, 0, 300, 200)
    canvas.drawString(60, 20, "Ministarstvo")
    canvas.endForm()
    box = canvas.beginPath()
    box.rect(*CLIP)
    canvas.clipPath(box, stroke=0, fill=0)
    canvas.doForm("text")
    canvas.translate(0, 60)
    canvas.doForm("text")
    canvas.showPage()
    canvas.save()
    (page,) = read_pages(path)
    assert [(word.text, round(word.x0)) for word in page.words] == [("Ministarstvo", 60)]
