"""Whether a text is set in capitals, as titles are."""

from __future__ import annotations

CAPITAL_SHARE = 0.8  # of a text's letters: a few small ones stand in titles too (`PROGRAM i MJERE`)


def in_capitals(text: str, least: int = 1, share: float = CAPITAL_SHARE) -> bool:
    """Whether a text has so many letters at least, and so much of them are capitals."""
    letters = [c for c in text if c.isalpha()]
    return len(letters) >= least and sum(map(str.isupper, letters)) >= share * len(letters)
