"""A plan over two pages between ruled lines, made by hand, and what is read of it."""

from __future__ import annotations

from extract.model import Sheet
from extract.plans.plan_finder import find_plans
from extract.printed import PrintedPlan
from tests.extract.by_hand import HEAD, legible, vocabulary

BARE = HEAD[1:]
FIRST = ("Izraditi plan.", "2021.", "MUP", "Plan izrađen")
SECOND = ("Osnovati tim.", "2022.", "MUP", "Tim osnovan")


def plan(*sheets: Sheet) -> PrintedPlan:
    """The one plan on the sheets."""
    (found,) = find_plans(sheets, vocabulary(), legible)
    return found


def codes(found: PrintedPlan) -> list[str]:
    """What is told of it."""
    return [oddity.code for oddity in found.oddities]


def bodies(found: PrintedPlan) -> list[list[str]]:
    """The texts under `Nosilac`, row by row."""
    return [
        [piece.text for cell in activity.cells if cell.field == "institution" for piece in cell.pieces]
        for activity in found.activities
    ]
