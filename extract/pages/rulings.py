"""Rulings as drawn -> long straight edges: snapped to shared positions, their dashes and pieces joined."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from enum import Enum
from math import inf
from typing import NamedTuple

from extract.model import Ruling

SNAP = 2.5  # points: rules nearer than this are one rule (double borders, a border each for two cells)
JOIN = 3.5  # points: a gap along a rule up to this is a dash's, a corner's or a rounding's
SHORTEST = 5.0  # points: what is shorter after joining is no edge of a cell
DOT = 1.2  # a piece of a dotted rule is no longer than this many times its breadth
WIDEST = 0.6  # of the width between a page's outermost rules down: a column is not as wide
CLEAR = 4.0  # points: a rule of a table inside a page's border ends this far before it at least
MET = 3.0  # points: the border's sides meet this near
LEAST_INSIDE = 3  # upright rules: a table's own sides and one between; a frame of one table has none
ABREAST = 0.3  # of that width: a table in one of the page's columns is wider
WIDEST_GUTTER = 25.0  # points: between the page's columns
OVERLAP = 0.75  # points: a word must reach this far over a rule on both sides to be cut by it
CELL_PAD = 6.0  # points: the text of a cell begins no further from the cell's left rule
Quad = tuple[float, float, float, float]


class Edge(NamedTuple):
    """A straight edge: `at` is its y (horizontal) or x (vertical), `start..end` its extent. Points."""

    at: float
    start: float
    end: float


class Edges(NamedTuple):
    """All edges of a page."""

    horizontal: tuple[Edge, ...]
    vertical: tuple[Edge, ...]


def find_edges(rulings: Sequence[Ruling], gap: float = 0.0) -> Edges:
    """Edges of a page, each axis sorted by position and start; boxes `gap` points apart share theirs.

    Those of a border drawn round all that the page holds are left out.
    """
    return _without_border(Edges(horizontal_edges(rulings, gap), vertical_edges(rulings, gap)))


def _without_border(edges: Edges) -> Edges:
    """The edges of a page without the four of a border that no other one touches."""
    across, down = edges
    if len(down) < LEAST_INSIDE + 2 or len(across) < 2:
        return edges
    top, bottom, left, right = across[0], across[-1], down[0], down[-1]
    closed = all(
        abs(edge.start - low) <= MET and abs(edge.end - high) <= MET
        for edge, low, high in (
            (top, left.at, right.at),
            (bottom, left.at, right.at),
            (left, top.at, bottom.at),
            (right, top.at, bottom.at),
        )
    )
    if not closed or not _are_inside(across[1:-1], left, right) or not _are_inside(down[1:-1], top, bottom):
        return edges
    return Edges(across[1:-1], down[1:-1])


def _are_inside(edges: Sequence[Edge], low: Edge, high: Edge) -> bool:
    """Whether all edges begin and end clear of these two."""
    return all(low.at + CLEAR < edge.start and edge.end < high.at - CLEAR for edge in edges)


def horizontal_edges(rulings: Iterable[Ruling], gap: float = 0.0) -> tuple[Edge, ...]:
    """Edges across, sorted by height and start; a dot, as wide as high, may belong to either direction."""
    return _joined(
        [((top + bottom) / 2, x0, x1) for x0, top, x1, bottom in rulings if (x1 - x0) * DOT >= bottom - top],
        gap,
    )


def vertical_edges(rulings: Iterable[Ruling], gap: float = 0.0) -> tuple[Edge, ...]:
    """Edges down, sorted by place and start."""
    return _joined(
        [((x0 + x1) / 2, top, bottom) for x0, top, x1, bottom in rulings if (bottom - top) * DOT >= x1 - x0],
        gap,
    )


def _joined(pieces: list[tuple[float, float, float]], apart: float) -> tuple[Edge, ...]:
    edges: list[Edge] = []
    for group in _snapped(pieces, SNAP + apart):
        at = sum(piece[0] for piece in group) / len(group)
        group.sort(key=lambda piece: piece[1])
        start, end = group[0][1], group[0][2]
        for _, first, last in group[1:]:
            if first - end > JOIN + apart:
                if end - start >= SHORTEST:
                    edges.append(Edge(at, start, end))
                start, end = first, last
            elif last > end:
                end = last
        if end - start >= SHORTEST:
            edges.append(Edge(at, start, end))
    return tuple(edges)


def _snapped(
    pieces: list[tuple[float, float, float]], reach: float
) -> list[list[tuple[float, float, float]]]:
    """Group pieces whose positions lie within `reach` of the group's first one."""
    groups: list[list[tuple[float, float, float]]] = []
    for piece in sorted(pieces):
        if groups and piece[0] - groups[-1][0][0] <= reach:
            groups[-1].append(piece)
        else:
            groups.append([piece])
    return groups


