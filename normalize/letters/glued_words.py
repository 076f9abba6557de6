"""Words that a missing blank glues to one of a single letter: `skladus` is `skladu s`, not misspelt."""

from __future__ import annotations

from functools import cache

from extract.errors import GlasnikError
from normalize.reference_files import read_reference


def parted(word: str, reading: str) -> str:
    """A word of small Latin letters with the blank that it lacks, where it is `reading` and such a word."""
    letters = load_one_letter_words()
    if word[:-1] == reading and word[-1:] in letters:
        return f"{reading} {word[-1]}"
    if word[1:] == reading and word[:1] in letters:
        return f"{word[0]} {reading}"
    return ""


@cache
def load_one_letter_words() -> frozenset[str]:
    """`reference/one_letter_words.csv`; GlasnikError for a row that is no single small letter."""
    words = [row["word"] for row in read_reference("one_letter_words.csv", ("word",))]
    if not all(len(word) == 1 and word.islower() for word in words) or len(set(words)) < len(words):
        raise GlasnikError("one_letter_words.csv: each row is one small letter, once")
    return frozenset(words)
