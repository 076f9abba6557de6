"""Scanned pages among pages with text: seen by both sources and by the first look, and told of."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from extract.plans.scans import plan_pages, scan_oddities
from extract.printed import PrintedActivity, PrintedPlan
from extract.sheets.reading import read_file
from tests.extract.by_hand import sheet, vocabulary
from tests.specimens.fonts import font


def issue(folder: Path) -> Path:
    """Text, a scan, a blank page, a small picture, scans in a form and in six, a small one in a form."""
    from PIL import Image
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    path = folder / "issue.pdf"
    canvas = Canvas(str(path), pagesize=(595, 842), invariant=1)
    picture = ImageReader(Image.new("L", (40, 60), 128))
    canvas.setFont(font("sans"), 10)
    canvas.drawString(60, 700, "Na osnovu člana 16. Zakona o Vladi")
    canvas.showPage()
    canvas.drawImage(picture, 20, 20, 555, 800)
    canvas.showPage()
    canvas.showPage()
    canvas.drawImage(picture, 250, 700, 80, 80)
    canvas.showPage()
    canvas.beginForm("scan", 0, 0, 595, 842)
    canvas.drawImage(picture, 20, 20, 555, 800)
    canvas.endForm()
    canvas.doForm("scan")
    canvas.showPage()
    for depth in range(5):
        canvas.beginForm(f"scan{depth}", 0, 0, 595, 842)
        canvas.doForm(f"scan{depth - 1}" if depth else "scan")
        canvas.endForm()
    canvas.doForm("scan4")
    canvas.showPage()
    canvas.beginForm("seal", 0, 0, 595, 842)
    canvas.drawImage(picture, 250, 700, 80, 80)
    canvas.endForm()
    canvas.doForm("seal")
    canvas.showPage()
    canvas.save()
    return path


@pytest.mark.parametrize("source", ["pdfium", "pdfplumber"])
@pytest.mark.parametrize("first_look", [True, False])
def test_pages_that_are_large_pictures_without_text_are_scans(
    source: str, first_look: bool, tmp_path: Path
) -> None:
    sheets = read_file(issue(tmp_path), vocabulary(), source, all_pages=not first_look).sheets
    assert [sheet.number for sheet in sheets if sheet.scanned] == [2, 5, 6]


def plan(*pages: int) -> PrintedPlan:
    return PrintedPlan(tuple(PrintedActivity(str(page), (), (), (page,)) for page in pages))


@pytest.mark.parametrize(
    ("pages", "severities"),
    [((1, 5), ["error"]), ((5, 6), ["warning"]), ((2,), ["warning"]), ((6,), ["info"]), ((), ["info"])],
)
def test_scans_between_pages_of_a_plan_are_errors_and_beside_them_warned_of(
    pages: tuple[int, ...], severities: list[str]
) -> None:
    sheets = [replace(sheet(number), scanned=number in (3, 4)) for number in range(1, 7)]
    found = list(scan_oddities(sheets, plan_pages(plan(*pages)) if pages else []))
    assert [(oddity.severity, oddity.page) for oddity in found] == [(each, 3) for each in severities]
