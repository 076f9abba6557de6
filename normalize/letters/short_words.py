"""Words and abbreviations of one or two letters: the word lists know nearly every pair of letters.

And words that follow no other directly: what looks like one behind a word is the end of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from extract.errors import GlasnikError
from normalize.reference_files import read_reference


@dataclass(frozen=True, slots=True)
class ShortWords:
    """All of them, and those `gluing` of one letter that a missing blank may glue to another word.

    Of one letter, `e` (`e-uprava`) glues to none: many words end with it."""

    words: frozenset[str]
    gluing: frozenset[str]


@cache
def load_short_words() -> ShortWords:
    """`reference/short_words.csv`; GlasnikError for a longer word, or a gluing one of two letters."""
    rows = read_reference("short_words.csv", ("word", "glues"))
    for row in rows:
        word, glues = row["word"], row["glues"]
        if glues not in ("yes", "no") or not word.islower() or len(word) > (1 if glues == "yes" else 2):
            raise GlasnikError(
                f"short_words.csv: {word!r} is not of one or two small letters, or glues wrongly"
            )
    gluing = frozenset(row["word"] for row in rows if row["glues"] == "yes")
    return ShortWords(frozenset(row["word"] for row in rows), gluing)


@cache
def load_bound_words() -> frozenset[str]:
    """`reference/bound_words.csv`: words that stand behind a comma or a preposition alone."""
    rows = read_reference("bound_words.csv", ("word", "behind"))
    if wrong := [row["word"] for row in rows if row["behind"] not in ("comma", "preposition")]:
        raise GlasnikError(f"bound_words.csv: {', '.join(wrong)}: behind neither a comma nor a preposition")
    return frozenset(row["word"] for row in rows)
