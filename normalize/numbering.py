"""The numbers of activities and the keys made of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from extract.model import LevelHeading, PrintedActivity


@dataclass(frozen=True, slots=True)
class Numbered:
    """An activity's number (`activity_no`), the part of its id behind the plan's, and what was odd."""

    no: str
    key: str
    repeated: bool
    printed: bool


def number_activities(activities: Sequence[PrintedActivity]) -> list[Numbered]:
    """Numbers for all activities of a plan, in order.

    As printed, the trailing dot off. Where numbers start again under each heading, the heading's number
    stands before each in the key; a number printed twice by mistake gets `~2`; where none is printed the
    activities are counted under their heading.
    """
    programmes = _programme_numbers(activities)
    restart = _restarts(activities)
    counted: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    found: list[Numbered] = []
    for activity, programme in zip(activities, programmes, strict=True):
        printed = activity.number.rstrip(".)")
        counted[programme] += 1
        no = printed or (f"{programme}.{counted[programme]}" if programme else str(counted[programme]))
        key = f"{programme}.{printed}" if restart and printed and programme else no
        seen[key] += 1
        repeated = seen[key] > 1
        found.append(Numbered(no, f"{key}~{seen[key]}" if repeated else key, repeated, bool(printed)))
    return found


def _programme_numbers(activities: Sequence[PrintedActivity]) -> list[str]:
    """The number of each activity's innermost heading; headings that print none are counted from 1."""
    counts: dict[LevelHeading, int] = {}
    numbers: list[str] = []
    for activity in activities:
        if not activity.path:
            numbers.append("")
            continue
        heading = activity.path[-1]
        counts.setdefault(heading, len(counts) + 1)
        numbers.append(heading.no or str(counts[heading]))
    return numbers


def _restarts(activities: Sequence[PrintedActivity]) -> bool:
    """Whether most numbers that occur again do so under another heading."""
    first: dict[str, tuple[LevelHeading, ...]] = {}
    elsewhere = here = 0
    for activity in activities:
        if not activity.number:
            continue
        if activity.number in first:
            elsewhere += first[activity.number] != activity.path
            here += first[activity.number] == activity.path
        else:
            first[activity.number] = activity.path
    headings = len({activity.path for activity in activities})
    return elsewhere > here and elsewhere >= headings - 1
