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
