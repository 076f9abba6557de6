"""Amounts that a text prints twice: totals of others, sums named again in another currency or in part."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

import regex

from normalize.money.amounts import Figure, figures
from normalize.money.funds_words import words, year

MARKS_A_EURO = Decimal("1.95583")  # fixed by law (Zakon o Centralnoj banci BiH, čl. 31-32)
NEARLY = Decimal("0.03")
_CALLED_TOTAL = regex.compile(rf"(?:(?<!\w){words('total')}\s*[:=–-]?|=)\s*$", regex.I)
_PART = regex.compile(rf"\s*[,(]?\s*{words('part')}(?!\w)\s*:?", regex.I)
_OPENS = regex.compile(r"\s*\(")
_CLOSES = regex.compile(r"\s*\)")
_EMPTY = regex.compile(r"\(\s*\)")
_COLON = regex.compile(r"\s*[:=]\s*")
_AGAIN = regex.compile(rf"\s*(?:{words('again')}\.?\s*)?", regex.I)
_LABELLED = regex.compile(rf"{year()}.*\d", regex.I | regex.S)
_BESIDE = regex.compile(r"[;\n()]|,(?=\s)|\s[-–—]\s")  # what parts a sum from what stands beside it
_PART_START = regex.compile(r"[;\n]")
_PART_ENDS = regex.compile(r"[;\n]|$")


@dataclass(frozen=True, slots=True)
class Sums:
    """A text with each amount once; a part of a sum that was taken out of it, a total not made by the
    others, and an amount that they make but that nothing tells from one more of them."""

    text: str
    part: str = ""
    wrong_total: str = ""
    likely_total: str = ""


def each_once(text: str, currency: str | None = None) -> Sums:
    """The text without totals of its other amounts and without sums named again. `currency`: as for
    `figures`."""
    text = _without_second_currency(text, currency)
    text, wrong_total = _without_total(text, currency)
    text, part = _without_whole(text, currency)
    text, likely_total = _without_bare_total(text, currency)
    return Sums(text, part, wrong_total, likely_total)


def _amounts(text: str, currency: str | None) -> list[Figure]:
    return [figure for figure in figures(text, currency) if figure.amount is not None]


def _sum(found: list[Figure]) -> Decimal:
    return sum((figure.amount for figure in found if figure.amount is not None), Decimal(0))


def _without_second_currency(text: str, currency: str | None) -> str:
    """The text without a sum in brackets that gives the amount before it in another currency."""
    found = _amounts(text, currency)
    for first, second in reversed(list(pairwise(found))):
        opening = _OPENS.match(text, first.end)
        closing = _CLOSES.match(text, second.end)
        if not opening or not closing or not _AGAIN.fullmatch(text, opening.end(), second.start):
            continue
        if _are_one_sum(first, second):
            text = text[: first.end] + text[closing.end() :]
    return text


def _are_one_sum(first: Figure, second: Figure) -> bool:
    """Whether one amount is the other in marks or euros, about."""
    values = {first.currency: first.amount, second.currency: second.amount}
    marks, euros = values.get("BAM"), values.get("EUR")
    if len(values) != 2 or not marks or not euros:
        return False
    return abs(marks / euros / MARKS_A_EURO - 1) < NEARLY


def _without_total(text: str, currency: str | None) -> tuple[str, str]:
    """The text without an amount called a total that the others make; one that they do not make."""
    found = _amounts(text, currency)
    for total in found:
        others = [figure for figure in found if figure is not total]
        called = _called_total(text, total, others)
        if called is None or not others:
            continue
        if _sum(others) != total.amount:
            return text, text[total.start : total.end]
        rest = text[total.end :]
        part = _PART.match(rest)
        text = f"{text[: called.start()]} {rest[part.end() :] if part else rest}"
        return _EMPTY.sub(" ", text), ""
    return text, ""


def _without_bare_total(text: str, currency: str | None) -> tuple[str, str]:
    """The text without a bare first or last amount that named or dated ones make (`MUP 5.000 KM; UNDP 6.000
    KM; 11.000 KM`); such an amount, where those are as bare."""
    found = _amounts(text, currency)
    if len(found) < 3 or len({figure.currency for figure in found}) > 1:
        return text, ""
    if any(figure.rate or figure.bound or not figure.amount for figure in found):
        return text, ""
    for total in (found[0], found[-1]):
        others = [figure for figure in found if figure is not total]
        if _sum(others) != total.amount or not _is_bare(text, total):
            continue
        named = _named_apart(text, found)
        if named == len(others) and _is_apart(text, found, total):
            return f"{text[: total.start]} {text[total.end :]}", ""
        return text, text[total.start : total.end] if named < len(others) else ""
    return text, ""


def _is_bare(text: str, figure: Figure) -> bool:
    """Whether an amount stands alone between the marks beside it, without a year."""
    before, behind = _BESIDE.split(text[: figure.start])[-1], _BESIDE.split(text[figure.end :])[0]
    labelled = _LABELLED.match(text[figure.start : figure.end])
    return not labelled and not any(map(str.isalnum, before + behind))


def _named_apart(text: str, found: list[Figure]) -> int:
    """How many names or years stand before, between and behind amounts."""
    dated = sum(_LABELLED.match(text[figure.start : figure.end]) is not None for figure in found)
    return sum(_named_gaps(text, found)) + dated


def _is_apart(text: str, found: list[Figure], total: Figure) -> bool:
    """Whether the first or last amount is of none of the names: `UNDP` / `11.000 KM` is one of UNDP's."""
    first, *_, beside, last = _named_gaps(text, found)
    return not first if total is found[0] else not last and not (first and beside)


