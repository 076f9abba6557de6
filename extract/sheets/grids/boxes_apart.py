"""Tables whose cells are boxes apart from one another, as web pages print them (`border-spacing`)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from extract.model import Box, Table

LEAST_BOXES = 6
LEAST_GAPS = 4
WIDEST_GAP = 10.0  # points
SAME = 1.0  # points: boxes of one row begin and end within this, gaps of one table are alike within it
MOST_OTHER = 0.2  # of the gaps: more that differ are no table's


def gap_between(tables: Sequence[Table]) -> float:
    """How far the boxes of a table stand apart, in points; 0 where there is no such table.

    `tables` are those that a page's edges make: of such a table each cell is one.
    """
    boxes = [table.box for table in tables if len(table.cells) == 1]
    if len(boxes) < LEAST_BOXES:
        return 0.0
    gaps = list(_gaps(boxes))
    if len(gaps) < LEAST_GAPS:
        return 0.0
    usual = median(gaps)
    alike = sum(abs(gap - usual) <= SAME for gap in gaps)
    return usual if alike >= (1 - MOST_OTHER) * len(gaps) else 0.0


def _gaps(boxes: Sequence[Box]) -> Iterator[float]:
    """The blanks between neighbours of one row, as high as one another."""
    for left, right in pairwise(sorted(boxes, key=lambda box: (round(box.top), box.x0))):
        same_row = abs(left.top - right.top) <= SAME and abs(left.bottom - right.bottom) <= SAME
        if same_row and 0 < right.x0 - left.x1 <= WIDEST_GAP:
            yield right.x0 - left.x1
