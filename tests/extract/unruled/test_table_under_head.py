"""Tables under a head that no rules part."""

from __future__ import annotations

from extract.model import Loose, Sheet
from extract.plans.plan_finder import find_plans
from extract.unruled.borderless import with_borderless
from tests.extract.by_hand import HEIGHT, legible, vocabulary
from tests.extract.unruled_pages import UNNUMBERED, ruled_across, set_at_top


def test_rows_that_nothing_parts_are_left_out_with_a_word() -> None:
    words = set_at_top(UNNUMBERED[0], 60.0)
    for at in range(12):
        words += set_at_top(("", f"Izraditi plan {at}", "2021.", "MUP", "Plan"), 75.0 + 10.0 * at)
    first = Sheet(1, 600.0, HEIGHT, (), (), loose=Loose(tuple(words), ()))
    second = ruled_across(2, UNNUMBERED, prose=700.0, sentence="")
    found = find_plans(with_borderless([first, second], vocabulary(), legible), vocabulary(), legible)
    told = [odd for each in found for odd in each.oddities if odd.code == "table_left_out"]
    assert [(odd.page, odd.severity) for odd in told] == [(1, "error")]
