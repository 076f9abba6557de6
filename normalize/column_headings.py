"""What tells columns of one kind from each other: the words of their headings that are their own."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile


def own_headings(headings: Sequence[str]) -> list[str]:
    """What each heading says beyond the words that another one begins with too; all of it if nothing is left.

    `Sredstva 2026.`, `Sredstva 2027.`, `Ukupno`: `2026.`, `2027.`, `Ukupno`.
    """
    words = [heading.split() for heading in headings]
    shared = [max((_in_common(own, o) for o in words if o is not own), default=0) for own in words]
    return [" ".join(own[n:]) or " ".join(own) for own, n in zip(words, shared, strict=True)]


def _in_common(one: Sequence[str], other: Sequence[str]) -> int:
    """How many words both begin with."""
    return len(list(takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))))
