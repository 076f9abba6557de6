"""Tables beside a plan that were not read with it, and may belong to it: to be looked at."""

from __future__ import annotations

from extract.heads.cell_texts import cell_text
from extract.heads.missed_heads import HEAD_BANDS, names_rest
from extract.heads.text_reader import TextReader
from extract.model import Legible, Table
from extract.plans.plan_draft import PlanDraft
from extract.row_numbers import bare_number, is_next, is_number, number_form, number_parts

SIDE_COLUMNS = 2  # from the left: those in which rows are numbered
LEAST_COLUMNS = 3  # a table of a number, a text and a date is no plan


def is_like(table: Table, plan: PlanDraft, reader: TextReader) -> bool:
    """Whether a table has rows numbered on from the plan's, or names three of a plan's columns."""
    if len(table.columns) <= max(LEAST_COLUMNS, len(plan.columns) / 2):
        return False
    if _goes_on(table, plan, reader.legible):
        return True
    bands = ([cell for cell in table.cells if cell.first_band == band] for band in range(HEAD_BANDS))
    return any(names_rest(" ".join(map(reader.cell_text, cells)), reader.vocabulary) for cells in bands)


def _goes_on(table: Table, plan: PlanDraft, legible: Legible) -> bool:
    """Whether its first row has the next number, or one of several parts (`2.1.`) not far behind the last."""
    numbers = [number for draft in plan.drafts if (number := bare_number(draft.number))]
    if not numbers:
        return False
    side = (cell_text(cell, legible) for cell in table.cells if cell.first_column < SIDE_COLUMNS)
    own = [bare_number(text) for text in side if is_number(text)]
    if not own or number_form(own[0]) != number_form(numbers[-1]) or own[0] in numbers:
        return False
    first, last = number_parts(own[0]), number_parts(numbers[-1])
    near = len(last) > 1 and first > last and first[0] <= last[0] + 1
    return near or is_next(own[0], numbers[-1])
