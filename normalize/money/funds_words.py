"""The words of funds as patterns: each in both scripts, with and without its marks, broken at any line."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import regex

from extract.errors import GlasnikError
from normalize.letters.joining_words import joining_words
from normalize.letters.marked_letters import WITHOUT_MARKS
from normalize.letters.script import to_cyrillic
from normalize.reference_files import read_reference


@cache
def words(use: str) -> str:
    """The words that `funds_words.csv` has for a use, as a pattern of any of them."""
    rows = read_reference("funds_words.csv", ("use", "word", "language"))
    return any_of([row["word"] for row in rows if row["use"] == use])


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
