"""Cells of rows that lack the rules of other rows: parted where their text stands in the table's columns."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from itertools import pairwise

from extract.model import Box, Cell, Word
from extract.pages.rulings import CELL_PAD
from extract.sheets.lines.gaps import TextRow, crosses, is_spaced, part_of, runs_over, straddles, text_rows

ENOUGH = 3  # columns that one row of text fills: no merged cell has its text so
SEVERAL = 2  # rows of text that all begin at one place right of others show the same
FLUSH = 1.0  # points
EVEN = 0.1  # heights: browsers set letters on whole pixels, and blanks differ by as much

Part = tuple[Cell, Sequence[Word]]


def part_unruled(cell: Cell, words: Sequence[Word], columns: Sequence[float]) -> list[Part]:
    """The cell with its words; or, where a rule is missing between columns, a cell with words for each."""
    bounds = columns[cell.first_column : cell.last_column + 2]
    if len(bounds) < 3 or len(words) < 2:
        return [(cell, words)]
    rows = text_rows(words)
    inner = bounds[1:-1]
    if any(is_spaced(row) or runs_over(row, inner, EVEN) for row in rows):
        return [(cell, words)]
    if not _are_parted(rows, bounds) or not _in_columns(rows, bounds):
        return [(cell, words)]
    inside: list[list[Word]] = [[] for _ in bounds[1:]]
    for word in words:
        inside[bisect_right(inner, (word.x0 + word.x1) / 2)].append(word)
    return [(_part(cell, n, x0, x1), inside[n]) for n, (x0, x1) in enumerate(pairwise(bounds))]


def _are_parted(rows: Sequence[TextRow], bounds: Sequence[float]) -> bool:
    """Whether no text runs over a bound.

    Texts of full cells may stand close at one: where each begins at its column's, and one row fills several.
    """
    inner = bounds[1:-1]
    close = [row for row in rows if any(crosses(row, bound) for bound in inner)]
    if not close:
        return True
    if any(straddles(row, bound) for row in close for bound in inner):
        return False
    shared = _shared_starts(rows, bounds)
    return all(_begins_at_sides(row, bounds, shared) for row in close) and any(
        _filled(row, bounds) >= ENOUGH and _begins_at_sides(row, bounds, shared) for row in rows
    )


def _begins_at_sides(row: TextRow, bounds: Sequence[float], shared: Set[float] = frozenset()) -> bool:
    """Whether each text begins at its column's left side, or where other rows' do: a list's are set in."""
    return all(x <= bounds[n] + CELL_PAD or round(x) in shared for n, x in _starts(row, bounds))


def _shared_starts(rows: Sequence[TextRow], bounds: Sequence[float]) -> Set[float]:
    """Where texts of columns begin in several rows, in whole points."""
    starts = Counter(round(x) for row in rows for _, x in _starts(row, bounds))
    return {x for x, count in starts.items() if count >= SEVERAL}


def _starts(row: TextRow, bounds: Sequence[float]) -> Iterator[tuple[int, float]]:
    """The columns in which the row has text, and where it begins there."""
    for n, (x0, x1) in enumerate(pairwise(bounds)):
        if part := part_of(row, x0, x1):
            yield n, part.words[0].x0


def _in_columns(rows: Sequence[TextRow], bounds: Sequence[float]) -> bool:
    """Whether the text can be that of the columns alone, as none set over all of them is."""
    if any(_filled(row, bounds) >= ENOUGH or _begins_at_several_sides(row, bounds) for row in rows):
        return True
    right = list(pairwise(bounds[1:]))
    return any(_goes_on_alone(rows, x0, x1) or _begins_flush(rows, x0, x1) for x0, x1 in right)


def _goes_on_alone(rows: Sequence[TextRow], x0: float, x1: float) -> bool:
    """Whether all text is one column's, which a page cut: set flush left in it, and no title."""
    if not all(x0 <= row.words[0].x0 <= x0 + CELL_PAD and row.words[-1].x1 <= x1 for row in rows):
        return False
    return len(rows) >= SEVERAL or rows[0].words[0].text[:1].islower()


def _begins_at_several_sides(row: TextRow, bounds: Sequence[float]) -> bool:
    """Whether several texts do so, other than a number and what stands behind it, as in a title."""
    columns = [n for n, _ in _starts(row, bounds)]
    return len(columns) > 1 and columns != [0, 1] and _begins_at_sides(row, bounds)


def _begins_flush(rows: Sequence[TextRow], x0: float, x1: float) -> bool:
    """Whether rows with text left of a column all begin in it at one place, as no single text does."""
    parts = [part for row in rows if row.words[0].x1 <= x0 and (part := part_of(row, x0, x1)) is not None]
    begins = [part.words[0].x0 for part in parts]
    return len(begins) >= SEVERAL and max(begins) - min(begins) <= FLUSH


def _filled(row: TextRow, bounds: Sequence[float]) -> int:
    return sum(part_of(row, x0, x1) is not None for x0, x1 in pairwise(bounds))


def _part(cell: Cell, n: int, x0: float, x1: float) -> Cell:
    at = cell.first_column + n
    box = Box(x0, cell.box.top, x1, cell.box.bottom)
    return cell._replace(box=box, first_column=at, last_column=at)
