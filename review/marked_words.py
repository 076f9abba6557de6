"""Clean text as parts to be shown: plain, and marked where it is other than printed or in doubt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from normalize.records import CorrectionRecord

Part = str | list[str]
"""Plain text, a changed word as `[after, before, rule]`, or a word in doubt as `[word]`."""


def marked(
    text: str, corrections: Iterable[CorrectionRecord], printed: str = ""
) -> tuple[list[Part], list[CorrectionRecord]]:
    """The text in parts, the words that corrections changed marked, and the corrections that marked one.

    `printed` is what all of the text was made of: words that stand there as they are now were not changed.

    A change whose words stand nowhere in the text (it was changed again, or what it took away is gone)
    marks nothing: the list of changes beside the field still tells it.
    """
    found: list[tuple[int, int, CorrectionRecord]] = []
    for correction in corrections:
        places = _places(text, correction.after or "", found)
        before = _unchanged_before(printed, correction.before or "", correction.after or "")
        place = places[before] if before < len(places) else next(iter(places), None)
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


def with_doubts(parts: Iterable[Part], doubted: Iterable[str]) -> list[Part]:
    """The parts, with each of the `doubted` words of the plain text marked wherever it stands."""
    words = sorted(dict.fromkeys(doubted), key=len, reverse=True)  # of one length as they were told
    return [each for part in parts for each in (_doubted(part, words) if isinstance(part, str) else [part])]


def _doubted(text: str, words: Iterable[str]) -> list[Part]:
    """Plain text as parts: what stands between the words, and these."""
    found: list[tuple[int, int, None]] = []
    for word in words:
        found += [(start, stop, None) for start, stop in _places(text, word, found)]
    parts: list[Part] = []
    end = 0
    for start, stop, _ in sorted(found):
        parts += [*([text[end:start]] if text[end:start] else []), [text[start:stop]]]
        end = stop
    return [*parts, text[end:]] if text[end:] or not parts else parts


def _unchanged_before(printed: str, before: str, after: str) -> int:
    """How often the words after a change are printed as such before the place where it was made."""
    at = printed.find(before) if before else -1
    return len(_places(printed[:at], after, ())) if at > 0 else 0


def _places(text: str, word: str, taken: Sequence[tuple[int, int, Any]]) -> list[tuple[int, int]]:
    """The places of whole words that no other mark has taken."""
    found: list[tuple[int, int]] = []
    start = text.find(word) if word else -1
    while start >= 0:
        end = start + len(word)
        whole = not (_letter(text[start - 1 : start]) and _letter(word[0])) and not (
            _letter(text[end : end + 1]) and _letter(word[-1])
        )
        if whole and not any(start < stop and begin < end for begin, stop, _ in taken):
            found.append((start, end))
        start = text.find(word, start + 1)
    return found


def _letter(character: str) -> bool:
    return character.isalnum()
