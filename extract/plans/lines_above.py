"""Lines right above a plan's table: level headings, and running heads over the rest of a row that is cut."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from extract.heads.prose import heading_in_gap, heading_lines
from extract.heads.text_reader import TextReader
from extract.model import Line, Sheet, Table
from extract.plans.plan_draft import PlanDraft, RowPlace
from extract.plans.since_table import SinceTable
from extract.printed import LevelHeading
from extract.rows.cut_signs import is_cut_in_sentence, is_plainly_cut
from extract.rows.row_events import ContinuedMark, NewHead, RowEvent, RowPiece
from extract.sheets.zones import usual_zones, zones

MOST_LINES = 4  # of notes or a caption over the rest of a row
MOST_DOWN = 0.25  # of the page's height


def headings_above(
    table: Table, since: SinceTable, goes_on: bool, events: Sequence[RowEvent], reader: TextReader
) -> tuple[list[LevelHeading], int]:
    """The headings right above a table, outermost first, and how many of the lines since are theirs.

    Where a plan `goes_on` in it, one may stand in the band between its two tables, and is counted with none.
    """
    number = next((event.number for event in events if isinstance(event, RowPiece)), "")
    above, taken = heading_lines(since.lines, table, reader, number)
    if goes_on and not above and since.last is not None:
        above = heading_in_gap(since.on_page(table.page), since.last, table, reader)
    return above, taken


def are_heads_of_cut(
    lines: Iterable[Line], plan: PlanDraft, events: Sequence[RowEvent], sheet: Sheet
) -> bool:
    """Whether lines stand but where running heads do, above a row's rest: of one page no more is told.

    Or a few, of a table's notes or its caption, over the rest of a text that a page cuts in mid sentence.
    """
    heads = NewHead | ContinuedMark
    first = next((at for at, event in enumerate(events) if not isinstance(event, heads)), len(events))
    row = events[first] if events[first:] else None
    if not plan.drafts or not isinstance(row, RowPiece):
        return False
    end = zones(sheet).head if sheet.furniture else usual_zones(sheet.height).head
    cut, lines = plan.cut(row, RowPlace(under_head=first > 0)), list(lines)
    few = len(lines) <= MOST_LINES and all(line.bottom < MOST_DOWN * sheet.height for line in lines)
    if few and cut.turns_page and is_cut_in_sentence(cut):
        return True
    return is_plainly_cut(cut) and all(line.bottom < end for line in lines)
