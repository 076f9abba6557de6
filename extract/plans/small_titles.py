"""Titles of plans that are not in capitals: `Akcioni plan razvoja turizma za period 2022–2024. godine`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.act_marks import is_act_number, is_signature
from extract.capitals import begins_small
from extract.folding import fold
from extract.heads.prose import is_act_title
from extract.vocabulary import Vocabulary

MOST_LINES = 4  # of a title
YEARS_END = re.compile(r"20\d\d\W*[^\W\d]{0,6}\W*$")  # `… 2022–2024. godine`
WORD = re.compile(r"\d+|[^\W\d_]+")  # `2022–2024` are two
CUT = re.compile(r"(?<=[^\W\d_])-\s+(?=[^\W\d_])")  # a word's hyphen at a line's end
SENTENCE_ENDS = (".", ",", ";", ":")


def new_small_title(texts: Sequence[str], preamble: Sequence[str], vocabulary: Vocabulary) -> str:
    """The title in small letters behind the last end of an act in the `texts`; empty where there is none.

    None that repeats the title in a plan's `preamble`: producers print one above each part of its table.
    """
    end = _act_ends(texts, vocabulary)
    repeats = _begins if end else _goes_through  # behind an act's end, a shorter title may be another's
    for at, text in enumerate(texts[end:], end):
        if begins_as_title(text, vocabulary):
            title = _whole(texts[at:], vocabulary)
            known = _last_title(preamble, vocabulary)
            if not (_is_sentence(title) or repeats(known, _without_continued(title, vocabulary))):
                return title
    return ""


def names_another(texts: Sequence[str], preamble: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Whether a plan's title in the `texts`, in capitals or small letters, is not that in the `preamble`.

    One that has but some of the other's words, in their order, is the same.
    """
    known = _last_title(preamble, vocabulary)
    for at, text in enumerate(texts):
        if is_act_title(text, vocabulary):
            whole = " ".join(texts[at : at + MOST_LINES])
        elif begins_as_title(text, vocabulary):
            whole = text = _whole(texts[at:], vocabulary)
        else:
            continue
        same = _goes_through(known, _without_continued(text, vocabulary)) or _goes_through(whole, known)
        if not (same or _is_sentence(text)):
            return True
    return False


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
        if not (bare or begins_small(line)):
            break
        title = f"{title} {line.strip()}"
    return title


def _is_sentence(text: str) -> bool:
    """Whether a text ends as a sentence does, which a title does not but behind a year."""
    return text.endswith(SENTENCE_ENDS) and not YEARS_END.search(text)


def _last_title(preamble: Sequence[str], vocabulary: Vocabulary) -> str:
    """The last title of a plan in the lines above it, and what follows in as many lines as a title has."""
    for at in range(len(preamble) - 1, -1, -1):
        title = _title_in(preamble[at], vocabulary)
        if title:
            return " ".join((title, *preamble[at + 1 : at + MOST_LINES]))
    return ""


def _title_in(text: str, vocabulary: Vocabulary) -> str:
    """What of a line is a plan's title: all, or what follows a label (`Prilog 1: Akcioni plan …`)."""
    words = text.split()
    ends = (" ".join(words[at:]) for at in range(len(words)) if _is_label(words[:at]))
    of_plan = (end for end in ends if begins_as_title(end, vocabulary))
    return next(of_plan, text if is_act_title(text, vocabulary) else "")


def _is_label(words: Sequence[str]) -> bool:
    """Whether words before a title are a label, not a sentence's beginning (`Za ovaj Akcioni plan`)."""
    return not any(word[0].islower() for word in words) or not words[-1][-1].isalnum()


def _without_continued(title: str, vocabulary: Vocabulary) -> str:
    """The title without the words that tell that its table goes on."""
    continued = vocabulary.around["continued"]
    return " ".join(word for word in title.split() if fold(word) not in continued)


def _begins(known: str, title: str) -> bool:
    """Whether the known title begins as this one."""
    return fold(known).startswith(fold(title))


def _goes_through(known: str, title: str) -> bool:
    """Whether a title's words stand in the known one in their order, perhaps with others between them."""
    left = iter(_words(known))
    return all(word in left for word in _words(title))


def _words(text: str) -> list[str]:
    """The folded words and numbers of a text, those cut at a line's end whole."""
    return [fold(word) for word in WORD.findall(CUT.sub("", text))]
