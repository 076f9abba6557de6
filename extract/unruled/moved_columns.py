"""Where the known columns of a plan stand in the page's other column: one table goes on there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from extract.pages.rulings import Edge
from extract.row_numbers import is_number
from extract.sheets.lines.gaps import chunks
from extract.unruled.known_columns import Frame, KnownColumns
from extract.unruled.lanes import PAD, Lanes
from extract.unruled.page_margins import on_page

SAME_PLACE = 1.5  # points: the rules of one table begin and end this near to one another
LEAST_COLUMNS = 2  # in which texts begin where lines do: one alone may be prose


def moved(known: KnownColumns, frame: Frame, edges: Sequence[Edge]) -> KnownColumns:
    """The columns moved into a frame where they stood in the page's other one; else where they stand in it.

    Rules as wide as the table show where, else most texts that begin where a column's lines do, else numbers.
    """
    if not frame.rows:
        return known
    if frame.holds(known.lanes):
        return on_page(known, frame, edges)
    for by in (_by_rules(known.lanes, frame, edges), _by_starts(known.lanes, frame)):
        if by is not None:
            return known.shifted(by)
    begins = [row.words[0].x0 for row in frame.rows if is_number(row.words[0].text)]
    left = min(begins if known.numbered and begins else [row.words[0].x0 for row in frame.rows])
    first = known.lanes.strips[0]
    return known.shifted(left - (first.start if first.start is not None else first.x0 + PAD))


def _by_rules(lanes: Lanes, frame: Frame, edges: Sequence[Edge]) -> float | None:
    left = lanes.bounds[0]
    as_wide = (e for e in edges if abs(e.end - e.start - lanes.width) <= SAME_PLACE)
    return next((e.start - left for e in as_wide if frame.holds(lanes.shifted(e.start - left))), None)


def _by_starts(lanes: Lanes, frame: Frame) -> float | None:
    """By where most texts begin as the lines of two columns at least do, counted in the second of them."""
    shifts = list(_shifts(lanes, frame))
    counts: dict[int, Counter[int]] = {}
    for by, at in shifts:
        counts.setdefault(round(by), Counter())[at] += 1
    told = {by: sorted(each.values()) for by, each in counts.items() if len(each) >= LEAST_COLUMNS}
    if not told:
        return None
    best = max(told, key=lambda by: (told[by][-LEAST_COLUMNS], sum(told[by])))
    exact = sorted(by for by, _ in shifts if round(by) == best)
    return exact[len(exact) // 2]


def _shifts(lanes: Lanes, frame: Frame) -> Iterator[tuple[float, int]]:
    """By how much each column would be moved for a text to begin where its lines do, within the frame."""
    least, most = frame.x0 - lanes.bounds[0] - 2 * PAD, frame.x1 - lanes.bounds[-1] + 2 * PAD
    begun = [(at, strip.start) for at, strip in enumerate(lanes.strips) if strip.start is not None]
    begins = [text[0].x0 for row in frame.rows for text in chunks(row)]
    return ((x0 - start, at) for x0 in begins for at, start in begun if least <= x0 - start <= most)
