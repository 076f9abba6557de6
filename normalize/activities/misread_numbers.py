"""Numbers of rows as recognized scans have them: a letter for a digit (`I.2` after `1.1`), a dot lost.

Recognition loses the small dots of `4.3.` between `4.2.` and `4.4.`, and `43` is left.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from extract.printed import PrintedActivity
from extract.row_numbers import bare_number, in_digits, is_next, number_parts
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
    several follow on one another all must count on, and one of letters or digits alone (`II`, `43`) must on
    both sides.
    """
    printed = [bare_number(activity.number) for activity in activities]
    if sum(1 for number in printed if _IN_DIGITS.fullmatch(in_digits(number))) < _LEAST:
        return list(activities), {}
    parts = _usual_parts(printed)
    read = [_with_dots(number.translate(_DIGITS), parts) for number in printed]
    times = Counter(read)
    found = list(activities)
    changes: dict[int, Change] = {}
    for own in _misread(printed, read):
        if _count_on(own, printed, read) and all(times[read[at]] == 1 for at in own):
            for at in own:
                found[at] = replace(activities[at], number=read[at])
                changes[at] = Change(printed[at], read[at], "misread-number")
    return found, changes


def _usual_parts(numbers: Sequence[str]) -> int:
    """Of how many parts most numbers in digits are."""
    counts = Counter(len(number_parts(number)) for number in numbers if _IN_DIGITS.fullmatch(number))
    return counts.most_common(1)[0][0]


def _with_dots(number: str, parts: int) -> str:
    """A number of as many digits as others have parts, whose dots may be lost, with them."""
    digits = number.replace(".", "")
    return ".".join(digits) if len(digits) == parts and digits.isdecimal() else number


def _misread(printed: Sequence[str], read: Sequence[str]) -> Iterator[range]:
    """The places of numbers that may be misread, those that follow on one another together."""
    odd = [
        bool(number) and (number != as_read or not _IN_DIGITS.fullmatch(number))
        for number, as_read in zip(printed, read, strict=True)
    ]
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
    mixed = all(any(map(str.isdigit, printed[at])) and not printed[at].isdecimal() for at in own)
    return any(joined) and (all(joined) or mixed)


def _follows(number: str, before: str) -> bool:
    """Whether a number is the next one, or the first below the next one of the level above it."""
    steps = (b - a for a, b in zip(number_parts(before), number_parts(number), strict=False) if a != b)
    return is_next(number, before) and next(steps, 0) == 1
