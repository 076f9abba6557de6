"""Tables without vertical rules -> ordinary tables: columns from the text's own gaps.

Looked for only under a row of texts that are a plan's column headings, and on the page after one, where the
text stands in the same columns. Rows come from rules across where there are any, else from row numbers and
blanks. What such a table takes leaves the sheet's lines.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from extract.heads.alignment import fits
from extract.heads.columns import find_heads
from extract.model import QUOTED, Box, Legible, Line, Loose, Oddity, Ruling, Sheet, Table, Word
from extract.pages.rulings import Edge, find_edges
from extract.row_numbers import is_enumerator, is_number
from extract.sheets.gaps import TextRow, chunks, text_rows, white
from extract.sheets.lines import drawn_once, make_line, running_lines
from extract.sheets.stripes import find_stripes, is_bare, rows_stand_apart
from extract.unruled.act_end import before_act_end
from extract.unruled.known_columns import Frame, KnownColumns, half
from extract.unruled.lanes import Lanes, lanes_of_head, lanes_under, with_starts
from extract.unruled.unruled_grid import INSIDE, build_grid, own_edges
from extract.unruled.unruled_heads import HeadFinder, UnruledHead
from extract.unruled.unruled_rows import BodyReader
from extract.unruled.upward_cells import with_upward_cells
from extract.vocabulary import Vocabulary

LEAST_RULES = 2  # rules across below a head that part its rows
CLOSE = 0.8  # heights: a running head stands further from the text than this
NARROW = 0.55  # of the page's width: columns narrower than this stand in one of the page's two columns
MOST_MARK = 6  # words of a line that says that a table goes on
MOST_RULES = 4000  # a page with more is a drawing


def _named(head: UnruledHead) -> int:
    return len({heading.field for heading in head.headings} - {None})


def with_borderless(sheets: Iterable[Sheet], vocabulary: Vocabulary, legible: Legible) -> Iterator[Sheet]:
    """The sheets with the tables found in their loose words, in order."""
    finder = _Borderless(vocabulary, legible)
    for sheet in sheets:
        yield finder.read(sheet)


class _Borderless:
    """Reads page after page; holds the columns of the plan that may go on."""

    def __init__(self, vocabulary: Vocabulary, legible: Legible) -> None:
        self._vocabulary = vocabulary
        self._legible = legible
        self._heads = HeadFinder(vocabulary, legible)
        self._known: KnownColumns | None = None
        self._stripes: list[Table] = []  # the page's shaded rows, whose edges are its only rules across

    def read(self, sheet: Sheet) -> Sheet:
        """The sheet with its borderless tables; without its loose words, which are done with."""
        loose = sheet.loose.unpacked() if sheet.loose is not None else None
        if loose is None or len(loose.rules) > MOST_RULES:
            self._known = None
            return replace(sheet, loose=None)
        words = drawn_once(loose.words)
        rows = self._without_furniture(text_rows(words), sheet)
        grids = self._grids(sheet, rows)
        rows = _outside(rows, grids)
        known, after = self._known, None
        tables: list[Table] = []
        for frame in self._frames(rows, sheet, loose, grids):
            self._known = known
            tables += self._tables(sheet, grids, frame, loose)
            after = self._known or after
            known = self._known or known  # a table goes on from the page's left column into the right one
        self._known = after
        if not tables:
            return replace(sheet, loose=None)
        return _with_tables(sheet, grids, tables, loose)

    def _grids(self, sheet: Sheet, rows: Sequence[TextRow]) -> list[Table]:
        """The sheet's tables that are no frame or shade; one with a plan's head stays one."""
        whole = [table for table in sheet.tables if len(table.columns) > 2]
        possible = [t for t in whole if is_bare(t) or rows_stand_apart(t, self._head_end(t))]
        between = _outside(rows, whole)
        self._stripes = find_stripes(possible, rows, between, self._heads.names_columns)
        return [table for table in whole if not any(table is stripe for stripe in self._stripes)]

    def _shown(self, lanes: Lanes) -> Lanes:
        """The columns, shown where those of the page's shaded rows are the same."""
        for stripe in self._stripes:
            lanes = lanes.shown_by(stripe.columns)
        return lanes

    def _head_end(self, table: Table) -> int:
        """The last band of the table's head, -1 where it has none."""
        heads = find_heads(table, self._vocabulary, self._legible)
        return heads[-1].last if heads else -1

    def _without_furniture(self, rows: Sequence[TextRow], sheet: Sheet) -> list[TextRow]:
        """The rows between running head and foot.

        A table's own rows may be taken for either, where they repeat at a page's edge; a running head
        is the outermost row, names no columns and keeps its distance, or says which page it is.
        """
        boxes = [line.box for line in sheet.furniture]
        page_of = self._vocabulary.marks.page_of
        marked = [line.box for line in sheet.furniture if page_of(self._legible(line)) is not None]
        below = rows[self._furniture_rows(rows, boxes, marked) :]
        own = below[: len(below) - self._furniture_rows(below[::-1], boxes, marked)]
        says = self._vocabulary.says_continued
        return [row for row in own if len(row.words) > MOST_MARK or not says(self._text(row))]

    def _text(self, row: TextRow) -> str:
        return self._legible(make_line(row.words))

    def _furniture_rows(self, inward: Sequence[TextRow], boxes: Sequence[Box], marked: Sequence[Box]) -> int:
        """How many rows from the page's edge inward are a running head's or foot's, to a wide blank.

        Or to a part of it that is `marked` as one by what it says.
        """
        found = 0
        for at, row in enumerate(inward):
            if not all(_covers(boxes, word) for word in row.words) or self._heads.names_columns(row):
                break
            inner = inward[at + 1] if at + 1 < len(inward) else None
            gap = max(white(row, inner), white(inner, row)) if inner is not None else 0.0
            says_page = any(_covers(marked, word) for word in row.words)
            if inner is None or says_page or gap > CLOSE * row.height:
                found = at + 1
        return found

    def _frames(
        self, rows: Sequence[TextRow], sheet: Sheet, loose: Loose, grids: Sequence[Table]
    ) -> list[Frame]:
        """The page as one, or its two columns where the table runs in one of them or in both."""
        whole = Frame(0.0, sheet.width, tuple(rows))
        middle = sheet.width / 2
        halves = [half(rows, 0.0, middle), half(rows, middle, sheet.width)]
        over = max((_named(head) for head in self._find_heads(rows, loose)), default=0)
        within = max((_named(h) for half in halves for h in self._find_heads(half.rows, loose)), default=0)
        if over or within:
            return halves if within >= over else [whole]
        lanes = [head.lanes for head in self._boxed_heads(grids)]
        lanes += [self._known.lanes] if self._known is not None else []
        return halves if any(each.width < NARROW * sheet.width for each in lanes) else [whole]

    def _find_heads(self, rows: Sequence[TextRow], loose: Loose) -> list[UnruledHead]:
        """The heads among the rows, less rows of the plan that name columns as its head does in bold."""
        found = self._heads.find(rows, loose.rules)
        known = self._known.headings if self._known is not None else ()
        named = [heading for heading in known if heading.field]
        if not named or not all(heading.bold for heading in named):
            return found
        return [head for head in found if head.bold]

    def _tables(self, sheet: Sheet, whole: Sequence[Table], frame: Frame, loose: Loose) -> list[Table]:
        rows = frame.rows
        edges = find_edges(loose.rules).horizontal
        heads = self._find_heads(rows, loose)
        boxed = {head.bottom: head.lanes for head in self._boxed_heads(whole) if frame.holds(head.lanes)}
        begins = sorted(
            [(rows[head.first].top, head) for head in heads] + [(bottom, None) for bottom in boxed],
            key=lambda begin: begin[0],
        )
        tables: list[Table] = []
        ends = [next((i for i, r in enumerate(rows) if r.top >= y - INSIDE), len(rows)) for y, _ in begins]
        grids = [t for t in whole if t.box.x0 < frame.x1 and frame.x0 < t.box.x1]
        blocked = min((table.box.top for table in grids), default=sheet.height)
        known, self._known = self._known, None
        if known is not None:
            until = ends[0] if ends else len(rows)
            until = next((i for i in range(until) if rows[i].top > blocked), until)
            own = [edge for edge in edges if edge.at < _floor(rows, until, blocked)]
            tables += self._continuation(sheet, rows[:until], own, frame.moved(known))
            if any(fits(grid.columns, known.lanes.bounds) for grid in grids):
                self._known = None  # the plan's rows have upright rules from here on
        for n, (top, head) in enumerate(begins):
            end = ends[n + 1] if n + 1 < len(ends) else len(rows)
            below = rows[head.last].bottom if head else top
            stop = min((t.box.top for t in grids if t.box.top > below + INSIDE), default=sheet.height)
            end = next((i for i in range(ends[n], end) if rows[i].top > stop), end)
            own = [edge for edge in edges if edge.at < _floor(rows, end, stop)]
            if head is not None:
                tables += self._under_head(sheet, frame, head, end, loose, own, self._known or known)
            else:
                here = rows[ends[n] : end]
                before = self._known or known
                numbered = before is not None and before.numbered
                lanes = KnownColumns(with_starts(boxed[top], here), numbered, True)
                tables += self._continuation(sheet, here, own, lanes, top)
        return tables

    @staticmethod
    def _numbers(rows: Sequence[TextRow]) -> Iterator[tuple[float, float]]:
        for row in rows:
            for at, chunk in enumerate(chunks(row)):
                text = chunk[0].text
                if (at == 0 or len(chunk) == 1) and (is_number(text) or is_enumerator(text)):
                    yield chunk[0].x0, chunk[0].x1

    def _boxed_heads(self, tables: Iterable[Table]) -> Iterator[_BoxedHead]:
        """Heads that have rules of their own, with level headings at most, while the rows below have none."""
        for table in tables:
            heads = find_heads(table, self._vocabulary, self._legible)
            below = [cell for cell in table.cells if heads and cell.first_band > heads[-1].last]
            if heads and all(c.last_column - c.first_column == len(table.columns) - 2 for c in below):
                yield _BoxedHead(table.box.bottom, lanes_of_head(heads[-1]))

    def _under_head(
        self,
        sheet: Sheet,
        frame: Frame,
        head: UnruledHead,
        end: int,
        loose: Loose,
        edges: Sequence[Edge],
        known: KnownColumns | None,
    ) -> list[Table]:
        """The table under a head, or none: its head must make a plan; `known` is the plan so far."""
        rows = frame.rows
        body_rows = rows[head.last + 1 : end]
        near = _rules_between(loose.rules, rows[head.first].top - 20, rows[end - 1].bottom + 20)
        lanes = lanes_under(head, rows, end, near, edges, self._numbers(body_rows), (frame.x0, frame.x1))
        known_lanes = known.under(head) if known is not None else None
        texts = sum(lanes.filled(row) for row in body_rows) if lanes is not None else 0
        if known is not None and known_lanes is not None:
            told = (len(lanes.strips), texts) if lanes is not None else (0, 0)
            if lanes is not None and known_lanes.fits_as(lanes, body_rows):
                lanes, texts = known_lanes, known.texts + texts
            elif (len(known_lanes.strips), known.texts) > told:
                lanes, texts = known_lanes, known.texts
        if lanes is None:
            return []
        lanes = self._shown(lanes)
        own = [part for row in rows[head.first : end] if (part := lanes.inside(row)) is not None]
        depth = sum(1 for row in rows[head.first : head.last + 1] if lanes.inside(row) is not None)
        if not own or not depth:
            return []  # nothing of the head itself stands in the lanes
        numbered = known is not None and known.numbered
        centred = known.centred if known is not None else None
        foot = own[-1].bottom + own[-1].height
        body = before_act_end(own[depth:], self._vocabulary, self._legible)
        own = [*own[:depth], *body]
        reader = self._reader(lanes, body, numbered, centred)
        limits = own_edges(edges, lanes, own[depth - 1].bottom, foot)
        first = next((row.top for row, o in zip(body, reader.ordinals, strict=True) if not o), 0.0)
        ruled = _parting(limits, first) >= LEAST_RULES
        count = reader.end([edge.at for edge in limits] if ruled else (), sheet.height)
        if not count and depth < len(own):
            return []
        table = build_grid(sheet.number, own[: depth + count], depth, head, reader, count, ruled, edges)
        if table is None:
            table = self._head_alone(sheet, own, depth, head, lanes, count)
        if table is None or not find_heads(table, self._vocabulary, self._legible):
            return []
        self._known = KnownColumns(
            lanes, reader.plan_is_numbered, ruled, head.headings, texts, reader.centred, _is_ended(table)
        )
        return [table]

    def _reader(
        self, lanes: Lanes, body: Sequence[TextRow], numbered: bool, centred: bool | None
    ) -> BodyReader:
        striped = bool(self._stripes)
        return BodyReader(lanes, body, self._vocabulary, self._legible, numbered, striped, centred)

    def _head_alone(
        self, sheet: Sheet, own: Sequence[TextRow], depth: int, head: UnruledHead, lanes: Lanes, count: int
    ) -> Table | None:
        """The head of a table in which nothing shows where rows begin; it is told of what stands below."""
        reader = BodyReader(lanes, (), self._vocabulary, self._legible)
        table = build_grid(sheet.number, own[:depth], depth, head, reader, 0, False, ())
        text = " | ".join(self._legible(make_line(row.words)) for row in own[depth : depth + count])
        message = "nothing shows where the rows below this head begin: they were left out"
        odd = Oddity("table_left_out", message, "error", sheet.number, text[:QUOTED])
        return replace(table, oddities=(odd,)) if table is not None else None

    def _continuation(
        self,
        sheet: Sheet,
        rows: Sequence[TextRow],
        edges: Sequence[Edge],
        known: KnownColumns,
        below: float | None = None,
    ) -> list[Table]:
        """The table that goes on under columns known before; `below` is where a boxed head ends."""
        lanes = self._shown(known.lanes)
        inside = [part for row in rows if (part := lanes.inside(row)) is not None]
        own = before_act_end(inside, self._vocabulary, self._legible)
        if not own:
            self._known = known if not inside else None
            return []
        reader = self._reader(lanes, own, known.numbered, known.centred)
        foot = inside[-1].bottom + inside[-1].height
        limits = own_edges(edges, lanes, own[0].top - own[0].height, foot)
        count = reader.end([edge.at for edge in limits] if known.ruled else (), sheet.height)
        fitting = [row for row, fit in zip(own[:count], reader.fit, strict=False) if fit]
        shown = not known.ruled or bool(limits) or any(reader.numbered[:count])
        if not fitting or not _are_aligned(fitting, lanes, shown):
            return []
        if known.ruled and known.ended and not shown and self._is_prose(fitting, lanes):
            return []
        if known.numbered and not any(reader.numbered) and reader.has_words_for_numbers():
            return []
        if any(reader.numbered) and all(map(reader.stands_alone, reader.numbers())):
            return []
        ruled = known.ruled and (below is None or len(limits) >= LEAST_RULES)
        if below is not None and ruled:
            edges = [*edges, Edge(below, lanes.bounds[0], lanes.bounds[-1])]
        table = build_grid(sheet.number, own[:count], 0, None, reader, count, ruled, edges)
        if table is None:
            return []
        self._known = replace(
            known,
            numbered=reader.plan_is_numbered,
            ruled=ruled,
            centred=reader.centred,
            ended=_is_ended(table),
        )
        return [table]

    def _is_prose(self, rows: Sequence[TextRow], lanes: Lanes) -> bool:
        """Whether rows may be prose, which begins where the first column does.

        Not in mid sentence; the mark of a list (`a)`) and an abbreviation (`mr.`) are none.
        """
        first = self._legible(make_line(rows[0].words)).split(None, 1)[0]
        goes_on = first[:1].islower() and not first.endswith((".", ")"))
        return all(lanes.is_in_first(row) for row in rows) and not goes_on


