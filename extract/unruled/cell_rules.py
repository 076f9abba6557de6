"""Rules drawn cell by cell: where one ends and the next begins, two cells meet."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from extract.model import Ruling, Word
from extract.sheets.lines.gaps import TextRow

NEAR = 4.0  # heights: the cells of a head, of some lines, end no further from the middle of each
TOUCH = 2.5  # points: rules of two cells meet, or run into one another by their breadth


def meetings(rules: Sequence[Ruling]) -> list[float]:
    """The places where one rule ends and another begins."""
    starts = sorted(r.x0 for r in rules)
    ends = sorted({round(r.x1, 1) for r in rules})
    return [
        end
        for end in ends
        if (at := bisect_left(starts, end - TOUCH)) < len(starts) and starts[at] <= end + TOUCH
    ]


def cell_bounds(rules: Sequence[Ruling], row: TextRow) -> list[float]:
    """Where the rules next above and below a row of a head end and begin anew: each cell has its own."""
    y, reach = (row.top + row.bottom) / 2, NEAR * row.height
    near = [r for r in rules if abs((r.top + r.bottom) / 2 - y) <= reach]
    above = max((r.bottom for r in near if r.bottom <= y), default=None)
    below = min((r.top for r in near if r.top >= y), default=None)
    sides = [
        meetings([r for r in near if abs(r.top - at) <= TOUCH or abs(r.bottom - at) <= TOUCH])
        for at in (above, below)
        if at is not None
    ]
    shared = sides[0] if sides else []
    return [x for x in shared if all(any(abs(x - other) <= TOUCH for other in side) for side in sides)]


def within_cell(part: Sequence[Word], bounds: Sequence[float]) -> tuple[float, float]:
    """From where to where a text reaches; a word alone too long for its cell as far as the cell does."""
    x0, x1 = part[0].x0, max(word.x1 for word in part)
    at = bisect_left(bounds, (x0 + x1) / 2)
    if len(part) > 1:
        return x0, x1
    return max([x0, *bounds[at - 1 : at]]), min([x1, *bounds[at : at + 1]])
