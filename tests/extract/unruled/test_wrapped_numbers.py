"""Numbers in a column so narrow that they are set sign by sign, where no rules part the rows."""

from __future__ import annotations

from extract.model import Loose, Sheet, Word
from tests.extract.by_hand import HEIGHT, word
from tests.extract.unruled_pages import HEAD, LEADING, LEFT, ONE, TWO, plan, row, texts

GAP = 8.0  # points between rows


def sign_by_sign() -> Sheet:
    """A page of two rows, every cell set from its row's top, the numbers on three lines each."""
    words, top = row(HEAD, 60.0)
    for number, *cells in (ONE, TWO):
        lines = [tuple(number[:3]), *(cell.split("\n") for cell in cells)]
        top += GAP
        words += [w for x0, own in zip(LEFT, lines, strict=True) for w in _lines(own, x0, top)]
        top += LEADING * max(map(len, lines))
    return Sheet(1, 600.0, HEIGHT, (), (), loose=Loose(tuple(words), ()))


def _lines(lines: list[str] | tuple[str, ...], x0: float, top: float) -> list[Word]:
    found = []
    for at, text in enumerate(lines):
        x = x0
        for part in text.split():
            found.append(word(part, x, top + at * LEADING, size=9.0))
            x = found[-1].x1 + 2.0
    return found


def test_each_sign_of_a_number_begins_no_row_of_its_own() -> None:
    read = list(texts(plan(sign_by_sign())))
    assert [cells[:2] for cells in read] == [("1.1", ONE[1]), ("1.2", TWO[1])]
