"""What the line of a running head says of its issue and page: `Broj 5`, `4. februara 2021.`, `Strana 286`."""

from __future__ import annotations

import re

from extract.folding import fold_shapes

LONGEST_MARK = 120  # characters of such a line
DATE = re.compile(r"\b\d{1,2}\s*\.\s*(?:\d{1,2}\s*\.|[^\W\d]{3,12}(?:/[^\W\d]+)?)\s*\d{4}\b")


def spelled(*words: str) -> str:
    """A regex for the words, in letters of one shape too."""
    return "|".join(
        re.escape(w) for word in words for w in (word, fold_shapes(word), fold_shapes(word.upper()))
    )


_MARK = re.compile(
    rf"(?<!\w)(?:{spelled('strana', 'stranica', 'str.', 'страна', 'страница', 'стр.')})"
    r"\s*(?:br\.?\s*)?(?:[-–—:]\s*)?(\d{1,4})\b",
    re.I,
)
ISSUE_WORDS = spelled(
    *("broj", "број", "godina", "година", "godište", "годиште", "issn"),
    *("strana", "stranica", "страна", "страница"),
)
ISSUE_MARK = re.compile(rf"\b(?:br\.|(?:{ISSUE_WORDS})\b).{{0,12}}?(?:\d|[IVXLC]{{2,}})", re.I)


_BEGINS = re.compile(
    rf"\W*(?:br\.|(?:{ISSUE_WORDS})\b|{spelled('str.', 'стр.')})"
    r"\s*(?:br\.?\s*)?[-–—:]?\s*(?:\d|[IVXLC]{2,})",
    re.I,
)


def begins_as_mark(text: str) -> bool:
    """Whether a line begins with the issue's or the page's number: `Broj 5`, `Strana 286`."""
    return _BEGINS.match(fold_shapes(text)) is not None


def marked_page(text: str) -> int | None:
    """The number that a line gives as its page's: `Strana 286` at the line's begin or end, or
    beside the issue's number or date, in no brackets.

    A text that cites another page is none: `Edukacija (Strategija, strana 14)`.
    """
    if len(text) > LONGEST_MARK:
        return None
    text = fold_shapes(text)
    for match in _MARK.finditer(text):
        before, after = text[: match.start()], text[match.end() :]
        at_end = not any(map(str.isalnum, before)) or not any(map(str.isalnum, after))
        dated = ISSUE_MARK.search(before + after) or DATE.search(before + after)
        if (at_end or dated) and before.count("(") <= before.count(")"):
            return int(match[1])
    return None
