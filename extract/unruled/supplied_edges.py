"""Edges supplied between the rows of an unruled table where no rule parts them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.pages.rulings import Edge
from extract.sheets.lines.gaps import TextRow, white
from extract.sheets.lines.word_places import middle
from extract.unruled.body_rows import USUAL_WHITE
from extract.unruled.lanes import Lanes
from extract.unruled.unruled_body import UnruledBody
from extract.unruled.unruled_headings import UnruledHead

LEAST_BANDS = 3  # rule-parted bands: fewer are a frame around rows that blanks part
INSIDE = 1.0  # points


def head_edges(
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


def row_edges(rows: Sequence[TextRow], depth: int, body: UnruledBody, stops: Sequence[float]) -> list[Edge]:
    """An edge above each row and heading that no rule parts; rules that part rows are left to it alone."""
    found: list[Edge] = []
    starts = body.starts.found or []
    headings = [start.index for start in starts if start.heading]
    titled = _bound_headings(rows, depth, body, stops)
    for start in starts:
        at = depth + start.index
        if start.index == 0 or _ruled_between(rows[at - 1], rows[at], stops):
            continue
        apart = titled and white(rows[at - 1], rows[at]) > USUAL_WHITE * rows[at].height
        if stops and not (apart or _several(rows, depth, body, stops, rows[at], headings)):
            continue
        whole = start.heading or body.rows.ordinals[start.index - 1]
        found += _across_columns(rows, at, whole, body.rows.lanes)
    return found


def _bound_headings(rows: Sequence[TextRow], depth: int, body: UnruledBody, stops: Sequence[float]) -> bool:
    """Whether all rules below the head are the edges of shaded headings: those part no rows."""
    own, across = rows[depth:], body.rows.across
    for at in stops:
        above = sum(row.bottom <= at + INSIDE for row in own)
        if above and not (across[above - 1] or (above < len(own) and across[above])):
            return False
    return any(across)


def _several(
    rows: Sequence[TextRow],
    depth: int,
    body: UnruledBody,
    stops: Sequence[float],
    row: TextRow,
    headings: Sequence[int],
) -> bool:
    """Whether the band between two rules holds several rows: several numbers, or a heading and a number."""
    y = (row.top + row.bottom) / 2
    above = max((at for at in stops if at <= y), default=float("-inf"))
    below = min((at for at in stops if at > y), default=float("inf"))
    inside = [i for i, r in enumerate(rows[depth:]) if above < (r.top + r.bottom) / 2 < below]
    numbers = sum(body.rows.numbered[i] for i in inside)
    any_heading = any(body.rows.across[i] for i in inside)
    if body.striped:
        titles = [i for i in inside if i in headings]
        return numbers + len(titles) + _rest_over(inside, titles, body) > 1
    if numbers:
        return numbers + any_heading > 1
    return len([at for at in stops if at > rows[depth].top]) < LEAST_BANDS if depth < len(rows) else False


def _rest_over(inside: Sequence[int], titles: Sequence[int], body: UnruledBody) -> bool:
    """Whether rows that no number stands in are over a band's first heading: the rest of one."""
    over = [i for i in inside if titles and i < titles[0]]
    return bool(over) and not any(body.rows.numbered[i] for i in over)


def _across_columns(rows: Sequence[TextRow], at: int, whole: bool, lanes: Lanes) -> Iterator[Edge]:
    """The edge above a row; unless it parts the `whole` table, not in side columns whose text goes on."""
    y = _between(rows[at - 1], rows[at])
    sides = () if whole else lanes.sides
    for index, strip in enumerate(lanes.strips):
        if index not in sides or lanes.part(rows[at], index) is not None:
            yield Edge(y, strip.x0, strip.x1)


def _between(above: TextRow, below: TextRow) -> float:
    """In the blank between two rows; where they overlap, between the middles of their words."""
    if above.bottom < below.top:
        return (above.bottom + below.top) / 2
    return (max(map(middle, above.words)) + min(map(middle, below.words))) / 2
