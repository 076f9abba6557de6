"""A head that no rules part and the rows below it -> the table's columns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from extract.model import Ruling
from extract.pages.rulings import Edge
from extract.sheets.gaps import TextRow, chunks, find_corridor, is_spaced, part_of, widened
from extract.unruled.gutters import bounds_shown, gutter_bounds, rule_ends
from extract.unruled.lanes import PAD, Lanes, Strip, with_starts
from extract.unruled.unheaded_numbers import with_inner_numbers, with_numbers
from extract.unruled.unruled_headings import Heading, UnruledHead

MOST_ACROSS = 6  # rows in succession that run across the columns: the table has ended above them
AWAY = 2.0  # heights: text beside a table stands at least this far from it
LEFT_OF_HEAD = 40.0  # points: numbers without a heading stand no further left of the first heading


def lanes_under(
    head: UnruledHead,
    rows: Sequence[TextRow],
    end: int,
    rules: Sequence[Ruling],
    edges: Sequence[Edge],
    numbers: Iterable[tuple[float, float]],
    frame: tuple[float, float],
) -> Lanes | None:
    """The columns under a head: `rows[head.last + 1:end]` may be its body. None where no gaps part them.

    `numbers` are the extents of what may be row numbers in these rows; `edges` are the page's rules across,
    joined; `frame` is the page from side to side, or the one of its two columns.
    """
    headings = list(head.headings)
    body = _body(headings, rows[head.last + 1 : end])
    head_rows = rows[head.first : head.last + 1]
    numbers = list(numbers)
    rule = _rule_over(headings, head_rows, edges)
    left, right = _sides(headings, [*head_rows, *body], rule, frame, numbers)
    own = [part for row in (*head_rows, *body) if (part := part_of(row, left, right)) is not None]
    headings = with_numbers(headings, [n for n in numbers if n[0] >= left], body)
    ends = rule_ends(rules)
    if inner := bounds_shown(headings, rules):
        return with_starts(_lanes([left, *inner, right], headings, shown=True), own)
    for columns in (with_inner_numbers(headings, numbers), headings):
        bounds = gutter_bounds(columns, own, left, right, ends)
        if bounds is not None:
            return with_starts(_lanes(bounds, columns), own)
    return None


def lanes_over(head: UnruledHead, columns: Sequence[float]) -> Lanes | None:
    """The columns of a table that has rules below its head, where each has one heading; else None."""
    middles = [(heading.x0 + heading.x1) / 2 for heading in head.headings]
    if len(middles) != len(columns) - 1:
        return None
    if not all(x0 < x < x1 for x, (x0, x1) in zip(middles, pairwise(columns), strict=True)):
        return None
    return _lanes(columns, head.headings, shown=True)


def _lanes(bounds: Sequence[float], headings: Sequence[Heading], shown: bool = False) -> Lanes:
    found = zip(pairwise(bounds), headings, strict=True)
    return Lanes(tuple(Strip(x0, x1, heading.field, None) for (x0, x1), heading in found), shown)


def _body(headings: Sequence[Heading], rows: Sequence[TextRow]) -> list[TextRow]:
    """The rows that stand in columns, until texts across them follow one another."""
    middles = [(h.x0 + h.x1) / 2 for h in headings]
    body: list[TextRow] = []
    across = 0
    for row in rows:
        parts = chunks(row)
        over = any(sum(part[0].x0 < x < part[-1].x1 for x in middles) > 1 for part in parts)
        across = across + 1 if over or is_spaced(row) else 0
        if across >= MOST_ACROSS:
            break
        if not across:
            body.append(row)
    return body


def _rule_over(headings: Sequence[Heading], rows: Sequence[TextRow], edges: Sequence[Edge]) -> Edge | None:
    """A rule along the head that shows how wide the table is."""
    reach = 2 * rows[0].height
    along = [
        edge
        for edge in edges
        if rows[0].top - reach <= edge.at <= rows[-1].bottom + reach
        and edge.start <= headings[0].x0 + 1
        and edge.end >= headings[-1].x1 - 1
    ]
    return min(along, key=lambda edge: abs(edge.at - rows[-1].bottom), default=None)


def _sides(
    headings: Sequence[Heading],
    rows: Sequence[TextRow],
    rule: Edge | None,
    frame: tuple[float, float],
    numbers: Sequence[tuple[float, float]],
) -> tuple[float, float]:
    """The table's left and right: the rule's ends, else its text's, less what stands beside it."""
    if rule is not None:
        return rule.start, rule.end
    height = rows[0].height
    words = [word for row in rows for word in row.words]
    covered = [extent for row in rows for extent in widened(row)]
    left, right = min(word.x0 for word in words), max(word.x1 for word in words)
    margin = frame[1] - (left - frame[0])  # text reaches as near to the right side as to the left one
    if left < headings[0].x0:
        gap = find_corridor(covered, left, headings[0].x0)
        before = [(word.x0, word.x1) for word in words if word.x1 <= gap.x1]
        of_rows = sum(extent in numbers for extent in before) * 2 > len(before)
        away = gap.crossings == 0 and gap.x1 - gap.x0 >= AWAY * height
        if away and not of_rows and left < headings[0].x0 - LEFT_OF_HEAD:
            left = gap.x1
    if right > headings[-1].x1:
        gap = find_corridor(covered, headings[-1].x1, right)
        if gap.crossings == 0 and gap.x1 - gap.x0 >= AWAY * height:
            return left - PAD, gap.x0 + PAD
    return left - PAD, max(right, margin) + PAD
