"""Small raised digits are footnote marks, not digits of the number before them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from extract.folding import fold
from extract.pages.frame import Quad
from extract.pages.pdfium import source as pdfium
from extract.pages.pdfium.text.characters import Boxes
from extract.pages.pdfium.text.raised import line_around
from extract.pages.plumber import source as plumber
from extract.raised import is_raised, without_raised
from extract.row_numbers import is_number

TYPEFACE = Path(__file__).parents[4] / "specimens" / "typefaces" / "LiberationSerif-Regular.ttf"
SIZE, MARK_SIZE, RISE = 10, 6.5, 3.3
READERS = [pdfium.read_pages, plumber.read_pages]
Part = tuple[str, float, float]  # text, size, rise


def words(path: Path, reader: object, *parts: Part) -> str:
    """What is read of a ruled cell that holds these parts of one line, drawn one after the other."""
    pdfmetrics.registerFont(TTFont("Raised", str(TYPEFACE)))
    canvas = Canvas(str(path))
    canvas.rect(90, 780, 200, 30)
    text = canvas.beginText(100, 790)
    for part, size, rise in parts:
        text.setFont("Raised", size)
        text.setRise(rise)
        text.textOut(part)
    canvas.drawText(text)
    canvas.save()
    (page,) = reader(path)  # type: ignore[operator]
    return " ".join(word.text for word in page.words)


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize(
    ("before", "mark", "behind", "read"),
    [
        ("500", "1", " KM", "500¹ KM"),
        ("30", "12", " dana", "30¹² dana"),
        ("tim", "2", "", "tim²"),
        ("plan", "3", " i izvještaj", "plan³ i izvještaj"),
    ],
)
def test_a_mark_is_told_from_what_it_stands_behind(
    tmp_path: Path, reader: object, before: str, mark: str, behind: str, read: str
) -> None:
    parts = (before, SIZE, 0), (mark, MARK_SIZE, RISE), (behind, SIZE, 0)
    assert words(tmp_path / "cell.pdf", reader, *parts) == read


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize(("size", "rise"), [(SIZE, 0), (MARK_SIZE, 0), (MARK_SIZE, -RISE)])
def test_digits_on_the_line_or_below_it_are_digits(
    tmp_path: Path, reader: object, size: float, rise: float
) -> None:
    parts = ("50", SIZE, 0.0), ("1", size, rise)
    assert words(tmp_path / "cell.pdf", reader, *parts) == "501"


@pytest.mark.parametrize("reader", READERS)
def test_a_small_figure_in_a_cell_of_its_own_is_no_mark(tmp_path: Path, reader: object) -> None:
    pdfmetrics.registerFont(TTFont("Raised", str(TYPEFACE)))
    path = tmp_path / "cells.pdf"
    canvas = Canvas(str(path))
    canvas.setFont("Raised", SIZE)
    canvas.drawRightString(199, 790, "nadzori")
    canvas.setFont("Raised", MARK_SIZE)
    canvas.drawString(201, 790 + RISE, "95")
    for x in (90, 200, 300):
        canvas.line(x, 770, x, 810)
    canvas.save()
    (page,) = reader(path)  # type: ignore[operator]
    assert [word.text for word in page.words] == ["nadzori", "95"]


def test_marks_are_no_part_of_numbers_and_headings() -> None:
    assert is_number("5.¹")
    assert fold("Rok²") == fold("Rok")
    assert without_raised("1.2.¹²") == "1.2."


def test_a_mark_is_raised_over_a_word_of_low_letters_whose_boxes_are_as_high_as_themselves() -> None:
    assert is_raised(114.83, 3.0, 118.15, 3.94)
    assert not is_raised(114.83, 3.9, 118.15, 3.94)


def test_a_full_stops_own_box_tells_nothing_of_its_line() -> None:
    class OfGlyphs(Boxes):
        def __init__(self) -> None:
            pass

        def one(self, index: int) -> Quad:
            return (5.0 * index, 99.0 if text[index] == "." else 93.0, 5.0 * index + 5, 100.0)

        def many(self, indexes: Sequence[int]) -> list[Quad]:
            return [self.one(index) for index in indexes]

    text = "rada.1"
    assert line_around(text, 4, OfGlyphs()) == (20.0, 93.0, 25.0, 100.0)
