"""Accents that are drawn as signs of their own, over their letters."""

from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from extract.pages.pdfium import source as pdfium
from extract.pages.plumber import source as plumber
from tests.specimens.fonts import font

READERS = [pdfium.read_pages, plumber.read_pages]
Part = tuple[str, str, str, str]  # the text before a letter, the letter, its sign, the text behind


def words(path: Path, reader: object, parts: list[Part], rise: float) -> str:
    """What is read of a line whose signs are drawn before their letters, so much higher than these."""
    canvas = Canvas(str(path), pagesize=(300, 200), invariant=1)
    name = font("sans")
    canvas.setFont(name, 10)
    x = 40.0
    for before, letter, sign, behind in parts:
        canvas.drawString(x, 100, before)
        x += stringWidth(before, name, 10)
        wide = stringWidth(letter, name, 10)
        canvas.drawString(x + (wide - stringWidth(sign, name, 10)) / 2, 100 + rise, sign)
        canvas.drawString(x, 100, letter)
        x += wide
        canvas.drawString(x, 100, behind)
        x += stringWidth(behind, name, 10)
    canvas.save()
    (page,) = reader(path)  # type: ignore[operator]
    return " ".join(word.text for word in page.words)


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("rise", [0.0, 0.1, 2.2])
def test_a_letter_and_the_accent_over_it_are_one(tmp_path: Path, reader: object, rise: float) -> None:
    parts = [
        ("Grad ", "C", "ˇ", "apljina i op"),
        ("", "c", "´", "ina "),
        ("me", "d", "¯", "u "),
        ("", "Z", "ˇ", ""),
    ]
    assert words(tmp_path / "page.pdf", reader, parts, rise) == "Grad Čapljina i općina među Ž"


@pytest.mark.parametrize("reader", READERS)
def test_an_accent_over_no_letter_that_bears_it_stays(tmp_path: Path, reader: object) -> None:
    assert words(tmp_path / "page.pdf", reader, [("Grad ", "a", "ˇ", "")], 0.0) in ("Grad ˇa", "Grad aˇ")
