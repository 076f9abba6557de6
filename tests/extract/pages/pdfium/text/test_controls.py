"""Glyphs whose character the file does not tell."""

from __future__ import annotations

from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from extract.model import UNREADABLE
from extract.pages.pdfium.source import read_pages

# `Vlada Kantona; MUP` by a browser, its font without the characters of `;` and of the blank
TYPEFACE = Path(__file__).parents[4] / "specimens" / "typefaces" / "LiberationSerif-Regular.ttf"
PAGE = Path(__file__).parent / "glyphs_without_characters.pdf"


def test_a_glyph_without_a_character_is_unreadable_where_it_is_drawn_and_else_a_blank() -> None:
    (page,) = read_pages(PAGE)
    assert [word.text for word in page.words] == ["Vlada", f"Kantona{UNREADABLE}", "MUP"]


def without_characters(path: Path) -> Path:
    """`Održana služba` in a font without a character map, in which ž is the second glyph, đ the third."""
    pdfmetrics.registerFont(TTFont("Unmapped", str(TYPEFACE)))
    canvas = Canvas(str(path), invariant=1)
    canvas.setFont("Unmapped", 10)
    canvas.drawString(100, 700, "ćžđ")  # in the order of the font's numbers
    canvas.drawString(100, 600, "Uvođenje i održana služba")
    canvas.showPage()
    canvas.save()
    path.write_bytes(path.read_bytes().replace(b"/ToUnicode", b"/XoUnicode"))
    return path


def test_a_glyph_numbered_as_the_sign_of_a_hyphen_is_not_lost_from_its_word(tmp_path: Path) -> None:
    (page,) = read_pages(without_characters(tmp_path / "issue.pdf"))
    assert (
        " ".join(word.text for word in page.words[1:])
        == f"Uvo{UNREADABLE}enje i odr{UNREADABLE}ana slu{UNREADABLE}ba"
    )
