"""Sheets -> plans as printed: finds plan heads, follows them over pages, joins rows, keeps the headings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from extract.collecting import without_collecting
from extract.heads.boxed_headings import BoxedHeadings
from extract.heads.card_entries import Entry, entries_of
from extract.heads.columns import Head
from extract.heads.levels import LevelReader
from extract.heads.parted_heads import head_from_above
from extract.heads.prose import heading_lines
from extract.heads.text_reader import TextReader
from extract.model import Lean, Legible, Line, Oddity, Sheet, Table, Turn
from extract.plans.card_tables import CardTables, WaitingCard
from extract.plans.early_tables import EarlyTables
from extract.plans.further_columns import FurtherColumns
from extract.plans.left_out_tables import table_left_out
from extract.plans.new_plans import is_budget, is_form
from extract.plans.plan_draft import PlanDraft
from extract.plans.plan_tables import PlanTable, headed_table, headings_alone, heads_in, plan_table
from extract.plans.printed_plan import printed_plan
from extract.plans.reading_order import in_order
from extract.plans.since_table import SinceTable
from extract.plans.taking_tables import TableTaker
from extract.plans.unread_text import not_told, unread_behind, unread_below, unread_beside, unread_table
from extract.printed import PrintedPlan
from extract.rows.continued_marks import is_mark_alone
from extract.vocabulary import Vocabulary

RESIZED = 36.0  # points: pages of one format differ by less


def find_plans(
    sheets: Iterable[Sheet], vocabulary: Vocabulary, legible: Legible, *, join: bool = True
) -> tuple[PrintedPlan, ...]:
    """Every plan of the document, rows joined over pages (pieces kept apart with `join=False`)."""
    return tuple(each_plan(sheets, vocabulary, legible, join=join))


def each_plan(
    sheets: Iterable[Sheet], vocabulary: Vocabulary, legible: Legible, *, join: bool = True
) -> Iterator[PrintedPlan]:
    """The same one by one, each when the next begins: a long document's need not be in memory together."""
    finder = _Finder(TextReader(LevelReader(vocabulary), legible), join)
    for sheet in sheets:
        with without_collecting():
            finder.sheet(sheet)
            found = finder.ended()
        yield from found
    with without_collecting():
        found = finder.ended(at_end=True)
    yield from found


