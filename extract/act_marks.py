"""Marks of an act's end in its text: its number (`Broj: 02-04-123/23`), and who signed it."""

from __future__ import annotations

import re

from extract.folding import fold
from extract.vocabulary import Vocabulary

PARTED = re.compile("[-/]")  # the signs between the parts of an act's number
LEAST_PARTS = 3  # of a number behind a bare `Broj`: `Broj 5/20` may be an issue that a cell cites
SIGNED_ON = re.compile(
    r"(?P<place>[^\W\d]+(?: [^\W\d]+){0,2}, ?)?(?:dana )?"
    r"\d{1,2}\. ?(?:\d{1,2}\. ?|[^\W\d]+(?:/[^\W\d]+)? )(?:19|20)\d\d ?\.?(?: ?(?P<year>[^\W\d]+)\.?)?"
)


def is_act_number(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a text is an act's number and nothing more: `Broj: 02-04-123/23`, `KLASA: 011-02/23-01/1`.

    Gazettes leave the colon out too: `Broj 02-04-1669-3/21`, `V. broj 123/2021`.
    """
    label, colon, number = text.strip().partition(":") if ":" in text else text.strip().rpartition(" ")
    words = number.split()
    bare = colon != ":" and " " not in label
    return (
        bool(colon)
        and label.lstrip()[:1].isupper()
        and fold(label) in vocabulary.around["act_number"]
        and len(words) == 1
        and any(c.isdigit() for c in number)
        and not number.endswith(")")
        and len(PARTED.split(number)) >= (LEAST_PARTS if bare else 2)
    )


def is_signing_date(text: str, vocabulary: Vocabulary, *, placed: bool = False) -> bool:
    """Whether a text is the day that an act was signed and no more: `Sarajevo, 4. februara 2021. godine`.

    `placed` asks for the place before it, without which it may be a deadline.
    """
    match = SIGNED_ON.fullmatch(" ".join(text.split()))
    if match is None or (match["year"] and fold(match["year"]) not in vocabulary.around["year_word"]):
        return False
    first = (match["place"] or "").replace(",", " ").split()[:1]
    return fold(first[0]) not in vocabulary.around["office"] if first else not placed


def is_signature(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a name is followed by what says that it was signed by hand: `Mirza Hodžić, s.r.`"""
    name, comma, mark = text.rpartition(",")
    return bool(comma) and fold(mark) in vocabulary.around["signature"] and any(map(str.isupper, name))
