"""Where rows and headings of an unruled table begin."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from extract.sheets.lines.gaps import text_rows
from extract.unruled.body_rows import BodyRows
from extract.unruled.lanes import Lanes, Strip
from extract.unruled.row_starts import row_starts
from tests.extract.by_hand import text_reader, word

LANES = Lanes((Strip(37, 60, "no", 40), Strip(60, 130, "activity", 63), Strip(130, 200, "rest", 132)))
ROW = [("1.", 40), ("Izraditi", 63), ("Vlada", 132)]


def headings(*lines: str) -> list[int]:
    """Which of these lines, right above a row, begin headings."""
    printed: list[Sequence[tuple[str, float]]] = []
    for line in lines:
        x, words = 40.0, []
        for text in line.split():
            words.append((text, x))
            x += len(text) * 4.5 + 2.0
        printed.append(words)
    printed.append(ROW)
    words = [word(text, x, 60 + 10.5 * at, size=9) for at, line in enumerate(printed) for text, x in line]
    body = BodyRows(LANES, text_rows(words), text_reader())
    return [start.index for start in row_starts(body, len(printed)).found or () if start.heading]


@pytest.mark.parametrize(
    ("lines", "begun"),
    [
        (("Mjera 1: Jačanje kapaciteta službi za", "obrazovanje"), [0]),
        (("Cilj 1: Jačanje kapaciteta", "Mjera 1.1: Zaštita žrtava u gradovima"), [0, 1]),
    ],
    ids=["a full line", "a short one"],
)
def test_a_heading_goes_on_below_a_line_that_had_no_room_for_more(
    lines: Sequence[str], begun: list[int]
) -> None:
    assert headings(*lines) == begun


def test_the_last_line_of_a_heading_at_the_side_is_no_text_of_the_rows_beside_it() -> None:
    lanes = Lanes(
        (Strip(37, 60, "measure", 40), Strip(60, 130, "activity", 63), Strip(130, 200, "deadline", 132))
    )
    printed = [
        (60.0, [("Rad", 40), ("Izraditi", 63), ("2021.", 132)]),
        (84.0, [("žena", 40)]),
        (94.5, [("Provesti", 63), ("2022.", 132)]),
    ]
    words = [word(text, x, top, size=9) for top, line in printed for text, x in line]
    body = BodyRows(lanes, text_rows(words), text_reader())
    assert [start.index for start in row_starts(body, 3).found or ()] == [0, 2]
