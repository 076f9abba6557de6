"""What a line of a running head says beside its date and its numbers."""

from __future__ import annotations

import re

from extract.folding import fold_shapes

DATE = re.compile(r"\b\d{1,2}\s*\.\s*(?:\d{1,2}\s*\.|[^\W\d]{3,12}(?:/[^\W\d]+)?)\s*\d{4}\b")
QUOTES = re.compile('["„“”«»]')
LONGEST_MARK = 120  # characters of such a line
MOST_BESIDE = 2  # words at a date: its day of the week, `godine`
_WORD = re.compile(r"[^\W_]+")


def words_beside(text: str, numbered: re.Pattern[str]) -> list[str]:
    """The words of a line without its date and what `numbered` finds: marks and their numbers."""
    return _WORD.findall(_without(numbered, _without(DATE, text)))


def is_dated(text: str) -> bool:
    """Whether a line has a date."""
    return DATE.search(fold_shapes(text)) is not None


def may_stay(text: str) -> int:
    """How many words may stand beside a line's marks: those at a date."""
    return MOST_BESIDE if is_dated(text) else 0


def _without(pattern: re.Pattern[str], text: str) -> str:
    """The text with blanks for what the pattern finds in letters of one shape."""
    for match in pattern.finditer(fold_shapes(text)):
        text = f"{text[: match.start()]}{' ' * len(match[0])}{text[match.end() :]}"
    return text
