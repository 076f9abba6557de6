"""Capitals inside of words in small letters: an l read as I (`pIan`), marked letters in the wrong case."""

from __future__ import annotations

from collections.abc import Callable

import regex

from normalize.letters.marked_letters import MARKED
from normalize.text import CleanText, with_readings

_WORD = regex.compile(r"[\p{L}\p{M}]+")
_INNER = regex.compile(r"\p{L}\p{Ll}*(?<=\p{Ll})\p{Lu}[\p{L}\p{M}]*")  # `pIan`, not `BiHa`, `MUPa`
_INSIDE = regex.compile(r"\p{Ll}\p{Lu}")  # all such words have it
_OF_DAMAGE = frozenset("I" + MARKED.upper())
_SHORTEST = 4  # letters: shorter words are abbreviations too often
_FEW = 0.5  # of a word's letters: more capitals are those of an abbreviation, or of small capitals


def mend_inner_capitals(text: str, knows: Callable[[str], bool]) -> CleanText:
    """Words whose inner capitals are I or have a mark, in small letters where one known word can be meant.

    `knows` takes a word in small letters. A word with other capitals inside that is known in small letters
    may be a name (`EuroInfo`): it stays and is a doubt, as is one that can be read in two ways.
    """
    if text.islower() or text.isupper() or not _INSIDE.search(text):
        return CleanText(text)
    return with_readings(text, _WORD, "inner-capital", lambda word: _readings(word, knows), _is_damage)


def _readings(word: str, knows: Callable[[str], bool]) -> tuple[str, ...]:
    """The known words that a word with capitals inside may be; none where it may be an abbreviation."""
    if len(word) < _SHORTEST or not _INNER.fullmatch(word):
        return ()
    if sum(map(str.isupper, word[1:])) > _FEW * len(word):
        return ()
    return tuple(form for form in _forms(word) if knows(form.lower()))


def _is_damage(word: str, _: str) -> bool:
    """Whether all capitals inside of a word are such as damage puts there."""
    return {c for c in word[1:] if c.isupper()} <= _OF_DAMAGE


def _forms(word: str) -> tuple[str, ...]:
    """The word in small letters but for its first, and the same with an l for each I."""
    small = word[0] + word[1:].lower()
    return tuple(dict.fromkeys((small, word[0] + word[1:].replace("I", "l").lower())))
