"""A digital signature set over a table: its frame is no rule, its text no cell's."""

from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from extract.model import Box, Ruling
from extract.pages.stamp_frames import sides_of, stamp_frames
from extract.sheets.reading import page_reader
from extract.sheets.sheet_making import make_sheet
from extract.sheets.stamps import told_left_out
from tests.extract.by_hand import VOCABULARY, across, down, lattice
from tests.specimens.fonts import font

SIDES, BANDS = (40, 80, 200, 280), (200, 230, 260)  # from the page's foot
ROWS = (("2.", "Objaviti izvještaj", "Kontinuirano"), ("1.", "Donijeti pravilnik", "2025."))
SIGNED = ("Potpisano: Adnan Hodžić", "Datum: 2024.03.12", "13:45:22 +01'00'")


def cells(
    folder: Path, source: str, at: tuple[float, float], signed: tuple[str, ...] = SIGNED, frame: bool = True
) -> tuple[list[str], list[str]]:
    """The texts of a table's cells and of what is told to be set over it: a signature at x and y."""
    path = folder / "page.pdf"
    canvas = Canvas(str(path), pagesize=(300, 400), invariant=1)
    for x in SIDES:
        canvas.line(x, BANDS[0], x, BANDS[-1])
    for y in BANDS:
        canvas.line(SIDES[0], y, SIDES[-1], y)
    canvas.setFont(font("sans"), 8)
    for y, row in zip(BANDS, ROWS, strict=False):
        for x, text in zip(SIDES, row, strict=False):
            canvas.drawString(x + 3, y + 20, text)
    x, y = at
    if frame:
        canvas.rect(x, y, 90, 32)
    canvas.setFont(font("sans"), 6)
    for n, text in enumerate(signed):
        canvas.drawString(x + 3, y + 24 - 8 * n, text)
    canvas.showPage()
    canvas.save()
    (page,) = page_reader(source)(path, None)
    sheet = make_sheet(page, VOCABULARY)
    (table,) = sheet.tables
    told = [odd.value for odd in told_left_out(table, sheet)]
    return [" ".join(line.text for line in cell.lines) for cell in table.cells], told


WHOLE = [text for row in reversed(ROWS) for text in row]
SOURCES = pytest.mark.parametrize("source", ["pdfium", "pdfplumber"])


@SOURCES
@pytest.mark.parametrize("at", [(150, 190), (90, 186), (195, 210), (20, 180)])
def test_a_framed_signature_over_a_row_is_told_and_no_text_of_it(
    tmp_path: Path, source: str, at: tuple[float, float]
) -> None:
    assert cells(tmp_path, source, at) == (WHOLE, [" ".join(SIGNED)])


@SOURCES
def test_a_stamp_without_a_time_is_known_by_its_frame(tmp_path: Path, source: str) -> None:
    stamp = ("PRIMLJENO", "Sarajevo, 12.3.2024.")
    assert cells(tmp_path, source, (150, 190), stamp) == (WHOLE, [" ".join(stamp)])


@SOURCES
def test_a_signature_without_a_frame_is_known_by_its_time_to_the_second(tmp_path: Path, source: str) -> None:
    assert cells(tmp_path, source, (150, 182), frame=False) == (WHOLE, [" ".join(SIGNED)])


@SOURCES
def test_hours_of_a_plan_are_no_signature(tmp_path: Path, source: str) -> None:
    hours = ("od 08:00:00", "do 16:00:00")
    (text, told) = cells(tmp_path, source, (150, 182), hours, frame=False)
    assert told == [] and "08:00:00" in " ".join(map(str, text))


STAMP = Box(100, 130, 200, 170)
TABLE = lattice((40, 150, 280), (100, 140, 180))


def test_a_rectangle_that_rules_run_through_is_a_stamps_frame() -> None:
    assert stamp_frames([*TABLE, *sides_of(STAMP)], 600) == [STAMP]


@pytest.mark.parametrize(
    "rulings",
    [
        [*sides_of(Box(40, 100, 150, 140)), *TABLE],  # a cell's own border
        [*sides_of(STAMP), down(150, 130, 170)],  # a table of two columns
        [*sides_of(Box(100, 130, 550, 170)), *TABLE],  # as wide as a table
        [*sides_of(STAMP), across(300, 40, 280)],
    ],
)
def test_borders_of_cells_and_tables_are_no_stamps_frames(rulings: list[Ruling]) -> None:
    assert stamp_frames(rulings, 600) == []
