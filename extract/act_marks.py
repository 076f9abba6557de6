"""Marks of an act's end in its text: its number (`Broj: 02-04-123/23`), and who signed it."""

from __future__ import annotations

from extract.folding import fold
from extract.row_numbers import DIGITS
from extract.vocabulary import Vocabulary

PARTED = ("-", "/")  # signs between the parts of an act's number
LEAST_PARTS = 3


def is_act_number(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a text is an act's number and nothing more: `Broj: 02-04-123/23`, `KLASA: 011-02/23-01/1`.

    Without a colon (`Broj 02-04-123/23`) the number must have more parts than a range or a count.
    """
    label, colon, number = text.partition(":" if ":" in text else " ")
    words = number.split()
    return (
        (colon == ":" or len(DIGITS.findall(number)) >= LEAST_PARTS)
        and label.lstrip()[:1].isupper()
        and fold(label) in vocabulary.around["act_number"]
        and len(words) == 1
        and any(c.isdigit() for c in number)
        and not number.endswith(")")
        and any(sign in number for sign in PARTED)
    )


def is_signature(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a name is followed by what says that it was signed by hand: `Mirza Hodžić, s.r.`"""
    name, comma, mark = text.rpartition(",")
    return bool(comma) and fold(mark) in vocabulary.around["signature"] and any(map(str.isupper, name))
