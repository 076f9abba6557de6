"""The language of a document: told by words that only one of the three standards uses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cache

from extract.folding import fold
from normalize.reference_files import read_reference
from normalize.script import Script

LEAST_HITS = 3  # marker words before a document is called anything but Bosnian


@cache
def _markers() -> tuple[tuple[str, str], ...]:
    rows = read_reference("languages.csv", ("stem", "language"))
    return tuple((fold(row["stem"]), row["language"]) for row in rows)


def language_of(words: Iterable[str], script: Script) -> str:
    """`bs`, `hr` or `sr`. Cyrillic text is `sr`; Latin text goes by languages.csv, `bs` by default."""
    if script == "Cyrl":
        return "sr"
    hits: Counter[str] = Counter()
    for word in words:
        key = fold(word)
        hits.update(language for stem, language in _markers() if key.startswith(stem))
    if not hits:
        return "bs"
    language, most = hits.most_common(1)[0]
    return language if most >= LEAST_HITS and most > hits["bs"] else "bs"
