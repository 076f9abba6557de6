"""Tables beside a plan that were not read with it, and may belong to it: to be looked at."""

from __future__ import annotations

from extract.columns import cell_text, is_number
from extract.levels import DIGITS, is_next
from extract.missed_heads import HEAD_BANDS, names_rest
from extract.model import Legible, Table
from extract.plan_draft import PlanDraft
from extract.vocabulary import Vocabulary

SIDE_COLUMNS = 2  # from the left: those in which rows are numbered
LEAST_COLUMNS = 3


def is_like(table: Table, plan: PlanDraft, vocabulary: Vocabulary, legible: Legible) -> bool:
    """Whether a table has rows numbered on from the plan's, or names three of a plan's columns."""
    if len(table.columns) <= LEAST_COLUMNS:
        return False
    return _goes_on(table, plan, legible) or any(
        names_rest(" ".join(cell_text(c, legible) for c in table.cells if c.first_band == band), vocabulary)
        for band in range(HEAD_BANDS)
    )


def _goes_on(table: Table, plan: PlanDraft, legible: Legible) -> bool:
    """Whether its first row has the next number, or any row a new one of the plan's form (`2.1.`)."""
    numbers = [number for draft in plan.drafts if (number := _bare(draft.number))]
    if not numbers:
        return False
    side = (cell_text(cell, legible) for cell in table.cells if cell.first_column < SIDE_COLUMNS)
    own = [_bare(text) for text in side if is_number(text)]
    forms = {DIGITS.sub("0", number) for number in numbers if len(DIGITS.findall(number)) > 1}
    new = any(number not in numbers and DIGITS.sub("0", number) in forms for number in own)
    return new or (bool(own) and is_next(own[0], numbers[-1]))


def _bare(number: str) -> str:
    return number.rstrip(".)")
