"""Words that a missing blank glues to one of a single letter: `skladus` is `skladu s`, not misspelt."""

from __future__ import annotations

from normalize.letters.short_words import load_short_words


def parted(word: str, reading: str) -> str:
    """A word of small Latin letters with the blank that it lacks, where it is `reading` and such a word."""
    letters = load_short_words().gluing
    if word[:-1] == reading and word[-1:] in letters:
        return f"{reading} {word[-1]}"
    if word[1:] == reading and word[:1] in letters:
        return f"{word[0]} {reading}"
    return ""
