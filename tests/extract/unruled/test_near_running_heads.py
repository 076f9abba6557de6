"""Running heads right above a table that no rules part."""

from __future__ import annotations

from dataclasses import replace

from extract.model import Loose, Sheet
from tests.extract.by_hand import line, word
from tests.extract.unruled_pages import LEFT, ONE, TWO, page, plan, texts

PARTS = ("Broj 9 - Strana 102", "NOVINE", "Četvrtak, 10. 2. 2022.")
TOP = 49.0  # a line above the rest of the row, as near to it as lines of a cell are


def with_head(sheet: Sheet) -> Sheet:
    """The page with a running head above its first line, known as such."""
    loose = sheet.loose
    assert loose is not None
    words = [word(part, x0, TOP, size=9.0) for part, x0 in zip(PARTS, LEFT[1:], strict=False)]
    lines = tuple(line(part, TOP, x0, size=9.0) for part, x0 in zip(PARTS, LEFT[1:], strict=False))
    return replace(sheet, furniture=lines, loose=Loose((*words, *loose.unpacked().words), ()))


def test_a_running_head_that_says_its_page_is_no_row_however_near_to_one_it_stands() -> None:
    rest = page(TWO, number=2, head=False, rest=("i dostaviti", "ga Vladi"))
    read = [list(texts(plan(page(ONE), second))) for second in (rest, with_head(rest))]
    assert read[0] == read[1] and len(read[0]) == 2
