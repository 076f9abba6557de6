"""Tables right after a plan that are not read with it, told where they may be a part of it."""

from __future__ import annotations

from extract.heads.alignment import has_foreign_head, line_up_bounds
from extract.heads.prose import have_act_title, heading_lines
from extract.heads.text_reader import TextReader
from extract.model import Oddity, Table
from extract.plans.like_tables import is_like
from extract.plans.plan_draft import PlanDraft
from extract.plans.reading_order import stands_elsewhere
from extract.plans.since_table import SinceTable
from extract.plans.unread_text import unread_table


def table_left_out(table: Table, plan: PlanDraft, since: SinceTable, reader: TextReader) -> Oddity | None:
    """A table without any head right after the plan may be a part of it: a person has to look.

    So may one that has rows numbered as the plan's are, or names columns of a plan, wherever it stands.
    """
    last, foreign, lines = since.last, since.foreign, since.lines
    if last is None:
        return None
    if last.page == table.page and _stands_in(table, last):
        message = "a table that stands in a cell of the plan's was left out"
        return unread_table(table, message, reader.legible)
    texts = [reader.legible(line) for line, _ in lines]
    known = reader.vocabulary
    own_act = have_act_title(texts, known) or any(map(known.is_first_article, texts))
    near = 0 < table.page <= last.page + 1 and not own_act
    if (near and is_like(table, plan, reader)) or (not own_act and _goes_on_with_left(table, since, reader)):
        since.left = table
        message = "a table that has rows or columns as the plan has, but not its head, was left out"
        return unread_table(table, message, reader.legible)
    between = since.on_page(table.page)
    if not table.page:  # a transcript's headings stand beside it as lines do
        taken = heading_lines(lines, table, reader)[1]
        between = between[: len(between) - taken]
    if between:
        return None
    if foreign is not None and line_up_bounds(foreign, table):
        return None  # it goes on with another table, met before
    follows = table.page - last.page <= 1 and stands_elsewhere(last, table)
    if follows and not has_foreign_head(table, reader):
        message = "a table right after the plan does not line up with its columns and was left out"
        odd = unread_table(table, message, reader.legible)
        if odd.value:
            return odd
    return None


def _stands_in(table: Table, around: Table) -> bool:
    """Whether a table's middle stands within another: what it holds is in no cell of that."""
    x, y = (table.box.x0 + table.box.x1) / 2, (table.box.top + table.box.bottom) / 2
    return around.box.x0 < x < around.box.x1 and around.box.top < y < around.box.bottom


def _goes_on_with_left(table: Table, since: SinceTable, reader: TextReader) -> bool:
    """Whether a table without a head begins the page behind one that was left out, with as many columns."""
    left = since.left
    if left is None or table.page != left.page + 1 or since.on_page(table.page):
        return False
    return len(table.columns) == len(left.columns) and not has_foreign_head(table, reader)
