"""Tables without vertical rules -> ordinary tables: columns from the text's own gaps.

Looked for only under a row of texts that are a plan's column headings, and on the page after one, where the
text stands in the same columns. Rows come from rules across where there are any, else from row numbers and
blanks. What such a table takes leaves the sheet's lines.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from extract.columns import find_heads, is_number
from extract.gaps import TextRow, crosses, text_rows, white
from extract.grid import table_of
from extract.lanes import PAD, Lanes, lanes_of_head, lanes_under, with_starts
from extract.lines import drawn_once, running_lines
from extract.model import Box, Legible, Line, Loose, Ruling, Sheet, Table, Word
from extract.places import Places
from extract.rulings import Edge, find_edges
from extract.unruled_heads import HeadFinder, UnruledHead
from extract.unruled_rows import BodyReader, Start
from extract.vocabulary import Vocabulary

LEAST_RULES = 2  # rules across below a head that part its rows
LEAST_BANDS = 3  # rule-parted bands: fewer are a frame around rows that blanks part
CLOSE = 0.8  # heights: a running head stands further from the text than this
MOST_RULES = 4000  # a page with more is a drawing
INSIDE = 1.0  # points


@dataclass(frozen=True, slots=True)
class _Known:
    """The columns of the plan so far, whether its rows are numbered and parted by rules."""

    lanes: Lanes
    numbered: bool
    ruled: bool


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
        self._known: _Known | None = None

    def read(self, sheet: Sheet) -> Sheet:
        """The sheet with its borderless tables; without its loose words, which are done with."""
        loose = sheet.loose
        if loose is None or len(loose.rules) > MOST_RULES:
            self._known = None
            return replace(sheet, loose=None)
        words = drawn_once(loose.words)
        rows = self._without_furniture(text_rows(words), sheet)
        tables = self._tables(sheet, rows, loose)
        if not tables:
            return replace(sheet, loose=None)
        return _with_tables(sheet, tables, loose)

    def _without_furniture(self, rows: Sequence[TextRow], sheet: Sheet) -> list[TextRow]:
        """The rows between running head and foot.

        A table's own rows may be taken for either, where they repeat at a page's edge; a running head
        is the outermost row, names no columns and keeps its distance.
        """
        boxes = [line.box for line in sheet.furniture]
        first, last = 0, len(rows)
        while first < last and self._is_furniture(rows, first, first + 1, boxes):
            first += 1
        while last > first and self._is_furniture(rows, last - 1, last - 2, boxes):
            last -= 1
        return list(rows[first:last])

    def _is_furniture(self, rows: Sequence[TextRow], at: int, inner: int, boxes: Sequence[Box]) -> bool:
        row = rows[at]
        if not all(_covers(boxes, word) for word in row.words) or self._heads.names_columns(row):
            return False
        if not 0 <= inner < len(rows):
            return True
        upper, lower = sorted((at, inner))
        far = white(rows[upper], rows[lower]) > CLOSE * row.height
        return far or all(_covers(boxes, word) for word in rows[inner].words)

    def _tables(self, sheet: Sheet, rows: Sequence[TextRow], loose: Loose) -> list[Table]:
        edges = find_edges(loose.rules).horizontal
        heads = self._heads.find(rows, loose.rules)
        boxed = {head.bottom: head.lanes for head in self._boxed_heads(sheet)}
        begins = sorted(
            [(rows[head.first].top, head) for head in heads] + [(bottom, None) for bottom in boxed],
            key=lambda begin: begin[0],
        )
        tables: list[Table] = []
        ends = [next((i for i, r in enumerate(rows) if r.top >= y - INSIDE), len(rows)) for y, _ in begins]
        blocked = min((table.box.top for table in sheet.tables), default=sheet.height)
        known, self._known = self._known, None
        if known is not None:
            until = ends[0] if ends else len(rows)
            until = next((i for i in range(until) if rows[i].top > blocked), until)
            own = [edge for edge in edges if edge.at < _floor(rows, until, blocked)]
            tables += self._continuation(sheet, rows[:until], own, known)
        for n, (top, head) in enumerate(begins):
            end = ends[n + 1] if n + 1 < len(ends) else len(rows)
            below = rows[head.last].bottom if head else top
            stop = min((t.box.top for t in sheet.tables if t.box.top > below + INSIDE), default=sheet.height)
            end = next((i for i in range(ends[n], end) if rows[i].top > stop), end)
            own = [edge for edge in edges if edge.at < _floor(rows, end, stop)]
            if head is not None:
                tables += self._under_head(sheet, rows, head, end, loose, own)
            else:
                here = rows[ends[n] : end]
                lanes = _Known(with_starts(boxed[top], here), False, True)
                tables += self._continuation(sheet, here, own, lanes, top)
        return tables

    @staticmethod
    def _numbers(rows: Sequence[TextRow]) -> Iterator[tuple[float, float]]:
        for row in rows:
            if is_number(row.words[0].text):
                yield row.words[0].x0, row.words[0].x1

    def _boxed_heads(self, sheet: Sheet) -> Iterator[_BoxedHead]:
        """Heads that have rules of their own, while the rows below them have none."""
        for table in sheet.tables:
            heads = find_heads(table, self._vocabulary, self._legible)
            if heads and heads[-1].last >= len(table.bands) - 2:
                yield _BoxedHead(table.box.bottom, lanes_of_head(heads[-1]))

    def _under_head(
        self,
        sheet: Sheet,
        rows: Sequence[TextRow],
        head: UnruledHead,
        end: int,
        loose: Loose,
        edges: Sequence[Edge],
    ) -> list[Table]:
        """The table under a head, or none: its head must make a plan."""
        body_rows = rows[head.last + 1 : end]
        near = _rules_between(loose.rules, rows[head.first].top - 20, rows[end - 1].bottom + 20)
        lanes = lanes_under(head, rows, end, near, edges, self._numbers(body_rows))
        if lanes is None:
            return []
        own = [part for row in rows[head.first : end] if (part := lanes.inside(row)) is not None]
        depth = sum(1 for row in rows[head.first : head.last + 1] if lanes.inside(row) is not None)
        reader = BodyReader(lanes, own[depth:], self._legible)
        limits = _own_edges(edges, lanes, own[depth - 1].bottom, own[-1].bottom + own[-1].height)
        ruled = len(limits) >= LEAST_RULES
        count = reader.end(False, limits[-1].at if ruled else None)
        if not count and depth < len(own):
            return []
        table = self._build(sheet.number, own[: depth + count], depth, head, reader, count, ruled, edges)
        if table is None or not find_heads(table, self._vocabulary, self._legible):
            return []
        self._known = _Known(lanes, any(reader.numbered[:count]), ruled)
        return [table]

    def _continuation(
        self,
        sheet: Sheet,
        rows: Sequence[TextRow],
        edges: Sequence[Edge],
        known: _Known,
        below: float | None = None,
    ) -> list[Table]:
        """The table that goes on under columns known before; `below` is where a boxed head ends."""
        lanes = known.lanes
        own = [part for row in rows if (part := lanes.inside(row)) is not None]
        if not own:
            self._known = known
            return []
        reader = BodyReader(lanes, own, self._legible)
        limits = _own_edges(edges, lanes, own[0].top - own[0].height, own[-1].bottom + own[-1].height)
        count = reader.end(known.numbered, limits[-1].at if known.ruled and limits else None)
        fitting = [row for row, fit in zip(own[:count], reader.fit, strict=False) if fit]
        if not fitting or sum(map(lanes.is_aligned, fitting)) * 2 < len(fitting):
            return []
        ruled = known.ruled and (below is None or len(limits) >= LEAST_RULES)
        if below is not None and ruled:
            edges = [*edges, Edge(below, lanes.bounds[0], lanes.bounds[-1])]
        table = self._build(sheet.number, own[:count], 0, None, reader, count, ruled, edges)
        if table is None:
            return []
        self._known = _Known(lanes, known.numbered or any(reader.numbered[:count]), ruled)
        return [table]

    def _build(
        self,
        page: int,
        rows: Sequence[TextRow],
        depth: int,
        head: UnruledHead | None,
        reader: BodyReader,
        count: int,
        ruled: bool,
        edges: Sequence[Edge],
    ) -> Table | None:
        """The grid of rows whose first `depth` are the head's; None where nothing parts the rows."""
        lanes = reader.lanes
        starts = reader.starts(count)
        if starts is None and not ruled:
            return None
        left, right = lanes.bounds[0], lanes.bounds[-1]
        top, bottom = rows[0].top - 2.0, rows[-1].bottom + 2.0
        across = _own_edges(edges, lanes, top - rows[0].height, bottom + rows[-1].height) if ruled else []
        stops = sorted(edge.at for edge in across)
        if head is not None:
            across += _head_edges(rows, depth, head, lanes, stops)
        across += _row_edges(rows, depth, starts or [], reader, stops)
        if not ruled or (head is not None and not any(at <= rows[0].top + INSIDE for at in stops)):
            across.append(Edge(top, left, right))
        if not ruled:
            across.append(Edge(bottom, left, right))
        ys = [edge.at for edge in across]
        top, bottom = min([top, *ys]), max([bottom, *ys])
        if ruled:
            top = min(ys) if ys and rows[0].top >= min(ys) - INSIDE else top
            bottom = max(ys) if ys and rows[-1].bottom <= max(ys) + INSIDE else bottom
        down = _verticals(rows, depth, head, reader, sorted({top, bottom, *ys}))
        table = table_of(page, across, down)
        return _filled(table, rows) if table.cells else None


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


