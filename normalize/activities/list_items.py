"""What an item of a list cell is without the marks at its ends, and whether it says anything."""

from __future__ import annotations

TRAILING = " \t;,"
_NOTHING = frozenset({"", "/", "-", "–", "—", "n/a", "."})


def says_nothing(item: str) -> bool:
    """Whether an item is but a sign that there is none."""
    return item.lower() in _NOTHING
