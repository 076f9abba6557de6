"""Tables with a plan's columns that may be none of it: lists of grants or purchases; text behind the plan."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.folding import fold
from extract.model import Oddity, Table
from extract.printed import PrintedActivity
from extract.rows.row_events import RowEvent, RowPiece
from extract.sums import GROUPED
from extract.vocabulary import Vocabulary

OF_PLANS = frozenset({"indicator", "target", "baseline", "other:result"})  # what lists of grants do not have
MOST = 0.5  # of the rows
WORD = re.compile(r"[^\W\d_]+")
APART = 6.0  # points: a row under its head stands nearer to it


def doubtful_plan(
    activities: Sequence[PrintedActivity], preamble: Sequence[str], vocabulary: Vocabulary
) -> Iterator[Oddity]:
    """A warning where the text above names no plan, and rows do not say how it is judged what was done.

    Rows with sums may be grants; others those of a procedure, where no plan of any kind is named.
    """
    fields = {cell.field for row in activities for cell in row.cells}
    if not activities or not preamble or not fields.isdisjoint(OF_PLANS):
        return
    if any(title in key for key in map(fold, preamble) for title in vocabulary.plan_titles):
        return
    page = activities[0].pages[0] if activities[0].pages else None
    if sum(_names_sum(row, vocabulary) for row in activities) > MOST * len(activities):
        message = "no plan is named above these rows, which have sums but no indicators: they may be grants"
        yield Oddity("plan_doubtful", message, page=page)
    elif not any(_may_name_plan(text, vocabulary) for text in preamble):
        message = "no plan is named above these rows, which have no indicators: they may be of a procedure"
        yield Oddity("plan_doubtful", message, page=page)


def _names_sum(row: PrintedActivity, vocabulary: Vocabulary) -> bool:
    texts = [piece.text for cell in row.cells if cell.field != "activity" for piece in cell.pieces]
    return any(GROUPED.search(text) or vocabulary.currency.search(text) for text in texts)


def _may_name_plan(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a word of the text begins as plans of any kind are called: `Planom`, `programima`."""
    return any(fold(word).startswith(tuple(vocabulary.plan_names)) for word in WORD.findall(text))


def apart_from_head(head: Table, table: Table, events: Sequence[RowEvent]) -> Iterator[Oddity]:
    """A warning where a blank parts a repeated head from text in one column, that goes on with a row above.

    Spreadsheets print the head on each page, also over what stands below the table.
    """
    first = next(iter(events), None)
    if not isinstance(first, RowPiece) or first.number or first.opens or head.page != table.page:
        return
    filled = sum(first.has_text(at) for at, _ in first.cells)
    if filled == 1 and table.box.top - head.box.bottom > APART:
        message = "text below a blank under a repeated head was joined to the row above: it may be none of it"
        yield Oddity("row_in_doubt", message, page=table.page)