def _own_edges(edges: Iterable[Edge], lanes: Lanes, top: float, bottom: float) -> list[Edge]:
    """The rules across within the table, from the top; each over one column at least."""
    left, right = lanes.bounds[0], lanes.bounds[-1]
    narrowest = min(strip.x1 - strip.x0 for strip in lanes.strips) / 2
    return [
        Edge(edge.at, max(edge.start, left), min(edge.end, right))
        for edge in sorted(edges)
        if top <= edge.at <= bottom
        and edge.start >= left - 2 * PAD
        and edge.end <= right + 2 * PAD
        and min(edge.end, right) - max(edge.start, left) >= narrowest
    ]


def _between(above: TextRow, below: TextRow) -> float:
    return (above.bottom + below.top) / 2 if above.bottom < below.top else below.top


def _head_edges(
    rows: Sequence[TextRow], depth: int, head: UnruledHead, lanes: Lanes, stops: Sequence[float]
) -> list[Edge]:
    """The edge below a head, and one below each title over a group of its columns, where no rule is."""
    left, right = lanes.bounds[0], lanes.bounds[-1]
    found: list[Edge] = []
    for index, x0, x1 in head.groups:
        at = index - head.first
        if at + 1 < depth and not _ruled_between(rows[at], rows[at + 1], stops):
            over = [s for s in lanes.strips if min(s.x1, x1) - max(s.x0, x0) > 0]
            found.append(Edge(_between(rows[at], rows[at + 1]), over[0].x0, over[-1].x1))
    if depth < len(rows) and not _ruled_between(rows[depth - 1], rows[depth], stops):
        found.append(Edge(_between(rows[depth - 1], rows[depth]), left, right))
    elif depth == len(rows) and not any(at > rows[-1].bottom - INSIDE for at in stops):
        found.append(Edge(rows[-1].bottom + 2.0, left, right))
    return found