def _named_gaps(text: str, found: list[Figure]) -> list[bool]:
    """Of what stands before, between and behind amounts, whether it names anything."""
    starts, ends = [figure.start for figure in found], [figure.end for figure in found]
    gaps = zip([0, *ends], [*starts, len(text)], strict=True)
    return [any(map(str.isalnum, text[start:end])) for start, end in gaps]


def _called_total(text: str, total: Figure, others: list[Figure]) -> regex.Match[str] | None:
    """What calls an amount a total; `=` does right behind a figure, or where its line begins."""
    called = _CALLED_TOTAL.search(text, 0, total.start)
    if called is None or called[0].strip() != "=":
        return called
    before = text[: called.start()].rstrip(" )")
    alone = not before or before.endswith("\n")
    return called if alone or any(figure.end == len(before) for figure in others) else None


def _without_whole(text: str, currency: str | None) -> tuple[str, str]:
    """The text without a sum whose parts are named behind it, or without these where they do not make it."""
    found = _amounts(text, currency)
    for whole in found:
        named = _PART.match(text, whole.end)
        opening = _OPENS.match(text, whole.end)
        colon = _COLON.match(text, whole.end)
        if not (named or opening or colon):
            continue
        end = _closing(text, opening.end()) if opening else _end_of_part(text, whole.end, currency)
        inside = [figure for figure in found if whole.end <= figure.start < end]
        if not inside:
            continue
        two = _is_named(text, whole) and _names(text[whole.end : inside[0].start], currency)
        if len(inside) == 1 and not named and _sum(inside) == whole.amount and two:
            continue  # `MUP KS 5.000 KM (UNDP 5.000 KM)` are two sources
        if _sum(inside) == whole.amount:
            rest = text[named.end() :] if named and not opening else text[whole.end :]
            if named and opening:
                rest = "(" + text[named.end() :]
            return f"{text[: whole.start]} {rest}", ""
        another = opening and _is_another_currency(whole, inside)
        if named or another or (opening and _names(text[opening.end() : end], currency)):
            return text[: whole.end] + text[end:], text[whole.end : end].strip(" ,")
    return text, ""


def _is_named(text: str, figure: Figure) -> bool:
    """Whether words stand before an amount in its item."""
    return any(map(str.isalpha, _PART_START.split(text[: figure.start])[-1]))


def _is_another_currency(whole: Figure, inside: list[Figure]) -> bool:
    """Whether one sum behind another may be the same in a currency whose rate is not fixed."""
    codes = {whole.currency, *(figure.currency for figure in inside)}
    return len(inside) == 1 and len(codes) == 2 and codes != {"BAM", "EUR"}


def _names(text: str, currency: str | None) -> bool:
    for figure in reversed(figures(text, currency)):
        text = text[: figure.start] + text[figure.end :]
    return any(map(str.isalpha, text))


def _closing(text: str, start: int) -> int:
    """Behind the bracket that closes the one opened before `start`."""
    depth = 1
    for at in range(start, len(text)):
        depth += {"(": 1, ")": -1}.get(text[at], 0)
        if depth == 0:
            return at + 1
    return len(text)


def _end_of_part(text: str, start: int, currency: str | None) -> int:
    """Where the part between `;` or lines ends that has a name in it."""
    ends = [match.start() for match in _PART_ENDS.finditer(text, start)]
    named = (end for end in ends if _names(_PART.sub("", text[start:end], count=1), currency))
    return next(named, len(text))
