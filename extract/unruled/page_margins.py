"""Where the known columns of a plan stand on a page whose margins, or whose table's width, are others."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extract.pages.rulings import Edge
from extract.sheets.lines.gaps import chunks
from extract.unruled.known_columns import Frame, KnownColumns
from extract.unruled.lanes import SAME_START, Lanes

MARGIN = 40.0  # points: margins of odd and even pages differ by no more
SAME_WIDTH = 0.05  # of a table's width: one that a producer fits to its page differs by less
LEAST_COLUMNS = 2  # in which texts begin where lines do: one alone may be prose
LEAST_RULES = 2  # as wide as one another, over a row and below it, where the table is less or more wide
AS_WIDE = 1.5  # points
MOST_PLACES = 60  # at which texts begin: more tell no columns
EXACT = 1.0  # points: lines of one column begin no further from one another


class Move(NamedTuple):
    """How far to the right the first column stands, and how much wider all are."""

    by: float
    scale: float = 1.0

    def of(self, x: float, left: float) -> float:
        """Where a place comes to stand; `left` is the first column's side."""
        return left + self.by + (x - left) * self.scale


def on_page(known: KnownColumns, frame: Frame, edges: Sequence[Edge]) -> KnownColumns:
    """The columns where they stand in the frame that they stood in before.

    Margins and widths may be others there. Rules show it, of which several are as wide as one another and
    about as wide as the table; else most texts, where they begin in several columns as the lines do, and do
    not where the columns were.
    """
    lanes = known.lanes
    move = _by_rules(lanes, edges) if known.ruled else None
    if move is None:
        begins = Counter(round(text[0].x0, 1) for row in frame.rows for text in chunks(row))
        move = _by_starts(lanes, begins) if len(begins) <= MOST_PLACES else None
    return known if move is None else known.moved(move.by, move.scale)


def _by_rules(lanes: Lanes, edges: Sequence[Edge]) -> Move | None:
    left, width = lanes.bounds[0], lanes.width
    near = Counter(
        (round(edge.start), round(edge.end))
        for edge in edges
        if abs(edge.start - left) <= MARGIN and abs((edge.end - edge.start) / width - 1.0) <= SAME_WIDTH
    )
    if not near:
        return None
    (start, end), count = near.most_common(1)[0]
    if count < LEAST_RULES and abs(end - start - width) > AS_WIDE:
        return None
    return Move(start - left, (end - start) / width)


def _by_starts(lanes: Lanes, begins: Counter[float]) -> Move | None:
    stay = _told(lanes, begins, Move(0.0), SAME_START)
    if 2 * sum(stay.values()) >= sum(begins.values()) and len(stay) >= LEAST_COLUMNS:
        return None
    moves = {move: _told(lanes, begins, move, EXACT) for move in _moves(lanes, begins)}
    told = {move: counts for move, counts in moves.items() if len(counts) >= LEAST_COLUMNS}
    if not told:
        return None
    best = max(told, key=lambda move: (sum(told[move].values()), -abs(move.scale - 1.0), -abs(move.by)))
    enough = 2 * sum(told[best].values()) >= sum(begins.values())
    return best if enough and sum(told[best].values()) > sum(stay.values()) else None


def _moves(lanes: Lanes, begins: Counter[float]) -> Iterator[Move]:
    """Moves by which texts begin where the lines of any column do, or of both outermost ones, resized."""
    left = lanes.bounds[0]
    starts = [strip.start for strip in lanes.strips if strip.start is not None]
    for start in starts:
        yield from (Move(x - start) for x in begins if abs(x - start) <= MARGIN)
    if len(starts) < LEAST_COLUMNS or starts[-1] <= starts[0]:
        return
    first, last = starts[0], starts[-1]
    for x0 in begins:
        for x1 in begins:
            scale = (x1 - x0) / (last - first)
            by = x0 - left - (first - left) * scale
            if abs(by) <= MARGIN and abs(scale - 1.0) <= SAME_WIDTH:
                yield Move(by, scale)


def _told(lanes: Lanes, begins: Counter[float], move: Move, near: float) -> Counter[int]:
    """How many texts begin where each column's lines would; columns in which none does are not there."""
    left, ordered = lanes.bounds[0], sorted(begins)
    counts: Counter[int] = Counter()
    for at, strip in enumerate(lanes.strips):
        if strip.start is None:
            continue
        place = move.of(strip.start, left)
        index = bisect_left(ordered, place - near)
        while index < len(ordered) and ordered[index] <= place + near:
            counts[at] += begins[ordered[index]]
            index += 1
    return counts
