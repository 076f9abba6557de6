"""Plans that stand side by side, as editions in two languages do."""

from __future__ import annotations

from extract.model import Sheet, Table
from tests.extract.by_hand import HEAD, WIDTH, line, sheet, table
from tests.extract.ruled_pages import FIRST, REST, SECOND, plans

LEFT, RIGHT = (20.0, 40.0, 140.0, 180.0, 230.0, 280.0), (320.0, 340.0, 440.0, 480.0, 530.0, 580.0)
TITLES = (
    line("AKCIONI PLAN ZA MLADE 2021-2022.", 60.0, 20.0),
    line("PLAN AKTIVNOSTI ZA MLADE 2021-2022.", 60.0, 320.0),
)


def side(columns: tuple[float, ...], rows: list[tuple[str, ...]], page: int = 1) -> Table:
    return table(rows, page=page, columns=columns)


def told(*behind: Table) -> list[str]:
    """What is told of the second of two plans side by side, with these tables on the next page."""
    first = side(LEFT, [HEAD, FIRST, SECOND]), side(RIGHT, [HEAD, FIRST])
    found = plans(sheet(1, *first, lines=TITLES), sheet(2, *behind))
    assert len(found) == 2 and WIDTH == 600.0
    return [odd.code for odd in found[-1].oddities if "side by side" in odd.message]


def test_a_rest_below_the_first_of_two_plans_side_by_side_is_told_of() -> None:
    assert told(side(LEFT, [REST], 2)) == ["plan_doubtful"]


def test_a_rest_below_the_second_is_its_own() -> None:
    assert told(side(RIGHT, [REST, SECOND], 2)) == []


def test_a_plan_that_goes_on_in_the_pages_other_column_is_one() -> None:
    pages: tuple[Sheet, ...] = (
        sheet(1, side(LEFT, [HEAD, FIRST]), side(RIGHT, [HEAD, SECOND]), lines=TITLES[:1]),
        sheet(2, side(LEFT, [("3.", *SECOND[1:])], 2)),
    )
    (plan,) = plans(*pages)
    assert not [odd for odd in plan.oddities if "side by side" in odd.message]
