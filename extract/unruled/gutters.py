"""The bounds between an unruled table's columns: where rules meet, else in the gutters of its text."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from extract.model import Ruling
from extract.sheets.lines.gaps import Corridor, TextRow, find_corridors, widened
from extract.unruled.cell_rules import meetings
from extract.unruled.unruled_headings import Heading

MOST_CROSSING = 0.2  # of the rows: where more cross the best gap, there are no two columns
NARROWEST = 0.15  # heights: what is left of the least gutter when its rows' words are widened
FLUSH = 3  # times as many lines begin behind one gap as behind another: a column does
LEAST_MEETINGS = 3  # rules that meet at one place
MEETING = 0.5  # of the heights at which rules stand: where so many meet, a column begins


def bounds_shown(headings: Sequence[Heading], rules: Sequence[Ruling]) -> list[float]:
    """Where most rules across, drawn cell by cell, meet between two headings each; [] if not for all."""
    heights: dict[int, list[Ruling]] = defaultdict(list)
    for rule in rules:
        heights[round(rule.top)].append(rule)
    counts = Counter(round(x) for level in heights.values() for x in set(meetings(level)))
    least = max(LEAST_MEETINGS, MEETING * len(heights))
    places = sorted(x for x in counts if counts[x] + counts[x + 1] >= least and counts[x - 1] < least)
    found: list[float] = []
    for before, after in pairwise(headings):
        between = [x for x in places if (before.x0 + before.x1) / 2 < x < (after.x0 + after.x1) / 2]
        if len(between) != 1:
            return []
        found.append(float(between[0]))
    return found


def gutter_bounds(
    headings: Sequence[Heading],
    rows: Sequence[TextRow],
    left: float,
    right: float,
    ends: Sequence[tuple[float, int]],
) -> list[float] | None:
    """The bounds in the gutters, the first at `left`, the last at `right`; None where two columns have none.

    `ends` are where rules across begin and end: one that does in a gutter is the bound.
    """
    covered = [extent for row in rows for extent in widened(row)]
    least = NARROWEST * rows[0].height
    bounds = [left]
    for before, after in pairwise(headings):
        middles = (before.x0 + before.x1) / 2, (after.x0 + after.x1) / 2
        gap = _gutter(find_corridors(covered, *middles, least), covered)
        if gap.crossings > MOST_CROSSING * len(rows) or gap.x1 - gap.x0 < least:
            return None
        near = [(count, x) for x, count in ends if gap.x0 <= x <= gap.x1 + 1]
        # Lines begin flush at their column's left; how far they run is each line's own.
        bounds.append(max(near)[1] if near else gap.x1 - min(1.5, (gap.x1 - gap.x0) / 2))
    return [*bounds, right]


def _gutter(gaps: Sequence[Corridor], covered: Iterable[tuple[float, float]]) -> Corridor:
    """Of several gaps the one behind which lines begin flush, as at a column's left, else the widest.

    The blanks of justified text may leave a gap inside of a column.
    """
    if len(gaps) == 1:
        return gaps[0]
    begins = Counter(round(start) for start, _ in covered)
    flush = [sum(begins[round(gap.x1) + n] for n in (-1, 0, 1)) for gap in gaps]
    most, next_most = sorted(flush, reverse=True)[:2]
    if most >= FLUSH * max(next_most, 1):
        return gaps[flush.index(most)]
    return max(gaps, key=lambda gap: gap.x1 - gap.x0)


def rule_ends(rules: Sequence[Ruling]) -> list[tuple[float, int]]:
    """Where rules across begin and end, and how often: producers draw a rule for each cell."""
    return list(Counter(round(x, 1) for rule in rules for x in (rule.x0, rule.x1)).items())
