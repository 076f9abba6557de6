"""Sums of which a text leaves open how much is meant: `2.000 - 10.000 KM`, `1 milion KM i 200 hiljada KM`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex

from normalize.money.funds_words import joining, words
from normalize.money.sum_patterns import CENTS, CURRENCY, GROUPED, NUMBER, code_of
from normalize.money.written_sums import SCALE

_ENGLISH = r"[1-9]\d{0,2}(?:,\d{3})+\.\d\d(?!\d)"
_SCALED = rf"\d+(?:[.,]\d+)?\s*{SCALE}(?!\w)\.?"
_SUM = rf"(?:{_ENGLISH}|{_SCALED}|{NUMBER})"
_PRICED = rf"\s*(?:(?:{CURRENCY})\s*)?"  # a currency may stand behind the first sum too
_MONEY = rf"{_SUM}\s*(?:{CURRENCY})(?!\w)"
_BARE = rf"(?:{GROUPED}{CENTS}?|\d+,\d\d)"
_BARE_SPAN = regex.compile(
    rf"(?<![\w.,/–-]){_BARE}\s*(?:[-–]|{words('span')})\s*{_BARE}(?![\d.,]*\d)", regex.I
)
# `2022 - 10.000 KM` is a year's sum; a round number (`2000 - 10.000 KM`) may be the lower sum of a span.
_YEAR_BEFORE_DASH = regex.compile(r"20(?![05]0)\d\d\s+[-–]\s+(?=\d{1,3}[. ]\d|\d{5,})")


def spans_of_sums(text: str) -> Iterator[tuple[int, int, str]]:
    """Where each such span stands, and the code of its currency."""
    for match in _span().finditer(text):
        if not _YEAR_BEFORE_DASH.match(match[0]):
            named = regex.search(CURRENCY, match[0], regex.I)
            assert named is not None
            yield *match.span(), code_of(named[0])


def bare_spans(text: str) -> Iterator[tuple[int, int]]:
    """Where each span stands of sums without a currency."""
    yield from (match.span() for match in _BARE_SPAN.finditer(text))


# Long lists of words make such a pattern slow to compile: only where a text with sums is read.
@cache
def _span() -> regex.Pattern[str]:
    """Such a span; two numbers of scale may be one sum or two (`1 milion i 200 hiljada KM`)."""
    return regex.compile(
        rf"{_SUM}{_PRICED}(?:[-–]|{words('span')})\s*{_MONEY}"
        rf"|{words('between')}\s+{_SUM}{_PRICED}\s*{joining('and')}\s+{_MONEY}"
        rf"|(?<![\w.,'’]){_SCALED}{_PRICED}(?:{joining('and', 'or')}(?!\w)|[/x×*])\s*{_MONEY}",
        regex.I,
    )
