"""Capitals inside of words in small letters: an l read as I (`pIan`), marked letters in the wrong case."""

from __future__ import annotations

from collections.abc import Callable

import regex

from normalize.letters.marked_letters import MARKED
from normalize.text import Change, CleanText, Doubt

_WORD = regex.compile(r"[\p{L}\p{M}]+")
_INNER = regex.compile(r"\p{L}\p{Ll}*(?<=\p{Ll})\p{Lu}[\p{L}\p{M}]*")  # `pIan`, not `BiHa`, `MUPa`
_OF_DAMAGE = frozenset("I" + MARKED.upper())
_SHORTEST = 4  # letters: shorter words are abbreviations too often
_FEW = 0.5  # of a word's letters: more capitals are those of an abbreviation, or of small capitals


def mend_inner_capitals(text: str, knows: Callable[[str], bool]) -> CleanText:
    """Words whose inner capitals are I or have a mark, in small letters where one known word can be meant.

    `knows` takes a word in small letters. A word with other capitals inside that is known in small letters
    may be a name (`EuroInfo`): it stays and is a doubt, as is one that can be read in two ways.
    """
    if text.islower() or text.isupper():
        return CleanText(text)
    changes: list[Change] = []
    doubts: list[Doubt] = []

    def mend(match: regex.Match[str]) -> str:
        word = match[0]
        if len(word) < _SHORTEST or not _INNER.fullmatch(word):
            return word
        inner = {c for c in word[1:] if c.isupper()}
        if sum(map(str.isupper, word[1:])) > _FEW * len(word):
            return word
        readings = tuple(form for form in _forms(word) if knows(form.lower()))
        if len(readings) == 1 and inner <= _OF_DAMAGE:
            changes.append(Change(word, readings[0], "inner-capital"))
            return readings[0]
        if readings:
            doubts.append(Doubt(word, readings, "inner-capital"))
        return word

    return CleanText(_WORD.sub(mend, text), tuple(changes), tuple(doubts))


def _forms(word: str) -> tuple[str, ...]:
    """The word in small letters but for its first, and the same with an l for each I."""
    small = word[0] + word[1:].lower()
    return tuple(dict.fromkeys((small, word[0] + word[1:].replace("I", "l").lower())))
