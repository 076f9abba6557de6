"""Numbers of rows with a letter read for a digit (`I.2` between `1.1` and `1.3`), as in recognized scans."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extract.printed import PrintedActivity
from extract.row_numbers import bare_number, is_next
from normalize.text import Change

_DIGITS = str.maketrans("IlіІ|OoОоЗ", "1111100003")
_IN_DIGITS = re.compile(r"\d+(?:[.\-/]\d+)*")
_LEAST = 3  # numbers of a plan in digits, by which it is known to number in digits


def with_read_numbers(
    activities: Sequence[PrintedActivity],
) -> tuple[list[PrintedActivity], dict[int, Change]]:
    """The activities, misread numbers in digits, and each change by its activity's place.

    Only in a plan that numbers in digits, and only where the digits follow on the number before, or the one
    behind follows on them, and no other row prints them. A letter of a number's own (`1.a`, `I.1`) stays.
    """
    printed = [bare_number(activity.number) for activity in activities]
    if sum(1 for number in printed if _IN_DIGITS.fullmatch(number)) < _LEAST:
        return list(activities), {}
    read = [number.translate(_DIGITS) for number in printed]
    found = list(activities)
    changes: dict[int, Change] = {}
    for at, (before, after) in enumerate(zip(printed, read, strict=True)):
        if before == after or not _IN_DIGITS.fullmatch(after) or read.count(after) > 1:
            continue
        follows = at > 0 and is_next(after, read[at - 1])
        is_followed = at + 1 < len(read) and is_next(read[at + 1], after)
        if follows or is_followed:
            found[at] = replace(activities[at], number=after)
            changes[at] = Change(before, after, "misread-number")
    return found, changes
