"""Columns and row starts -> an ordinary table: rules where there are any, else edges where rows begin."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from extract.model import QUOTED, Oddity, Table, Word
from extract.pages.rulings import Edge
from extract.sheets.grids.grid import table_of
from extract.sheets.grids.places import Places
from extract.sheets.lines.gaps import TextRow, crosses
from extract.unruled.begun_twice import any_begins_twice
from extract.unruled.body_rows import BodyRows
from extract.unruled.lanes import PAD, Lanes, Strip
from extract.unruled.supplied_edges import INSIDE, head_edges, row_edges
from extract.unruled.torn_lines import cuts_a_word, tears_a_line
from extract.unruled.unruled_body import UnruledBody
from extract.unruled.unruled_headings import UnruledHead

LEAST_RULES = 2  # rules across below a head that part its rows
HALF, MOST_OF = 0.5, 0.75  # of a column's width: a rule over it runs over as much


def build_grid(
    page: int,
    rows: Sequence[TextRow],
    depth: int,
    head: UnruledHead | None,
    body: UnruledBody,
    edges: Sequence[Edge] | None,
) -> Table | None:
    """The grid of rows whose first `depth` are the head's; None where nothing parts the rows.

    `edges` are the rules across; None where they part no rows.
    """
    lanes, ruled = body.rows.lanes, edges is not None
    if body.starts.found is None and not ruled:
        return None
    left, right = lanes.bounds[0], lanes.bounds[-1]
    top, bottom = rows[0].top - 2.0, rows[-1].bottom + 2.0
    across = own_edges(edges or (), lanes, top - rows[0].height, bottom + rows[-1].height)
    stops = sorted(edge.at for edge in across)
    if head is not None:
        across += head_edges(rows, depth, head, lanes, stops)
    across += row_edges(rows, depth, body, stops)
    # The edges of shades say nothing of rows that the page cuts.
    shown = ruled and not body.striped
    if not shown or (head is not None and not any(at <= rows[0].top + INSIDE for at in stops)):
        across.append(Edge(top, left, right))
    if not shown:
        across.append(Edge(bottom, left, right))
    ys = [edge.at for edge in across]
    top, bottom = min([top, *ys]), max([bottom, *ys])
    if ruled:
        top = min(ys) if ys and rows[0].top >= min(ys) - INSIDE else top
        bottom = max(ys) if ys and rows[-1].bottom <= max(ys) + INSIDE else bottom
    down = _verticals(rows, depth, head, body.rows, sorted({top, bottom, *ys}))
    table = table_of(page, across, down)
    unsure = body.starts.doubtful or tears_a_line(rows, table.bands)
    begun = any_begins_twice(body.rows, body.starts.found or (), body.end.count)
    # A frame around all rows parts none.
    parted = ruled and sum(at > rows[min(depth, len(rows) - 1)].top for at in stops) > 1
    unsure = (unsure or begun or body.starts.found is None) and not parted
    doubtful = body.rows.left_below(body.end.count) or body.end.cut or unsure
    if not table.cells:
        return None
    filled, lost = _filled(table, rows)
    doubtful = doubtful or cuts_a_word(filled)
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

    Behind the numbers it shows where each row begins, and its edges are as those of rows. Not so a rule under
    most columns, between two that run under all: there the activity's cell is merged over the rows.
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
            continue
        inside = bool(whole) and whole[0] < edge.at < whole[-1]
        merged = inside and _is_wide(edge, edges, lanes)
        if number is not None and _share(edge, number) >= MOST_OF and not merged:
            yield edge._replace(end=lanes.bounds[-1])
        elif inside:
            yield edge


def _is_wide(edge: Edge, edges: Sequence[Edge], lanes: Lanes) -> bool:
    """Whether rules at the edge's height run under more than half of the columns but that of activities."""
    level = [each for each in edges if abs(each.at - edge.at) <= INSIDE]
    others = [strip for at, strip in enumerate(lanes.strips) if at != lanes.activity]
    under = sum(any(_share(each, strip) >= HALF for each in level) for strip in others)
    return under > HALF * len(others)


def _share(edge: Edge, strip: Strip) -> float:
    """How much of a column a rule runs over."""
    return (min(edge.end, strip.x1) - max(edge.start, strip.x0)) / (strip.x1 - strip.x0)


def _verticals(
    rows: Sequence[TextRow],
    depth: int,
    head: UnruledHead | None,
    body: BodyRows,
    ys: Sequence[float],
) -> list[Edge]:
    """The columns' sides, band by band, left out where a heading or a group's title runs across."""
    bounds = body.lanes.bounds
    found = [Edge(bounds[0], ys[0], ys[-1]), Edge(bounds[-1], ys[0], ys[-1])]
    groups = [(index - head.first, x0, x1) for index, x0, x1 in head.groups] if head else []
    titled = {index for index, _, _ in groups}
    at = 0
    for top, bottom in pairwise(ys):
        inside: list[int] = []
        while at < len(rows) and (rows[at].top + rows[at].bottom) / 2 <= bottom:
            inside.append(at)
            at += 1
        titles = [i for i in inside if i in titled]
        over = [(x0, x1) for index, x0, x1 in groups if index in inside]
        if inside and all(i >= depth and body.across[i - depth] for i in inside):
            continue
        found += [
            Edge(bound, top, bottom)
            for bound in bounds[1:-1]
            if not any(crosses(rows[i], bound) for i in titles)
            and not any(x0 < bound < x1 for x0, x1 in over)
        ]
    return found


def _filled(table: Table, rows: Sequence[TextRow]) -> tuple[Table, list[Word]]:
    """The table with its words, and those that it has no cell for."""
    place = Places(table)
    lost = [word for row in rows for word in place.take(row.words)]
    return place.filled(), lost
