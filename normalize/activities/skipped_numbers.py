"""Numbers of rows that do not follow on one another: rows were lost, or a number was misread."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.printed import PrintedActivity
from extract.row_numbers import bare_number, number_parts

_RUNNING = 2  # times that a count goes on below another heading, where it never begins anew
_IN_DIGITS = re.compile(r"\d+(?:[.\-/]\d+)*")


def skipped_numbers(activities: Sequence[PrintedActivity]) -> dict[int, str]:
    """The places of rows whose number is not the next one, each with the number before; "" at a plan's start.

    Of numbers in digits alone. The first of its level (`1`, `2.1`) follows on any, because a plan leaves out
    measures of the strategy that are not its own; the same again is told elsewhere. Behind rows that a person
    joined the next number follows on that of the last.
    """
    numbers = (bare_number(activity.number) for activity in activities)
    last = (bare_number(activity.last_number or activity.number) for activity in activities)
    pairs = {
        at: (before, number)
        for at, (before, number) in enumerate(zip(("", *last), numbers, strict=False))
        if _IN_DIGITS.fullmatch(number) and (at == 0 or _IN_DIGITS.fullmatch(before))
    }
    parts = {at: (number_parts(number), number_parts(before)) for at, (before, number) in pairs.items()}
    on = {at for at, (own, above) in parts.items() if _runs_on(own, above)}
    anew = any(own[-1] == 1 and own[:-1] != above[:-1] for own, above in parts.values() if len(above) > 1)
    running = on if len(on) >= _RUNNING and not anew else set()
    return {at: pairs[at][0] for at, each in parts.items() if at not in running and not _follows(*each)}


def _runs_on(own: Sequence[int], above: Sequence[int]) -> bool:
    """Whether the last count goes on below another heading: `1.2`, `2.3`."""
    return len(own) == len(above) > 1 and own[:-1] != above[:-1] and own[-1] == above[-1] + 1


def _follows(own: Sequence[int], above: Sequence[int]) -> bool:
    level = len(own) - 1
    if own[level] in (0, 1):
        return True
    last = above[level] if level < len(above) else 0
    return own[:level] == above[:level] and own[level] - last in (0, 1)
