"""Headings between the rows of a table that is shaded in every second row and has no rules."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from extract.plans.plan_finder import find_plans
from extract.sheets.reading import read_file
from extract.unruled.borderless import with_borderless
from tests.extract.by_hand import legible, vocabulary

SIDES = (60.0, 95.0, 240.0, 350.0, 430.0, 540.0)
HEAD = ("R.br.", "Aktivnost", "Nosilac", "Rok", "Indikator")
ONE = ("1.1.", "Izraditi registar|poklona i sve", "Ministarstvo|pravde", "2022.", "Nov registar")
REST = ("", "što uz to|pripada", "", "", "")
TWO = ("2.1.", "Provesti obuke|o etici", "Ured za borbu|protiv mita", "2023.", "Broj obuka")
THREE = ("2.2.", "Pratiti javne|nabavke", "Vlada", "2024.", "Dva upitnika")
TITLE = ("2. PREVENCIJA I EDUKACIJA",)


def page(canvas: Canvas, rows: tuple[tuple[str, ...], ...], shaded: set[int], top: float = 740.0) -> None:
    canvas.setFont("Times-Roman", 10)
    for at, cells in enumerate(rows):
        lines = [cell.split("|") for cell in cells]
        high = 12.0 * max(map(len, lines)) + 2
        for x0, x1 in pairwise(SIDES) if at in shaded else ():
            canvas.setFillGray(0.9)
            canvas.rect(x0, top - high, x1 - x0, high, stroke=0, fill=1)
        canvas.setFillGray(0)
        for x0, cell in zip(SIDES, lines, strict=False):
            for n, line in enumerate(cell):
                canvas.drawString(x0 + 2, top - 12 * (n + 1) + 2, line)
        top -= high
    canvas.showPage()


def test_a_heading_below_the_rest_of_a_row_between_two_shades_ends_that_row(tmp_path: Path) -> None:
    path = tmp_path / "plan.pdf"
    canvas = Canvas(str(path), pagesize=(595, 842), invariant=1)
    canvas.drawString(150, 800, "AKCIONI PLAN ZA BORBU PROTIV KORUPCIJE")
    page(canvas, (HEAD, ONE), {0})
    page(canvas, (HEAD, REST, TITLE, TWO, THREE), {0, 3})
    canvas.save()
    sheets = with_borderless(read_file(path, vocabulary()).sheets, vocabulary(), legible)
    (plan,) = find_plans(sheets, vocabulary(), legible)
    assert [(a.number, [h.title for h in a.path], a.pages) for a in plan.activities] == [
        ("1.1.", [], (1, 2)),
        ("2.1.", ["PREVENCIJA I EDUKACIJA"], (2,)),
        ("2.2.", ["PREVENCIJA I EDUKACIJA"], (2,)),
    ]


def test_the_rest_of_a_row_between_a_shaded_head_and_a_shaded_heading_is_no_part_of_the_next(
    tmp_path: Path,
) -> None:
    path = tmp_path / "plan.pdf"
    canvas = Canvas(str(path), pagesize=(595, 842), invariant=1)
    canvas.drawString(150, 800, "AKCIONI PLAN ZA BORBU PROTIV KORUPCIJE")
    blank = ("",) * len(HEAD)
    page(canvas, (HEAD, ONE), {0})
    page(canvas, (HEAD, REST, blank, ("1.2.", *TWO[1:]), blank, TITLE, ("2.1.", *THREE[1:])), {0, 5})
    canvas.save()
    sheets = with_borderless(read_file(path, vocabulary()).sheets, vocabulary(), legible)
    (plan,) = find_plans(sheets, vocabulary(), legible)
    assert [(a.number, a.pages) for a in plan.activities] == [
        ("1.1.", (1, 2)),
        ("1.2.", (2,)),
        ("2.1.", (2,)),
    ]
    assert plan.activities[1].cells[0].pieces[0].text == TWO[1].replace("|", "\n")