def _ruled_between(above: TextRow, below: TextRow, stops: Sequence[float]) -> bool:
    return any((above.top + above.bottom) / 2 < at < (below.top + below.bottom) / 2 for at in stops)


def _row_edges(
    rows: Sequence[TextRow], depth: int, starts: Sequence[Start], reader: BodyReader, stops: Sequence[float]
) -> list[Edge]:
    """An edge above each row and heading that no rule parts; rules that part rows are left to it alone."""
    found: list[Edge] = []
    firsts = [start.index for start in starts]
    for n, start in enumerate(starts):
        at = depth + start.index
        if start.index == 0 or _ruled_between(rows[at - 1], rows[at], stops):
            continue
        if stops and not _several(rows, depth, reader, stops, rows[at], firsts, n):
            continue
        found += _across_columns(rows, at, start, reader.lanes)
    return found


def _several(
    rows: Sequence[TextRow],
    depth: int,
    reader: BodyReader,
    stops: Sequence[float],
    row: TextRow,
    firsts: Sequence[int],
    n: int,
) -> bool:
    """Whether the band between two rules holds several rows: several numbers, a heading and a number."""
    y = (row.top + row.bottom) / 2
    above = max((at for at in stops if at <= y), default=float("-inf"))
    below = min((at for at in stops if at > y), default=float("inf"))
    inside = [i for i, r in enumerate(rows[depth:]) if above < (r.top + r.bottom) / 2 < below]
    numbers = sum(reader.numbered[i] for i in inside)
    headings = any(reader.across[i] for i in inside)
    if numbers:
        return numbers + headings > 1
    return len([at for at in stops if at > rows[depth].top]) < LEAST_BANDS if depth < len(rows) else False


