"""Words that a missing blank glues to one of a single letter: `skladus` is `skladu s`, not misspelt."""

from __future__ import annotations

from collections.abc import Callable

from normalize.letters.short_words import load_short_words

_SHORTEST_HALF = 4  # letters: shorter words are found in most names


def parted(word: str, reading: str) -> str:
    """A word of small Latin letters with the blank that it lacks, where it is `reading` and such a word."""
    letters = load_short_words().gluing
    if word[:-1] == reading and word[-1:] in letters:
        return f"{reading} {word[-1]}"
    if word[1:] == reading and word[:1] in letters:
        return f"{word[0]} {reading}"
    return ""


def in_two(word: str, knows: Callable[[str], bool]) -> str:
    """A word with the blank that it lacks, where two known words stand in it: `Potpisan sporazum`."""
    for i in range(_SHORTEST_HALF, len(word) - _SHORTEST_HALF + 1):
        if knows(word[:i]) and knows(word[i:]):
            return f"{word[:i]} {word[i:]}"
    return ""
