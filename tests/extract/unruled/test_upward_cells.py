"""Upward headings at the side of a table that has no rules down."""

from __future__ import annotations

import pytest

from extract.model import Box, Cell, Table, Word
from extract.sheets.lines.line_making import cell_lines
from extract.unruled.upward_cells import with_upward_cells
from tests.extract.by_hand import FONT

BOX = Box(40.0, 100.0, 80.0, 300.0)


def upward(text: str, x0: float) -> list[Word]:
    """Letter after letter from the foot, as turned text is drawn."""
    y, words = 290.0, []
    for part in text.split():
        for letter in part:
            words.append(Word(letter, x0, y - 5.0, x0 + 9.0, y, FONT))
            y -= 5.0
        y -= 4.0
    return words


@pytest.mark.parametrize("lines", [("JAČANJE RADA",), ("JAČANJE", "RADA")], ids=["one line", "two"])
def test_letters_are_read_from_the_foot_as_they_were_drawn(lines: tuple[str, ...]) -> None:
    words = [w for at, line in enumerate(lines) for w in upward(line, 42.0 + 12.0 * at)]
    by_height = sorted(words, key=lambda w: w.top)
    cell = Cell(BOX, 0, 0, 0, 0, cell_lines(by_height))
    table = Table(1, BOX, (BOX.x0, BOX.x1), (BOX.top, BOX.bottom), (cell,))
    (read,) = with_upward_cells(table, words).cells
    assert tuple(line.text for line in read.lines) == lines


def test_letters_set_one_below_the_other_stay() -> None:
    words = [
        Word(letter, 42.0, 110.0 + 10 * at, 51.0, 119.0 + 10 * at, FONT) for at, letter in enumerate("RAD")
    ]
    cell = Cell(BOX, 0, 0, 0, 0, cell_lines(words))
    table = Table(1, BOX, (BOX.x0, BOX.x1), (BOX.top, BOX.bottom), (cell,))
    assert with_upward_cells(table, words) == table
