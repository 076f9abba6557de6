"""What makes two texts differ though almost all their words are alike: numbers, and words that deny."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, lru_cache

from compare.folding import plain
from normalize.letters.script import to_latin
from normalize.reference_files import read_reference

NEGATIONS, NUMBERS = "negations.csv", "numbers.csv"
LEAST_IN_WORDS = 2  # `jedan` is mostly no number
_WORD = re.compile(r"[a-z]+|\d[\d.,]*\d|\d")
_MARKED_WORD = re.compile(r"[^\W\d_]+")
_YEAR = re.compile(r"(?:19|20)\d\d")
_THOUSANDS = re.compile(r"(?<![\d.,])\d{1,3}(?:[. ]\d{3})+(?!\d)")
Marks = tuple[tuple[str, int], ...]


@lru_cache(maxsize=16384)
def marks(text: str) -> Marks:
    """The text's numbers but years, and its words that deny, each with how often it stands there.

    A number is one thing in figures, with its thousands apart or not, and in words.
    """
    figures = _THOUSANDS.sub(lambda number: re.sub("[. ]", "", number[0]), plain(text))
    words = Counter(word for word in _WORD.findall(figures) if _counts(word))
    # With its marks: `sto` is a hundred, `što` is none.
    marked = _MARKED_WORD.findall(to_latin(text).lower())
    words.update(_numbers()[word] for word in marked if word in _numbers())
    return tuple(sorted(words.items()))


def _counts(word: str) -> bool:
    return word in _negations() or (word[0].isdigit() and not _YEAR.fullmatch(word))


@cache
def _negations() -> frozenset[str]:
    return frozenset(plain(row["word"]) for row in read_reference(NEGATIONS, ("word", "language")))


@cache
def _numbers() -> dict[str, str]:
    """Cardinal numbers in words, as figures."""
    rows = read_reference(NUMBERS, ("value", "form", "class"))
    return {
        row["form"]: row["value"]
        for row in rows
        if row["class"] == "cardinal" and int(row["value"]) >= LEAST_IN_WORDS
    }
