"""What stands behind a plan's last table and may be rows of it is told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extract.model import Sheet
from extract.plans.plan_finder import RESIZED
from tests.extract.by_hand import HEAD, WIDTH, line, sheet, table
from tests.extract.ruled_pages import FIRST, oddities

PLAN = sheet(1, table([HEAD, FIRST]))
TEXTS = (("Izraditi", 80.0), ("MUP", 360.0), ("Plan", 480.0))
BEHIND = sheet(2, lines=[line(text, top, x0) for top in range(100, 240, 20) for text, x0 in TEXTS])


def told(behind: Sheet) -> list[tuple[str, int | None]]:
    return [(code, page) for code, page, _ in oddities(PLAN, behind)]


def test_text_in_columns_without_numbers_behind_a_plan_is_not_told() -> None:
    assert told(BEHIND) == []


@pytest.mark.parametrize("change", [RESIZED + 1, -RESIZED - 1], ids=["wider", "narrower"])
def test_so_it_is_on_a_page_of_another_width(change: float) -> None:
    assert told(replace(BEHIND, width=WIDTH + change)) == [("text_left_out", 2)]


def test_pages_of_one_format_may_differ_a_little_in_width() -> None:
    assert told(replace(BEHIND, width=WIDTH + RESIZED)) == []


def test_text_inside_a_table_or_right_behind_it_that_no_cell_holds_is_told() -> None:
    inside, over = line("od 2021.", 150, 300), line("u cijelosti", 150, 562)
    beside = line("Na osnovu člana", 150, 580)
    page = replace(PLAN, lines=(inside, over, beside))
    assert [value for code, _, value in oddities(page) if code == "text_left_out"] == [
        "od 2021. | u cijelosti"
    ]


def test_a_row_without_side_rules_right_below_the_last_one_is_told() -> None:
    below = PLAN.tables[0].box.bottom + 3
    row = [line(text, below, x0) for text, x0 in (("Osnovati tim", 82.0), ("2022.", 282.0))]
    assert [code for code, _, _ in oddities(replace(PLAN, lines=tuple(row)))] == ["text_left_out"]
    apart = [text._replace(top=below + 30, bottom=below + 40) for text in row]
    assert oddities(replace(PLAN, lines=tuple(apart))) == []
    signed = [line("Broj: 02-05-1/21", below, 60.0), line("Premijer", below, 420.0)]
    assert oddities(replace(PLAN, lines=tuple(signed))) == []
