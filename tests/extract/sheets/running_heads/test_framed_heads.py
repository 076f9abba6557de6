"""Running heads in ruled boxes."""

from __future__ import annotations

import pytest

from extract.model import Page, Word
from extract.sheets.sheet_making import make_sheet
from tests.extract.by_hand import HEIGHT, VOCABULARY, WIDTH, lattice, word


def sheet_of(texts: tuple[str, str, str], top: float) -> tuple[int, list[str]]:
    bounds = (40.0, 200.0, 400.0, 560.0)
    words: list[Word] = [word(text, x0 + 2, top + 3) for text, x0 in zip(texts, bounds, strict=False)]
    page = Page(2, WIDTH, HEIGHT, tuple(words), tuple(lattice(bounds, (top, top + 18))))
    made = make_sheet(page, VOCABULARY)
    return len(made.tables), [line.text for line in made.lines]


HEAD = ("Petak", "SLUŽBENE", "Strana 2")


def test_a_running_head_in_a_box_is_lines_and_no_table() -> None:
    assert sheet_of(HEAD, 24.0) == (0, list(HEAD))


@pytest.mark.parametrize(
    ("texts", "top"),
    [(HEAD, 300.0), (("1.", "Izraditi", "MUP"), 24.0), (("11.", "Broj obuka: 10", "31.12.2022."), 24.0)],
)
def test_another_box_is_a_table(texts: tuple[str, str, str], top: float) -> None:
    assert sheet_of(texts, top) == (1, [])
