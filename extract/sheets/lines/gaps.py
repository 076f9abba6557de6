"""Words -> printed rows across the page, and the gaps between their words that tell columns apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise
from statistics import median
from typing import NamedTuple

from extract.model import Word

WIDE_BLANK = 0.33  # heights: a blank between words is hardly ever so wide
COLUMN_GAP = 0.45  # heights: a blank is 0.2 to 0.3 wide, a column's gutter wider than this
SAME_ROW = 0.5  # heights: words whose middles are nearer than this stand on one row
BLANK = 0.13  # heights: words are widened by this on each side, to close the blanks between them
STRADDLE = 1.0  # points: a word must reach this far over a bound on both sides to be cut by it
AT_START = 0.5  # points: a line of a column begins this near to where all do
SAME_START = 1.5  # points: texts of one column begin within this
EVEN = 0.05  # heights: the blanks between the words of one text differ by less
LEAST_SPACED = 4  # letters standing alone in one row: a letter-spaced title


class TextRow(NamedTuple):
    """The words on one base line across the page, left to right. `height` is the letters'. Points."""

    words: tuple[Word, ...]
    top: float
    bottom: float
    height: float

    @property
    def bold(self) -> bool:
        """Whether all of it is set in bold."""
        return all(word.bold for word in self.words)


def text_rows(words: Iterable[Word]) -> list[TextRow]:
    """The rows of a page from the top."""
    found: list[list[Word]] = []
    for word in sorted(words, key=lambda w: w.top + w.bottom):
        if found and _on_row(found[-1][0], word):
            found[-1].append(word)
        else:
            found.append([word])
    return [_row(group) for group in found]


def _on_row(first: Word, word: Word) -> bool:
    height = min(first.bottom - first.top, word.bottom - word.top)
    return abs(first.top + first.bottom - word.top - word.bottom) / 2 < SAME_ROW * height


def _row(words: list[Word]) -> TextRow:
    words.sort(key=lambda word: word.x0)
    top, bottom = min(word.top for word in words), max(word.bottom for word in words)
    return TextRow(tuple(words), top, bottom, median(word.bottom - word.top for word in words))


def part_of(row: TextRow, x0: float, x1: float) -> TextRow | None:
    """The words of a row whose middles stand within `x0..x1`, or None."""
    inside = [word for word in row.words if x0 <= (word.x0 + word.x1) / 2 <= x1]
    if len(inside) == len(row.words):
        return row
    return _row(inside) if inside else None


def chunks(row: TextRow, gap: float = COLUMN_GAP, bounds: Sequence[float] = ()) -> list[tuple[Word, ...]]:
    """The row's words parted where a gap is as wide as `gap` heights, or has one of the `bounds` in it."""
    parts: list[list[Word]] = []
    end = 0.0
    for word in row.words:
        if parts and word.x0 - end < gap * row.height and not _any_between(bounds, end, word.x0):
            parts[-1].append(word)
        else:
            parts.append([word])
        end = max(end, word.x1) if len(parts[-1]) > 1 else word.x1
    return [tuple(part) for part in parts]


def _any_between(bounds: Sequence[float], left: float, right: float) -> bool:
    return any(left - STRADDLE <= bound <= right + STRADDLE for bound in bounds)


def white(above: TextRow, below: TextRow) -> float:
    """The height of the blank between two rows, in points; below 0 where they overlap."""
    return below.top - above.bottom


def begins_at(row: TextRow, x0: float) -> bool:
    """Whether one of a row's texts begins at a place across."""
    near = [word.x0 for word in row.words if abs(word.x0 - x0) <= SAME_START]
    return bool(near) and any(chunk[0].x0 in near for chunk in chunks(row))


def widened(row: TextRow) -> Iterator[tuple[float, float]]:
    """What the row covers: the extents of its words, blanks between them closed."""
    reach = BLANK * row.height
    start, end = row.words[0].x0 - reach, row.words[0].x1 + reach
    for word in row.words[1:]:
        if word.x0 - reach > end:
            yield start, end
            start = word.x0 - reach
        end = max(end, word.x1 + reach)
    yield start, end


