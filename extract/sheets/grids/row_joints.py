"""Rows that no rules part, told by their side rules: producers draw these anew for every row.

Word and others draw each cell's own borders. Where only those down were asked for, the places where one ends
and the next begins, in all columns at one height, are the rows' bounds. Typesetters that draw a rule down for
every printed line are known by that: no text of two lines stands between two of their joints.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import replace
from itertools import accumulate, pairwise
from typing import NamedTuple

from extract.model import Page, Ruling, Word
from extract.pages.rulings import SHORTEST, SNAP, Edge, Edges

SAME_HEIGHT = 1.5  # points: ends nearer than this are one row's
LEAST_COLUMNS = 2  # rules down that end together
MOST_PIECES = 2000  # a page with more is a drawing
LEAST_TALL = 0.2  # of the rows between joints: so many have text of several lines
STRIP = 25.0  # points
ACROSS = 0.25  # heights: a joint that stands this far inside of a word parts no rows


class _Joint(NamedTuple):
    """A height at which rules down end and begin again, their places, and those of the ones that run on."""

    y: float
    xs: Set[float]
    over: Set[float]


Pieces = dict[float, list[tuple[float, float]]]  # by place: the top and bottom of each rule down there


class _Ruled(NamedTuple):
    """The rules down and across of a page, or of one of its columns, and the words there."""

    pieces: Pieces
    across: Sequence[Edge]
    words: Sequence[Word]


def with_row_joints(page: Page, edges: Edges) -> Page:
    """The page, whose rulings make these `edges`, with a rule across at each joint of its rules down, where
    none was drawn."""
    pieces = _pieces(page.rulings)
    if not 2 * LEAST_COLUMNS + len(pieces) <= sum(map(len, pieces.values())) <= MOST_PIECES:
        return page
    across, down = edges
    pieces = {x: own for x, own in pieces.items() if any(abs(edge.at - x) <= SNAP for edge in down)}
    tables = _abreast(pieces, across, page.words) if pieces else ()
    rules = tuple(rule for table in tables for rule in _rules(table))
    return replace(page, rulings=(*page.rulings, *rules)) if rules else page


def _abreast(pieces: Pieces, across: Sequence[Edge], words: Sequence[Word]) -> Iterator[_Ruled]:
    """The page's rules and words, or those of each of its two columns where tables stand in both.

    No rule across reaches over the blank between these, and those above and below are no table's.
    """
    places = sorted(pieces)
    top, bottom = min(first for first, _ in _all(pieces)), max(last for _, last in _all(pieces))
    beside = [edge for edge in across if top - SNAP <= edge.at <= bottom + SNAP]
    for left, right in pairwise(places):
        ends = [edge.end <= left + SNAP for edge in beside], [edge.start >= right - SNAP for edge in beside]
        apart = all(before or behind for before, behind in zip(*ends, strict=True))
        if apart and all(map(any, ends)):
            middle = (left + right) / 2
            one = {x: own for x, own in pieces.items() if x < middle}
            other = {x: own for x, own in pieces.items() if x > middle}
            before = [word for word in words if word.x0 + word.x1 < 2 * middle]
            behind = [word for word in words if word.x0 + word.x1 >= 2 * middle]
            yield _Ruled(one, [edge for edge in beside if edge.end < middle], before)
            yield from _abreast(other, [edge for edge in beside if edge.start > middle], behind)
            return
    yield _Ruled(pieces, beside, words)


def _rules(table: _Ruled) -> Iterator[Ruling]:
    """A rule across at each joint where none was drawn, if the joints part rows."""
    pieces, across, words = table
    if len(pieces) < LEAST_COLUMNS:
        return
    drawn = [edge.at for edge in across]
    ends = list(_together(_ends(pieces)))
    if all(_is_drawn(_middle(group), drawn) for group in ends):
        return  # as in most tables
    joints = list(_joints(ends, pieces))
    bare = [joint for joint in joints if not _is_drawn(joint.y, drawn) and not _cuts(joint.y, words)]
    first, last = min(top for top, _ in _all(pieces)), max(bottom for _, bottom in _all(pieces))
    heights = sorted([first, *drawn, *(joint.y for joint in bare), last])
    if not bare or not _are_rows(heights, words) or _begin_none(bare, drawn, table):
        return
    # A rule over all columns shows where the rows end; what stands beside it is in the page's other column.
    shown = any(e.start <= min(pieces) + SNAP and e.end >= max(pieces) - SNAP for e in across)
    beside = [word for word in words if not shown and first <= word.top and word.bottom <= last]
    left = min([*pieces, *(word.x0 for word in beside), *(edge.start for edge in across)])
    right = max([*pieces, *(word.x1 for word in beside), *(edge.end for edge in across)])
    beside_rules = [joint for joint in _at_sides(joints, pieces, across) if not _cuts(joint.y, words)]
    yield from (_rule(joint, pieces, left, right) for joint in (*bare, *beside_rules))


def _at_sides(joints: Iterable[_Joint], pieces: Pieces, across: Sequence[Edge]) -> Iterator[_Joint]:
    """Those at which a rule stands in the columns at the table's left alone: it parts headings there."""
    left, middle = min(pieces) + SNAP, (min(pieces) + max(pieces)) / 2
    for joint in joints:
        here = [edge for edge in across if abs(edge.at - joint.y) <= 2 * SNAP]
        if here and all(edge.start <= left and edge.end <= middle for edge in here):
            yield joint._replace(y=here[0].at)


