"""The language of a document: told by words that only one of the three standards uses."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from extract.folding import fold
from normalize.letters.script import Script
from normalize.reference_files import read_reference

LEAST_HITS = 3  # marker words before a document is called anything but Bosnian
SHORT, LEAST_OF_SHORT = 250, 2  # words of a document of which fewer tell, if none is another language's


class Markers(NamedTuple):
    """A pattern of the stems that tell a language, longer ones first, and the languages of each."""

    pattern: re.Pattern[str]
    languages: Mapping[str, Sequence[str]]


def load_markers() -> Markers:
    """The stems of languages.csv, folded."""
    rows = read_reference("languages.csv", ("stem", "language"))
    languages = {fold(row["stem"]): row["language"].split() for row in rows}
    stems = sorted(map(re.escape, languages), key=len, reverse=True)
    return Markers(re.compile("|".join(stems)), languages)


def language_of(words: Mapping[str, int], script: Script, markers: Markers, usual: str = "bs") -> str:
    """`bs`, `hr` or `sr`, from a document's words and their counts.

    Cyrillic text is `sr`; Latin text goes by languages.csv, and is the `usual` one of its gazette where that
    does not tell: another has more words than it, and enough that are its own alone.
    """
    if script == "Cyrl":
        return "sr"
    hits: Counter[str] = Counter()
    own: Counter[str] = Counter()
    for word, count in words.items():
        if match := markers.pattern.match(fold(word)):
            known = markers.languages[match.group()]
            hits.update(dict.fromkeys(known, count))
            own.update(dict.fromkeys(known, count) if len(known) == 1 else {})
    if not hits:
        return usual
    language, most = hits.most_common(1)[0]
    lone = own.total() == own[language] and sum(words.values()) <= SHORT
    enough = own[language] >= (LEAST_OF_SHORT if lone else LEAST_HITS)
    return language if enough and most > hits[usual] else usual
