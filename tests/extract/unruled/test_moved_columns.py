"""Where columns known from one column of the page stand in the other."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from extract.pages.rulings import Edge
from extract.sheets.lines.gaps import text_rows
from extract.unruled.known_columns import Frame, KnownColumns
from extract.unruled.lanes import Lanes, Strip
from extract.unruled.moved_columns import moved
from tests.extract.by_hand import word

RIGHT = Lanes(
    (
        Strip(300.0, 330.0, "no", None),  # numbers are set in the middle
        Strip(330.0, 420.0, "activity", 333.0),
        Strip(420.0, 500.0, "deadline", 423.0),
    )
)
RULES = (Edge(30.0, 40.0, 560.0), Edge(60.0, 50.0, 250.0))  # below the running head; of the table


def left_side(texts: Sequence[tuple[str, float]], edges: Sequence[Edge] = ()) -> float:
    """Where the columns begin in the page's left column, with texts that begin at these places."""
    rows = text_rows(word(text, x, 50.0 + 12 * at, size=7.0) for at, (text, x) in enumerate(texts))
    frame = Frame(0.0, 290.0, tuple(rows))
    return moved(KnownColumns(RIGHT, numbered=True, ruled=True), frame, edges).lanes.bounds[0]


def test_rules_as_wide_as_the_table_show_where_a_row_without_its_number_stands() -> None:
    assert left_side([("registar", 83.0)], RULES) == 50.0


@pytest.mark.parametrize("prose", [0, 9])
def test_texts_that_begin_as_the_lines_of_two_columns_do_show_it_without_rules(prose: int) -> None:
    rows = [("12.", 58.0), ("Izraditi", 83.0), ("2024.", 173.0)]
    assert left_side([*rows, *[("Vlada", 50.0)] * prose]) == 50.0