class _Finder:
    """Goes through tables and lines in order; tells a plan's tables from others, and has them taken."""

    def __init__(self, reader: TextReader, join: bool) -> None:
        self._reader = reader
        self._taker = TableTaker(reader, join)
        self._since = SinceTable()
        self._early = EarlyTables(reader)
        self._boxed: list[tuple[BoxedHeadings, Oddity]] = []  # before the first plan, with what is left out
        self._further = FurtherColumns(reader)
        self._cards = CardTables(reader)
        self._width = 0.0  # of the page before
        self._turned: dict[int, Turn | Lean] = {}  # how pages were turned to be read

    def sheet(self, sheet: Sheet) -> None:
        """Take the next page."""
        if sheet.turned:
            self._turned[sheet.number] = sheet.turned
        self._since.gap = self._since.gap or sheet.scanned or sheet.apart
        if self._taker.plan is not None:
            self._taker.plan.oddities += sheet.oddities
        for item in in_order(sheet, self._is_heading):
            if isinstance(item, Table):
                self._table(item, sheet)
            else:
                self._line(item, sheet.number)
        plan, last = self._taker.plan, self._since.last
        if plan is not None and last is not None and last.page == sheet.number - 1 and not sheet.oddities:
            plan.oddities += unread_behind(sheet, self._reader.legible, self._is_resized(sheet))
        if plan is not None:
            plan.oddities += not_told(unread_below(sheet, self._since, self._reader.legible), plan.oddities)
        self._width = sheet.width

    def _is_resized(self, sheet: Sheet) -> bool:
        """Whether a page is wider, or narrower, than the one before it."""
        return abs(sheet.width - self._width) > RESIZED

    def ended(self, at_end: bool = False) -> list[PrintedPlan]:
        """The plans found since, in order of printing: all but the one that may go on."""
        if at_end:
            self._end_waiting()
            self._taker.end()
        printed = (printed_plan(plan, self._reader, self._turned) for plan in self._taker.ended())
        return [plan for plan in printed if plan.activities and not (is_budget(plan) or is_form(plan))]

    def _is_heading(self, line: Line) -> bool:
        heading = self._reader.levels.read_line(self._reader.legible(line))
        return heading is not None and bool(heading.no)

    def _line(self, line: Line, page: int) -> None:
        vocabulary = self._reader.vocabulary
        says_continued = vocabulary.is_continued_mark if page else vocabulary.says_continued
        if says_continued(self._reader.legible(line)):
            return
        if self._taker.plan is None:
            self._early.line((line, page))
        self._taker.line(line)
        self._since.take(line, page)

    def _table(self, table: Table, sheet: Sheet) -> None:
        if is_mark_alone(table, self._reader):
            return
        known = self._taker.plan.columns if self._taker.plan is not None else ()
        heads = heads_in(table, known, self._reader) or self._head_from_above(table)
        if heads or not self._are_cards(table, sheet):
            self._end_waiting(bool(heads))
            self._one_table(table, sheet, heads)

    def _are_cards(self, table: Table, sheet: Sheet) -> bool:
        """Take a table of cards, or hold it; whether it is or may be one."""
        entries = entries_of(table, self._reader)
        if self._cards.goes_on(entries, table, self._taker.plan, self._since):
            self._take_cards(table, sheet, entries)
            return True
        if not self._cards.may_begin(entries, self._since.lines, self._taker.plan):
            return False
        self._cards.wait(WaitingCard(table, sheet, entries, self._since.lines, self._since.gap))
        self._since.lines, self._since.gap = [], False
        if self._cards.are_plan():
            self._take_waiting()
        return True

    def _take_waiting(self) -> None:
        """Take the tables that were held, as the cards of a plan."""
        after = self._since.lines, self._since.gap
        told = self._cards.repeated(self._taker.plan)
        for card in self._cards.waited():
            self._since.lines, self._since.gap = card.lines, card.gap
            self._take_cards(card.table, card.sheet, card.entries)
        self._since.lines, self._since.gap = after
        if self._taker.plan is not None:
            self._taker.plan.oddities += told

    def _take_cards(self, table: Table, sheet: Sheet, entries: Sequence[Entry]) -> None:
        self._take(self._cards.read(table, entries, self._taker.plan), sheet)
        self._cards.taken(self._taker.plan)

    def _end_waiting(self, under_head: bool = False) -> None:
        """Take tables that were held as the others that they are, or as a plan of one card.

        Not `under_head`: there a card says more of the rows of a table behind it, that has a head.
        """
        if not self._cards.is_waiting:
            return
        if not under_head and self._cards.is_lone_plan():
            told = self._cards.cover_left_out()
            self._take_waiting()
            if self._taker.plan is not None:
                self._taker.plan.lone_card = told
            return
        since, gap = self._since.lines, self._since.gap
        self._since.lines, self._since.gap = [], False
        for card in self._cards.waited():
            self._since.lines += card.lines
            self._since.gap = self._since.gap or card.gap
            self._one_table(card.table, card.sheet, ())
        self._since.lines += since
        self._since.gap = self._since.gap or gap

    def _one_table(self, table: Table, sheet: Sheet, heads: Sequence[Head]) -> None:
        """Take a table that is no card: a plan's, or another."""
        plan, reader = self._taker.plan, self._reader
        known = plan.columns if plan is not None else ()
        boxed = headings_alone(table, known, reader) if not heads else None
        if boxed is not None:
            self._take_boxed(table, boxed)
            return
        headed = headed_table(table, heads, known, self._since.preamble(reader.legible), reader)
        if plan is None or not self._repeats(headed.title, plan):  # producers repeat a title with the head
            self._since.lines += [(line, table.page) for line in headed.title]
        found = plan_table(headed, plan, self._since, reader)
        if found is None:
            self._leave(headed.table)
        elif plan is None:
            for lines, early in self._early.under(found, self._since.lines):
                self._since.lines = list(lines)
                self._take(early, sheet)
        else:
            self._take(found, sheet)

    def _head_from_above(self, table: Table) -> Sequence[Head]:
        """The head whose beginning stands alone at the place before, if any."""
        last = self._since.last
        if last is None or not self._since.may_part_head(table):
            return ()
        head = head_from_above(last, table, self._reader)
        return (head,) if head is not None else ()

    def _take(self, found: PlanTable, sheet: Sheet) -> None:
        """Take a plan's table."""
        before = self._taker.plan
        found = found.telling(*self._told_above(found.table))
        self._since = self._taker.take(found, self._since, sheet)
        if self._taker.plan is not before:
            self._further.begin()
        self._further.keep(found.table)
        plan = self._taker.plan
        if plan is not None and plan.columns:
            plan.oddities += unread_beside(found.table, plan.columns, sheet.lines, self._reader.legible)

    def _take_boxed(self, table: Table, boxed: BoxedHeadings) -> None:
        """Keep headings in a box as lines, the last as low as the box; tell of what else stands in it."""
        plan = self._taker.plan
        last = boxed.headings[-1]._replace(bottom=table.box.bottom)
        boxed = boxed._replace(headings=(*boxed.headings[:-1], last))
        for line in boxed.headings:
            self._since.lines.append((line, table.page))
            if plan is None:
                self._early.line((line, table.page))
        if not boxed.rest:
            return
        message = "text below headings in a table of their own was left out"
        odd = unread_table(replace(table, cells=boxed.rest), message, self._reader.legible)
        if plan is None:
            self._boxed.append((boxed, odd))
        else:
            plan.oddities.append(odd)

    def _told_above(self, table: Table) -> list[Oddity]:
        """What was left out of boxes above the first plan's first table, none but headings between."""
        if not self._boxed:
            return []
        lines, taken = self._since.lines, heading_lines(self._since.lines, table, self._reader)[1]
        own = {id(line) for boxed, _ in self._boxed for line in boxed.headings}
        rest = len(lines) - taken
        last = max((at for at in range(rest) if id(lines[at][0]) not in own), default=-1)
        near = {id(line) for line, page in lines[last + 1 :] if table.page - page <= 1}
        told = [odd for boxed, odd in self._boxed if id(boxed.headings[-1]) in near]
        self._boxed.clear()
        return told

    def _leave(self, table: Table) -> None:
        """Leave a table that is no plan's; told where it may be a part of the one before it."""
        plan, since = self._taker.plan, self._since
        if plan is None:
            self._early.keep(table, since.lines)
        else:
            at_top = self._repeats(since.on_page(table.page), plan)
            odd = self._further.told(table, plan.columns, at_top)
            odd = odd if odd is not None else table_left_out(table, plan, since, self._reader)
            plan.oddities += [odd] if odd is not None else []
        since.foreign = table

    def _repeats(self, lines: Iterable[Line], plan: PlanDraft) -> bool:
        """Whether lines stand above the plan, too."""
        return all(self._reader.legible(line) in plan.preamble for line in lines)
