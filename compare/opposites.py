"""What makes two texts differ though almost all their words are alike: numbers, and words that deny."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, lru_cache

from compare.folding import plain
from normalize.reference_files import read_reference

FILE = "negations.csv"
_WORD = re.compile(r"[a-z]+|\d[\d.,]*\d|\d")
_YEAR = re.compile(r"(?:19|20)\d\d")
Marks = tuple[tuple[str, int], ...]


@lru_cache(maxsize=16384)
def marks(text: str) -> Marks:
    """The text's numbers but years, and its words that deny, each with how often it stands there."""
    words = Counter(word for word in _WORD.findall(plain(text)) if _counts(word))
    return tuple(sorted(words.items()))


def _counts(word: str) -> bool:
    return word in _negations() or (word[0].isdigit() and not _YEAR.fullmatch(word))


@cache
def _negations() -> frozenset[str]:
    return frozenset(plain(row["word"]) for row in read_reference(FILE, ("word", "language")))