def _across_columns(rows: Sequence[TextRow], at: int, start: Start, lanes: Lanes) -> Iterator[Edge]:
    """The edge above a row, left out of side columns whose text goes on."""
    y = _between(rows[at - 1], rows[at])
    sides = () if start.heading else lanes.sides
    for index, strip in enumerate(lanes.strips):
        if index not in sides or lanes.part(rows[at], index) is not None:
            yield Edge(y, strip.x0, strip.x1)


def _verticals(
    rows: Sequence[TextRow],
    depth: int,
    head: UnruledHead | None,
    reader: BodyReader,
    ys: Sequence[float],
) -> list[Edge]:
    """The columns' sides, band by band, left out where a heading or a group's title runs across."""
    bounds = reader.lanes.bounds
    found = [Edge(bounds[0], ys[0], ys[-1]), Edge(bounds[-1], ys[0], ys[-1])]
    groups = {index - head.first for index, _, _ in head.groups} if head else set()
    at = 0
    for top, bottom in pairwise(ys):
        inside: list[int] = []
        while at < len(rows) and (rows[at].top + rows[at].bottom) / 2 <= bottom:
            inside.append(at)
            at += 1
        titles = [i for i in inside if i in groups]
        if inside and all(i >= depth and reader.across[i - depth] for i in inside):
            continue
        found += [
            Edge(bound, top, bottom)
            for bound in bounds[1:-1]
            if not any(crosses(rows[i], bound) for i in titles)
        ]
    return found


def _filled(table: Table, rows: Sequence[TextRow]) -> Table:
    place = Places(table)
    for row in rows:
        for word in row.words:
            place.take(word)
    return place.filled()


def _with_tables(sheet: Sheet, tables: Sequence[Table], loose: Loose) -> Sheet:
    """The sheet with these tables, and without their words in its lines and furniture."""
    boxes = [table.box for table in tables]
    furniture = tuple(line for line in sheet.furniture if not _is_in(line, boxes))
    kept = [line.box for line in furniture]
    rest = [word for word in loose.words if not _covers(boxes, word) and not _covers(kept, word)]
    ordered = sorted((*sheet.tables, *tables), key=lambda table: (table.box.top, table.box.x0))
    return replace(sheet, tables=tuple(ordered), lines=running_lines(rest), furniture=furniture, loose=None)


def _is_in(line: Line, boxes: Iterable[Box]) -> bool:
    middle = (line.box.top + line.box.bottom) / 2
    return any(b.top <= middle <= b.bottom and line.box.x0 < b.x1 and b.x0 < line.box.x1 for b in boxes)
