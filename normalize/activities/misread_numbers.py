"""Numbers of rows with a letter read for a digit (`I.2` between `1.1` and `1.3`), as in recognized scans."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from extract.printed import PrintedActivity
from extract.row_numbers import bare_number, is_next, number_parts
from normalize.text import Change

_DIGITS = str.maketrans("IlіІ|OoОоЗ", "1111100003")
_IN_DIGITS = re.compile(r"\d+(?:[.\-/]\d+)*")
_LEAST = 3  # numbers of a plan in digits, by which it is known to number in digits


def with_read_numbers(
    activities: Sequence[PrintedActivity],
) -> tuple[list[PrintedActivity], dict[int, Change]]:
    """The activities, misread numbers in digits, and each change by its activity's place.

    Only in a plan that numbers in digits, and only where the digits count on with those of the row before or
    of the one behind, and no other row prints them. A letter of a number's own (`1.a`, `I.1`) stays: where
    several follow on one another all must count on, and one of letters alone (`II`) must on both sides.
    """
    printed = [bare_number(activity.number) for activity in activities]
    if sum(1 for number in printed if _IN_DIGITS.fullmatch(number)) < _LEAST:
        return list(activities), {}
    read = [number.translate(_DIGITS) for number in printed]
    times = Counter(read)
    found = list(activities)
    changes: dict[int, Change] = {}
    for own in _lettered(printed):
        if _count_on(own, printed, read) and all(times[read[at]] == 1 for at in own):
            for at in own:
                found[at] = replace(activities[at], number=read[at])
                changes[at] = Change(printed[at], read[at], "misread-number")
    return found, changes


def _lettered(printed: Sequence[str]) -> Iterator[range]:
    """The places of numbers with other signs than digits, those that follow on one another together."""
    odd = [bool(number) and not _IN_DIGITS.fullmatch(number) for number in printed]
    for is_odd, places in groupby(range(len(printed)), odd.__getitem__):
        if is_odd:
            first, *more = places
            yield range(first, first + 1 + len(more))


def _count_on(own: range, printed: Sequence[str], read: Sequence[str]) -> bool:
    """Whether the numbers at these places, read in digits, count on among themselves and with another."""
    if not all(_IN_DIGITS.fullmatch(read[at]) for at in own):
        return False
    if not all(_follows(read[after], read[before]) for before, after in pairwise(own)):
        return False
    sides = [(at, at + 1) for at in (own[0] - 1, own[-1]) if 0 <= at < len(read) - 1]
    joined = [_follows(read[after], read[before]) for before, after in sides]
    letters_alone = not all(any(map(str.isdigit, printed[at])) for at in own)
    return any(joined) and (all(joined) or not letters_alone)


def _follows(number: str, before: str) -> bool:
    """Whether a number is the next one, or the first below the next one of the level above it."""
    steps = (b - a for a, b in zip(number_parts(before), number_parts(number), strict=False) if a != b)
    return is_next(number, before) and next(steps, 0) == 1