class Side(Enum):
    """How text stands to the vertical rules at its height."""

    ACROSS = "a rule stands inside of it"
    BETWEEN = "rules stand on both sides: it lies in a column"
    FRAMED = "they do, so far apart that several columns may stand between them"
    OVER = "they do, but rules of other rows stand inside of it: this row may lack them"
    FREE = "neither"


class VerticalIndex:
    """Finds the vertical rules that pass through or beside text, to cut it between two cells."""

    def __init__(self, upright: Sequence[Edge]) -> None:
        self._at = [edge.at for edge in upright]
        self._extent = [(edge.start, edge.end) for edge in upright]
        self.empty = not upright
        self._widest = WIDEST * (self._at[-1] - self._at[0]) if upright else 0.0

    def first(self, x0: float, x1: float, y: float) -> float | None:
        """The leftmost rule at height `y` that stands well inside `x0..x1`."""
        i = bisect_left(self._at, x0 + OVERLAP)
        while i < len(self._at) and self._at[i] < x1 - OVERLAP:
            top, bottom = self._extent[i]
            if top <= y <= bottom:
                return self._at[i]
            i += 1
        return None

    def crossed(self, box: Quad) -> bool:
        """Whether a rule stands well inside the box, at half its height."""
        x0, top, x1, bottom = box
        return self.first(x0, x1, (top + bottom) / 2) is not None

    def own_end(self, box: Quad) -> float | None:
        """The first rule in a word that begins right behind another one, as a cell's text does, or None.

        Such a word is wider than its cell. One that ends as near to a rule may stand in the cell it ends in.
        """
        x0, top, x1, bottom = box
        y = (top + bottom) / 2
        over = self.first(x0, x1, y)
        if over is None:
            return None
        sides = [at for at, (start, end) in zip(self._at, self._extent, strict=True) if start <= y <= end]
        left = max((at for at in sides if at < x0 + OVERLAP), default=-inf)
        right = min((at - x1 for at in sides if at > x1 + OVERLAP), default=inf)
        return over if x0 - left <= min(CELL_PAD, right) else None

    def side(self, box: Quad) -> Side:
        """How the box stands to the rules at half its height."""
        x0, top, x1, bottom = box
        y = (top + bottom) / 2
        at, extent = self._at, self._extent
        start = right = bisect_left(at, x0 + OVERLAP)
        most = len(at)
        while right < most and not extent[right][0] <= y <= extent[right][1]:
            right += 1
        if right == most:
            return Side.FREE
        if at[right] < x1 - OVERLAP:
            return Side.ACROSS
        if at[start] < x1 - OVERLAP:
            return Side.OVER
        left = start - 1
        while left >= 0 and not extent[left][0] <= y <= extent[left][1]:
            left -= 1
        if left < 0:
            return Side.FREE
        framed = at[right] - at[left] > self._widest or self._is_frame(left, right, y)
        return Side.FRAMED if framed else Side.BETWEEN

    def _is_frame(self, left: int, right: int, y: float) -> bool:
        """Whether two rules may be the frame of a table in one of the page's columns.

        Each is the outermost at its height, or a gutter alone parts it from the next table's frame.
        """
        at, extent = self._at, self._extent
        if at[right] - at[left] <= ABREAST * (at[-1] - at[0]):
            return False
        before = (at[i] for i in range(left - 1, -1, -1) if extent[i][0] <= y <= extent[i][1])
        behind = (at[i] for i in range(right + 1, len(at)) if extent[i][0] <= y <= extent[i][1])
        sides = at[left] - next(before, at[left]), next(behind, at[right]) - at[right]
        return max(sides) <= WIDEST_GUTTER

    def between(self, left: Quad, right: Quad) -> bool:
        """Whether a rule passes between the middles of two neighbouring characters' boxes."""
        a, b = (left[0] + left[2]) / 2, (right[0] + right[2]) / 2
        y = (left[1] + left[3]) / 2
        i = bisect_left(self._at, a)
        return any(top <= y <= bottom for top, bottom in self._extent[i : bisect_left(self._at, b)])

    def part_elsewhere(self, left: Quad, right: Quad) -> bool:
        """Whether a rule of other rows stands between two words, the second of which begins at it."""
        i = bisect_left(self._at, left[2] - OVERLAP)
        return i < len(self._at) and self._at[i] <= right[0] + OVERLAP and right[0] - self._at[i] <= CELL_PAD

    def meets(self, x: float, box: Quad) -> bool:
        """Whether a rule stands at `x`, at half the box's height: by it alone two texts may be parted."""
        y = (box[1] + box[3]) / 2
        i = bisect_left(self._at, x - OVERLAP)
        return any(top <= y <= bottom for top, bottom in self._extent[i : bisect_left(self._at, x + OVERLAP)])
