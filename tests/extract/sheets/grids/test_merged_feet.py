"""Last rows of merged cells that no rule parts from the rows above."""

from __future__ import annotations

from extract.model import Ruling
from extract.pages.rulings import find_edges
from extract.sheets.grids.grid import find_tables
from tests.extract.by_hand import across, down

X = (0.0, 40.0, 140.0, 200.0, 300.0)


def rows(ends: tuple[float, ...], *more: Ruling) -> list[tuple[int, int]]:
    """The bands and columns of the cells below a head of a table whose rules down end there."""
    rules = [across(100, 0, 300), across(120, 0, 300), across(300, 0, 300), *more]
    (table,) = find_tables(1, find_edges([*rules, *(down(x, 100, y) for x, y in zip(X, ends, strict=True))]))
    return [(c.first_band, c.first_column) for c in table.cells if c.first_band]


def test_where_the_first_inner_rules_end_a_row_of_merged_cells_begins() -> None:
    rest = [(1, column) for column in range(4)]
    assert rows((300, 280, 280, 300, 300)) == [*rest, (2, 0), (2, 3)]


def test_rules_that_all_end_above_the_frame_begin_no_row() -> None:
    assert {band for band, _ in rows((300, 280, 280, 280, 300))} == {1}


def test_a_rule_across_at_that_height_is_the_only_one() -> None:
    assert {band for band, _ in rows((300, 280, 280, 300, 300), across(283, 0, 300))} == {1, 2}


def test_one_rule_that_ends_there_is_a_merged_cells() -> None:
    assert {band for band, _ in rows((300, 280, 300, 300, 300))} == {1}
