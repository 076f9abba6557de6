"""Which headless tables go on under the columns of the one before."""

from __future__ import annotations

import pytest

from extract.heads.alignment import has_foreign_head, line_up
from extract.heads.columns import Column
from extract.heads.plan_heads import find_heads
from tests.extract.by_hand import BOLD, COLUMNS, FONT, HEAD, table, text_reader

ROW = ("1.", "Izraditi plan", "2021.", "MUP", "Plan izrađen")


def columns() -> tuple[Column, ...]:
    return find_heads(table([HEAD, ROW]), text_reader())[0].columns


@pytest.mark.parametrize("shift", [0.0, 4.0, -20.0, 30.0])
def test_the_same_columns_line_up_whatever_the_margin(shift: float) -> None:
    moved = line_up(table([ROW], columns=[x + shift for x in COLUMNS]), columns())
    assert moved is not None
    assert [column.field for column in moved] == [column.field for column in columns()]


@pytest.mark.parametrize("scale", [0.96, 1.04])
def test_all_columns_a_little_wider_or_narrower_line_up_where_they_stand(scale: float) -> None:
    found = table([ROW], columns=[20.0 + (x - 40.0) * scale for x in COLUMNS])
    moved = line_up(found, columns())
    assert moved is not None
    assert [round(column.x0, 3) for column in moved] == [round(x, 3) for x in found.columns[:-1]]


def test_as_many_columns_of_other_widths_do_not_line_up() -> None:
    assert line_up(table([ROW], columns=(40.0, 150.0, 200.0, 300.0, 420.0, 560.0)), columns()) is None


def test_fewer_columns_do_not_line_up() -> None:
    assert line_up(table([("1.", "Sala", "50")], columns=(40.0, 80.0, 480.0, 560.0)), columns()) is None


def test_a_table_that_ends_short_on_the_plans_own_rules_does_not_line_up() -> None:
    assert line_up(table([("1.", "Sala", "50")], columns=COLUMNS[:4]), columns()) is None


def test_a_lost_number_cell_lines_up() -> None:
    assert line_up(table([ROW[1:]], columns=COLUMNS[1:]), columns()) is not None


def test_a_table_with_a_number_heading_is_another_table() -> None:
    found = table([("R.br.", "Naziv", "Jedinica", "Cijena", "Ukupno"), ROW])
    assert has_foreign_head(found, text_reader())


def test_a_first_row_in_bold_over_others_is_a_head() -> None:
    found = table([("Vrsta", "Naziv", "Jedinica", "Cijena", "Ukupno"), ROW], fonts=[BOLD, FONT])
    assert has_foreign_head(found, text_reader())


def test_rows_in_one_font_have_no_head() -> None:
    assert not has_foreign_head(table([ROW, ROW]), text_reader())
    assert not has_foreign_head(table([ROW, ROW], fonts=[BOLD, BOLD]), text_reader())


def test_a_piece_with_an_open_edge_has_no_head_even_in_bold() -> None:
    found = table([ROW, ROW], fonts=[BOLD, FONT], open_top=True)
    assert not has_foreign_head(found, text_reader())
