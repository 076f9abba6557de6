"""Text folded for comparing: one script, no marks, one wording of the three languages, stems alone."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from extract.errors import GlasnikError
from extract.folding import fold_letters
from normalize.letters.script import to_latin
from normalize.reference_files import placed_rows

FILE = "variants.csv"
STEM = 6  # letters of a word that are compared: endings of cases and verbs come after them
SHORTEST = 3  # letters; what is shorter says how words hang together, not what is done
_WORD = re.compile(r"[a-z0-9]+")
_ANY_WORD = re.compile(r"\w+")
# mjera, mera; prijedlog, predlog: the old vowel that the languages write each its way; never a word's ending.
_YAT = re.compile(r"(?:ije|(?<=[bcdfghkmprstvz])je)(?=[a-z])")


@lru_cache(maxsize=16384)
def stems(text: str) -> tuple[str, ...]:
    """The text's longer words, folded and cut to their stems, in order; empty for text with none."""
    return tuple(word[:STEM] for word in _words(text) if len(word) >= SHORTEST)


def word_places(text: str) -> tuple[tuple[str, int, int], ...]:
    """Every word of the text as `(stem, start, end)`, `start` and `end` being places in `text`."""
    found = ((match, "".join(_words(match[0]))) for match in _ANY_WORD.finditer(text))
    return tuple((word[:STEM], *match.span()) for match, word in found)


def _words(text: str) -> list[str]:
    return [_one_wording(word) for word in _WORD.findall(plain(text))]


def plain(text: str) -> str:
    """The text in small Latin letters without marks, the old vowel as in ekavian."""
    return _YAT.sub("e", fold_letters(to_latin(unicodedata.normalize("NFKC", text))))


@lru_cache(maxsize=65536)
def _one_wording(word: str) -> str:
    starts, inside = _variants()
    for stem, reads in starts:
        if word.startswith(stem):
            return reads + word[len(stem) :]
    for stem, reads in inside:
        word = word.replace(stem, reads)
    return word


@cache
def _variants() -> tuple[tuple[tuple[str, str], ...], tuple[tuple[str, str], ...]]:
    """Stems and what they read as, the longest first: those at a word's start, and those anywhere in it."""
    found: dict[str, list[tuple[str, str]]] = {"start": [], "any": []}
    for place, row in placed_rows(FILE, ("stem", "place", "reads", "language")):
        if row["place"] not in found or not row["stem"] or not row["reads"]:
            raise GlasnikError(f"{place}: a stem, `start` or `any`, and what it reads as")
        found[row["place"]].append((plain(row["stem"]), plain(row["reads"])))
    start, inside = (sorted(rows, key=lambda row: (-len(row[0]), row)) for rows in found.values())
    return tuple(start), tuple(inside)