def _are_aligned(rows: Sequence[TextRow], lanes: Lanes, shown: bool) -> bool:
    """Whether the rows' texts begin where their columns' lines do: in half of the rows, at least half.

    In all, all of them, where neither a number nor a rule has `shown` that a ruled table goes on: lines of
    another act may happen to stand there.
    """
    if shown:
        return sum(map(lanes.is_aligned, rows)) * 2 >= len(rows)
    return all(lanes.is_aligned(row, share=1.0) for row in rows)


def _parting(edges: Sequence[Edge], first: float) -> int:
    """How many rules part rows, the first of which has its top there: those of a head are one."""
    below = sum(edge.at > first for edge in edges)
    return below + (below < len(edges))


def _is_ended(table: Table) -> bool:
    """Whether a rule ends its last row."""
    return not any(cell.open_bottom for cell in table.cells)


@dataclass(frozen=True, slots=True)
class _BoxedHead:
    bottom: float
    lanes: Lanes


def _covers(boxes: Iterable[Box], word: Word) -> bool:
    x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
    return any(box.x0 <= x <= box.x1 and box.top <= y <= box.bottom for box in boxes)


def _floor(rows: Sequence[TextRow], end: int, stop: float) -> float:
    """Above which rules belong to the rows before `end`: those right over the next head are that one's."""
    return min(stop - INSIDE, rows[end].top - rows[end].height if end < len(rows) else stop)


