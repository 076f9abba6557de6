"""Two words that lie over one another are told apart."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth

from extract.pages.frame import Quad
from extract.pages.pdfium.words.overlaid import overlaid
from tests.extract.pages.pdfium.test_pdfium_source import words
from tests.specimens.fonts import font

WIDTHS = {"i": 2.0, "r": 3.4, "a": 4.2, "n": 4.5, "o": 4.2, "B": 5.1, "j": 2.8}


def boxes(*drawn: tuple[str, float]) -> tuple[str, list[Quad]]:
    """The letters of words that begin at these x, in the order of their places, as PDFium has them."""
    found = []
    for text, x in drawn:
        for letter in text:
            found.append((x, letter))
            x += WIDTHS[letter]
    found.sort()
    return "".join(letter for _, letter in found), [(x, 0.0, x + WIDTHS[c], 8.0) for x, c in found]


@pytest.mark.parametrize("second", [15.9, 17.0, 20.0])
def test_letters_of_each_word_touch_one_another(second: float) -> None:
    text, letters = boxes(("iranno", 0.0), ("Broj", second))
    assert ["".join(text[at] for at in word) for word in overlaid(letters)] == ["iranno", "Broj"]


def test_two_ligatures_are_letters_of_one_word() -> None:
    ligatures = [(8.0, 0.0, 13.0, 8.0), (13.0, 0.0, 18.0, 8.0)]
    assert (
        overlaid([(0.0, 0.0, 8.0, 8.0), *(box for box in ligatures for _ in "ti"), (18.0, 0.0, 22.0, 8.0)])
        == []
    )


APART = [[("irano", 0.0)], [("irano", 0.0), ("Broj", 18.0)], [("irano", 0.0), ("j", 4.0)]]


@pytest.mark.parametrize("drawn", APART)
def test_one_word_or_two_beside_each_other_are_not_overlaid(drawn: Sequence[tuple[str, float]]) -> None:
    assert overlaid(boxes(*drawn)[1]) == []


def letter_by_letter(text: str, x: float) -> list[tuple[str, float, float]]:
    drawn = []
    for letter in text:
        drawn.append((letter, x, 150.0))
        x += stringWidth(letter, font("sans"), 8)
    return drawn


def test_a_word_wider_than_its_cell_leaves_the_next_cells_text_whole(tmp_path: Path) -> None:
    first, second = letter_by_letter("kontinuirano", 50), letter_by_letter("Izrada", 92)
    assert words(tmp_path, *first, *second, rules=(48, 90, 200)) == ["kontinuirano", "Izrada"]
