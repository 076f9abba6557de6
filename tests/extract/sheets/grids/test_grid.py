"""Edges -> cells, closed where the page left them open."""

from __future__ import annotations

from extract.model import Cell, Ruling, Table
from extract.pages.rulings import find_edges
from extract.sheets.grids.grid import find_tables
from tests.extract.by_hand import across, down, lattice

X = (0.0, 40.0, 140.0, 200.0)


def only_table(rulings: list[Ruling]) -> Table:
    (table,) = find_tables(1, find_edges(rulings))
    return table


def spans(table: Table) -> set[tuple[int, int, int, int]]:
    return {(c.first_band, c.last_band, c.first_column, c.last_column) for c in table.cells}


def open_edges(cells: tuple[Cell, ...]) -> set[tuple[int, bool, bool]]:
    return {(c.first_band, c.open_top, c.open_bottom) for c in cells}


def test_a_closed_table_has_a_cell_for_each_place() -> None:
    table = only_table(lattice(X, (100, 150, 200)))
    assert len(table.cells) == 6
    assert open_edges(table.cells) == {(0, False, False), (1, False, False)}


def test_a_row_cut_at_the_foot_is_closed_and_marked_open_below() -> None:
    table = only_table([*[down(x, 100, 250) for x in X], across(100, 0, 200), across(150, 0, 200)])
    assert table.box.bottom == 250
    assert open_edges(table.cells) == {(0, False, False), (1, False, True)}


def test_a_row_cut_at_the_head_is_closed_and_marked_open_above() -> None:
    table = only_table([*[down(x, 60, 150) for x in X], across(100, 0, 200), across(150, 0, 200)])
    assert table.box.top == 60
    assert open_edges(table.cells) == {(0, True, False), (1, False, False)}


def test_a_piece_with_one_rule_across_is_a_table() -> None:
    table = only_table([*[down(x, 60, 150) for x in X], across(150, 0, 200)])
    assert len(table.cells) == 3
    assert all(cell.open_top and not cell.open_bottom for cell in table.cells)


def test_a_row_that_fills_its_page_shows_no_rule_across_and_is_not_lost() -> None:
    table = only_table([down(x, 60, 700) for x in X])
    assert len(table.cells) == 3
    assert all(cell.open_top and cell.open_bottom for cell in table.cells)


def test_rules_down_beside_a_whole_table_are_the_sides_of_a_cell_over_all_its_rows() -> None:
    rows = [across(150, 40, 200), across(200, 40, 200)]
    table = only_table([*[down(x, 100, 250) for x in X], *rows])
    assert (0, 2, 0, 0) in spans(table)
    assert open_edges(table.cells) == {(0, True, True), (0, True, False), (1, False, False), (2, False, True)}


def test_a_cell_beside_a_table_is_kept_where_the_tables_own_edges_are_ruled() -> None:
    rows = [across(y, 40, 200) for y in (100, 150, 250)]
    assert (0, 1, 0, 0) in spans(only_table([*[down(x, 100, 250) for x in X], *rows]))


def test_a_rule_down_that_ends_elsewhere_than_the_table_beside_it_is_none_of_it() -> None:
    rows = [across(y, 40, 200) for y in (100, 150, 250)]
    assert only_table([*[down(x, 100, 250) for x in X[1:]], *rows, down(0, 100, 400)]).box.x0 == 40


def test_two_upright_lines_alone_are_no_table() -> None:
    assert find_tables(1, find_edges([down(100, 60, 700), down(300, 60, 700)])) == ()


def test_lone_uprights_of_other_lengths_are_no_table() -> None:
    rulings = [down(10, 60, 700), down(100, 90, 400), down(200, 500, 640)]
    assert find_tables(1, find_edges(rulings)) == ()


def test_missing_side_rules_are_supplied_where_the_rows_end() -> None:
    rulings = [across(y, 0, 200) for y in (100, 150, 200)] + [down(x, 100, 200) for x in X[1:-1]]
    table = only_table(rulings)
    assert (table.box.x0, table.box.x1) == (0, 200)
    assert len(table.cells) == 6


def test_a_cell_merged_across_columns_is_one_cell() -> None:
    rulings = [across(y, 0, 200) for y in (100, 150, 200)]
    rulings += [down(0, 100, 200), down(200, 100, 200), down(40, 150, 200), down(140, 150, 200)]
    assert (0, 0, 0, 2) in spans(only_table(rulings))


def test_a_cell_merged_over_rows_is_one_cell() -> None:
    rulings = [
        across(100, 0, 200),
        across(200, 0, 200),
        across(150, 40, 200),
        *[down(x, 100, 200) for x in X],
    ]
    assert spans(only_table(rulings)) == {
        (0, 1, 0, 0),
        (0, 0, 1, 1),
        (1, 1, 1, 1),
        (0, 0, 2, 2),
        (1, 1, 2, 2),
    }


def test_cells_never_overlap_where_a_merged_area_is_no_rectangle() -> None:
    rulings = [*lattice(X, (100, 200)), across(150, 40, 200)]
    rulings = [r for r in rulings if r not in (down(40, 100, 200),)] + [down(40, 100, 150)]
    places = [
        (band, column)
        for cell in only_table(rulings).cells
        for band in range(cell.first_band, cell.last_band + 1)
        for column in range(cell.first_column, cell.last_column + 1)
    ]
    assert len(places) == len(set(places)) == 6


def test_tables_that_do_not_touch_are_two_from_the_top() -> None:
    tables = find_tables(1, find_edges([*lattice(X, (400, 450)), *lattice(X, (100, 150, 200))]))
    assert [table.box.top for table in tables] == [100, 400]


def test_an_underline_alone_is_no_table() -> None:
    assert find_tables(1, find_edges([across(100, 0, 200), across(200, 0, 200)])) == ()
