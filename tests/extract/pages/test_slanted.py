"""A watermark's letters, set large and aslant, are kept out of the words that they stand among."""

from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from extract.model import Page
from extract.pages.slanted import is_slanted
from extract.sheets.reading import page_reader
from tests.specimens.fonts import font

LINES = ("Izraditi registar imovine nosilaca javnih funkcija", "Provesti obuke službenika o etici u upravi")
SOURCES = pytest.mark.parametrize("source", ["pdfium", "pdfplumber"])


def page(folder: Path, source: str, pieces: tuple[str, ...], size: float, angle: float, form: bool) -> Page:
    """Lines of 8 points between rules, and over them each piece one behind the other at an angle."""
    path = folder / "page.pdf"
    canvas = Canvas(str(path), pagesize=(300, 200), invariant=1)
    canvas.setFont(font("sans"), 8)
    for at, line in enumerate(LINES * 4):
        canvas.drawString(24, 180 - 12 * at, line)
    for x in (20, 280):
        canvas.line(x, 80, x, 190)
    if form:
        canvas.beginForm("stamp")
    canvas.saveState()
    canvas.translate(90, 90)
    canvas.rotate(angle)
    canvas.setFont(font("sans"), size)
    for at, piece in enumerate(pieces):
        canvas.drawString(at * size, 0, piece)
    canvas.restoreState()
    if form:
        canvas.endForm()
        canvas.doForm("stamp")
    canvas.showPage()
    canvas.save()
    return next(iter(page_reader(source)(path, None)))


@SOURCES
@pytest.mark.parametrize("form", [False, True])
@pytest.mark.parametrize("pieces", [("NACRT",), tuple("NACRT")])
@pytest.mark.parametrize("size", [16.0, 40.0])
def test_a_watermark_is_no_part_of_the_words(
    tmp_path: Path, source: str, pieces: tuple[str, ...], size: float, form: bool
) -> None:
    read = page(tmp_path, source, pieces, size, 40, form)
    assert " ".join(word.text for word in read.words).split() == " ".join(LINES * 4).split()
    assert [stamp.text for stamp in read.stamps] == ["NACRT"]


@SOURCES
@pytest.mark.parametrize(("size", "angle"), [(8.0, 45.0), (30.0, 0.0), (30.0, 90.0)])
def test_slanted_headings_of_the_usual_size_and_large_level_text_are_kept(
    tmp_path: Path, source: str, size: float, angle: float
) -> None:
    assert page(tmp_path, source, ("NACRT",), size, angle, False).stamps == ()


@pytest.mark.parametrize(("across", "along"), [(10, 0.2), (0, 10), (-10, 0)])
def test_text_that_leans_by_a_scans_little_or_is_turned_by_a_quarter_is_not_aslant(
    across: float, along: float
) -> None:
    assert not is_slanted(across, along)
