"""A colour behind one column of a table that has rules across alone."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from extract.model import Box, Ruling
from extract.pages.column_shades import without_column_shades
from extract.pages.stamp_frames import sides_of
from extract.plans.plan_finder import find_plans
from extract.sheets.reading import read_file
from extract.unruled.borderless import with_borderless
from tests.extract.by_hand import across, down, legible, vocabulary

SIDES, BANDS = (40.0, 80.0, 240.0, 320.0, 440.0, 550.0), (100.0, 130.0, 160.0, 190.0)
SHADES = [Box(240.0, top, 320.0, bottom) for top, bottom in pairwise(BANDS)]
HEAD = ("R.br.", "Aktivnost", "Rok", "Nosilac", "Indikator")
ROWS = [
    ("1.1.", "Izraditi registar|poklona", "2022.", "Ministarstvo|pravde", "Nov registar"),
    ("1.2.", "Provesti obuke|o etici", "2023.", "Ured za borbu|protiv mita", "Broj obuka"),
    ("1.3.", "Pratiti javne|nabavke", "2024.", "Ministarstvo|financija", "Sto upitnika"),
]


def upright_left(*rules: Ruling) -> list[Ruling]:
    shaded = [side for box in SHADES for side in sides_of(box)]
    kept = without_column_shades([*rules, *shaded])
    return [rule for rule in kept if rule in shaded and rule.x0 == rule.x1]


def test_the_sides_of_shades_between_rules_across_are_none_of_columns() -> None:
    assert upright_left(*(across(y, 40.0, 550.0) for y in BANDS)) == []


def test_the_sides_of_shades_in_a_grid_are_those_of_its_cells() -> None:
    grid = [across(y, 40.0, 550.0) for y in BANDS] + [down(x, 100.0, 190.0) for x in SIDES]
    assert upright_left(*grid)


def test_the_sides_of_shades_that_no_rule_runs_along_stay() -> None:
    assert upright_left(across(60.0, 40.0, 550.0))


def draw(path: Path) -> Path:
    canvas = Canvas(str(path), pagesize=(595, 842))
    canvas.setFont("Times-Roman", 10)
    canvas.drawString(150, 790, "AKCIONI PLAN ZA BORBU PROTIV KORUPCIJE")
    for at, cells in enumerate((HEAD, *ROWS)):
        top = 740.0 - 30 * at
        if at:
            canvas.setFillColorRGB(1, 0.9, 0.6)
            canvas.rect(SIDES[2], top - 30, SIDES[3] - SIDES[2], 30, stroke=0, fill=1)
        canvas.setFillGray(0)
        for x0, cell in zip(SIDES, cells, strict=False):
            for n, line in enumerate(cell.split("|")):
                canvas.drawString(x0 + 3, top - 12 * (n + 1), line)
        for x0, x1 in pairwise(SIDES):
            canvas.line(x0, top, x1, top)
            canvas.line(x0, top - 30, x1, top - 30)
    canvas.save()
    return path


@pytest.mark.parametrize("source", ["pdfium", "pdfplumber"])
def test_rows_with_a_coloured_deadline_are_read_as_those_without(tmp_path: Path, source: str) -> None:
    reading = read_file(draw(tmp_path / "plan.pdf"), vocabulary(), source=source)
    (found,) = find_plans(with_borderless(reading.sheets, vocabulary(), legible), vocabulary(), legible)
    read = [
        (row.number, *("".join(p.text for p in cell.pieces).replace("\n", "|") for cell in row.cells))
        for row in found.activities
    ]
    assert read == ROWS
