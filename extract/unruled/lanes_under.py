"""A head that no rules part and the rows below it -> the table's columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from extract.model import Ruling
from extract.pages.rulings import Edge
from extract.row_numbers import is_enumerator, is_number
from extract.sheets.lines.gaps import TextRow, chunks, find_corridor, is_spaced, part_of, widened
from extract.unruled.gutters import bounds_shown, gutter_bounds, rule_ends
from extract.unruled.head_place import HeadPlace
from extract.unruled.known_columns import Frame
from extract.unruled.lanes import PAD, Lanes, Strip, with_starts
from extract.unruled.unheaded_numbers import with_inner_numbers, with_numbers
from extract.unruled.unruled_headings import Heading, UnruledHead

MOST_ACROSS = 6  # rows in succession that run across the columns: the table has ended above them
AWAY = 2.0  # heights: text beside a table stands at least this far from it
LEFT_OF_HEAD = 40.0  # points: numbers without a heading stand no further left of the first heading


def lanes_under(place: HeadPlace, rules: Sequence[Ruling]) -> Lanes | None:
    """The columns under a head, between such `rules` near it. None where no gaps part them."""
    headings = list(place.head.headings)
    body = _body(headings, place.body_rows)
    rows = [*place.head_rows, *body]
    numbers = list(_numbers(place.body_rows))
    rule = _rule_over(headings, place.head_rows, place.edges)
    left, right = _sides(headings, rows, rule, place.frame, numbers)
    own = [part for row in rows if (part := part_of(row, left, right)) is not None]
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


def _numbers(rows: Sequence[TextRow]) -> Iterator[tuple[float, float]]:
    """The extents of what may be row numbers."""
    for row in rows:
        for at, chunk in enumerate(chunks(row)):
            text = chunk[0].text
            if (at == 0 or len(chunk) == 1) and (is_number(text) or is_enumerator(text)):
                yield chunk[0].x0, chunk[0].x1


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
    frame: Frame,
    numbers: Sequence[tuple[float, float]],
) -> tuple[float, float]:
    """The table's left and right: the rule's ends, else its text's, less what stands beside it."""
    if rule is not None:
        return rule.start, rule.end
    height = rows[0].height
    words = [word for row in rows for word in row.words]
    covered = [extent for row in rows for extent in widened(row)]
    left, right = min(word.x0 for word in words), max(word.x1 for word in words)
    margin = frame.x1 - (left - frame.x0)  # text reaches as near to the right side as to the left one
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
