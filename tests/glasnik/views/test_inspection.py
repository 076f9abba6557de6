"""The picture of a page: it is drawn, whatever the page, and faults are one line."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from PIL import Image, ImageChops
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import SimpleDocTemplate, Table

from extract.errors import InputError, OutputError
from glasnik.views.inspection import draw_page
from glasnik.views.page_picture import HEAD, LEVEL, LEVEL_TINT, ROW_COLORS, pale
from tests.normalize.documents import facts
from tests.specimens.fonts import font

ROOT = Path(__file__).parents[3]
PDF = ROOT / "data" / "raw" / "ks-2021-5.pdf"
FACTS = facts()


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


def test_a_page_of_any_size_is_drawn_within_bounds(tmp_path: Path) -> None:
    sheet = Canvas(str(tmp_path / "huge.pdf"), pagesize=(2_000_000, 14_400))
    sheet.drawString(100, 100, "Odluka")
    sheet.save()
    draw_page(tmp_path / "huge.pdf", 1, tmp_path / "page.png", FACTS)
    assert max(Image.open(tmp_path / "page.png").size) < 17_000


def test_a_transcript_has_no_page_to_draw(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no pages to draw"):
        draw_page(PDF.with_suffix(".txt"), 1, tmp_path / "page.png", FACTS)


def test_a_picture_of_another_kind_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match=r"page\.jpg: .*\.png"):
        draw_page(PDF, 1, tmp_path / "page.jpg", FACTS)
    assert list(tmp_path.iterdir()) == []


def test_rows_that_share_a_merged_cell_are_named_each_at_its_own_place(tmp_path: Path) -> None:
    rows = [["R.br.", "Aktivnost", "Rok", "Nosilac"]]
    rows += [[f"{n}.", f"Izraditi plan {n}", "2021.", "MUP" if n == 1 else ""] for n in (1, 2, 3)]
    ruled = [("GRID", (0, 0), (-1, -1), 1, "black"), ("SPAN", (3, 1), (3, 3))]
    plan = Table(rows, rowHeights=60, style=[*ruled, ("FONTNAME", (0, 0), (-1, -1), font("sans"))])
    SimpleDocTemplate(str(tmp_path / "merged.pdf"), pagesize=(420, 420)).build([plan])
    draw_page(tmp_path / "merged.pdf", 1, tmp_path / "page.png", FACTS, resolution=72)
    margin = Image.open(tmp_path / "page.png").convert("L").crop((380, 0, 520, 420))
    inked = [margin.crop((0, y, 140, y + 1)).getextrema()[0] < 200 for y in range(420)]  # type: ignore[operator]
    assert sum(now and not before for before, now in pairwise(inked)) == 3


def color_at(picture: Image.Image, x: float, y: float) -> tuple[int, ...]:
    """The most frequent colour around a point, of a picture with a pixel a point."""
    around = picture.crop((int(x) - 3, int(y) - 3, int(x) + 4, int(y) + 4)).convert("RGB")
    return max(around.getcolors(49) or [])[1]  # type: ignore[return-value]


def is_near(color: tuple[int, ...], other: tuple[int, ...]) -> bool:
    return sum(abs(one - two) for one, two in zip(color, other, strict=True)) < 12


def test_no_row_has_the_colour_of_a_heading_of_a_level() -> None:
    level, rows = pale(LEVEL, LEVEL_TINT), [pale(color) for color in ROW_COLORS]
    assert all(sum(abs(one - two) for one, two in zip(level, row, strict=True)) > 40 for row in rows)


@pytest.mark.parametrize(
    ("file", "places"),
    [
        ("data/raw/ks-2021-5.pdf", [(400, 554), (400, 688)]),
        ("tests/specimens/issues/zhk-2021-6.pdf", [(298, 218), (160, 242)]),
        ("tests/specimens/prints/rs-browser-cyrillic-side.pdf", [(70, 250), (145, 300)]),
    ],
    ids=["a band of the table", "lines above it", "cells at the side"],
)
def test_a_heading_of_a_level_is_tinted_wherever_it_stands(
    file: str, places: list[tuple[int, int]], tmp_path: Path
) -> None:
    page = 3 if "ks-2021" in file else 1
    draw_page(ROOT / file, page, tmp_path / "page.png", FACTS, resolution=72)
    picture = Image.open(tmp_path / "page.png")
    for x, y in places:
        assert has_color(picture.crop((x - 40, y - 5, x + 40, y + 5)), *pale(LEVEL, LEVEL_TINT)), (x, y)


def test_a_row_is_tinted_whole_with_its_number_and_the_cells_that_it_left_blank(tmp_path: Path) -> None:
    draw_page(PDF, 3, tmp_path / "page.png", FACTS, resolution=72)
    picture = Image.open(tmp_path / "page.png")
    number, text, blank = (color_at(picture, x, 83) for x in (57, 188, 228))
    assert number == text == blank and any(is_near(blank, pale(color)) for color in ROW_COLORS)


def test_what_stands_above_a_number_is_tinted_with_the_column_headings(tmp_path: Path) -> None:
    draw_page(PDF, 3, tmp_path / "page.png", FACTS, resolution=72)
    picture = Image.open(tmp_path / "page.png")
    assert is_near(color_at(picture, 57, 575), pale(HEAD))
