"""Numbers in a column so narrow that they are set sign by sign, where no rules part the rows."""

from __future__ import annotations

import pytest

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


ONE_LINE = ("", "Aktivnost", "Rok", "Nosilac", "Sredstva")
NARROW = (40.0, 64.0, *LEFT[2:])  # the number column has room for `1.1.` alone


def wrapped(*numbers: str, lefts: tuple[float, ...] = NARROW) -> Sheet:
    """A page of two rows whose numbers' last part stands on a line of its own."""
    words: list[Word] = []
    top = 60.0
    for number, (_, *cells) in zip(("Br.", *numbers), (ONE_LINE, ONE, TWO), strict=True):
        lines = [cell.split("\n") for cell in (number, *cells)]
        words += [w for x0, own in zip(lefts, lines, strict=True) for w in _lines(own, x0, top)]
        top += LEADING * max(map(len, lines)) + GAP
    return Sheet(1, 600.0, HEIGHT, (), (), loose=Loose(tuple(words), ()))


@pytest.mark.parametrize("numbers", [("1.1.\n1", "1.1.\n2"), ("1.3.\n5.", "1.3.\n6.")])
def test_the_last_part_of_a_number_that_its_column_has_no_room_for_begins_no_row(
    numbers: tuple[str, str],
) -> None:
    read = list(texts(plan(wrapped(*numbers))))
    assert [(cells[0], cells[1]) for cells in read] == [
        (numbers[0].replace("\n", ""), ONE[1]),
        (numbers[1].replace("\n", ""), TWO[1]),
    ]


def test_the_next_number_of_the_level_above_begins_a_row() -> None:
    read = list(texts(plan(wrapped("1.1.\n2.", "2.1.\n3."))))
    assert [cells[0] for cells in read] == ["1.1.", "2.", "2.1.", "3."]


def test_a_number_over_its_last_part_in_several_rows_is_one_though_its_column_has_room() -> None:
    wide = plan(wrapped("1.1.\n2", "1.1.\n3", lefts=(40.0, 100.0, *LEFT[2:])))
    assert [cells[0] for cells in texts(wide)] == ["1.1.2", "1.1.3"]
