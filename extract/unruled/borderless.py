"""Tables without vertical rules -> ordinary tables: columns from the text's own gaps.

Looked for only under a row of texts that are a plan's column headings, and on the page after one, where the
text stands in the same columns. Rows come from rules across where there are any, else from row numbers and
blanks. What such a table takes leaves the sheet's lines.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from extract.heads.alignment import fits
from extract.heads.columns import Head
from extract.heads.levels import LevelReader
from extract.heads.plan_heads import find_heads
from extract.heads.text_reader import TextReader
from extract.model import Legible, Loose, Oddity, Ruling, Sheet, Table
from extract.pages.rulings import find_edges
from extract.sheets.grids.stripes import find_stripes, is_bare, rows_stand_apart
from extract.sheets.lines.drawn_twice import drawn_once
from extract.sheets.lines.gaps import TextRow, text_rows, white
from extract.unruled.act_end import before_act_end
from extract.unruled.continuation import continuation
from extract.unruled.head_place import HeadPlace
from extract.unruled.known_columns import Frame, KnownColumns, ReadTable, half
from extract.unruled.lanes import Lanes, lanes_of_head, with_starts
from extract.unruled.moved_columns import moved
from extract.unruled.supplied_edges import INSIDE
from extract.unruled.table_under_head import table_under_head
from extract.unruled.taken_words import outside, with_tables
from extract.unruled.unread_rows import goes_on_behind, unread_rows
from extract.unruled.unruled_furniture import without_furniture
from extract.unruled.unruled_headings import UnruledHead
from extract.unruled.unruled_heads import HeadFinder
from extract.unruled.unruled_page import UnruledPage
from extract.vocabulary import Vocabulary

NARROW = 0.55  # of the page's width: columns narrower than this stand in one of the page's two columns
MOST_RULES = 4000  # a page with more is a drawing


def _named(head: UnruledHead) -> int:
    return len({heading.field for heading in head.headings} - {None})


def with_borderless(sheets: Iterable[Sheet], vocabulary: Vocabulary, legible: Legible) -> Iterator[Sheet]:
    """The sheets with the tables found in their loose words, in order."""
    finder = _Borderless(TextReader(LevelReader(vocabulary), legible))
    for sheet in sheets:
        yield finder.read(sheet)


class _Borderless:
    """Reads page after page; holds the columns of the plan that may go on."""

    def __init__(self, reader: TextReader) -> None:
        self._reader = reader
        self._heads = HeadFinder(reader)
        self._known: KnownColumns | None = None
        self._past: KnownColumns | None = None  # of a plan that the page before has none of
        self._unread: list[Oddity] = []  # of the page that is read

    def read(self, sheet: Sheet) -> Sheet:
        """The sheet with its borderless tables; without its loose words, which are done with."""
        loose = sheet.loose.unpacked() if sheet.loose is not None else None
        if loose is None or len(loose.rules) > MOST_RULES:
            self._known = self._past = None
            return replace(sheet, loose=None)
        words = drawn_once(loose.words)
        rows = without_furniture(text_rows(words), sheet, self._heads, self._reader)
        ruled = [_Ruled(t, find_heads(t, self._reader)) for t in sheet.tables if len(t.columns) > 2]
        stripes = self._stripes(ruled, rows)
        ruled = [each for each in ruled if not any(each.table is stripe for stripe in stripes)]
        grids = [each.table for each in ruled]
        boxed = list(_boxed_heads(ruled))
        rows = outside(rows, grids)
        page = self._page(sheet, loose, stripes, grids)
        self._unread = []
        if self._known is None and self._past is not None:
            over = self._over_heads(page, rows, boxed)
            if goes_on_behind(page, over, self._past):
                self._known = self._past
            elif told := list(unread_rows(page, over, page.edges, self._past)):
                self._unread, self._past = told, None
        known, after = self._known, None
        past, self._past = self._past, None
        tables: list[Table] = []
        for frame in self._frames(rows, sheet.width, page, boxed):
            self._known = known
            top = min((table.box.top for table in tables), default=None)
            tables += self._tables(page, boxed, frame, top)
            after = self._known or after
            known = self._known or known  # a table goes on from the page's left column into the right one
        self._known = after
        self._past = self._past or (past if known is None and not tables else None)
        sheet = replace(sheet, loose=None, oddities=tuple(self._unread))
        if not tables:
            return sheet
        return with_tables(sheet, grids, tables, loose)

    def _page(
        self, sheet: Sheet, loose: Loose, stripes: Sequence[Table], grids: Sequence[Table]
    ) -> UnruledPage:
        return UnruledPage(
            sheet.number,
            sheet.height,
            loose.rules,
            find_edges(loose.rules).horizontal,
            tuple(stripes),
            tuple(grids),
            self._reader,
        )

    def _stripes(self, ruled: Sequence[_Ruled], rows: Sequence[TextRow]) -> list[Table]:
        """Those of the tables that are shaded rows: none that parts its rows itself."""
        possible = [r.table for r in ruled if is_bare(r.table) or rows_stand_apart(r.table, r.head_end)]
        between = outside(rows, [r.table for r in ruled])
        return find_stripes(possible, rows, between, self._heads.names_columns, self._before_end)

    def _before_end(self, rows: Sequence[TextRow]) -> Sequence[TextRow]:
        return before_act_end(rows, self._reader)

    def _over_heads(
        self, page: UnruledPage, rows: Sequence[TextRow], boxed: Sequence[_BoxedHead]
    ) -> Sequence[TextRow]:
        """The rows over the first head: those below are that one's."""
        heads = self._find_heads(rows, page.rules)
        own = rows[: heads[0].first] if heads else rows
        bottom = min((head.bottom for head in boxed), default=page.height)
        return [row for row in own if row.top < bottom]

    def _frames(
        self, rows: Sequence[TextRow], width: float, page: UnruledPage, boxed: Sequence[_BoxedHead]
    ) -> list[Frame]:
        """The page, so wide, as one, or its two columns where the table runs in one of them or in both."""
        whole = Frame(0.0, width, tuple(rows))
        halves = [half(rows, 0.0, width / 2), half(rows, width / 2, width)]
        over = max((_named(head) for head in self._find_heads(rows, page.rules)), default=0)
        within = max(
            (_named(h) for half in halves for h in self._find_heads(half.rows, page.rules)), default=0
        )
        if over or within:
            return halves if within >= over else [whole]
        lanes = [head.lanes for head in boxed]
        lanes += [self._known.lanes] if self._known is not None else []
        return halves if any(each.width < NARROW * width for each in lanes) else [whole]

    def _find_heads(self, rows: Sequence[TextRow], rules: Sequence[Ruling]) -> list[UnruledHead]:
        """The heads among the rows, less rows of the plan that name columns as its head does in bold."""
        found = self._heads.find(rows, rules)
        known = self._known.headings if self._known is not None else ()
        named = [heading for heading in known if heading.field]
        if not named or not all(heading.bold for heading in named):
            return found
        return [head for head in found if head.bold]

    def _tables(
        self, page: UnruledPage, boxed: Sequence[_BoxedHead], frame: Frame, beside: float | None
    ) -> list[Table]:
        """The tables in a frame from the top: what goes on there, and what stands under heads.

        `beside` is where those in the page's left column begin, if this is the right one.
        """
        rows = frame.rows
        heads = self._find_heads(rows, page.rules)
        over = {head.bottom: head.lanes for head in boxed if frame.holds(head.lanes)}
        begins = sorted(
            [(rows[head.first].top, head) for head in heads] + [(bottom, None) for bottom in over],
            key=lambda begin: begin[0],
        )
        tables: list[Table] = []
        ends = [next((i for i, r in enumerate(rows) if r.top >= y - INSIDE), len(rows)) for y, _ in begins]
        grids = [t for t in page.grids if t.box.x0 < frame.x1 and frame.x0 < t.box.x1]
        known, self._known = self._known, None
        if known is not None:
            until = ends[0] if ends else len(rows)
            tables += self._going_on(page, frame, grids, known, until, beside)
        for n, (top, head) in enumerate(begins):
            end = ends[n + 1] if n + 1 < len(ends) else len(rows)
            below = rows[head.last].bottom if head else top
            stop = min((t.box.top for t in grids if t.box.top > below + INSIDE), default=page.height)
            end = next((i for i in range(ends[n], end) if rows[i].top > stop), end)
            own = [edge for edge in page.edges if edge.at < _floor(rows, end, stop)]
            if head is not None:
                place = HeadPlace(head, frame, end, own)
                tables += self._taken(table_under_head(page, place, self._known or known))
            else:
                here = rows[ends[n] : end]
                before = self._known or known
                numbered = before is not None and before.numbered
                centred = before.centred if before is not None else None
                own_lanes = with_starts(over[top], self._before_end(here))
                lanes = KnownColumns(own_lanes, numbered, True, centred=centred)
                tables += self._taken(continuation(page, here, own, lanes, top))
        return tables

    def _going_on(
        self,
        page: UnruledPage,
        frame: Frame,
        grids: Sequence[Table],
        known: KnownColumns,
        until: int,
        beside: float | None,
    ) -> list[Table]:
        """The table from the page before, in the first rows `until` a head, or a grid, begins.

        Or that from the page's left column, below what stands over both columns.
        """
        rows = frame.rows
        blocked = min((table.box.top for table in grids), default=page.height)
        until = next((i for i in range(until) if rows[i].top > blocked), until)
        own = [edge for edge in page.edges if edge.at < _floor(rows, until, blocked)]
        known = moved(known, frame, own)
        read = continuation(page, rows[:until], own, known)
        if beside is not None and (read is None or read.table is None):
            level = next((i for i in range(until) if rows[i].top >= beside - INSIDE), until)
            while 0 < level < until and white(rows[level - 1], rows[level]) < rows[level].height:
                level -= 1
            read = continuation(page, rows[level:until], own, known) or read
        if read is None:
            self._past = known  # other pages may be bound between two of the plan's
            self._unread += unread_rows(page, rows[:until], own, known)
        tables = self._taken(read)
        if any(fits(grid.columns, known.lanes.bounds) for grid in grids):
            self._known = None  # the plan's rows have upright rules from here on
        return tables

    def _taken(self, read: ReadTable | None) -> list[Table]:
        """The table that was read, if any; its columns are those that may go on."""
        if read is None:
            return []
        self._known = read.known
        return [read.table] if read.table is not None else []


@dataclass(frozen=True, slots=True)
class _Ruled:
    """A table of several columns that rules part, and the plan's heads in it."""

    table: Table
    heads: Sequence[Head]

    @property
    def head_end(self) -> int:
        """The last band of its head, -1 where it has none."""
        return self.heads[-1].last if self.heads else -1


@dataclass(frozen=True, slots=True)
class _BoxedHead:
    """A head that has rules of its own over rows that have none: where it ends, and its columns."""

    bottom: float
    lanes: Lanes


def _boxed_heads(ruled: Iterable[_Ruled]) -> Iterator[_BoxedHead]:
    """Heads that have rules of their own, with level headings at most, while the rows below have none."""
    for table, heads in ((each.table, each.heads) for each in ruled):
        below = [cell for cell in table.cells if heads and cell.first_band > heads[-1].last]
        if heads and all(c.last_column - c.first_column == len(table.columns) - 2 for c in below):
            yield _BoxedHead(table.box.bottom, lanes_of_head(heads[-1]))


def _floor(rows: Sequence[TextRow], end: int, stop: float) -> float:
    """Above which rules belong to the rows before `end`: those right over the next head are that one's."""
    return min(stop - INSIDE, rows[end].top - rows[end].height if end < len(rows) else stop)
