"""Glyphs whose character the file does not tell."""

from __future__ import annotations

from pathlib import Path

from extract.model import UNREADABLE
from extract.pages.pdfium.source import read_pages

# `Vlada Kantona; MUP` by a browser, its font without the characters of `;` and of the blank
PAGE = Path(__file__).parent / "glyphs_without_characters.pdf"


def test_a_glyph_without_a_character_is_unreadable_where_it_is_drawn_and_else_a_blank() -> None:
    (page,) = read_pages(PAGE)
    assert [word.text for word in page.words] == ["Vlada", f"Kantona{UNREADABLE}", "MUP"]
