"""Lines of a slanted page, whose words stand at several heights: an edge between rows may tear one apart."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extract.model import Word
from extract.sheets.lines.gaps import COLUMN_GAP, TextRow
from extract.sheets.lines.word_places import middle

LEVEL = 0.3  # heights: neighbours on one line of a slanted page differ by less


def tears_a_line(rows: Sequence[TextRow], bands: Sequence[float]) -> bool:
    """Whether two neighbours on one line stand on two sides of an edge; `bands` are the edges' heights."""
    return any(
        any(middle(one) < y < middle(other) for y in bands)
        for above, below in pairwise(rows)
        if above.bottom > below.top
        for one in above.words
        for other in below.words
        if _are_neighbours(one, other, min(above.height, below.height))
    )


def _are_neighbours(one: Word, other: Word, height: float) -> bool:
    gap = max(one.x0 - other.x1, other.x0 - one.x1)
    return abs(middle(one) - middle(other)) < LEVEL * height and 0 <= gap < COLUMN_GAP * height
