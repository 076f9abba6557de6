"""Rules drawn as dashes far apart."""

from __future__ import annotations

from extract.model import Ruling
from extract.pages.dashes import with_dashes_joined
from tests.extract.by_hand import across, down


def dashes(y: float, step: float = 9.0) -> list[Ruling]:
    """A rule across of dashes 4 points long."""
    return [across(y, 40 + step * at, 44 + step * at) for at in range(10)]


def test_dashes_further_apart_than_pieces_of_a_rule_are_one() -> None:
    upright = [down(40, 100 + 10 * at, 106 + 10 * at) for at in range(10)]
    joined = with_dashes_joined([*dashes(100), *upright])
    assert {tuple(map(round, rule)) for rule in joined} == {(40, 100, 125, 100), (40, 100, 40, 196)}


def test_sides_of_boxes_below_one_another_are_no_dashes() -> None:
    tops = range(100, 220, 10)
    boxes = [down(x, top, top + 6) for top in tops for x in (40, 46)]
    boxes += [across(y, 40, 46) for top in tops for y in (top, top + 6)]
    assert with_dashes_joined(boxes) is boxes


def test_rules_drawn_for_each_line_of_text_stay_apart() -> None:
    pieces = [down(40, top, top + 9) for top in range(100, 220, 9)]
    assert with_dashes_joined(pieces) is pieces


def test_few_short_rules_stay_as_they_are() -> None:
    few = dashes(100)[:6]
    assert with_dashes_joined(few) is few


def test_pieces_that_touch_stay_as_they_are_where_few_others_stand_apart() -> None:
    whole = [down(40, top, top + 3) for top in range(100, 400, 3)]
    apart = [down(x, top, top + 3) for x in range(40, 140, 10) for top in (500, 505)]
    pieces = [*whole, *apart]
    assert with_dashes_joined(pieces) is pieces
