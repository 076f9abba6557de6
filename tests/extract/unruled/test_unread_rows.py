"""Text where an unruled table would go on, but could not be read: told where it may be rows."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extract.model import Oddity
from extract.pages.rulings import Edge
from extract.sheets.lines.gaps import text_rows
from extract.unruled.known_columns import KnownColumns
from extract.unruled.lanes import Lanes, Strip
from extract.unruled.unread_rows import unread_rows
from extract.unruled.unruled_page import UnruledPage
from tests.extract.by_hand import HEIGHT, text_reader, word

BOUNDS = (40.0, 90.0, 250.0, 350.0)
FIELDS = ("no", "activity", "deadline")
LANES = Lanes(tuple(Strip(x0, x1, f, x0 + 2) for (x0, x1), f in zip(pairwise(BOUNDS), FIELDS, strict=True)))
PAGE = UnruledPage(3, HEIGHT, (), (), (), (), text_reader())
UNDER = Edge(150.0, BOUNDS[0], BOUNDS[-1])  # a rule below the rows


def told(rows: Sequence[Sequence[str]], edges: Sequence[Edge] = (), ruled: bool = False) -> list[Oddity]:
    """What is told of rows whose texts stand at the left of the columns, from 100 points down."""
    words = [
        word(text, x0 + 2, 100.0 + 14 * at)
        for at, row in enumerate(rows)
        for text, x0 in zip(row, BOUNDS[:-1], strict=True)
        if text
    ]
    return list(unread_rows(PAGE, text_rows(words), edges, KnownColumns(LANES, False, ruled)))


def test_two_numbered_rows_with_text_in_all_columns_are_told_with_their_page_and_text() -> None:
    (odd,) = told([("1.", "Registar", "2026."), ("2.", "Obuka", "2027.")])
    assert (odd.code, odd.page, odd.value) == ("text_left_out", 3, "1. Registar 2026. 2. Obuka 2027.")


def test_numbers_with_text_in_one_column_alone_may_be_a_list_and_are_not_told() -> None:
    assert told([("1.", "Registar", ""), ("2.", "Obuka", "")]) == []
    assert told([("1.", "Registar", "2026.")]) == []


def test_text_in_columns_over_a_rule_as_wide_as_a_ruled_plans_table_is_told() -> None:
    rows = [("", "Registar", "2026."), ("", "imovine", "")]
    assert [odd.code for odd in told(rows, [UNDER], ruled=True)] == ["text_left_out"]
    assert [odd.code for odd in told(rows, [UNDER._replace(start=46.0, end=342.0)], ruled=True)] == [
        "text_left_out"
    ]
    assert told(rows, [UNDER]) == []
    assert told(rows, [UNDER._replace(end=250.0)], ruled=True) == []
    assert told(rows, [], ruled=True) == []
