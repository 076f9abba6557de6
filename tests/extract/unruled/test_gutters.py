"""The columns of a table whose upright rules are not drawn, where rules across are drawn cell by cell."""

from __future__ import annotations

from itertools import pairwise

from extract.model import Ruling
from extract.unruled.gutters import bounds_shown
from extract.unruled.unruled_headings import Heading
from tests.extract.by_hand import across

BOUNDS = (40.0, 90.0, 250.0, 350.0)
HEADINGS = [Heading(x0 + 4, x0 + 40, "Rok", None) for x0 in BOUNDS[:-1]]


def rules(*heights: float, bounds: tuple[float, ...] = BOUNDS) -> list[Ruling]:
    return [across(y, x0, x1) for y in heights for x0, x1 in pairwise(bounds)]


def test_rules_that_meet_at_most_heights_show_the_columns() -> None:
    title = [across(200, BOUNDS[0], BOUNDS[-1])]
    assert bounds_shown(HEADINGS, [*rules(100, 120, 140), *title]) == [90.0, 250.0]


def test_rules_over_all_columns_or_few_of_them_show_none() -> None:
    assert bounds_shown(HEADINGS, [across(y, BOUNDS[0], BOUNDS[-1]) for y in (100, 120, 140)]) == []
    assert bounds_shown(HEADINGS, rules(100, 120)) == []


def test_columns_are_not_shown_where_rules_meet_twice_between_two_headings() -> None:
    assert bounds_shown(HEADINGS, rules(100, 120, 140, bounds=(40.0, 90.0, 150.0, 250.0, 350.0))) == []
