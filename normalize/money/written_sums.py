"""Sums of which a part is a word, or whose marks are the English ones: `1,2 mil. KM`, `5,000.00 KM`."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import cache

import regex

from normalize.money.funds_words import joining, words
from normalize.money.sum_patterns import CURRENCY, code_of

_FACTORS = {"thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_ANY = "|".join(rf"(?P<{use}>{words(use)})" for use in _FACTORS)
SCALE = rf"(?:{'|'.join(words(use) for use in _FACTORS)})"
# Three digits behind a mark (`1,250 miliona`, `1.250 miliona`) may be decimals or a thousand.
_COUNT = r"\d+(?:[.,]\d{1,2})?(?!\d)"
# `1 milion i 200 hiljada KM`, `10 do 15 hiljada KM`, `3 x 2 hiljade KM`: the words are of more than the last.
_OF_MORE = rf"\d\s*(?:{SCALE}\.?)?\s*(?:[-–/x×х*+,]|{words('span')}|{joining('and', 'or')})?\s*"
_ENGLISH = regex.compile(
    rf"(?<![\w.,'’/–-])(?P<amount>[1-9]\d{{0,2}}(?:,\d{{3}})+\.\d\d)(?!\d)"
    rf"\s*(?P<currency>{CURRENCY})(?!\w)",
    regex.I,
)


def written_sums(text: str) -> Iterator[tuple[int, int, Decimal, str]]:
    """Where each such sum stands, its amount, and the code of its currency."""
    for match in _in_words().finditer(text):
        factor = next(value for use, value in _FACTORS.items() if match[use])
        count = Decimal(match["amount"].replace(",", "."))
        yield *match.span(), count * factor, code_of(match["currency"])
    for match in _ENGLISH.finditer(text):
        yield *match.span(), Decimal(match["amount"].replace(",", "")), code_of(match["currency"])


# Long lists of words make such a pattern slow to compile: only where a text with sums is read.
@cache
def _in_words() -> regex.Pattern[str]:
    """A sum of which a part is a word."""
    return regex.compile(
        rf"(?<![\w.,'’])(?<!{_OF_MORE})(?P<amount>{_COUNT})\s*(?:{_ANY})(?!\w)\.?\s*(?P<currency>{CURRENCY})(?!\w)",
        regex.I,
    )
