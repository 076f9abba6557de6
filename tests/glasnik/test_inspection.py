"""The picture of a page: it is drawn, whatever the page, and faults are one line."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image, ImageChops

from extract.errors import InputError, OutputError
from glasnik.inspection import draw_page
from normalize.facts import load_facts

ROOT = Path(__file__).parents[2]
PDF = ROOT / "data" / "raw" / "ks-2021-5.pdf"
FACTS = load_facts()


def has_color(picture: Image.Image, red: int, green: int, blue: int, near: int = 12) -> bool:
    colors = picture.convert("RGB").getcolors(1 << 24) or []
    return any(
        abs(color[0] - red) + abs(color[1] - green) + abs(color[2] - blue) < near  # type: ignore[index]
        for _, color in colors
    )


def test_an_edge_that_the_page_left_undrawn_is_shown_in_red(tmp_path: Path) -> None:
    cut = ROOT / "tests" / "specimens" / "prints" / "ks-browser-no-repeat.pdf"
    draw_page(cut, 2, tmp_path / "cut.png", FACTS)
    assert has_color(Image.open(tmp_path / "cut.png").crop((0, 1200, 850, 1250)), 215, 30, 30)


def test_the_picture_is_as_large_as_the_page_and_its_margin(tmp_path: Path) -> None:
    draw_page(PDF, 2, tmp_path / "page.png", FACTS, resolution=72)
    width, height = Image.open(tmp_path / "page.png").size
    assert width > 595 and height > 842


@pytest.mark.parametrize("page", [0, 16])
def test_a_page_that_is_not_there_is_named(page: int, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="1 to 15"):
        draw_page(PDF, page, tmp_path / "page.png", FACTS)


def test_a_picture_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match=r"page\.png"):
        draw_page(PDF, 1, tmp_path / "missing" / "page.png", FACTS)


def test_a_row_that_a_page_cut_is_marked_on_both_pages(tmp_path: Path) -> None:
    for page, upper, lower in ((2, 0.8, 0.95), (3, 0.02, 0.15)):
        draw_page(PDF, page, tmp_path / "page.png", FACTS)
        picture = Image.open(tmp_path / "page.png")
        size = picture.width, picture.height
        assert has_color(picture.crop((0, int(upper * size[1]), size[0], int(lower * size[1]))), 215, 30, 30)


def test_both_sources_draw_the_same_rows(tmp_path: Path) -> None:
    pictures = []
    for source in ("pdfium", "pdfplumber"):
        draw_page(PDF, 3, tmp_path / f"{source}.png", FACTS, source=source, resolution=72)
        pictures.append(Image.open(tmp_path / f"{source}.png").convert("RGB"))
    difference = ImageChops.difference(*pictures).convert("L").point(lambda value: 255 * (value > 96))
    assert difference.histogram()[255] < 0.002 * pictures[0].width * pictures[0].height
