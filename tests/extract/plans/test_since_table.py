"""What a plan's next table may be, by what was met since the last one."""

from __future__ import annotations

from extract.plans.since_table import MOST_HEAD_BANDS, SinceTable
from tests.extract.by_hand import HEAD, line, table

HIGHEST = [HEAD] * MOST_HEAD_BANDS  # of which a head's beginning may be made
NEXT = table([("", "", "", "", "")], page=2)


def test_a_low_table_with_nothing_behind_it_may_be_a_heads_beginning_on_the_page_before() -> None:
    assert SinceTable(table(HIGHEST)).may_part_head(NEXT)


def test_a_high_table_is_no_heads_beginning() -> None:
    assert not SinceTable(table([*HIGHEST, HEAD])).may_part_head(NEXT)


def test_a_head_is_not_parted_at_its_own_place_nor_before_the_first_table() -> None:
    assert not SinceTable(table(HIGHEST)).may_part_head(table([HEAD], top=400.0))
    assert not SinceTable().may_part_head(NEXT)


def test_a_line_a_gap_or_another_table_between_two_tables_parts_no_head() -> None:
    last = table(HIGHEST)
    assert not SinceTable(last, lines=[(line("Odluka"), 1)]).may_part_head(NEXT)
    assert not SinceTable(last, gap=True).may_part_head(NEXT)
    assert not SinceTable(last, foreign=table([HEAD], top=400.0)).may_part_head(NEXT)
    assert SinceTable(last, foreign=table([HEAD], top=20.0)).may_part_head(NEXT)
