"""Soft hyphens at line ends are told from hyphens, though PDFium's text has one mark for both."""

from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from extract.pages.pdfium.source import read_pages
from extract.pages.plumber.source import read_pages as read_by_plumber

TYPEFACE = Path(__file__).parents[4] / "specimens" / "typefaces" / "LiberationSerif-Regular.ttf"
SOFT, HARD = "\u00ad", "-"


def drawn(path: Path, ends: list[str], in_form: bool = False) -> Path:
    """A ruled cell with a cut word on every line but the last."""
    pdfmetrics.registerFont(TTFont("Soft", str(TYPEFACE)))
    canvas = Canvas(str(path))
    if in_form:
        canvas.beginForm("cell")
    canvas.setFont("Soft", 10)
    canvas.rect(90, 800 - 14 * (len(ends) + 1), 200, 14 * (len(ends) + 1))
    for n, end in enumerate([*ends, ""]):
        canvas.drawString(100, 790 - 14 * n, f"rijec{n}{end}")
    if in_form:
        canvas.endForm()
        canvas.doForm("cell")
    canvas.showPage()
    canvas.save()
    return path


def texts(path: Path) -> list[str]:
    (page,) = read_pages(path)
    return [word.text for word in page.words]


@pytest.mark.parametrize("in_form", [False, True])
def test_each_hyphen_is_the_one_that_was_printed(tmp_path: Path, in_form: bool) -> None:
    ends = [SOFT, HARD, SOFT, SOFT, HARD, SOFT, SOFT]
    path = drawn(tmp_path / "soft.pdf", ends, in_form)
    assert texts(path) == [f"rijec{n}{end}" for n, end in enumerate([*ends, ""])]


def test_pages_without_soft_hyphens_have_none(tmp_path: Path) -> None:
    ends = [HARD] * 6
    assert texts(drawn(tmp_path / "hard.pdf", ends)) == [
        f"rijec{n}{end}" for n, end in enumerate([*ends, ""])
    ]


def test_both_page_sources_tell_them_alike(tmp_path: Path) -> None:
    path = drawn(tmp_path / "soft.pdf", [SOFT, HARD, SOFT])
    (page,) = read_by_plumber(path)
    assert [word.text for word in page.words] == texts(path)
