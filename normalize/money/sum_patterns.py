"""How sums are printed: numbers, currencies (`currencies.csv`), and the two together."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import cache

import regex

from normalize.letters.script import to_latin
from normalize.money.funds_words import any_of
from normalize.reference_files import read_reference

CENTS = r"(?:,\d{1,2}|,\s00)"
GROUPED = r"(?!0[. ])\d{1,3}(?:(?:\.\d{3}|\.\s000)+|(?: \d{3})+)"
NUMBER = rf"(?:{GROUPED}{CENTS}?|\d+{CENTS}?)"


@cache
def currencies() -> dict[str, str]:
    """`currencies.csv`: how each currency is printed, folded, to its code."""
    return {row["form"].casefold(): row["currency"] for row in _rows()}


def _rows() -> Sequence[dict[str, str]]:
    return [dict(row) for row in read_reference("currencies.csv", ("currency", "form"))]


CURRENCY = any_of([row["form"] for row in _rows()])
AMOUNT = regex.compile(
    rf"(?<![\d.,'’/])(?<!\d[–-])(?:(?P<amount>{NUMBER})\s*(?:[,.]-)?\s*(?P<currency>{CURRENCY})(?!\w)"
    rf"|(?<!\w)(?P<currency>{CURRENCY})(?:\s+|(?<=\W))(?P<amount>{NUMBER})(?![\d.,]*\d))",
    regex.IGNORECASE,
)


def value_of(match: regex.Match[str]) -> Decimal:
    """The amount that a match prints."""
    return Decimal("".join(match["amount"].replace(".", "").split()).replace(",", "."))


def code_of(printed: str) -> str:
    """The code of a currency as printed."""
    known = currencies()
    folded = " ".join(printed.casefold().split())
    return known.get(folded) or known[to_latin(folded)]