class Corridor(NamedTuple):
    """A strip between two columns: its extent in points and how many rows cross it."""

    x0: float
    x1: float
    crossings: int


def find_corridor(
    covered: Sequence[tuple[float, float]], low: float, high: float, least: float = 0.0
) -> Corridor:
    """The widest of these strips."""
    return max(find_corridors(covered, low, high, least), key=lambda strip: strip.x1 - strip.x0)


def find_corridors(
    covered: Sequence[tuple[float, float]], low: float, high: float, least: float = 0.0
) -> list[Corridor]:
    """The strips within `low..high` that the fewest extents cross, those at least `least` points wide.

    Where there are none so wide, that from `low` to `high`.
    """
    steps: dict[float, int] = {low: 0, high: 0}
    for start, end in covered:
        start, end = max(start, low), min(end, high)
        if start < end:
            steps[start] = steps.get(start, 0) + 1
            steps[end] = steps.get(end, 0) - 1
    depths = accumulate(steps[x] for x in sorted(steps))
    pieces = list(zip(sorted(steps)[1:], depths, strict=False))
    strips = [Corridor(low, low, len(covered) + 1)]
    for most in sorted({depth for _, depth in pieces}):
        strips = _strips(pieces, low, most)
        if wide := [strip for strip in strips if strip.x1 - strip.x0 >= least]:
            return wide
    return strips


def _strips(pieces: Sequence[tuple[float, int]], low: float, most: int) -> list[Corridor]:
    """The longest strips that no more than `most` extents cross; each piece is given by its end."""
    strips: list[Corridor] = []
    start = end = low
    for after, depth in [*pieces, (low, most + 1)]:
        if depth <= most:
            end = after
            continue
        if end > start:
            strips.append(Corridor(start, end, most))
        start = end = after
    return strips


def straddles(row: TextRow, bound: float) -> bool:
    """Whether a word stands over the bound."""
    return any(word.x0 + STRADDLE < bound < word.x1 - STRADDLE for word in row.words)


def crosses(row: TextRow, bound: float, start: float | None = None, shown: bool = False) -> bool:
    """Whether a word stands over the bound, or two of one text on its two sides.

    A word at the `start` where the lines behind the bound begin is none of the text before, behind a blank
    that is wider than between words; nor is any where rules have `shown` the bound.
    """
    end = None
    for word in row.words:
        if word.x0 + STRADDLE < bound < word.x1 - STRADDLE:
            return True
        if (word.x0 + word.x1) / 2 >= bound:
            begins = shown or (start is not None and abs(word.x0 - start) <= AT_START)
            least = WIDE_BLANK if begins else COLUMN_GAP
            return end is not None and word.x0 - end < least * row.height
        end = word.x1
    return False


def runs_over(row: TextRow, bounds: Sequence[float], even: float = EVEN) -> bool:
    """Whether the row is one text from the left over a bound, shown by its blanks: all alike, there too.

    A font's own blank may be as wide as what elsewhere parts columns. Alike are those that differ by no more
    than `even` heights.
    """
    if not bounds or row.words[0].x0 >= bounds[0]:
        return False
    blanks = [(after.x0 - before.x1, before.x1, after.x0) for before, after in pairwise(row.words)]
    over = sum(_any_between(bounds, left, right) for _, left, right in blanks)
    widths = [width for width, _, _ in blanks]
    return 0 < over < len(widths) and max(widths) - min(widths) <= even * row.height and min(widths) > 0


def is_spaced(row: TextRow) -> bool:
    """Whether the row is a letter-spaced title: `1.  P R E V E N C I J A`."""
    alone = sum(1 for word in row.words if len(word.text) == 1 and word.text.isalpha())
    return alone >= LEAST_SPACED and alone * 2 > len(row.words)
