"""Rows without numbers that the text alone tells: told where one may be several."""

from __future__ import annotations

from extract.model import Loose, Sheet
from tests.extract.by_hand import HEIGHT
from tests.extract.unruled_pages import HEAD, LEADING, codes, plan, row, set_at_top

BARE = ("", *HEAD[1:])
ROWS = [
    ("", "Izraditi\nregistar", "2021.", "MUP", "20.000"),
    ("", "Provesti\nobuke", "2022.", "Vlada", "15.000"),
    ("", "Osnovati\ntim", "2023.", "Zavod", "10.000"),
]


def page(blank: float) -> Sheet:
    """A head, and rows so many points apart."""
    words, top = row(BARE, 60.0)
    top += 8.0
    for cells in ROWS:
        words += set_at_top(cells, top)
        top += 2 * LEADING + blank
    return Sheet(1, 600.0, HEIGHT, (), (), loose=Loose(tuple(words), ()))


def test_rows_that_no_blank_parts_are_told() -> None:
    assert "rows_inferred" in codes(plan(page(blank=0.0)))


def test_rows_that_blanks_part_are_not() -> None:
    found = plan(page(blank=8.0))
    assert len(found.activities) == len(ROWS)
    assert not codes(found)
