"""Pages made by hand of a plan in ruled tables, and what is read of them."""

from __future__ import annotations

from extract.model import Sheet, Table
from extract.plans.plan_finder import find_plans
from extract.printed import PrintedActivity, PrintedPlan
from tests.extract.by_hand import HEAD, legible, sheet, table, vocabulary

FIRST = ("1.", "Izraditi plan i", "2021.", "MUP", "Plan izrađen")
REST = ("", "dostaviti ga Vladi", "", "", "")
SECOND = ("2.", "Osnovati tim", "2022.", "MUP", "Tim osnovan")
TITLE = "AKCIONI PLAN ZA MLADE KANTONA SARAJEVO"


def plans(*sheets: Sheet, join: bool = True) -> tuple[PrintedPlan, ...]:
    """The plans that are found on the sheets."""
    return find_plans(sheets, vocabulary(), legible, join=join)


def activities(*sheets: Sheet, join: bool = True) -> tuple[PrintedActivity, ...]:
    """The activities of the one plan on the sheets."""
    (plan,) = plans(*sheets, join=join)
    return plan.activities


def text(activity: PrintedActivity, field: str) -> str:
    """An activity's text in one field, its pieces in order."""
    return " ".join(piece.text for cell in activity.cells if cell.field == field for piece in cell.pieces)


def numbers(*sheets: Sheet) -> list[str]:
    """The numbers of the one plan's activities."""
    return [activity.number for activity in activities(*sheets)]


def oddities(*sheets: Sheet) -> list[tuple[str, int | None, str]]:
    """What is told of the one plan: code, page and value."""
    (plan,) = plans(*sheets)
    return [(odd.code, odd.page, odd.value) for odd in plan.oddities]


def cut(page: Table) -> tuple[Sheet, Sheet]:
    """A plan whose row 1 the page cuts; the second page's table is the one given."""
    return sheet(1, table([HEAD, FIRST], open_bottom=True)), sheet(2, page)
