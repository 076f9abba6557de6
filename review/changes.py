"""Where clean text differs from what was printed, as parts to be shown: plain text and marked words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from normalize.records import CorrectionRecord

Part = str | list[str]
"""Plain text, or a changed word as `[after, before, rule]`."""


def marked(text: str, corrections: Iterable[CorrectionRecord]) -> tuple[list[Part], list[CorrectionRecord]]:
    """The text in parts, the words that corrections changed marked, and the corrections that marked one.

    A change whose words stand nowhere in the text (it was changed again, or what it took away is gone)
    marks nothing: the list of changes beside the field still tells it.
    """
    found: list[tuple[int, int, CorrectionRecord]] = []
    for correction in corrections:
        place = _place(text, correction.after or "", found)
        if place is not None:
            found.append((*place, correction))
    parts: list[Part] = []
    end = 0
    for start, stop, correction in sorted(found, key=lambda each: each[:2]):
        if text[end:start]:
            parts.append(text[end:start])
        parts.append([text[start:stop], correction.before or "", correction.rule])
        end = stop
    if text[end:] or not parts:
        parts.append(text[end:])
    return parts, [correction for _, _, correction in found]


def _place(text: str, word: str, taken: Sequence[tuple[int, int, Any]]) -> tuple[int, int] | None:
    """The first place of whole words that no other mark has taken."""
    start = text.find(word) if word else -1
    while start >= 0:
        end = start + len(word)
        whole = not (_letter(text[start - 1 : start]) and _letter(word[0])) and not (
            _letter(text[end : end + 1]) and _letter(word[-1])
        )
        if whole and not any(start < stop and begin < end for begin, stop, _ in taken):
            return start, end
        start = text.find(word, start + 1)
    return None


def _letter(character: str) -> bool:
    return character.isalnum()
