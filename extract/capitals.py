"""Whether a text is set in capitals, as titles are, or begins in a small letter, as no sentence does."""

from __future__ import annotations

import re

YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
CAPITAL_SHARE = 0.8  # of a text's letters: a few small ones stand in titles too (`PROGRAM i MJERE`)


def in_capitals(text: str, least: int = 1, share: float = CAPITAL_SHARE) -> bool:
    """Whether a text has so many letters at least, and so much of them are capitals."""
    letters = list(filter(str.isalpha, text))
    return len(letters) >= least and sum(map(str.isupper, letters)) >= share * len(letters)


def begins_small(text: str) -> bool:
    """Whether a text begins in a small letter, as what goes on in the middle of a sentence does."""
    return text.lstrip()[:1].islower()


def before_years(text: str) -> str:
    """A title less the years at its end and the small words about them: `… za period od 2024. do 2026.`

    Titles in capitals are often printed with those in small letters, and are titles no less.
    """
    words = text.split()
    at = len(words)
    while at and not any(map(str.isupper, words[at - 1])):
        at -= 1
    return " ".join(words[:at] if any(YEAR.search(word) for word in words[at:]) else words)
