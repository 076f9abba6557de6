"""Records by what they belong to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from operator import attrgetter
from typing import Any


def grouped(rows: Iterable[Any], key: Callable[[Any], str | None]) -> dict[str, list[Any]]:
    """Rows by a key, those without one left out; an empty list for a key that no row has."""
    groups: dict[str, list[Any]] = defaultdict(list)
    for row in rows:
        if (group := key(row)) is not None:
            groups[group].append(row)
    return groups


def by_activity(rows: Iterable[Any]) -> dict[str, list[Any]]:
    """Rows by the activity that they are of, those of none left out."""
    return grouped(rows, attrgetter("activity_id"))
