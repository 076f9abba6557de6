"""The words of funds as patterns: each in both scripts, with and without its marks, broken at any line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

import regex

from extract.errors import GlasnikError
from normalize.letters.joining_words import joining_words
from normalize.letters.marked_letters import WITHOUT_MARKS
from normalize.letters.script import to_cyrillic
from normalize.reference_files import read_reference

FILE = "funds_words.csv"
# Whose funds these are, what they are for and of when; sums in words; what a sum is a part, rate or limit of.
USES = (
    *("account", "account group", "budget", "from", "in year", "leads on", "ordinary", "programme"),
    *("purpose", "regular", "thousand", "million", "billion", "in", "numbered", "year", "additional"),
    *("again", "between", "bound", "bound behind", "each", "each before", "funds", "part", "percent"),
    *("span", "tax", "time", "total", "no money"),
)


@cache
def words(use: str) -> str:
    """The words that `funds_words.csv` has for one of `USES`, as a pattern of any of them."""
    return any_of(load_funds_words().get(use, ()))


@cache
def load_funds_words() -> Mapping[str, Sequence[str]]:
    """The words of `funds_words.csv` by use; GlasnikError names one whose use no reading knows."""
    by_use: dict[str, list[str]] = {use: [] for use in USES}
    for row in read_reference(FILE, ("use", "word", "language")):
        if row["use"] not in by_use:
            raise GlasnikError(f"{FILE}: {row['word']}: unknown use")
        by_use[row["use"]].append(row["word"])
    return by_use


@cache
def joining(*kinds: str) -> str:
    """The words of `joining_words.csv` that join as any of `kinds` says (`and`, `or`), as a pattern."""
    return any_of([word for word, joins in joining_words() if joins in kinds])


@cache
def year() -> str:
    """A pattern of one year or a span of years: `2025. godine`, `2025.-2027.`."""
    return rf"(?:19|20)\d\d\.?(?:\s*[-–/]\s*(?:19|20)\d\d\.?)?(?:\s*{words('year')}(?!\w)\.?)?"


def any_of(phrases: Sequence[str]) -> str:
    """A pattern of any of some phrases, in both scripts and broken at any line; the longest first.

    GlasnikError if there are none: an empty pattern would be found everywhere.
    """
    if not phrases:
        raise GlasnikError("a table of words lacks those of a use that the reading of funds needs")
    longest_first = sorted(phrases, key=lambda phrase: -len(phrase))
    return "(?:" + "|".join(spaced(phrase) for phrase in longest_first) + ")"


def spaced(phrase: str) -> str:
    """A phrase as a pattern, in all spellings; a word in square brackets may be absent."""
    pattern = ""
    begun = False
    for word in phrase.split():
        either = f"(?:{'|'.join(map(regex.escape, dict.fromkeys(spellings(word.strip('[]')))))})"
        if word.startswith("["):
            pattern += rf"(?:\s+{either})?" if begun else rf"(?:{either}\s+)?"
        else:
            pattern += rf"\s+{either}" if begun else either
            begun = True
    return pattern


def spellings(word: str) -> tuple[str, str, str]:
    """A word as it may be printed: in Latin letters, without their marks, in Cyrillic."""
    return word, word.translate(WITHOUT_MARKS), to_cyrillic(word)
