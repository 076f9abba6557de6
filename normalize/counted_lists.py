"""Texts that count what they list (`1. A 2. B`, `a) A; b) B`), perhaps on from the list of another cell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import regex

ORDINAL = re.compile(r"^\s*(\d{1,2}|[a-z])[.)]\s+(?=\S)")
_BEFORE_TEXT = re.compile(r"(?:^|(?<=\s))(\d{1,2})[.)]\s+(?=\S)")
_BEFORE_NAME = re.compile(r"(?:^|(?<=\s))(\d{1,2})[.)]\s+(?=\D)")
_LETTER_BEFORE_NAME = re.compile(r"(?:^|(?<=\s))([a-h])\)\s+(?=[^\W\d_])")
_BEFORE_SOURCE = regex.compile(r"(?:^|\s|;)\s*(?:[1-9]|[a-h])[.)]\s+(?=\p{Lu}\p{L}{2})")
_COUNTED_SOURCE = regex.compile(r"(?:^|\s|;)\s*([1-9]\d?)[.)]\s+(?=\p{Lu}\p{L})")
_EDGES = " \t\n,;"


class _Ordinal(NamedTuple):
    """What counts an item, with its mark and the blanks behind: from `start` to `end` of its text."""

    value: int
    start: int
    end: int


def counts_up(numbers: Sequence[int]) -> bool:
    """Whether each number is one more than the one before."""
    return all(after == before + 1 for before, after in pairwise(numbers))


def without_counts(parts: Sequence[str]) -> list[str]:
    """Parts that count themselves (`1. A; 2. B`, `a) a; b) b`) without these ordinals.

    `1. kvartal: 30%; 2. kvartal: 50%` are no such parts: a dot before a small letter is of the text.
    """
    found = [ORDINAL.match(part) for part in parts]
    if any(
        match and "." in match[0] and part[match.end()].islower()
        for match, part in zip(found, parts, strict=True)
    ):
        return list(parts)
    counts = [_count(match[1]) for match in found if match]
    if len(parts) < 2 or len(counts) < len(parts) or counts[0] != 1 or not counts_up(counts):
        return list(parts)
    return [part[match.end() :] for part, match in zip(parts, found, strict=True) if match]


def counted_texts(text: str) -> list[str]:
    """The texts behind `1.`, `2.` and so on, each with a capital (`1. i 2. razred` is one), or `a)`, `b)`."""
    if lettered := _counted(text, _LETTER_BEFORE_NAME):
        return _behind(text, lettered, " ,;") if lettered[0].value == 1 else [text]
    found = _counted(text, _BEFORE_TEXT)
    if not found or found[0].value != 1 or not _before_capitals(text, found):
        return [text]
    return _behind(text, found, " ,;")


def counted_names(text: str) -> list[str]:
    """The texts behind `1)`, `2)` or `a)`, `b)` and so on in one line; the text alone where none are counted.

    They may go on from another cell's (`3. X 4. Y`); then each begins with a capital: `3. i 4. gimnazija`.
    """
    found = _counted(text, _LETTER_BEFORE_NAME if _LETTER_BEFORE_NAME.search(text) else _BEFORE_NAME)
    if not found or (found[0].value != 1 and not _before_capitals(text, found)):
        return [text]
    return _behind(text, found, _EDGES)


def sources_on_lines(text: str) -> str:
    """A text whose sources of funds are counted (`1. Budžet KS 2. UNDP`) with these on lines of their own."""
    if lettered := _counted(text, _LETTER_BEFORE_NAME):
        return "\n".join(_behind(text, lettered, _EDGES))
    counted = [int(number) for number in _COUNTED_SOURCE.findall(text)]
    goes_on = len(counted) > 1 and counts_up(counted)  # perhaps from those of another cell
    ordinal = _COUNTED_SOURCE if goes_on else _BEFORE_SOURCE
    return ordinal.sub("\n", text).lstrip("\n") if ordinal.match(text) else text


def _counted(text: str, pattern: re.Pattern[str]) -> list[_Ordinal]:
    """The ordinals of a text that begins with one and counts up from it; none where there is no second."""
    found = [_Ordinal(_count(match[1]), *match.span()) for match in pattern.finditer(text)]
    counts = len(found) > 1 and found[0].start == 0 and counts_up([each.value for each in found])
    return found if counts else []


def _count(ordinal: str) -> int:
    """What a number or a small letter counts: `b` is the second."""
    return int(ordinal) if ordinal.isdigit() else ord(ordinal) - ord("a") + 1


def _before_capitals(text: str, found: Sequence[_Ordinal]) -> bool:
    return all(text[each.end].isupper() for each in found)


def _behind(text: str, found: Sequence[_Ordinal], edges: str) -> list[str]:
    """The texts behind ordinals, each to the next one's."""
    ends = [*(each.start for each in found[1:]), len(text)]
    return [text[each.end : end].strip(edges) for each, end in zip(found, ends, strict=True)]
