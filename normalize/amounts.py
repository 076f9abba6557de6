"""Amounts of money in a text, each with the words that name whose it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

import regex

from normalize.resource_words import without_filler

_CENTS = r"(?:,\d{1,2}|,\s00)"
_NUMBER = rf"\d{{1,3}}(?:(?:[. ]|\.\s)\d{{3}})+{_CENTS}?|\d+{_CENTS}?"
_CURRENCY = r"KM|BAM|EUR[AO]?|€|USD|\$|КМ"
AMOUNT = regex.compile(
    rf"(?<![\d.,'’/–-])(?:(?P<amount>{_NUMBER})\s*(?:,-)?\s*(?P<currency>{_CURRENCY})(?!\w)"
    rf"|(?<!\w)(?P<currency>{_CURRENCY})\s+(?P<amount>{_NUMBER})(?![\d.,]*\d))",
    regex.IGNORECASE,
)
SPAN = regex.compile(
    rf"(?:{_NUMBER})\s*(?:{_CURRENCY})?\s*(?:[-–]|do|до)\s*(?:{_NUMBER})\s*(?:{_CURRENCY})(?!\w)", regex.I
)
PLAIN_AMOUNT = regex.compile(
    r"^\s*(?:(?:19|20)\d\d\.?(?:\s*(?:god|год)\w*\.?)?\s*[:–-]\s*)?"
    r"(?P<amount>\d{1,3}(?:[. ]\d{3})+(?:,\d{1,2})?|(?!0\d)\d+(?:,\d{1,2})?)\s*$"
)
YEAR_ALONE = regex.compile(r"\s*(?:19|20)\d\d\.?(?:\s*[-–/]\s*(?:19|20)\d\d\.?)?(?:\s*(?:god|год)\w*\.?)?\s*")
# Figures that no single amount is read from: `2 x 5.000 KM`, `70%`, `0,5 mil. KM`, `1.000 / 2.000 KM`.
UNREAD = regex.compile(
    rf"(?<!\w)(?:\d+\s*(?:(?!(?:{_CURRENCY})\b)\p{{L}}+\s+)?[x×х*]\s*(?:(?:{_NUMBER})\s*(?:{_CURRENCY})?)?"
    rf"|(?:{_NUMBER})\s*(?:{_CURRENCY})?\s*[x×х*]\s*\d+(?:\s+\p{{L}}+)?"
    rf"|(?:{_NUMBER})(?:\s*(?:{_CURRENCY})?\s*/\s*(?:{_NUMBER}))+\s*(?:{_CURRENCY})(?!\w)"
    r"|\d+(?:[.,]\d+)?\s*(?:%|posto(?!\w))"
    rf"|(?:(?:{_CURRENCY})\s*)?\d{{1,3}}(?:,\d{{3}})+\.\d\d(?!\d)(?:\s*(?:{_CURRENCY})(?!\w))?"
    rf"|\d+(?:[.,]\d+)?\s*(?:mil|hilj|tis|мил|хиљ)\w*\.?(?:\s*(?:{_CURRENCY})(?!\w))?)",
    regex.IGNORECASE,
)
YEAR_LABEL = regex.compile(
    r"(?<![\d.])(?:19|20)\d\d\.?\s*(?:(?:god|год)\w*\.?)?\s*[:–-]\s*(?=\d)"
)  # `2026: 5.000 KM`
TOTAL = regex.compile(
    rf"(?<!\w)(?:ukupno|sveukupno|svega|укупно|свега)\s*[:=–-]?\s*(?:{_NUMBER})\s*(?:{_CURRENCY})(?!\w)",
    regex.I,
)
_ONE = rf"(?:{_NUMBER})\s*(?:{_CURRENCY})(?!\w)"
SECOND = regex.compile(
    rf"(?P<first>{_ONE})\s*\((?:(?:cca|oko|ca|tj|odnosno)\.?\s*)?(?P<second>{_ONE})\s*\)", regex.I
)
PART = regex.compile(r"\s*\((?:od|од)\s+(?:toga|čega|тога|чега)\b[^()]*\)", regex.I)
MARKS_A_EURO = Decimal("1.95583")  # fixed by law (Zakon o Centralnoj banci BiH, čl. 31-32)
NEARLY = Decimal("0.03")
BREAKS = regex.compile(r"[;\n]")
CURRENCIES = {"KM": "BAM", "КМ": "BAM", "€": "EUR", "$": "USD", "EURA": "EUR", "EURO": "EUR"}
# Figures before a currency, however parted: those that are no AMOUNT (`1,250.000 KM`) are told of.
_FIGURES = regex.compile(rf"(?<![\w.,'’])\d[\d.,'’]*\s*(?:{_CURRENCY})(?!\w)", regex.IGNORECASE)
_THOUSANDS = regex.compile(
    r"(?<![\d.,])[.,']?000\s*(?:KM|BAM|КМ)|(?:hiljad|tisuć|хиљад)\w*", regex.IGNORECASE
)
_IN_HEADING = regex.compile(rf"(?<!\w)(?:{_CURRENCY})(?!\w)")


@dataclass(frozen=True, slots=True)
class Share:
    """An amount (None where none is read), its currency, the texts before and after it that may name whose
    it is, the amount as printed, and figures that could not be read."""

    amount: Decimal | None
    currency: str | None
    before: str
    after: str
    printed: str = ""
    unread: str = ""


def shares(body: str, currency: str | None = None) -> Iterator[Share]:
    """The amounts of a section; one share where there is none.

    `MUP 20.000 KM, Tužilaštvo 10.000 KM`: the names stand before their amounts, or all behind them. A span
    (`20.000–30.000 KM`) is no amount: its currency alone is told. `currency`: of amounts printed without.
    """
    if span := SPAN.search(body):
        rest = without_filler(body[: span.start()] + " " + body[span.end() :])
        yield Share(None, _currency(regex.search(_CURRENCY, span[0], regex.I)), rest, "", span[0])
        return
    body, unread = _without_unread(YEAR_LABEL.sub("", body) if AMOUNT.search(body) else body)
    matches = list(AMOUNT.finditer(body))
    if not matches and (plain := _with_plain_amounts(body, currency)):
        yield replace(plain[0], unread=unread)
        yield from plain[1:]
        return
    if not matches:
        yield Share(None, None, without_filler(body), "", unread=unread)
        return
    bounds = [0, *(match.end() for match in matches)]
    before = [without_filler(body[a : m.start()]) for a, m in zip(bounds, matches, strict=False)]
    after = [""] * (len(matches) - 1) + [without_filler(body[bounds[-1] :])]
    if len(matches) > 1 and not _has_name(before[0]):
        before, after = [""] * len(matches), [*before[1:], after[-1]]
    for at, match in enumerate(matches):
        printed = match.groupdict().get("currency")
        named = CURRENCIES.get(printed.upper(), printed.upper()) if printed else currency
        yield Share(_value(match), named, before[at], after[at], match[0].strip(), unread if at == 0 else "")


def _with_plain_amounts(body: str, currency: str | None) -> list[Share]:
    """The parts of a text in which amounts stand in parts of their own, without a currency; else none."""
    parts = [without_filler(part).lstrip(" :") for part in BREAKS.split(body) if part.strip()]
    found = [PLAIN_AMOUNT.match(part) if is_plain_amount(part) else None for part in parts]
    if not any(found):
        return []
    return [
        Share(_value(match), currency, "", "", match[0].strip()) if match else Share(None, None, part, "")
        for match, part in zip(found, parts, strict=True)
    ]


def without_total(text: str) -> str:
    """The text without an amount called a total, beside others that make it."""
    rest = TOTAL.sub(" ", text)
    return rest if rest != text and AMOUNT.search(rest) else text


def without_second_currency(text: str) -> str:
    """The text without a sum in brackets that gives the amount before it in another currency."""

    def other(match: regex.Match[str]) -> str:
        first, second = (AMOUNT.search(match[name]) for name in ("first", "second"))
        return match["first"] if first and second and _are_one_sum(first, second) else match[0]

    return SECOND.sub(other, text)


def without_part(text: str) -> tuple[str, str]:
    """The text without what of a sum is named again in brackets (`od toga 2.000 KM …`), and that."""
    found = PART.search(text)
    return (text[: found.start()] + text[found.end() :], found[0].strip()) if found else (text, "")


def _are_one_sum(first: regex.Match[str], second: regex.Match[str]) -> bool:
    """Whether one amount is the other in marks or euros, about."""
    values = {_code(first): _value(first), _code(second): _value(second)}
    if set(values) != {"BAM", "EUR"} or not values["EUR"]:
        return False
    return abs(values["BAM"] / values["EUR"] / MARKS_A_EURO - 1) < NEARLY


def _code(match: regex.Match[str]) -> str:
    printed = match["currency"].upper()
    return CURRENCIES.get(printed, printed)


def is_plain_amount(text: str) -> bool:
    """Whether a text is nothing but an amount without a currency, and no year."""
    return PLAIN_AMOUNT.match(text) is not None and not YEAR_ALONE.fullmatch(text)


def amount_at_end(text: str) -> tuple[str, Decimal, str] | None:
    """The text before an amount that ends it, the amount and its currency; None where none does."""
    found = [match for match in AMOUNT.finditer(text) if match.end() == len(text)]
    if not found:
        return None
    return text[: found[0].start()].rstrip(), _value(found[0]), _code(found[0])


def _value(match: regex.Match[str]) -> Decimal:
    return Decimal("".join(match["amount"].replace(".", "").split()).replace(",", "."))


def heading_currency(heading: str) -> str | None:
    """The currency that a column's heading names: `Potrebna sredstva (KM)`; None for none or several."""
    named = {CURRENCIES.get(found, found) for found in _IN_HEADING.findall(heading)}
    return named.pop() if len(named) == 1 else None


def heading_factor(heading: str) -> int:
    """What a column's heading (`Sredstva (u 000 KM)`) multiplies the amounts by that name no currency."""
    return 1000 if _THOUSANDS.search(heading) else 1


def is_amount(text: str) -> bool:
    """Whether a text is one amount and words that name no one: `oko 5.000 KM iz`."""
    found = AMOUNT.search(text)
    return found is not None and not without_filler(text[: found.start()] + text[found.end() :]).strip(
        " \n.,:;-–+()"
    )


def _without_unread(body: str) -> tuple[str, str]:
    """The text without the figures that cannot be read as an amount, and these."""
    if YEAR_ALONE.fullmatch(body):
        return "", body.strip()
    found: list[str] = []

    def take(match: regex.Match[str]) -> str:
        if AMOUNT.fullmatch(match[0].replace(",-", "")):
            return match[0]
        found.append(match[0].strip())
        return " "

    rest = _FIGURES.sub(take, UNREAD.sub(take, body))
    return rest, ", ".join(found)


def _currency(match: regex.Match[str] | None) -> str | None:
    return CURRENCIES.get(match[0].upper(), match[0].upper()) if match else None


def _has_name(text: str) -> bool:
    return any(map(str.isalpha, text))
