"""Text that an edge between rows may tear apart: a line of a slanted page, whose words stand at several
heights, or that of a cell merged over rows, which shows where a word is cut at a line's end."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extract.capitals import begins_small
from extract.hyphens import HYPHENS
from extract.model import Table, Word
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


def cuts_a_word(table: Table) -> bool:
    """Whether a cell ends in the midst of a word that the one below it goes on with."""
    ends = {
        (cell.last_band + 1, cell.first_column)
        for cell in table.cells
        if cell.lines and _breaks_off(cell.lines[-1].text.rstrip())
    }
    return any(
        (cell.first_band, cell.first_column) in ends and begins_small(cell.lines[0].text)
        for cell in table.cells
        if cell.lines
    )


def _breaks_off(text: str) -> bool:
    """Whether a text ends in a word's hyphen: one alone stands for an empty cell."""
    return text.endswith(HYPHENS) and text[-2:-1].isalpha()


def _are_neighbours(one: Word, other: Word, height: float) -> bool:
    gap = max(one.x0 - other.x1, other.x0 - one.x1)
    return abs(middle(one) - middle(other)) < LEVEL * height and 0 <= gap < COLUMN_GAP * height
