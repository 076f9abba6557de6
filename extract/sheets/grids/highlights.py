"""Words marked by a colour behind them, as changes in a draft are: the edges of that mark part no rows.

A mark ends where its words do, on both sides, and is as high as their line. A cell's shade is wider than its
text, or shares its sides with the cells beside it, or is of one column or row with such a shade.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from math import inf

from extract.model import Box, Page, Word
from extract.pages.stamp_frames import rectangles, without_frames
from extract.sheets.lines.gaps import COLUMN_GAP, chunks, text_rows
from extract.sheets.lines.word_places import middle

TIGHT = 1.2  # points: a mark ends this near to its words
TRAILING = 0.4  # heights: the blank behind the last word may be marked too
HIGHEST = 1.8  # times its words
ABUT = 1.0  # points: marks of one line, each behind a part of it, meet within this
SIDE = 0.75  # points: a rule as near to a side is that of a cell
LEVEL = 0.25  # points: cells of one row begin and end this near to one another


def without_highlights(page: Page) -> Page:
    """The page without the edges of the marks behind its words."""
    highest = HIGHEST * max((word.bottom - word.top for word in page.words), default=0.0)
    boxes = list(rectangles(page.rulings))
    low = [box for box in boxes if box.bottom - box.top <= highest]
    if not low:
        return page
    words = sorted(page.words, key=middle)
    heights = [middle(word) for word in words]
    cells = [box for box in boxes if box.bottom - box.top > highest]
    tight: list[tuple[Box, list[Box]]] = []
    for run in _runs(low):
        box = run[0].hull(run[-1])
        own = words[bisect_left(heights, box.top) : bisect_right(heights, box.bottom)]
        if _marks(box, own):
            tight.append((box, run))
        elif _is_wide(box, own):
            cells.append(box)
    known = Cells(cells)
    possible = [box for whole, run in tight if not known.has_beside(whole) for box in run]
    rulings = without_frames(page.rulings, possible) if possible else page.rulings
    upright = sorted(((r.x0 + r.x1) / 2, r.top, r.bottom) for r in rulings if r.bottom - r.top > r.x1 - r.x0)
    found = [box for box in possible if not any(_is_ruled(x, box, upright) for x in (box.x0, box.x1))]
    return replace(page, rulings=without_frames(page.rulings, found)) if found else page


class Cells:
    """Boxes that are cells' shades for what stands in them: others of their columns and rows are so too."""

    def __init__(self, boxes: Sequence[Box]) -> None:
        self._across = sorted((box.x0, box.x1) for box in boxes)
        self._down = sorted((box.top, box.bottom) for box in boxes)

    def has_beside(self, box: Box) -> bool:
        """Whether one of them has both sides of a box, or its top and foot."""
        in_column = _has_near(self._across, (box.x0, box.x1), SIDE)
        return in_column or _has_near(self._down, (box.top, box.bottom), LEVEL)


def _has_near(spans: Sequence[tuple[float, float]], span: tuple[float, float], near: float) -> bool:
    """Whether one of the sorted spans begins and ends where this one does."""
    begin, end = span
    some = spans[bisect_left(spans, (begin - near,)) : bisect_right(spans, (begin + near, inf))]
    return any(abs(other - end) <= near for _, other in some)


def _runs(boxes: Iterable[Box]) -> Iterator[list[Box]]:
    """Boxes of one height that follow one another from left to right without a blank."""
    run: list[Box] = []
    for box in sorted(set(boxes), key=lambda box: (box.top, box.bottom, box.x0)):
        if run and not (box[1::2] == run[-1][1::2] and abs(box.x0 - run[-1].x1) <= ABUT):
            yield run
            run = []
        run.append(box)
    if run:
        yield run


def _marks(box: Box, words: Sequence[Word]) -> bool:
    """Whether one text of one line fills the box; `words` are those at its height."""
    inside = [word for word in words if box.x0 < (word.x0 + word.x1) / 2 < box.x1]
    rows = text_rows(inside)
    if len(rows) != 1 or len(chunks(rows[0], COLUMN_GAP)) != 1:
        return False
    (row,) = rows
    left, right = row.words[0].x0 - box.x0, box.x1 - row.words[-1].x1
    high = box.bottom - box.top <= HIGHEST * row.height
    return high and abs(left) <= TIGHT and -TIGHT <= right <= max(TIGHT, TRAILING * row.height)


def _is_wide(box: Box, words: Sequence[Word]) -> bool:
    """Whether a box goes on beyond its text; one behind a part of a word does not."""
    inside = [word for word in words if word.x0 < box.x1 and box.x0 < word.x1]
    if not inside:
        return False
    left, right = min(word.x0 for word in inside) - box.x0, box.x1 - max(word.x1 for word in inside)
    return left > TIGHT or right > max(TIGHT, TRAILING * max(word.bottom - word.top for word in inside))


def _is_ruled(x: float, box: Box, upright: Sequence[tuple[float, float, float]]) -> bool:
    """Whether a rule stands at this side of a box; `upright` are the places and extents of those down."""
    near = upright[bisect_left(upright, (x - SIDE,)) : bisect_right(upright, (x + SIDE,))]
    return any(top < box.bottom and box.top < bottom for _, top, bottom in near)
