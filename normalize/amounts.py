"""Amounts of money in a text, each with the words that name whose it is."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import regex

from normalize.resource_words import without_filler

_NUMBER = r"\d{1,3}(?:[. ]\d{3})+(?:,\d{1,2})?|\d+(?:,\d{1,2})?"
_CURRENCY = r"KM|BAM|EUR[AO]?|€|USD|\$|КМ"
AMOUNT = regex.compile(
    rf"(?<![\d./–-])(?:(?P<amount>{_NUMBER})\s*(?:,-)?\s*(?P<currency>{_CURRENCY})(?!\w)"
    rf"|(?<!\w)(?P<currency>{_CURRENCY})\s+(?P<amount>{_NUMBER})(?![\d.,]*\d))",
    regex.IGNORECASE,
)
SPAN = regex.compile(rf"(?:{_NUMBER})\s*(?:{_CURRENCY})?\s*[-–]\s*(?:{_NUMBER})\s*(?:{_CURRENCY})", regex.I)
PLAIN_AMOUNT = regex.compile(r"^\s*(?P<amount>\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?|\d+(?:,\d{1,2})?)\s*$")
CURRENCIES = {"KM": "BAM", "КМ": "BAM", "€": "EUR", "$": "USD", "EURA": "EUR", "EURO": "EUR"}


def shares(body: str) -> Iterator[tuple[Decimal | None, str | None, str]]:
    """The amounts of a section, each with the text that names whose it is; one share where there is one.

    `MUP 20.000 KM, Tužilaštvo 10.000 KM`: the names stand before their amounts, or all behind them. A span
    (`20.000–30.000 KM`) is no amount: its currency alone is told.
    """
    if span := SPAN.search(body):
        currency = _currency(regex.search(_CURRENCY, span[0], regex.I))
        yield None, currency, without_filler(body[: span.start()] + " " + body[span.end() :])
        return
    matches = list(AMOUNT.finditer(body)) or list(filter(None, [PLAIN_AMOUNT.match(body)]))
    if not matches:
        yield None, None, without_filler(body)
        return
    bounds = [0, *(match.end() for match in matches)]
    texts = [without_filler(body[a : m.start()]) for a, m in zip(bounds, matches, strict=False)]
    rest = without_filler(body[bounds[-1] :])
    if len(matches) > 1 and not _has_name(texts[0]):
        texts = [*texts[1:], rest]
        rest = ""
    for at, match in enumerate(matches):
        text = texts[at] + (rest if at == len(matches) - 1 else "")
        printed = match.groupdict().get("currency")
        value = Decimal(match["amount"].replace(".", "").replace(" ", "").replace(",", "."))
        yield value, CURRENCIES.get(printed.upper(), printed.upper()) if printed else None, text


def _currency(match: regex.Match[str] | None) -> str | None:
    return CURRENCIES.get(match[0].upper(), match[0].upper()) if match else None


def _has_name(text: str) -> bool:
    return any(map(str.isalpha, text))
