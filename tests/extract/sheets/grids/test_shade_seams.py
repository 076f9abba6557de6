"""Where the parts of one cell's shade meet, its text is not cut."""

from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from extract.sheets.reading import page_reader
from extract.sheets.sheet_making import make_sheet
from tests.extract.by_hand import VOCABULARY
from tests.specimens.fonts import font

SIZE = 8.0
SIDES = (20.0, 120.0, 220.0)
TOP, HALF, FOOT = 165.0, 147.0, 130.0  # points from the foot of the page
BOTH = ["Rok", "Izvori / finansiranja"]
SOURCES = pytest.mark.parametrize("source", ["pdfium", "pdfplumber"])


class Print:
    """A page with two cells side by side; the right one has two lines, and shades behind it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.canvas = Canvas(str(path), pagesize=(300, 200), invariant=1)

    def shade(self, x0: float, low: float, x1: float, high: float) -> None:
        self.canvas.setFillGray(0.85)
        self.canvas.rect(x0, low, x1 - x0, high - low, stroke=0, fill=1)

    def rule(self, *ends: float) -> None:
        self.canvas.line(*ends)

    def cells(self, source: str, first: float) -> list[str]:
        """Its cells' texts, the right one's lines from `first` down."""
        self.canvas.setFillGray(0)
        self.canvas.setFont(font("sans"), SIZE)
        self.canvas.drawString(SIDES[0] + 6, 152, "Rok")
        for at, text in enumerate(("Izvori", "finansiranja")):
            self.canvas.drawString(SIDES[1] + 6, first - 10 * at, text)
        for y in (TOP, FOOT):
            self.rule(SIDES[0], y, SIDES[-1], y)
        self.canvas.showPage()
        self.canvas.save()
        (page,) = page_reader(source)(self.path, None)
        (table,) = make_sheet(page, VOCABULARY).tables
        texts = (" / ".join(line.text for line in cell.lines) for cell in table.cells)
        return [text for text in texts if text]


def by_lines(folder: Path, ruled: bool, source: str) -> list[str]:
    """Strips left and right of two lines' shades, rules down at the strips' outer sides or not."""
    made = Print(folder / "page.pdf")
    for x in SIDES[1:] if not ruled else SIDES:
        made.shade(x - 3, FOOT, x, TOP) if x != SIDES[1] else made.shade(x, FOOT, x + 3, TOP)
    for low, high in ((FOOT, HALF), (HALF, TOP)):
        made.shade(SIDES[1] + 3, low, SIDES[2] - 3, high)
    for x in SIDES if ruled else SIDES[:1]:
        made.rule(x, FOOT, x, TOP)
    return made.cells(source, 153)


@SOURCES
def test_a_cell_shaded_line_by_line_is_one(tmp_path: Path, source: str) -> None:
    assert by_lines(tmp_path, ruled=True, source=source) == BOTH


def test_shades_between_thick_borders_are_rows(tmp_path: Path) -> None:
    assert len(by_lines(tmp_path, ruled=False, source="pdfium")) > len(BOTH)


def by_rows(folder: Path, first: float, source: str, beside: bool = True, along: bool = False) -> list[str]:
    """The right cell shaded in two parts; a rule at their height in the left cell, or through both."""
    made = Print(folder / "page.pdf")
    for low, high in ((FOOT, HALF), (HALF, TOP)):
        made.shade(SIDES[1], low, SIDES[2], high)
    if beside:
        made.rule(SIDES[0], HALF, SIDES[2] if along else SIDES[1], HALF)
    for x in SIDES:
        made.rule(x, FOOT, x, TOP)
    return made.cells(source, first)


THROUGH, CLEAR = HALF - 1.0, HALF + 5.0  # where the first line stands: over the seam, or above it


@SOURCES
def test_a_merged_cell_shaded_row_by_row_is_one(tmp_path: Path, source: str) -> None:
    assert by_rows(tmp_path, THROUGH, source) == BOTH


def test_shades_that_meet_between_lines_are_cells(tmp_path: Path) -> None:
    assert by_rows(tmp_path, CLEAR, "pdfium") == ["Rok", "Izvori", "finansiranja"]


def test_a_rule_drawn_where_shades_meet_parts_cells(tmp_path: Path) -> None:
    assert by_rows(tmp_path, THROUGH, "pdfium", along=True) == ["Rok", "Izvori", "finansiranja"]


def test_shades_of_a_table_that_draws_no_rule_there_are_its_cells(tmp_path: Path) -> None:
    assert by_rows(tmp_path, THROUGH, "pdfium", beside=False) == ["Rok", "Izvori", "finansiranja"]


def by_group(folder: Path, along: bool) -> list[str]:
    """The right cell shaded in three parts; the left one has rules where they meet, the lower runs on."""
    made = Print(folder / "page.pdf")
    third = FOOT + 10
    for low, high in ((FOOT, third), (third, HALF), (HALF, TOP)):
        made.shade(SIDES[1], low, SIDES[2], high)
    made.rule(SIDES[0], third, SIDES[2] if along else SIDES[1], third)
    made.rule(SIDES[0], HALF, SIDES[1], HALF)
    for x in SIDES:
        made.rule(x, FOOT, x, TOP)
    return made.cells("pdfium", CLEAR)


def test_a_cell_shaded_row_by_row_is_one_where_a_rule_parts_another_of_its_column(tmp_path: Path) -> None:
    assert by_group(tmp_path, along=True) == BOTH
    assert by_group(tmp_path, along=False) == ["Rok", "Izvori", "finansiranja"]
