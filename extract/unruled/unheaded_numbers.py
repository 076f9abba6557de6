"""Columns of row numbers that an unruled head has no heading for."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extract.sheets.lines.gaps import TextRow
from extract.unruled.lanes import SAME_START
from extract.unruled.unruled_headings import Heading

LEAST_FLUSH = 2  # numbers that stand in a column of their own without a heading


def with_numbers(
    headings: list[Heading], numbers: Sequence[tuple[float, float]], rows: Sequence[TextRow]
) -> list[Heading]:
    """A column for numbers that stand left of the first heading, where no heading is that of numbers.

    Not where more other lines begin there: then the numbers are words of these texts (`12. stav 2. Zakona`).
    """
    first = headings[0]
    before = [extent for extent in numbers if extent[1] < first.x0]
    if any(heading.field == "no" for heading in headings) or not before:
        return headings
    known = set(numbers)
    begins = [row.words[0] for row in rows if (row.words[0].x0, row.words[0].x1) not in known]
    beside = sum(any(abs(word.x0 - x0) <= SAME_START for x0, _ in before) for word in begins)
    if beside > len(before):
        return headings
    return [Heading(min(x0 for x0, _ in before), max(x1 for _, x1 in before), "", "no"), *headings]


def with_inner_numbers(headings: list[Heading], numbers: Sequence[tuple[float, float]]) -> list[Heading]:
    """The same for numbers that stand flush between a heading and the activities', as behind a level's."""
    if any(heading.field == "no" for heading in headings):
        return headings
    for at, (before, after) in enumerate(pairwise(headings), start=1):
        between = [(x0, x1) for x0, x1 in numbers if before.x1 < x0 and x1 < after.x0]
        if after.field == "activity" and _are_flush(between):
            extent = min(x0 for x0, _ in between), max(x1 for _, x1 in between)
            return [*headings[:at], Heading(*extent, "", "no"), *headings[at:]]
    return headings


def _are_flush(extents: Sequence[tuple[float, float]]) -> bool:
    """Whether there are several, and all begin at one place."""
    starts = [x0 for x0, _ in extents]
    return len(starts) >= LEAST_FLUSH and max(starts) - min(starts) <= SAME_START
