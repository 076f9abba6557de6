"""The numbers of activities and the keys made of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from extract.printed import LevelHeading, PrintedActivity
from extract.row_numbers import bare_number


@dataclass(frozen=True, slots=True)
class Numbered:
    """An activity's number (`activity_no`), the part of its id behind the plan's, and what was odd."""

    no: str
    key: str
    repeated: bool
    printed: bool


def number_activities(activities: Sequence[PrintedActivity]) -> list[Numbered]:
    """Numbers for all activities of a plan, in order.

    As printed, the marks around it off. Where numbers start again under each heading, the heading's number
    stands before each in the key, and those of all headings above where heading numbers start again too
    (`A.1.1`); a number printed twice by mistake gets `~2`; where none is printed the activities are counted
    under their heading, numbers that others print left out.
    """
    programmes = _programme_numbers(activities)
    prefixes = _prefixes(activities, programmes)
    restart = _restarts(activities)
    counted: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    taken = {
        f"{prefix}.{printed}" if prefix and restart else printed
        for activity, prefix in zip(activities, prefixes, strict=True)
        if (printed := bare_number(activity.number))
    }
    found: list[Numbered] = []
    for activity, programme, prefix in zip(activities, programmes, prefixes, strict=True):
        printed = bare_number(activity.number)
        counted[prefix] += 1
        while not printed and (f"{prefix}.{counted[prefix]}" if prefix else str(counted[prefix])) in taken:
            counted[prefix] += 1
        number = printed or str(counted[prefix])
        key = f"{prefix}.{number}" if prefix and (restart or not printed) else number
        no = printed or (f"{programme}.{number}" if programme else number)
        seen[key] += 1
        repeated = seen[key] > 1
        found.append(Numbered(no, f"{key}~{seen[key]}" if repeated else key, repeated, bool(printed)))
    return found


def _prefixes(activities: Sequence[PrintedActivity], programmes: Sequence[str]) -> list[str]:
    """What tells each activity's programme from the others: its number, or its whole path of numbers.

    The path where programmes of one number stand below different headings.
    """
    paths = _number_paths(activities)
    above: dict[str, set[tuple[str, ...]]] = {}
    for programme, path in zip(programmes, paths, strict=True):
        above.setdefault(programme, set()).add(path[:-1])
    unlike = all(len(headings) == 1 for headings in above.values())
    return list(programmes) if unlike else [".".join(path) for path in paths]


def _number_paths(activities: Sequence[PrintedActivity]) -> list[tuple[str, ...]]:
    """The numbers of the headings above each activity; those that print none are counted among their own."""
    below: dict[tuple[str, ...], dict[LevelHeading, int]] = {}
    paths: list[tuple[str, ...]] = []
    for activity in activities:
        path: tuple[str, ...] = ()
        for heading in activity.path:
            counts = below.setdefault(path, {})
            counts.setdefault(heading, len(counts) + 1)
            path = (*path, heading.no or str(counts[heading]))
        paths.append(path)
    return paths


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


def by_numbers(text: str) -> list[tuple[int, str]]:
    """What numbers and ids are sorted by: `1.2` before `1.10`, `x-1/2` before `x-1/10`."""
    parts = re.split(r"(\d+)", text.replace("~", "."))
    return [(int(part), "") if part.isdecimal() else (-1, part) for part in parts]