def _rules_between(rules: Iterable[Ruling], top: float, bottom: float) -> list[Ruling]:
    return [rule for rule in rules if top <= rule.top and rule.bottom <= bottom]


def _with_tables(sheet: Sheet, grids: Sequence[Table], tables: Sequence[Table], loose: Loose) -> Sheet:
    """The sheet with these tables, and without their words in its lines and furniture."""
    boxes = [table.box for table in tables]
    furniture = tuple(line for line in sheet.furniture if not _is_in(line, boxes))
    kept = [line.box for line in furniture]
    ruled = [table for table in sheet.tables if table in grids or not _overlaps(table.box, boxes)]
    kept += boxes + [table.box for table in ruled]
    rest = [word for word in loose.words if not _covers(kept, word)]
    tables = [with_upward_cells(table, loose.words) for table in tables]
    ordered = sorted((*ruled, *tables), key=lambda table: (table.box.top, table.box.x0))
    return replace(sheet, tables=tuple(ordered), lines=running_lines(rest), furniture=furniture, loose=None)


def _outside(rows: Iterable[TextRow], tables: Sequence[Table]) -> list[TextRow]:
    """The rows without what stands in these tables."""
    boxes = [table.box for table in tables]
    if not boxes:
        return list(rows)
    return text_rows(word for row in rows for word in row.words if not _covers(boxes, word))


def _overlaps(box: Box, boxes: Iterable[Box]) -> bool:
    x, y = (box.x0 + box.x1) / 2, (box.top + box.bottom) / 2
    return any(b.x0 <= x <= b.x1 and b.top <= y <= b.bottom for b in boxes)


def _is_in(line: Line, boxes: Iterable[Box]) -> bool:
    middle = (line.box.top + line.box.bottom) / 2
    return any(b.top <= middle <= b.bottom and line.box.x0 < b.x1 and b.x0 < line.box.x1 for b in boxes)
