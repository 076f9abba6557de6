"""Sheets -> plans as printed: finds plan heads, follows them over pages, joins rows, keeps the headings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from extract.collecting import without_collecting
from extract.heads.alignment import has_foreign_head, line_up
from extract.heads.boxed_headings import BoxedHeadings, boxed_headings
from extract.heads.column_checks import activities_twice
from extract.heads.columns import Column, Head
from extract.heads.glued_heads import with_head_apart
from extract.heads.levels import LevelReader
from extract.heads.plan_heads import find_heads, without_ordinals
from extract.heads.prose import heading_in_gap, heading_lines
from extract.heads.short_heads import short_head
from extract.heads.text_reader import TextReader
from extract.heads.titled_tables import with_title_apart
from extract.model import Legible, Line, Oddity, Sheet, Table, Turn
from extract.plans.doubtful_tables import apart_from_head
from extract.plans.early_tables import EarlyTables
from extract.plans.further_columns import FurtherColumns
from extract.plans.left_out_tables import table_left_out
from extract.plans.new_plans import begins_plan, is_budget
from extract.plans.plan_draft import PlanDraft, RowPlace
from extract.plans.printed_plan import printed_plan
from extract.plans.reading_order import in_order, stands_elsewhere
from extract.plans.resized_tables import read_by_place, resized
from extract.plans.taking_rows import RowTaker, TablePlace
from extract.plans.unread_text import unread_behind, unread_between, unread_table
from extract.printed import PrintedPlan
from extract.rows.cut_signs import is_plainly_cut
from extract.rows.row_checks import several_rows
from extract.rows.row_events import NewHead, RowEvent, RowPiece
from extract.rows.side_cells import with_parted_sides
from extract.rows.sides import Sides
from extract.rows.table_rows import read_rows
from extract.rows.tabless import Adjoining, left_out, tabless_row
from extract.sheets.stamps import told_left_out
from extract.sheets.zones import zones
from extract.vocabulary import Vocabulary

TWO_SIDES = 2  # a box around one column has no more
PREAMBLE_LINES = 160  # of running text kept before a plan, for its title, decision and defined terms


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
            found = finder.plans()
        yield from found
    yield from finder.plans(at_end=True)


class _Finder:
    """Reads tables and lines in order; holds the plan being read and the lines since its last table."""

    def __init__(self, reader: TextReader, join: bool) -> None:
        self._reader = reader
        self._join = join
        self.turned: dict[int, Turn] = {}  # how pages were turned to be read
        self._done: list[PlanDraft] = []
        self._plan: PlanDraft | None = None
        self._lines: list[tuple[Line, int]] = []
        self._last: Table | None = None
        self._adjoining: Adjoining | None = None
        self._foreign: Table | None = None  # the last table that is no plan's
        self._sheet: Sheet | None = None  # the page
        self._gap = False  # whether pages between the last table and this one are missing, or pictures
        self._head_alone = False  # whether the last table was a head at a new place, and nothing more
        self._rows = RowTaker(reader.levels, join)
        self._further = FurtherColumns(reader)
        self._early = EarlyTables(reader)
        self._first_oddities: list[Oddity] = []  # of tables before the first plan

    def sheet(self, sheet: Sheet) -> None:
        if sheet.turned:
            self.turned[sheet.number] = sheet.turned
        self._gap = self._gap or sheet.scanned or sheet.apart
        self._sheet = sheet
        for item in in_order(sheet):
            if isinstance(item, Table):
                self.table(item)
            else:
                self.line(item, sheet)
        if self._plan is not None and self._last is not None and self._last.page == sheet.number - 1:
            self._plan.oddities += unread_behind(sheet, self._reader.legible)

    def line(self, line: Line, sheet: Sheet) -> None:
        if self._reader.vocabulary.says_continued(self._reader.legible(line)):
            return
        self._lines.append((line, sheet.number))
        if self._plan is None:
            self._early.line(self._lines[-1])
        if self._adjoining is not None:
            self._adjoining.take(line)
        if len(self._lines) > 4 * PREAMBLE_LINES:
            del self._lines[: 2 * PREAMBLE_LINES]

    def table(self, table: Table) -> None:
        heads = find_heads(table, self._reader) or self._short_heads(table)
        boxed = boxed_headings(table, self._reader) if not heads else None
        if boxed is not None and self._take_boxed(table, boxed):
            return
        known = self._plan.columns if self._plan is not None else ()
        apart = with_head_apart(table, heads, known, self._reader)
        if apart is not table:
            table, heads = apart, find_heads(apart, self._reader)
        above = [self._reader.legible(line) for line, _ in self._lines[-PREAMBLE_LINES:]]
        table, title = with_title_apart(table, heads, above, self._reader)
        if title and not self._repeats(title):
            self._lines += [(line, table.page) for line in title]
        table = table if heads else without_ordinals(table, self._reader.legible)
        columns = self._columns_for(table) if not heads else heads[0].columns
        if columns is None and (columns := self._resized(table)) is not None:
            table = replace(table, oddities=(*table.oddities, read_by_place(table)))
        if columns is None:
            if not self._has_further_columns(table):
                self._tell_of(table)
            self._foreign = table
            if self._plan is None:
                self._early.keep(table, self._lines)
            return
        if self._plan is None:
            self._take_early(table, columns)
        self._read(table, heads, columns)

    def _take_boxed(self, table: Table, boxed: BoxedHeadings) -> bool:
        """Keep headings in a box as lines; whether they are no rows, as those in the plan's columns are."""
        if len(table.columns) > TWO_SIDES and self._columns_for(table) is not None:
            return False
        for line in boxed.headings:
            self._lines.append((line, table.page))
            if self._plan is None:
                self._early.line(self._lines[-1])
        if boxed.rest:
            message = "text below headings in a table of their own was left out"
            odd = unread_table(replace(table, cells=boxed.rest), message, self._reader.legible)
            (self._plan.oddities if self._plan is not None else self._first_oddities).append(odd)
        return True

    def _repeats(self, title: Sequence[Line]) -> bool:
        """Whether the plan that is being read has this title: producers repeat one with the head."""
        above = self._plan.preamble if self._plan is not None else ()
        return all(self._reader.legible(line) in above for line in title)

    def _take_early(self, table: Table, columns: tuple[Column, ...]) -> None:
        """Read what stands before the first head where it is the plan's for certain, else tell of it."""
        own, since, self._first_oddities = self._early.under(table, columns)
        for early, moved in own:
            self._lines = list(early.lines)
            self._read(early.table, (), moved)
        if own:
            self._lines = since

    def _read(self, table: Table, heads: Sequence[Head], columns: tuple[Column, ...]) -> None:
        """Read a table that is the plan's, or a new one's."""
        del self._lines[: -2 * PREAMBLE_LINES]
        after_head = self._head_alone
        new_place = after_head or self._last is None or stands_elsewhere(self._last, table)
        table = with_parted_sides(table, columns)
        events = list(read_rows(table, heads, columns, self._reader))
        plan = self._plan_for(columns, events)
        goes_on = plan is self._plan
        above, taken = heading_lines(self._lines, table, self._reader)
        if goes_on:
            plan.oddities += unread_between(
                self._lines, taken, self._last, table, plan.columns, self._reader.legible
            )
        else:
            self._note_left_below()
            self._further.begin()
        self._further.keep(table)
        self._plan = plan
        plan.columns = columns
        for head in heads:
            plan.oddities += activities_twice(table, head, self._reader.vocabulary)
        plan.oddities += [*self._first_oddities, *table.oddities, *several_rows(table, self._reader.legible)]
        if self._sheet is not None:
            plan.oddities += told_left_out(table, self._sheet)
        self._first_oddities = []
        between = [line for line, page in self._lines if page == table.page]
        if goes_on and self._last is not None and not above:
            above = heading_in_gap(between, self._last, table, self._reader)
        if goes_on and after_head and self._last is not None:
            plan.oddities += apart_from_head(self._last, table, events)
        if goes_on and not table.page:
            self._tabless(plan, table, has_head=bool(heads), headings=taken)
        above = [self._reader.levels.as_above(heading, plan.path) for heading in above]
        repeated = sum(1 for heading in above if any(heading.repeats(known) for known in plan.path))
        entered = plan.enter(above)
        beside = len(between) <= repeated or (goes_on and self._are_heads_of_cut(between, plan, events))
        may_continue = not entered and beside and not self._gap
        place = TablePlace(may_continue, new_place, after_head, goes_on, self._gap)
        self._rows.take(plan, table.page, events, place)
        self._lines.clear()
        self._last, self._gap = table, False
        self._adjoining = None if table.page else Adjoining(table.box.bottom)
        self._head_alone = new_place and all(isinstance(event, NewHead) for event in events)

    def _are_heads_of_cut(self, between: Iterable[Line], plan: PlanDraft, events: Sequence[RowEvent]) -> bool:
        """Whether lines stand but where running heads do, above a row's rest: of one page no more is told."""
        first = next((at for at, event in enumerate(events) if not isinstance(event, NewHead)), len(events))
        row = events[first] if events[first:] else None
        if self._sheet is None or not plan.drafts or not isinstance(row, RowPiece):
            return False
        end = zones(self._sheet.height)[0]
        cut = is_plainly_cut(plan.cut(row, RowPlace(under_head=first > 0)))
        return cut and all(line.bottom < end for line in between)

    def _tabless(self, plan: PlanDraft, table: Table, has_head: bool, headings: int) -> None:
        """What stands between the tables of a transcript's plan and is no heading: rows, or left out."""
        rest = [line for line, _ in self._lines[: len(self._lines) - headings]]
        if self._adjoining is not None and not has_head and not headings:
            for row in self._adjoining.rows(table, plan.columns):
                plan.oddities.append(tabless_row(row))
                plan.add(row, RowPlace())
                rest = []
        if rest:
            plan.oddities.append(left_out(rest))

    def _note_left_below(self) -> None:
        """A line right below a transcript's last row, that begins as one, may be a part of the plan."""
        if self._plan is not None and self._adjoining is not None:
            lines = self._adjoining.like_rows()
            rest = [line for line in lines if not self._reader.levels.read_bare(self._reader.legible(line))]
            self._plan.oddities += [left_out([line]) for line in rest]
            self._adjoining = None

    def _columns_for(self, table: Table) -> tuple[Column, ...] | None:
        """The columns that a table without a head goes on under, or None where it is another table."""
        if self._plan is None or has_foreign_head(table, self._reader):
            return None
        return line_up(table, self._plan.columns)

    def _resized(self, table: Table) -> tuple[Column, ...] | None:
        """The columns a table right behind the plan's last one goes on under in other widths, or None."""
        plan, last = self._plan, self._last
        if plan is None or last is None or self._lines or self._gap or _is_below(self._foreign, last):
            return None
        if has_foreign_head(table, self._reader):
            return None
        return resized(table, last, plan.columns, plan.drafts, self._reader.legible)

    def _short_heads(self, table: Table) -> list[Head]:
        """The plan's own head, repeated in fewer letters."""
        found = (
            short_head(table, self._plan.columns, self._reader.legible) if self._plan is not None else None
        )
        return [found] if found is not None else []

    def _has_further_columns(self, table: Table) -> bool:
        """Whether the table prints more columns of the plan's rows; then it is told."""
        if self._plan is None:
            return False
        above = self._plan.preamble
        at_top = all(self._reader.legible(line) in above for line, page in self._lines if page == table.page)
        odd = self._further.told(table, self._plan.columns, at_top)
        self._plan.oddities += [odd] if odd is not None else []
        return odd is not None

    def _tell_of(self, table: Table) -> None:
        """Tell of a table that is not read, where it may be a part of the plan."""
        if self._plan is not None and self._last is not None:
            odd = table_left_out(table, self._plan, self._last, self._foreign, self._lines, self._reader)
            self._plan.oddities += [odd] if odd is not None else []

    def _plan_for(self, columns: tuple[Column, ...], events: Sequence[RowEvent]) -> PlanDraft:
        """The plan that the table goes on with, or a new one."""
        if self._plan is not None:
            between = [self._reader.legible(line) for line, _ in self._lines]
            if not begins_plan(self._plan, columns, events, between, self._reader.vocabulary):
                return self._plan
        texts = tuple(self._reader.legible(line) for line, _ in self._lines[-PREAMBLE_LINES:])
        self._done.append(PlanDraft(texts, columns, Sides(self._reader), self._reader.legible, self._join))
        return self._done[-1]

    def plans(self, at_end: bool = False) -> list[PrintedPlan]:
        """What was found since, in order of printing: all plans but the one that may go on."""
        if at_end:
            self._note_left_below()
        until = len(self._done) if at_end else max(len(self._done) - 1, 0)
        ended, self._done = self._done[:until], self._done[until:]
        printed = map(self._printed, ended)
        return [plan for plan in printed if plan.activities and not is_budget(plan)]

    def _printed(self, plan: PlanDraft) -> PrintedPlan:
        return printed_plan(plan, self._reader, self.turned)


def _is_below(table: Table | None, last: Table) -> bool:
    """Whether a table stands behind the plan's last one."""
    return table is not None and (table.page, table.box.top) > (last.page, last.box.top)
