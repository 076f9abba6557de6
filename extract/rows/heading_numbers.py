"""Whether the numbers of headings agree with those of the headings and rows below them.

A heading's number stands at one place in the numbers below it, in most plans the first: `2` and `2.1` over
`2.1.3`. Headings that a page cuts off from their rows, or that stand at half their height, may be others'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from extract.heads.level_paths import is_almost_named, level_key
from extract.model import Oddity
from extract.printed import LevelHeading, PrintedActivity
from extract.row_numbers import DIGITS, counts_on

PLAIN_NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,3})*[.)]?")
ROWS = "these rows are numbered below other headings than the ones they stand under"
HEADINGS = "these headings are numbered below others than the ones that stand over them"
ONE_LEVEL = "these headings were put below others that have rows of their own: they may be of one level"
LEVEL = "over these rows stands no heading of a level that others numbered like them have"


class _Pair(NamedTuple):
    """The number of a row, or of a heading over it, and that of the next numbered heading above.

    `under` has the headings above, down to the lowest.
    """

    row: PrintedActivity
    number: str
    own: Sequence[str]
    above: Sequence[str]
    under: tuple[LevelHeading, ...]


class _Shape(NamedTuple):
    """How many parts a row's number has, and those of the headings over it."""

    own: int
    above: tuple[int, ...]
    levels: int


def numbers_off(rows: Sequence[PrintedActivity]) -> Iterator[Oddity]:
    """A warning for rows and one for headings numbered below others than theirs: `2.1.1` under `1.2`.

    And one for rows not told of yet that lack a heading by their number.
    """
    numbered = [_Pair(row, row.number, _parts(row.number), _innermost(row.path), row.path) for row in rows]
    told = [pair for pair in numbered if len(pair.own) > 1 and pair.above]
    off = _off(told) or _gone_on(told)
    headings = [pair for row in rows for pair in _headings(row)]
    above = _off(headings) or _gone_on(headings)
    known = {id(pair.row) for pair in (*off, *above)}
    lacking = [pair for pair in _without_level(numbered) if id(pair.row) not in known]
    for message, pairs in ((ROWS, off), (HEADINGS, above), (LEVEL, lacking)):
        if pairs:
            page = pairs[0].row.pages[0] if pairs[0].row.pages else None
            value = ", ".join(dict.fromkeys(pair.number for pair in pairs))
            yield Oddity("headings_off", message, page=page, value=value)
    if inner := list(_may_be_of_one_level(rows)):
        value = ", ".join(f"{heading.level} {heading.no}".strip() for _, heading in inner)
        row, heading = inner[0]
        places = [piece.page for piece in heading.pieces] or row.pages
        yield Oddity("headings_off", ONE_LEVEL, page=next(iter(places), 0) or None, value=value)


def _may_be_of_one_level(rows: Sequence[PrintedActivity]) -> Iterator[tuple[PrintedActivity, LevelHeading]]:
    """The headings, with their first rows, that count on from the one over them, or are nearly called so.

    That one has rows of its own, and those of the inner level do not count up to this: `Oblast 1` with rows,
    below it `Komponenta 2`.
    """
    counted = {(level_key(heading), heading.no) for row in rows for heading in row.path}
    own: set[tuple[LevelHeading, ...]] = set()
    told: set[LevelHeading] = set()
    for row in rows:
        for at, (above, heading) in enumerate(pairwise(row.path), start=1):
            on = counts_on(heading.no, above.no) and (level_key(heading), above.no) not in counted
            alike = is_almost_named(heading, above) and not (heading.no and above.no)
            if row.path[:at] in own and (on or alike) and heading not in told:
                told.add(heading)
                yield row, heading
        own.add(row.path)


def _off(pairs: Sequence[_Pair]) -> list[_Pair]:
    """Those in which the upper number is not where it is in most; none where few agree."""
    fitting = _fitting(pairs)
    off = [pair for pair in pairs if id(pair) not in fitting]
    return off if 2 * len(off) < len(pairs) else []


def _gone_on(pairs: Sequence[_Pair]) -> list[_Pair]:
    """Those that a heading goes on over though they are not numbered below it, as its first row is."""
    fitting = _fitting(pairs)
    under: dict[tuple[LevelHeading, ...], list[_Pair]] = {}
    for pair in pairs:
        under.setdefault(pair.under, []).append(pair)
    begun = [group for group in under.values() if id(group[0]) in fitting and _is_lowest(group[0])]
    return [pair for group in begun for pair in group if id(pair) not in fitting]


def _fitting(pairs: Sequence[_Pair]) -> set[int]:
    """Those (their identities) in which the upper number stands at the place where most have it."""
    deepest = max((len(pair.own) for pair in pairs), default=0)
    places = [{id(p) for p in pairs if _is_at(p.above, p.own, place)} for place in range(deepest)]
    return max(places, key=len, default=set())


def _without_level(pairs: Sequence[_Pair]) -> list[_Pair]:
    """Those without a heading that others have whose own number has as many parts.

    Rows right below a heading that others have measures under lack none, unless their numbers say so.
    """
    shapes = [_shape(pair.row) for pair in pairs]
    nested = {shape for pair, shape in zip(pairs, shapes, strict=True) if _is_nested(pair.row)}
    return [
        pair
        for pair, shape in zip(pairs, shapes, strict=True)
        if any(_lacks(shape, other) for other in nested)
    ]


def _lacks(shape: _Shape, other: _Shape) -> bool:
    if shape.own != other.own or shape.levels >= other.levels or not shape.above:
        return False
    outer = shape.above[0] > other.above[0]
    return set(shape.above) < set(other.above) and (outer or shape.own > max(other.above))


def _shape(row: PrintedActivity) -> _Shape:
    above = tuple(len(parts) for heading in row.path if (parts := _parts(heading.no)))
    return _Shape(len(_parts(row.number)), above, len(row.path))


def _is_nested(row: PrintedActivity) -> bool:
    """Whether each heading over a row is numbered below the one above it."""
    pairs = _headings(row)
    return bool(pairs) and all(_is_at(pair.above, pair.own, 0) for pair in pairs)


def _headings(row: PrintedActivity) -> list[_Pair]:
    """Each numbered heading over a row with the next one above, where one of them has a number of parts."""
    numbered = [(at, parts) for at, heading in enumerate(row.path) if (parts := _parts(heading.no))]
    pairs = [
        _Pair(row, row.path[at].no, own, above, row.path[:at]) for (_, above), (at, own) in pairwise(numbered)
    ]
    return [pair for pair in pairs if len(pair.own) > 1 or len(pair.above) > 1]


def _innermost(path: Sequence[LevelHeading]) -> Sequence[str]:
    """The parts of the number of the innermost heading that has one."""
    return next((parts for heading in reversed(path) if (parts := _parts(heading.no))), ())


def _is_lowest(pair: _Pair) -> bool:
    """Whether no heading without a number stands between the two."""
    return bool(_parts(pair.under[-1].no))


@lru_cache(maxsize=4096)
def _parts(number: str) -> tuple[str, ...]:
    """The parts of a number in digits alone: `2`, `1`, `3` of `2.1.3.`; none of any other."""
    return tuple(DIGITS.findall(number)) if PLAIN_NUMBER.fullmatch(number) else ()


def _is_at(heading: Sequence[str], number: Sequence[str], place: int) -> bool:
    """Whether a heading's number stands at a place in a lower one, before its last part."""
    return place + len(heading) < len(number) and number[place : place + len(heading)] == heading
