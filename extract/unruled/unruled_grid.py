"""Columns and row starts -> an ordinary table: rules where there are any, else edges where rows begin."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from extract.model import QUOTED, Oddity, Table, Word
from extract.pages.rulings import Edge
from extract.sheets.gaps import TextRow, crosses
from extract.sheets.grid import table_of
from extract.sheets.places import Places
from extract.unruled.half_height import Start
from extract.unruled.lanes import PAD, Lanes, Strip
from extract.unruled.unruled_heads import UnruledHead
from extract.unruled.unruled_rows import BodyReader

LEAST_BANDS = 3  # rule-parted bands: fewer are a frame around rows that blanks part
INSIDE = 1.0  # points
HALF, MOST_OF = 0.5, 0.75  # of a column's width: a rule over it runs over as much


def build_grid(
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
    across = own_edges(edges, lanes, top - rows[0].height, bottom + rows[-1].height) if ruled else []
    stops = sorted(edge.at for edge in across)
    if head is not None:
        across += _head_edges(rows, depth, head, lanes, stops)
    across += _row_edges(rows, depth, starts or [], reader, stops)
    # The edges of shades say nothing of rows that the page cuts.
    shown = ruled and not reader.striped
    if not shown or (head is not None and not any(at <= rows[0].top + INSIDE for at in stops)):
        across.append(Edge(top, left, right))
    if not shown:
        across.append(Edge(bottom, left, right))
    ys = [edge.at for edge in across]
    top, bottom = min([top, *ys]), max([bottom, *ys])
    if ruled:
        top = min(ys) if ys and rows[0].top >= min(ys) - INSIDE else top
        bottom = max(ys) if ys and rows[-1].bottom <= max(ys) + INSIDE else bottom
    down = _verticals(rows, depth, head, reader, sorted({top, bottom, *ys}))
    table = table_of(page, across, down)
    doubtful = reader.left_below(count) or reader.cut or (reader.doubtful and not ruled)
    if not table.cells:
        return None
    filled, lost = _filled(table, rows)
    doubts = [*([_doubt(page)] if doubtful else []), *([_lost(page, lost)] if lost else [])]
    return replace(filled, oddities=tuple(doubts))


def _doubt(page: int) -> Oddity:
    message = (
        "no rules part this table and its text does not tell for certain where rows begin or end: check it"
    )
    return Oddity("rows_inferred", message, page=page)


def _lost(page: int, words: Sequence[Word]) -> Oddity:
    message = "words of a table that no rules part stand in none of its cells and were left out"
    return Oddity("text_left_out", message, page=page, value=" ".join(w.text for w in words)[:QUOTED])


def own_edges(edges: Iterable[Edge], lanes: Lanes, top: float, bottom: float) -> list[Edge]:
    """The rules across within the table, from the top; each over one column at least."""
    left, right = lanes.bounds[0], lanes.bounds[-1]
    narrowest = min(strip.x1 - strip.x0 for strip in lanes.strips) / 2
    found = [
        Edge(edge.at, max(edge.start, left), min(edge.end, right))
        for edge in sorted(edges)
        if top <= edge.at <= bottom
        and edge.start >= left - 2 * PAD
        and edge.end <= right + 2 * PAD
        and min(edge.end, right) - max(edge.start, left) >= narrowest
    ]
    return list(_parting_rows(found, lanes))


def _parting_rows(edges: Sequence[Edge], lanes: Lanes) -> Iterator[Edge]:
    """Those that part rows, or one row into sub-rows: the edges of a shade behind one column part none.

    Behind the numbers it shows where each row begins, and its edges are as those of rows.
    """
    if lanes.activity is None:
        yield from edges
        return
    activity = lanes.strips[lanes.activity]
    number = lanes.strips[lanes.number] if lanes.number is not None else None
    whole = [edge.at for edge in edges if _share(edge, activity) >= HALF]
    for edge in edges:
        if any(abs(edge.at - at) <= INSIDE for at in whole):
            yield edge
        elif number is not None and _share(edge, number) >= MOST_OF:
            yield edge._replace(end=lanes.bounds[-1])
        elif whole and whole[0] < edge.at < whole[-1]:
            yield edge


def _share(edge: Edge, strip: Strip) -> float:
    """How much of a column a rule runs over."""
    return (min(edge.end, strip.x1) - max(edge.start, strip.x0)) / (strip.x1 - strip.x0)


def _between(above: TextRow, below: TextRow) -> float:
    """In the blank between two rows; where they overlap, between the middles of their words."""
    if above.bottom < below.top:
        return (above.bottom + below.top) / 2
    return (max(map(_middle, above.words)) + min(map(_middle, below.words))) / 2


def _middle(word: Word) -> float:
    return (word.top + word.bottom) / 2


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
    headings = [start.index for start in starts if start.heading]
    for start in starts:
        at = depth + start.index
        if start.index == 0 or _ruled_between(rows[at - 1], rows[at], stops):
            continue
        if stops and not _several(rows, depth, reader, stops, rows[at], headings):
            continue
        whole = start.heading or reader.ordinals[start.index - 1]
        found += _across_columns(rows, at, whole, reader.lanes)
    return found


def _several(
    rows: Sequence[TextRow],
    depth: int,
    reader: BodyReader,
    stops: Sequence[float],
    row: TextRow,
    headings: Sequence[int],
) -> bool:
    """Whether the band between two rules holds several rows: several numbers, or a heading and a number."""
    y = (row.top + row.bottom) / 2
    above = max((at for at in stops if at <= y), default=float("-inf"))
    below = min((at for at in stops if at > y), default=float("inf"))
    inside = [i for i, r in enumerate(rows[depth:]) if above < (r.top + r.bottom) / 2 < below]
    numbers = sum(reader.numbered[i] for i in inside)
    any_heading = any(reader.across[i] for i in inside)
    if reader.striped:
        return numbers + sum(i in headings for i in inside) > 1
    if numbers:
        return numbers + any_heading > 1
    return len([at for at in stops if at > rows[depth].top]) < LEAST_BANDS if depth < len(rows) else False


def _across_columns(rows: Sequence[TextRow], at: int, whole: bool, lanes: Lanes) -> Iterator[Edge]:
    """The edge above a row; unless it parts the `whole` table, not in side columns whose text goes on."""
    y = _between(rows[at - 1], rows[at])
    sides = () if whole else lanes.sides
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


def _filled(table: Table, rows: Sequence[TextRow]) -> tuple[Table, list[Word]]:
    """The table with its words, and those that it has no cell for."""
    place = Places(table)
    lost = [word for row in rows for word in place.take(row.words)]
    return place.filled(), lost
