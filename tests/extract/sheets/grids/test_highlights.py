"""Colour behind words is no cell of a table."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from extract.sheets.reading import page_reader
from extract.sheets.sheet_making import make_sheet
from tests.extract.by_hand import VOCABULARY
from tests.specimens.fonts import font

SIZE, HEIGHT = 8.0, 200.0
SIDES = (20.0, 120.0, 220.0)
LINES = ("Procenat ispunjenih", "obaveza")


def cells(folder: Path, pad: float, source: str, texts: Sequence[str] = LINES) -> list[str]:
    """A row of two cells, colour behind each line of the second one, which goes `pad` beyond its text."""
    path = folder / "page.pdf"
    canvas = Canvas(str(path), pagesize=(300, HEIGHT), invariant=1)
    canvas.setFont(font("sans"), SIZE)
    canvas.drawString(SIDES[0] + 3, 150, "Donijeti pravilnik")
    for at, text in enumerate(texts):
        width, x, y = stringWidth(text, font("sans"), SIZE), SIDES[1] + 3, 150 - 10 * at
        canvas.setFillColorRGB(1, 1, 0)
        canvas.rect(x - pad, y - 2, width + 2 * pad, 10, stroke=0, fill=1)
        canvas.setFillColorRGB(0, 0, 0)
        canvas.drawString(x, y, text)
    for x in SIDES:
        canvas.line(x, 130, x, 165)
    for y in (130, 165):
        canvas.line(SIDES[0], y, SIDES[-1], y)
    canvas.showPage()
    canvas.save()
    (page,) = page_reader(source)(path, None)
    (table,) = make_sheet(page, VOCABULARY).tables
    return [" / ".join(line.text for line in cell.lines) for cell in table.cells]


@pytest.mark.parametrize("source", ["pdfium", "pdfplumber"])
def test_colour_behind_the_words_of_a_cell_does_not_part_its_lines(tmp_path: Path, source: str) -> None:
    assert cells(tmp_path, 0.0, source) == ["Donijeti pravilnik", "Procenat ispunjenih / obaveza"]


def test_marks_of_one_width_below_one_another_are_no_cells(tmp_path: Path) -> None:
    assert cells(tmp_path, 0.0, "pdfium", ("1. 1. 2022.", "1. 2. 2022."))[1] == "1. 1. 2022. / 1. 2. 2022."


def test_a_shade_that_is_wider_than_its_text_is_a_cells(tmp_path: Path) -> None:
    assert len(cells(tmp_path, 3.0, "pdfium")) > 2


ROWS = (
    ("R.br.", "Aktivnost", "Rok"),
    ("12", "Osnovati tim", "2022."),
    ("13", "Provesti obuke", "2023."),
)


@pytest.mark.parametrize("rows", [ROWS, ROWS[1:]])  # without a head each year fills its cell
def test_shades_that_fit_the_longest_text_of_their_column_are_cells(
    tmp_path: Path, rows: Sequence[Sequence[str]]
) -> None:
    """A web page's own table: its cells 1.5 points apart, the text 0.75 from their sides."""
    path = tmp_path / "page.pdf"
    canvas = Canvas(str(path), pagesize=(300, HEIGHT), invariant=1)
    canvas.setFont(font("sans"), SIZE)
    widths = [
        max(stringWidth(text, font("sans"), SIZE) for text in column) + 1.5
        for column in zip(*rows, strict=True)
    ]
    for at, row in enumerate(rows):
        x, y = SIDES[0], 150 - 11.5 * at
        for text, width in zip(row, widths, strict=True):
            canvas.setFillGray(0.85)
            canvas.rect(x, y - 2, width, 10, stroke=0, fill=1)
            canvas.setFillGray(0)
            canvas.drawString(x + 0.75, y, text)
            x += width + 1.5
    canvas.showPage()
    canvas.save()
    (page,) = page_reader("pdfium")(path, None)
    (grid,) = make_sheet(page, VOCABULARY).tables
    assert [line.text for cell in grid.cells for line in cell.lines] == [text for row in rows for text in row]
