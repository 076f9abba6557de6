"""Tables without rules whose every second row is shaded: the shaded cells' sides show the columns."""

from __future__ import annotations

from itertools import accumulate, pairwise
from pathlib import Path

import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from extract.model import Loose, Sheet, Word
from extract.plans.plan_finder import find_plans
from extract.printed import PrintedPlan
from extract.sheets.grids.stripes import find_stripes
from extract.sheets.lines.gaps import text_rows
from extract.sheets.reading import read_file
from extract.unruled.borderless import with_borderless
from tests.extract.by_hand import HEAD as HEAD_CELLS
from tests.extract.by_hand import legible, table, vocabulary, word

FONT, SIZE, PAD = "Times-Roman", 10, 1.5
HEAD = ("R.br.", "Aktivnost", "Nosilac|aktivnosti", "Rok", "Indikator")
LEADING, TOP = 13.0, 740.0
HEAD_END = TOP - 2 * LEADING - 6


# The texts of the last row fill their cells: between two of them is no more than a blank.
ROWS = [
    ("1.1.", "Izraditi registar|poklona", "Ministarstvo|pravde", "2022.", "Nov registar"),
    ("1.2.", "Provesti obuke|o etici", "Ured za borbu|protiv mita", "2023.", "Broj obuka"),
    (
        "1.3.",
        "Pratiti javne nabavke|i postupke direkcija",
        "Ministarstvo financija|i Porezna uprava FBiH",
        "kontinuirano od|januara godine 2022",
        "Sto dva upitnika godine|o broju svih ugovora",
    ),
]
WIDTHS = [max(stringWidth(line, FONT, SIZE) for line in cell.split("|")) + 2 * PAD for cell in ROWS[2]]
SIDES = list(accumulate([35.0, *WIDTHS[1:]], initial=60.0))


def draw(
    path: Path, rows: list[tuple[str, ...]], shaded: set[int], framed: bool = False, ruled: bool = False
) -> Path:
    canvas = Canvas(str(path), pagesize=(595, 842))
    canvas.setFont(FONT, SIZE)
    canvas.drawString(150, TOP + 60, "AKCIONI PLAN ZA BORBU PROTIV KORUPCIJE")
    top = TOP
    for at, cells in enumerate((HEAD, *rows)):
        lines = [cell.split("|") for cell in cells]
        high = LEADING * max(map(len, lines)) + 6
        if at in shaded:
            canvas.setFillGray(0.9)
            for x0, x1 in pairwise(SIDES):
                canvas.rect(x0, top - high, x1 - x0, high, stroke=0, fill=1)
        canvas.setFillGray(0)
        for x0, cell in zip(SIDES, lines, strict=False):
            for n, line in enumerate(cell):
                canvas.drawString(x0 + PAD, top - LEADING * (n + 1) + 1, line)
        top -= high
    for x in SIDES if ruled else ():
        canvas.line(x, HEAD_END, x, top)
    if framed:
        canvas.rect(SIDES[0], top, SIDES[-1] - SIDES[0], TOP - top, fill=0)
    canvas.drawString(
        60, top - 60, "Ovaj akcioni plan stupa na snagu danom objavljivanja u službenim novinama."
    )
    canvas.save()
    return path


def plan(path: Path) -> PrintedPlan:
    reading = read_file(path, vocabulary())
    sheets = with_borderless(reading.sheets, vocabulary(), legible)
    (found,) = find_plans(sheets, vocabulary(), legible)
    return found


def texts(found: PrintedPlan) -> list[tuple[str, ...]]:
    return [
        (
            activity.number,
            *("|".join(piece.text.replace("\n", "|") for piece in cell.pieces) for cell in activity.cells),
        )
        for activity in found.activities
    ]


@pytest.mark.parametrize("shaded", [{2}, {0, 2}])
def test_the_white_row_below_the_last_shaded_one_is_read_whole(tmp_path: Path, shaded: set[int]) -> None:
    found = plan(draw(tmp_path / "plan.pdf", ROWS, shaded))
    assert texts(found) == ROWS
    assert found.oddities == ()


def test_white_rows_in_a_frame_are_parted_as_the_shaded_one_is_and_read_once(tmp_path: Path) -> None:
    found = plan(draw(tmp_path / "plan.pdf", ROWS, {0, 2}, framed=True))
    assert texts(found) == ROWS
    assert found.oddities == ()


def test_a_head_without_rules_over_a_table_that_has_them_names_its_columns(tmp_path: Path) -> None:
    found = plan(draw(tmp_path / "plan.pdf", ROWS, {2}, ruled=True))
    assert texts(found) == ROWS
    assert found.oddities == ()


def _words(text: str, x0: float, top: float) -> list[Word]:
    starts = accumulate((5.0 * len(part) + 2.5 for part in text.split()), initial=x0)
    return [word(part, x, top) for part, x in zip(text.split(), starts, strict=False)]


def test_prose_below_the_signature_makes_no_shaded_row_of_a_table_between_rules() -> None:
    rows = [HEAD_CELLS, ("1.", "Izraditi plan.", "2021.", "1. MUP", "Plan izrađen")]
    words = [*_words("Premijer", 485, 186), *_words("Ana Ilić, s. r.", 485, 197)]
    words += [*_words("godine, donosi", 42, 215), *_words("Član 5.", 370, 215)]
    words += [each for c in table(rows).cells for n in c.lines for each in _words(n.text, n.x0, n.top)]
    ruled = Sheet(1, 600.0, 800.0, (table(rows),), (), loose=Loose(tuple(words), ()))
    (read,) = with_borderless([ruled], vocabulary(), legible)
    assert read.tables == ruled.tables


def test_prose_whose_even_blanks_stand_over_bounds_makes_no_shaded_row_of_a_table_between_rules() -> None:
    ruled = table([HEAD_CELLS, ("1.", "Izraditi plan.", "2021.", "1. MUP", "Plan izrađen")])
    prose = text_rows(_words("primjenjuje ministarstvo kantonalnog odmah", 303, 184))
    assert not find_stripes([ruled], [], prose, lambda row: False, lambda rows: rows)
