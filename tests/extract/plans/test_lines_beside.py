"""Lines beside a plan's tables at a page's cut."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from extract.heads.columns import Column
from extract.model import Line
from extract.plans.lines_beside import beside_rows
from extract.plans.unread_text import unread_beside
from tests.extract.by_hand import COLUMNS as COLUMN_SIDES
from tests.extract.by_hand import HEAD, legible, line, table

TABLE = table([HEAD])  # its top is at 100
COLUMNS = [Column(x0, x1, "", "") for x0, x1 in pairwise(TABLE.columns)]


def left_beside(*lines: tuple[Line, int]) -> list[str]:
    return [item.text for item, _ in beside_rows(lines, TABLE, table([HEAD], page=2), COLUMNS)]


def test_a_line_in_one_column_at_a_cut_is_likely_to_be_a_rows() -> None:
    x0, foot, top = COLUMNS[3].x0 + 2, TABLE.box.bottom + 2, TABLE.box.top - 11
    rest = [(line("Tuzlanskog", foot, x0), 1), (line("kantona", foot + 11, x0), 1)]
    assert left_beside(*rest) == ["Tuzlanskog", "kantona"]
    assert left_beside((line("Vlada", top, x0), 2)) == ["Vlada"]


def test_a_line_in_a_first_column_of_activities_at_a_cut_is_likely_to_be_a_rows() -> None:
    columns = [replace(COLUMNS[0], field="activity"), *COLUMNS[1:]]
    rest = [(line("Plan", TABLE.box.bottom + 2, COLUMNS[0].x0 + 2), 1)]
    assert beside_rows(rest, TABLE, table([HEAD], page=2), columns) == rest


def test_a_line_at_the_tables_left_or_further_off_is_none() -> None:
    x0, foot = COLUMNS[3].x0 + 2, TABLE.box.bottom + 2
    assert left_beside((line("Mjera", foot, TABLE.box.x0 + 2), 1)) == []
    assert left_beside((line("Premijer", foot + 30, x0), 1)) == []


def test_lines_at_a_tables_height_in_the_plans_other_columns_are_told() -> None:
    inner = table([("2021.", "MUP")], page=2, columns=COLUMN_SIDES[2:5])
    beside = [line("Izraditi plan", inner.box.top + 5, COLUMN_SIDES[1] + 2)]
    (odd,) = unread_beside(inner, COLUMNS, beside, legible)
    assert (odd.code, odd.page, odd.value) == ("text_left_out", 2, "Izraditi plan")


def test_lines_in_the_pages_other_column_are_none_of_the_plan() -> None:
    beside = [line("Na osnovu člana 1.", TABLE.box.top + 5, TABLE.box.x1 + 20)]
    assert not list(unread_beside(TABLE, COLUMNS, beside, legible))
