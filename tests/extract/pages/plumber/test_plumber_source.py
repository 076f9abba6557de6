"""The second page source sees what the first sees: the same words, rulings and rows."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from extract.errors import InputError
from extract.model import Box, Page
from extract.pages.pdfium import source as pdfium
from extract.pages.plumber import source as plumber
from extract.plans.plan_finder import find_plans
from extract.printed import PrintedActivity
from extract.sheets.reading import read_file
from extract.sheets.sheet_making import make_sheet
from tests.extract.by_hand import VOCABULARY, legible
from tests.specimens import bad_inputs

ROOT = Path(__file__).parents[4]
ISSUES = sorted(
    path
    for folder in ("data/raw", "tests/real", "tests/specimens/prints", "tests/specimens/negatives")
    for path in (ROOT / folder).glob("*.pdf")
)
BOX_TOLERANCE = 2.0  # points
Draw = Callable[[Any], None]


@pytest.mark.parametrize("path", ISSUES, ids=lambda path: path.stem)
def test_rows_are_equal_by_both_sources(path: Path) -> None:
    first, second = _rows(path, "pdfium"), _rows(path, "pdfplumber")
    assert [[_content(row) for row in plan] for plan in first] == [
        [_content(row) for row in plan] for plan in second
    ]


@pytest.mark.parametrize("path", ISSUES, ids=lambda path: path.stem)
def test_boxes_agree_within_two_points(path: Path) -> None:
    for first, second in zip(_boxes(path, "pdfium"), _boxes(path, "pdfplumber"), strict=True):
        assert first == pytest.approx(second, abs=BOX_TOLERANCE)


@cache
def _rows(path: Path, source: str) -> list[tuple[PrintedActivity, ...]]:
    """The rows of each plan; an issue is read once by each source for all that is asked of it."""
    sheets = read_file(path, VOCABULARY, source, all_pages=True).sheets
    return [plan.activities for plan in find_plans(sheets, VOCABULARY, legible)]


def _content(row: PrintedActivity) -> tuple[Any, ...]:
    cells = tuple(
        (
            cell.field,
            _squashed(cell.heading),
            tuple((piece.page, _squashed(piece.text)) for piece in cell.pieces),
        )
        for cell in row.cells
    )
    return row.number, row.path, row.pages, row.fragments, cells


def _squashed(text: str) -> str:
    return " ".join(text.split())


def _boxes(path: Path, source: str) -> list[Box | None]:
    return [
        piece.box
        for plan in _rows(path, source)
        for row in plan
        for cell in row.cells
        for piece in cell.pieces
    ]


def _drawn(
    folder: Path, draw: Draw, turn: int = 0, crop: tuple[float, float, float, float] | None = None
) -> Path:
    from reportlab.pdfgen.canvas import Canvas

    path = folder / "drawn.pdf"
    canvas = Canvas(str(path), pagesize=(400, 500), invariant=1)
    draw(canvas)
    canvas.setPageRotation(turn)
    if crop:
        canvas.setCropBox(crop)
    canvas.showPage()
    canvas.save()
    return path


def _page(path: Path) -> Page:
    return next(plumber.read_pages(path))


def _table(canvas: Any) -> None:
    for i in range(4):
        canvas.line(60, 400 - i * 20, 300, 400 - i * 20)
        canvas.line(60 + i * 80, 400, 60 + i * 80, 340)
    for i in range(9):
        canvas.drawString(64 + i % 3 * 80, 386 - i // 3 * 20, f"Red {i} tekst")


@pytest.mark.parametrize("crop", [None, (30, 50, 380, 480)], ids=["whole", "cropped"])
@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_turned_and_cropped_pages_have_words_where_they_are_seen(
    tmp_path: Path, turn: int, crop: tuple[float, float, float, float] | None
) -> None:
    def upright(canvas: Any) -> None:
        canvas.translate(*{0: (0, 0), 90: (450, 0), 180: (400, 500), 270: (-40, 420)}[turn])
        canvas.rotate(turn)
        _table(canvas)

    path = _drawn(tmp_path, upright, turn, crop)
    first, second = next(pdfium.read_pages(path)), _page(path)
    assert (first.width, first.height) == pytest.approx((second.width, second.height))
    (seen_table,), (also_table,) = make_sheet(first, VOCABULARY).tables, make_sheet(second, VOCABULARY).tables
    for a, b in zip(seen_table.cells, also_table.cells, strict=True):
        assert tuple(a.box) == pytest.approx(tuple(b.box), abs=1.1)
        assert [line.text for line in a.lines] == [line.text for line in b.lines]
    for seen, also in zip(first.rulings, second.rulings, strict=True):
        assert tuple(seen) == pytest.approx(tuple(also), abs=1.1)


def _spot_black(canvas: Any) -> None:
    from reportlab.lib.colors import CMYKColorSep

    canvas.setStrokeColor(CMYKColorSep(0, 0, 0, 1, spotName="Crna"))
    canvas.line(60, 300, 300, 300)


def _cmyk_black(canvas: Any) -> None:
    canvas.setStrokeColorCMYK(0, 0, 0, 1)
    canvas.line(60, 300, 300, 300)


@pytest.mark.parametrize("draw", [_spot_black, _cmyk_black])
def test_a_ruling_in_printing_ink_is_seen(tmp_path: Path, draw: Draw) -> None:
    assert len(_page(_drawn(tmp_path, draw)).rulings) == 1


def _white(canvas: Any) -> None:
    canvas.setStrokeColorRGB(1, 1, 1)
    canvas.line(60, 300, 300, 300)


def _no_ink(canvas: Any) -> None:
    canvas.setStrokeColorCMYK(0, 0, 0, 0)
    canvas.rect(60, 200, 100, 100)


@pytest.mark.parametrize("draw", [_white, _no_ink])
def test_a_white_ruling_is_none(tmp_path: Path, draw: Draw) -> None:
    assert _page(_drawn(tmp_path, draw)).rulings == ()


def test_what_follows_a_form_is_not_moved_with_it(tmp_path: Path) -> None:
    def draw(canvas: Any) -> None:
        canvas.beginForm("F")
        _table(canvas)
        canvas.endForm()
        canvas._code.append("1 0 0 1 20 20 cm")
        canvas.doForm("F")
        canvas.drawString(60, 100, "Poslije")

    path = _drawn(tmp_path, draw)
    after = [[word for word in next(read(path)).words if word.text == "Poslije"] for read in _READERS]
    assert after[0][0].x0 == pytest.approx(after[1][0].x0, abs=0.5) == pytest.approx(80, abs=0.5)


_READERS = (pdfium.read_pages, plumber.read_pages)


def _strike_twice(canvas: Any) -> None:
    for shift in (0, 0.3):
        canvas.saveState()
        canvas.translate(shift, 0)
        _table(canvas)
        canvas.restoreState()


@pytest.mark.parametrize("source", ["pdfium", "pdfplumber"])
def test_text_struck_twice_to_look_bold_counts_once(tmp_path: Path, source: str) -> None:
    (sheet,) = read_file(_drawn(tmp_path, _strike_twice), VOCABULARY, source, all_pages=True).sheets
    texts = [" ".join(line.text for line in cell.lines) for cell in sheet.tables[0].cells]
    assert sorted(texts) == [f"Red {i} tekst" for i in range(9)]


def test_letter_spacing_parts_no_word(tmp_path: Path) -> None:
    def draw(canvas: Any) -> None:
        text = canvas.beginText(60, 300)
        text.setCharSpace(3)
        text.textOut("NOSILAC AKTIVNOSTI")
        canvas.drawText(text)

    assert [word.text for word in _page(_drawn(tmp_path, draw)).words] == ["NOSILAC", "AKTIVNOSTI"]


@pytest.mark.parametrize("texts", [["abcdef"], ["abcde", "f"]])
def test_a_word_is_cut_at_a_vertical_rule_but_not_within(tmp_path: Path, texts: list[str]) -> None:
    def draw(canvas: Any) -> None:
        canvas.line(100, 290, 100, 320)
        canvas.setFont("Courier", 10)
        for x, text in zip((70, 100), texts, strict=False):
            canvas.drawString(x, 300, text)

    assert [word.text for word in _page(_drawn(tmp_path, draw)).words] == texts


@pytest.mark.parametrize("name", ["not_a_pdf", "truncated", "header_only", "encrypted"])
def test_a_file_that_cannot_be_read_is_refused_in_the_same_words(tmp_path: Path, name: str) -> None:
    path = bad_inputs.BAD_INPUTS[name](tmp_path)
    said = []
    for read in _READERS:
        with pytest.raises(InputError) as refused:
            list(read(path))
        said.append(str(refused.value))
    assert said[0] == said[1]


def test_a_pdf_of_no_page_is_told_from_a_damaged_one(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="has no pages"):
        list(plumber.read_pages(bad_inputs.no_pages(tmp_path)))


def test_pages_lost_from_a_cut_off_file_are_missed(tmp_path: Path) -> None:
    path = tmp_path / "cut.pdf"
    whole = ISSUES[0].read_bytes()
    path.write_bytes(whole[: len(whole) * 2 // 3])
    with pytest.raises(InputError):
        list(plumber.read_pages(path))


def test_a_page_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError) as refused:
        list(plumber.read_pages(_drawn(tmp_path, _table), [2]))
    assert refused.value.page == 2


def test_pages_come_in_the_order_asked_for() -> None:
    path = ROOT / "tests/specimens/negatives/two-plans.pdf"
    numbers = [page.number for page in plumber.read_pages(path, [2, 1])]
    assert numbers == [2, 1]


def test_lines_have_the_same_fonts() -> None:
    path = ROOT / "tests/specimens/negatives/two-plans.pdf"
    first, second = (make_sheet(next(read(path)), VOCABULARY) for read in _READERS)
    assert sorted(line.runs for line in first.lines) == sorted(line.runs for line in second.lines)


@pytest.mark.parametrize("source", [pdfium, plumber])
def test_texts_of_two_cells_that_touch_at_a_rule_are_two(source: Any, tmp_path: Path) -> None:
    from reportlab.pdfgen.canvas import Canvas

    path = tmp_path / "touching.pdf"
    canvas = Canvas(str(path), invariant=1)
    canvas.drawRightString(200, 700, "donacija")
    canvas.drawString(200, 700, "mart")
    for x in (100, 200, 300):
        canvas.line(x, 600, x, 750)
    canvas.save()
    (page,) = source.read_pages(path)
    assert [word.text for word in page.words] == ["donacija", "mart"]
