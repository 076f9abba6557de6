"""Titles of plans that are not in capitals: `Akcioni plan razvoja turizma za period 2022–2024. godine`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.act_marks import is_act_number, is_signature
from extract.folding import fold
from extract.heads.prose import is_act_title
from extract.vocabulary import Vocabulary

MOST_LINES = 4  # of a title
YEARS_END = re.compile(r"20\d\d\W*[^\W\d]{0,6}\W*$")  # `… 2022–2024. godine`
SENTENCE_ENDS = (".", ",", ";", ":")


def new_small_title(texts: Sequence[str], preamble: Sequence[str], vocabulary: Vocabulary) -> str:
    """The title in small letters behind the last end of an act in the `texts`; empty where there is none.

    None that repeats the title in a plan's `preamble`: producers print one above each part of its table.
    """
    behind = texts[_act_ends(texts, vocabulary) :]
    for at, text in enumerate(behind):
        if begins_as_title(text, vocabulary):
            title = _whole(behind[at:], vocabulary)
            if not (_is_sentence(title) or _repeats(title, _last_title(preamble, vocabulary), vocabulary)):
                return title
    return ""


def begins_as_title(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a line begins with a capital and with what plans are called."""
    return text.lstrip()[:1].isupper() and fold(text).startswith(vocabulary.plan_titles)


def has_small_title(texts: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Whether one of the texts begins as plans are called, and with those behind it makes no sentence."""
    return any(
        fold(text).startswith(vocabulary.plan_titles) and not _is_sentence(_whole(texts[at:], vocabulary))
        for at, text in enumerate(texts)
    )


def ends_act(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a line is an act's number or its signature, or another act's first article."""
    of_end = is_act_number(text, vocabulary) or is_signature(text, vocabulary)
    return of_end or vocabulary.is_first_article(text)


def _act_ends(texts: Sequence[str], vocabulary: Vocabulary) -> int:
    """How many of the texts stand up to the last that is an act's number or signature."""
    ends = (
        at
        for at, text in enumerate(texts, 1)
        if is_act_number(text, vocabulary) or is_signature(text, vocabulary)
    )
    return max(ends, default=0)


def _whole(lines: Sequence[str], vocabulary: Vocabulary) -> str:
    """The title that the first line begins: a further line begins small, or follows a plan's bare name."""
    title = lines[0].strip()
    for line in lines[1:MOST_LINES]:
        bare = fold(title) in vocabulary.plan_titles
        if not (bare or line.lstrip()[:1].islower()):
            break
        title = f"{title} {line.strip()}"
    return title


def _is_sentence(text: str) -> bool:
    """Whether a text ends as a sentence does, which a title does not but behind a year."""
    return text.endswith(SENTENCE_ENDS) and not YEARS_END.search(text)


def _last_title(preamble: Sequence[str], vocabulary: Vocabulary) -> str:
    """The last title of a plan in the lines above it, and what follows; folded."""
    for at in range(len(preamble) - 1, -1, -1):
        if is_act_title(preamble[at], vocabulary) or begins_as_title(preamble[at], vocabulary):
            return fold(" ".join(preamble[at:]))
    return ""


def _repeats(title: str, known: str, vocabulary: Vocabulary) -> bool:
    """Whether a title is the known one printed again, perhaps with a word that the table goes on."""
    continued = vocabulary.around["continued"]
    key = fold(" ".join(word for word in title.split() if fold(word) not in continued))
    return known.startswith(key)
