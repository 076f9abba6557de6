"""Text whose letters are drawn as shapes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from extract.model import UNREADABLE, Box, Page, Word
from extract.pages.drawn_letters import drawn_words
from extract.pages.pdfium.source import read_pages
from extract.plans.plan_finder import find_plans
from extract.sheets.sheet_making import make_sheets
from tests.extract.by_hand import legible, vocabulary
from tests.specimens.fonts import font

COLUMNS = (40, 60, 240, 320, 420)
HEAD = ("", "Aktivnost", "Rok", "Nosilac")
ROWS = (("1.", "Izraditi plan", "", "MUP"), ("2.", "Osnovati tim", "Maj 2022.", "MUP"))
RISE = 30


def draw_letters(canvas: Canvas, x: float, y: float, count: int) -> None:
    """So many letters `E` as shapes, 5 points apart, every second one narrow."""
    for at in range(count):
        shape = canvas.beginPath()
        left, wide = x + 5 * at, 4 - at % 2
        shape.moveTo(left, y)
        for across, up in (
            (wide, 0),
            (wide, 1),
            (1, 1),
            (1, 3),
            (2, 3),
            (2, 4),
            (1, 4),
            (1, 6),
            (wide, 6),
            (wide, 7),
            (0, 7),
        ):
            shape.lineTo(left + across, y + up)
        shape.close()
        canvas.drawPath(shape, stroke=0, fill=1)


def page_with(path: Path, shapes: Sequence[tuple[float, float, int]], with_text: bool = True) -> Page:
    """A plan of two rows, the first without a deadline in text, and letters drawn as shapes."""
    canvas = Canvas(str(path), pagesize=(460, 200), invariant=1)
    canvas.setFont(font("sans"), 8)
    for at, row in enumerate((HEAD, *ROWS)):
        for x, right, text in zip(COLUMNS, COLUMNS[1:], row, strict=False):
            canvas.rect(x, 130 - RISE * at, right - x, RISE)
            if with_text:
                canvas.drawString(x + 3, 140 - RISE * at, text)
    for left, up, count in shapes:
        draw_letters(canvas, left, up, count)
    canvas.save()
    (page,) = read_pages(path)
    return page


def row(count: int, x: float = 10.0, top: float = 10.0) -> list[Box]:
    return [Box(x + 5 * at, top, x + 5 * at + 4 - at % 2, top + 7) for at in range(count)]


def problems(page: Page) -> list[str]:
    (plan,) = find_plans(tuple(make_sheets([page], vocabulary())), vocabulary(), legible)
    return [odd.code for odd in plan.oddities]


def test_a_cell_of_drawn_letters_is_no_empty_one_and_is_told(tmp_path: Path) -> None:
    page = page_with(tmp_path / "page.pdf", [(243, 110, 6)])
    (plan,) = find_plans(tuple(make_sheets([page], vocabulary())), vocabulary(), legible)
    first = {cell.field: cell.pieces[0].text for cell in plan.activities[0].cells}
    assert (first["deadline"], first["institution"]) == (6 * UNREADABLE, "MUP")
    assert [(odd.code, odd.severity) for odd in plan.oddities] == [("text_untrusted", "error")]


@pytest.mark.parametrize(
    "shapes",
    [[(243, 110, 1)], [(243, 110, 2)], [(243, 80, 6)], [(243, 180, 6)]],
    ids=["a tick", "two signs", "over text", "beside the table"],
)
def test_other_shapes_stay_shapes(tmp_path: Path, shapes: list[tuple[float, float, int]]) -> None:
    page = page_with(tmp_path / "page.pdf", shapes)
    (plan,) = find_plans(tuple(make_sheets([page], vocabulary())), vocabulary(), legible)
    assert plan.oddities == ()
    assert UNREADABLE not in "".join(p.text for a in plan.activities for c in a.cells for p in c.pieces)


def test_signs_of_one_size_are_no_letters() -> None:
    lights = [Box(10.0 + 10 * at, 10.0, 19.0 + 10 * at, 19.0) for at in range(3)]
    assert drawn_words(lights, ()) == ()


def test_the_shades_of_a_rows_cells_in_one_path_are_no_letters(tmp_path: Path) -> None:
    path = tmp_path / "page.pdf"
    canvas = Canvas(str(path), pagesize=(460, 200), invariant=1)
    shades = canvas.beginPath()
    for x in range(40, 420, 20):
        shades.rect(x, 103, 20, 18)
    canvas.setFillGray(0.9)
    canvas.drawPath(shades, stroke=0, fill=1)
    canvas.setFillGray(0)
    canvas.setFont(font("sans"), 8)
    for at, cells in enumerate((HEAD, *ROWS)):
        for x, right, text in zip(COLUMNS, COLUMNS[1:], cells, strict=False):
            canvas.rect(x, 130 - RISE * at, right - x, RISE)
            canvas.drawString(x + 3, 140 - RISE * at, text)
    canvas.save()
    (page,) = read_pages(path)
    assert page.drawn == ()
    assert problems(page) == []


def test_a_page_all_of_whose_letters_are_shapes_is_a_picture(tmp_path: Path) -> None:
    lines = [(63, 10 + 12 * at, 6) for at in range(12)]
    assert page_with(tmp_path / "page.pdf", lines, with_text=False).scanned
    assert not page_with(tmp_path / "page.pdf", lines[:3], with_text=False).scanned


def test_letters_are_parted_into_words_and_lines_by_their_gaps() -> None:
    letters = [*row(3), *row(2, x=30), *row(4, top=25)]
    assert [(len(word.text), word.x0, word.top) for word in drawn_words(letters, ())] == [
        (3, 10, 10),
        (2, 30, 10),
        (4, 10, 25),
    ]
    assert drawn_words(letters, [Word("Maj", 8, 8, 45, 20, "f")])[0].top == 25
