"""The language of a document: told by words that only one of the three standards uses."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from extract.folding import fold
from normalize.letters.script import Script
from normalize.reference_files import read_reference

LEAST_HITS = 3  # marker words before a document is called anything but Bosnian


class Markers(NamedTuple):
    """A pattern of the stems that tell a language, longer ones first, and the language of each."""

    pattern: re.Pattern[str]
    languages: Mapping[str, str]


def load_markers() -> Markers:
    """The stems of languages.csv, folded."""
    rows = read_reference("languages.csv", ("stem", "language"))
    languages = {fold(row["stem"]): row["language"] for row in rows}
    stems = sorted(map(re.escape, languages), key=len, reverse=True)
    return Markers(re.compile("|".join(stems)), languages)


def language_of(words: Mapping[str, int], script: Script, markers: Markers) -> str:
    """`bs`, `hr` or `sr`, from a document's words and their counts.

    Cyrillic text is `sr`; Latin text goes by languages.csv, and is `bs` where that does not tell.
    """
    if script == "Cyrl":
        return "sr"
    hits: Counter[str] = Counter()
    for word, count in words.items():
        if match := markers.pattern.match(fold(word)):
            hits[markers.languages[match.group()]] += count
    if not hits:
        return "bs"
    language, most = hits.most_common(1)[0]
    return language if most >= LEAST_HITS and most > hits["bs"] else "bs"
