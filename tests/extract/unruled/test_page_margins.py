"""Where the known columns of a plan stand on a page with other margins, or whose table is fitted to it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from extract.pages.rulings import Edge
from extract.sheets.lines.gaps import text_rows
from extract.unruled.known_columns import Frame, KnownColumns
from extract.unruled.lanes import Lanes, Strip
from extract.unruled.page_margins import on_page
from tests.extract.by_hand import word

LANES = Lanes(
    (
        Strip(40.0, 240.0, "activity", 43.0),
        Strip(240.0, 340.0, "deadline", 243.0),
        Strip(340.0, 540.0, "institution", 343.0),
    )
)
ROWS = (("Izraditi", "2021.", "MUP"), ("Osnovati", "2022.", "Vlada"))


def bounds(
    rows: Sequence[Sequence[str]],
    by: float,
    scale: float = 1.0,
    edges: Sequence[Edge] = (),
    ruled: bool = False,
) -> list[float]:
    """The columns' sides where their texts begin so far to the right, and so much wider."""
    lines = text_rows(
        word(text, 40.0 + by + (x - 40.0) * scale, 50.0 + 12 * at, size=7.0)
        for at, row in enumerate(rows)
        for text, x in zip(row, (43.0, 243.0, 343.0), strict=True)
        if text
    )
    frame = Frame(0.0, 600.0, tuple(lines))
    return [round(x) for x in on_page(KnownColumns(LANES, False, ruled), frame, edges).lanes.bounds]


@pytest.mark.parametrize("by", [-14.0, 6.0, 20.0])
def test_texts_that_begin_as_far_aside_in_all_columns_show_other_margins(by: float) -> None:
    assert bounds(ROWS, by) == [40 + by, 240 + by, 340 + by, 540 + by]


def test_texts_of_the_outermost_columns_show_a_table_fitted_to_its_page() -> None:
    assert bounds(ROWS, 6.0, 1.04) == [46, 254, 358, 566]


def test_columns_stay_where_texts_begin_in_them_or_in_one_column_aside_alone() -> None:
    assert bounds(ROWS, 1.0) == [40, 240, 340, 540]
    assert bounds([("Odluka", "", ""), ("o planu", "", "")], 20.0) == [40, 240, 340, 540]


def test_rules_about_as_wide_as_the_table_show_where_one_line_alone_goes_on() -> None:
    rest = [("objaviti", "", "")]
    rules = [Edge(48.0, 34.0, 529.0), Edge(66.0, 34.0, 529.0)]
    assert bounds(rest, -6.0, 0.99, rules, ruled=True) == [34, 232, 331, 529]
    assert bounds(rest, -6.0, 0.99, rules[:1], ruled=True) == [40, 240, 340, 540]
    assert bounds(rest, -6.0, edges=[Edge(66.0, 34.0, 534.0)], ruled=True) == [34, 234, 334, 534]
    assert bounds(rest, -6.0, 0.99, rules) == [40, 240, 340, 540]