def _pieces(rulings: Iterable[Ruling]) -> Pieces:
    """The rules down, each once: two cells beside one another may both have drawn it."""
    found: dict[float, set[tuple[float, float]]] = defaultdict(set)
    at = float("-inf")
    down = [((x0 + x1) / 2, top, bottom) for x0, top, x1, bottom in rulings if bottom - top > x1 - x0]
    for x, top, bottom in sorted(down):
        if bottom - top >= SHORTEST:
            at = at if x - at <= SNAP else x
            found[at].add((round(top, 1), round(bottom, 1)))
    return {x: sorted(extents) for x, extents in found.items()}


def _all(pieces: Pieces) -> Iterator[tuple[float, float]]:
    return (extent for extents in pieces.values() for extent in extents)


def _is_drawn(y: float, drawn: Sequence[float]) -> bool:
    """Whether a rule across is drawn at a height; `drawn` are those of all, from the top."""
    at = bisect_left(drawn, y)
    return any([abs(near - y) <= 2 * SNAP for near in drawn[max(at - 1, 0) : at + 1]])


def _middle(group: Sequence[tuple[float, float]]) -> float:
    return sum([at for at, _ in group]) / len(group)


def _joints(ends: Iterable[Sequence[tuple[float, float]]], pieces: Pieces) -> Iterator[_Joint]:
    """The heights at which rules end and begin again, and none runs on but perhaps the outermost two."""
    outer = {min(pieces), max(pieces)}
    for group in ends:
        y = _middle(group)
        xs = {x for _, x in group}
        over = {
            x
            for x, extents in pieces.items()
            if x not in xs and any(t < y - SAME_HEIGHT and b > y + SAME_HEIGHT for t, b in extents)
        }
        if len(xs) >= LEAST_COLUMNS and over <= outer:
            yield _Joint(y, xs, over)


def _ends(pieces: Pieces) -> Iterator[tuple[float, float]]:
    """Where a rule ends and another goes on at once, or further below, or the frame does; with its place."""
    outer = [extent for x in (min(pieces), max(pieces)) for extent in pieces[x]]
    for x, extents in pieces.items():
        top, bottom = extents[0][0], max(end for _, end in extents)
        for y in (top, bottom):
            if any(first < y - SHORTEST and last > y + SHORTEST for first, last in outer):
                yield y, x
        ends = accumulate((end for _, end in extents), max)  # a head's own rule may end within a longer one
        for bottom, (top, _) in zip(ends, extents[1:], strict=False):
            if abs(top - bottom) <= SAME_HEIGHT:
                yield (top + bottom) / 2, x
            elif top > bottom:
                yield bottom, x
                yield top, x


def _together(ends: Iterable[tuple[float, float]]) -> Iterator[list[tuple[float, float]]]:
    group: list[tuple[float, float]] = []
    for end in sorted(ends):
        if group and end[0] - group[0][0] > SAME_HEIGHT:
            yield group
            group = []
        group.append(end)
    if group:
        yield group


def _cuts(y: float, words: Iterable[Word]) -> bool:
    """Whether a word stands across this height."""
    return any(
        word.top + inside < y < word.bottom - inside
        for word in words
        if (inside := ACROSS * (word.bottom - word.top)) > 0
    )


def _are_rows(heights: Sequence[float], words: Iterable[Word]) -> bool:
    """Whether some of the bands between these heights have text of several lines, one above the other."""
    bands: dict[int, list[Word]] = defaultdict(list)
    for word in sorted(words, key=lambda word: word.top):
        bands[bisect_left(heights, (word.top + word.bottom) / 2)].append(word)
    inside = [band for at, band in bands.items() if 0 < at < len(heights)]
    return sum(map(_are_stacked, inside)) >= max(LEAST_TALL * len(inside), 1)


def _begin_none(bare: Iterable[_Joint], drawn: Sequence[float], table: _Ruled) -> bool:
    """Whether rows begin at rules across, with text in the first column, but at most joints with none there.

    Then these are but where rules down were drawn in pieces.
    """
    left, right = sorted(table.pieces)[:2]
    tops = [word.top for word in table.words if left < (word.x0 + word.x1) / 2 < right]
    heights = sorted([*drawn, *(joint.y for joint in bare)])
    extents = list(_all(table.pieces))
    foot = max(bottom for _, bottom in extents)
    ends = dict(zip(heights, [*heights[1:], foot], strict=True))

    def begun(at: float) -> bool:
        return any(at - SNAP < top < ends[at] - SNAP for top in tops)

    above = [at for at in drawn if any(top <= at + SNAP and at + SHORTEST < low for top, low in extents)]
    ruled = [begun(at) for at in above]
    joined = [begun(joint.y) for joint in bare]
    return len(ruled) > 1 and all(ruled) and 2 * sum(joined) < len(joined)


def _are_stacked(words: Iterable[Word]) -> bool:
    """Whether one of the words, given from the top, stands below another."""
    ends: dict[int, float] = {}  # the foot of the first word in each strip of the page
    for word in words:
        strip = int((word.x0 + word.x1) / 2 // STRIP)
        if word.top >= ends.setdefault(strip, word.bottom) - ACROSS * (word.bottom - word.top):
            return True
    return False


def _rule(joint: _Joint, pieces: Pieces, left: float, right: float) -> Ruling:
    """The rule at a joint, as far as the table goes, but not over a column whose own side rule runs on.

    Where both outermost rules run on, or one as long as all others together, they are the frame around the
    rows, whose bounds it does not show.
    """
    top, bottom = min(first for first, _ in _all(pieces)), max(last for _, last in _all(pieces))
    runs_on = {
        x
        for x in joint.over
        if len(joint.over) == 1
        and not any(t < top + SHORTEST and b > bottom - SHORTEST for t, b in pieces[x])
    }
    x0 = min(joint.xs) if min(pieces) in runs_on else left
    x1 = max(joint.xs) if max(pieces) in runs_on else right
    return Ruling(x0, joint.y, x1, joint.y)
