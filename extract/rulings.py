"""Rulings as drawn -> long straight edges: snapped to shared positions, their dashes and pieces joined."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from extract.model import Ruling

SNAP = 2.5  # points: rules nearer than this are one rule (double borders, a border each for two cells)
JOIN = 3.5  # points: a gap along a rule up to this is a dash's, a corner's or a rounding's
SHORTEST = 5.0  # points: what is shorter after joining is no edge of a cell
OVERLAP = 0.75  # points: a word must reach this far over a rule on both sides to be cut by it
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


def find_edges(rulings: Iterable[Ruling]) -> Edges:
    """Edges of a page, each axis sorted by position and start."""
    horizontal: list[tuple[float, float, float]] = []
    vertical: list[tuple[float, float, float]] = []
    for x0, top, x1, bottom in rulings:
        width, height = x1 - x0, bottom - top
        if width * 1.2 >= height:  # a dot of a dotted rule is as wide as high and may belong to either
            horizontal.append(((top + bottom) / 2, x0, x1))
        if height * 1.2 >= width:
            vertical.append(((x0 + x1) / 2, top, bottom))
    return Edges(tuple(_joined(horizontal)), tuple(_joined(vertical)))


def _joined(pieces: list[tuple[float, float, float]]) -> list[Edge]:
    edges: list[Edge] = []
    for group in _snapped(pieces):
        at = sum(piece[0] for piece in group) / len(group)
        group.sort(key=lambda piece: piece[1])
        start, end = group[0][1], group[0][2]
        for _, first, last in group[1:]:
            if first - end > JOIN:
                if end - start >= SHORTEST:
                    edges.append(Edge(at, start, end))
                start, end = first, last
            elif last > end:
                end = last
        if end - start >= SHORTEST:
            edges.append(Edge(at, start, end))
    return edges


def _snapped(pieces: list[tuple[float, float, float]]) -> list[list[tuple[float, float, float]]]:
    """Group pieces whose positions lie within SNAP of the group's first one."""
    groups: list[list[tuple[float, float, float]]] = []
    for piece in sorted(pieces):
        if groups and piece[0] - groups[-1][0][0] <= SNAP:
            groups[-1].append(piece)
        else:
            groups.append([piece])
    return groups


class VerticalIndex:
    """Finds the vertical rules that pass through or beside text, to cut it between two cells."""

    def __init__(self, rulings: Sequence[Ruling]) -> None:
        upright = find_edges(rulings).vertical
        self._at = [edge.at for edge in upright]
        self._extent = [(edge.start, edge.end) for edge in upright]
        self.empty = not upright

    def first(self, x0: float, x1: float, y: float) -> float | None:
        """The leftmost rule at height `y` that stands well inside `x0..x1`."""
        i = bisect_left(self._at, x0 + OVERLAP)
        while i < len(self._at) and self._at[i] < x1 - OVERLAP:
            top, bottom = self._extent[i]
            if top <= y <= bottom:
                return self._at[i]
            i += 1
        return None

    def crossed(self, x0: float, x1: float, y: float) -> bool:
        """Whether a rule at height `y` stands well inside `x0..x1`."""
        return self.first(x0, x1, y) is not None

    def beside(self, x0: float, x1: float, y: float) -> bool:
        """Whether rules stand both left and right of `x0..x1` at height `y`: it lies in a column."""
        extent = self._extent
        start = bisect_left(self._at, x0 + OVERLAP)
        left, right, most = start - 1, start, len(extent)
        while left >= 0 and not extent[left][0] <= y <= extent[left][1]:
            left -= 1
        while right < most and not extent[right][0] <= y <= extent[right][1]:
            right += 1
        return left >= 0 and right < most

    @staticmethod
    def _reach(extents: Iterable[tuple[float, float]], y: float) -> bool:
        return any(top <= y <= bottom for top, bottom in extents)

    def between(self, left: Quad, right: Quad) -> bool:
        """Whether a rule passes between the middles of two neighbouring characters' boxes."""
        a, b = (left[0] + left[2]) / 2, (right[0] + right[2]) / 2
        y = (left[1] + left[3]) / 2
        i = bisect_left(self._at, a)
        return self._reach(self._extent[i : bisect_left(self._at, b)], y)
