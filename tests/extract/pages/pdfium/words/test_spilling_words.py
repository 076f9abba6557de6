"""A word that is wider than its cell stays in it, however it was drawn, and the next text stays whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from extract.pages.kerning import is_kerned
from extract.sheets.reading import page_reader
from extract.sheets.sheet_making import make_sheet
from tests.extract.by_hand import VOCABULARY
from tests.specimens.fonts import font

SIZE, PAD = 8.0, 2.0
SIDES = (20.0, 50.0, 140.0, 280.0)  # the first cell is narrow
Pieces = Callable[[str], Iterator[tuple[str, float]]]


def at_once(text: str) -> Iterator[tuple[str, float]]:
    yield text, 0.0


def by_letters(text: str) -> Iterator[tuple[str, float]]:
    yield from ((letter, 0.0) for letter in text)


def kerned(text: str) -> Iterator[tuple[str, float]]:
    """Pieces of three letters, set closer and wider by turns."""
    for at in range(0, len(text), 3):
        yield text[at : at + 3], (-0.3, 0.12)[at // 3 % 2]


def rule(canvas: Canvas) -> None:
    """Draw the rules around the cells of the row."""
    for x in SIDES:
        canvas.line(x, 140, x, 160)
    for y in (140, 160):
        canvas.line(SIDES[0], y, SIDES[-1], y)


def cells(folder: Path, texts: tuple[str, ...], pieces: Pieces, source: str = "pdfium") -> list[str]:
    """Set each text in its cell of a row, pieces of it one by one; give the cells' texts as read."""
    path = folder / "page.pdf"
    canvas = Canvas(str(path), pagesize=(300, 200), invariant=1)
    canvas.setFont(font("sans"), SIZE)
    for text, side in zip(texts, SIDES, strict=False):
        x = side + PAD
        for piece, kern in pieces(text):
            if piece.strip():
                canvas.drawString(x, 150, piece)
            x += stringWidth(piece, font("sans"), SIZE) + kern
    rule(canvas)
    canvas.showPage()
    canvas.save()
    (page,) = page_reader(source)(path, None)
    (table,) = make_sheet(page, VOCABULARY).tables
    return [" ".join(line.text for line in cell.lines) for cell in table.cells]


ROWS = [
    ("osposobljavanje", "• Ured", "Registar"),
    ("osposobljavanje", "Ministarstvo pravde", "Registar"),
    ("KONTINUIRANO", "- Ured za borbu", "100%"),
    ("antikorupcijsko", "kantonalne službe", "izvještaj"),
]


@pytest.mark.parametrize("source", ["pdfium", "pdfplumber"])
@pytest.mark.parametrize("pieces", [at_once, kerned])
@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[1])
def test_a_word_begins_in_its_cell_though_most_of_it_stands_in_the_next(
    tmp_path: Path, row: tuple[str, ...], pieces: Pieces, source: str
) -> None:
    assert cells(tmp_path, row, pieces, source) == list(row)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[1])
def test_letters_of_two_cells_that_are_mixed_are_told_by_the_order_of_drawing(
    tmp_path: Path, row: tuple[str, ...]
) -> None:
    assert cells(tmp_path, row, by_letters) == list(row)


def test_a_word_that_ends_at_its_cells_right_side_stays_in_that_cell(tmp_path: Path) -> None:
    long = "osposobljavanje"
    start = SIDES[2] - PAD - stringWidth(long, font("sans"), SIZE)  # from the right
    spill = " " * round((start - SIDES[0] - PAD) / stringWidth(" ", font("sans"), SIZE))
    assert cells(tmp_path, ("", "", "Vlada"), at_once)[2] == "Vlada"
    assert cells(tmp_path, (spill + long, "", "Vlada"), at_once) == ["", long, "Vlada"]


def test_a_word_cut_off_at_its_cells_edge_and_the_next_cells_text_are_two(tmp_path: Path) -> None:
    path, side = tmp_path / "page.pdf", SIDES[1]
    canvas = Canvas(str(path), pagesize=(300, 200), invariant=1)
    width = stringWidth("u Drvar", font("sans"), SIZE)
    for text, x, left, right in (
        ("u Drvar", side + 1.4 - width, SIDES[0], side),
        ("decembar", side + 1.3, side, SIDES[2]),
    ):
        canvas.saveState()
        clip = canvas.beginPath()
        clip.rect(left, 140, right - left, 20)
        canvas.clipPath(clip, stroke=0, fill=0)
        canvas.setFont(font("sans"), SIZE)
        canvas.drawString(x, 150, text)
        canvas.restoreState()
    rule(canvas)
    canvas.showPage()
    canvas.save()
    (page,) = page_reader("pdfium")(path, None)
    (table,) = make_sheet(page, VOCABULARY).tables
    texts = [" ".join(line.text for line in cell.lines) for cell in table.cells]
    assert texts == ["u Drvar", "decembar", ""]


@pytest.mark.parametrize(
    ("before", "after", "gap", "at_rule", "kerned"),
    [
        ("r", "g", 0.1, False, True),
        ("r", ".", -1.5, False, True),
        ("A", "V", -0.5, False, True),
        ("o", "M", 0.0, False, False),
        ("o", "•", 0.0, False, False),
        ("n", "o", 0.0, True, False),  # two cells' texts may meet at the rule
        ("n", "o", -0.3, True, True),
        ("n", "o", 1.0, False, False),
    ],
)
def test_a_letter_goes_on_with_a_word_where_it_stands_at_it_and_is_none_that_begins_one(
    before: str, after: str, gap: float, at_rule: bool, kerned: bool
) -> None:
    assert is_kerned(before, after, gap, 10.0, at_rule) is kerned


def test_a_word_of_letters_set_apart_is_not_cut_by_the_rule_it_spills_over(tmp_path: Path) -> None:
    path = tmp_path / "page.pdf"
    canvas = Canvas(str(path), pagesize=(300, 200), invariant=1)
    for text, side, apart in (("2021.", 0, 0.0), ("Kontinuirano", 1, 4.0), ("Vlada", 2, 0.0)):
        spaced = canvas.beginText(SIDES[side] + PAD, 150)
        spaced.setFont(font("sans"), SIZE)
        spaced.setCharSpace(apart)
        spaced.textOut(text)
        canvas.drawText(spaced)
    rule(canvas)
    canvas.showPage()
    canvas.save()
    (page,) = page_reader("pdfium")(path, None)
    (table,) = make_sheet(page, VOCABULARY).tables
    assert [cell.lines[0].text for cell in table.cells] == ["2021.", "Kontinuirano", "Vlada"]


def test_marks_of_columns_of_one_letter_each_that_are_drawn_at_once_stay_in_theirs(tmp_path: Path) -> None:
    path = tmp_path / "page.pdf"
    canvas = Canvas(str(path), pagesize=(200, 100), invariant=1)
    wide = canvas.stringWidth("x", font("sans"), SIZE) + 5.0
    marks = canvas.beginText(20 + 2.5, 50)
    marks.setFont(font("sans"), SIZE)
    marks.setCharSpace(5.0)
    marks.textOut("xxx")
    canvas.drawText(marks)
    for at in range(4):
        canvas.line(20 + wide * at, 30, 20 + wide * at, 80)
    for y in (30, 80):
        canvas.line(20, y, 20 + 3 * wide, y)
    canvas.save()
    (page,) = page_reader("pdfium")(path, None)
    (table,) = make_sheet(page, VOCABULARY).tables
    assert [cell.lines[0].text for cell in table.cells if cell.lines] == ["x", "x", "x"]
