"""Figures of money in a text: amounts with their currencies, and figures that no amount is read from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache, lru_cache, reduce

import regex

from normalize.money.funds_words import words, year
from normalize.money.rates import ENDS_ALONE, end_of_rate, rate_before
from normalize.money.resource_words import kinds_of_funds, without_filler, without_labels
from normalize.money.shares import with_share
from normalize.money.sum_patterns import AMOUNT, CURRENCY, GROUPED, NUMBER, code_of, value_of
from normalize.money.sum_spans import bare_spans, spans_of_sums
from normalize.money.written_sums import SCALE, written_sums
from normalize.records import is_amount

_PLAIN_NUMBER = r"(?:\d{1,3}(?:[. ]\d{3})+(?:,\d{1,2})?|(?!0\d)\d+(?:,\d{1,2})?)"
_PLAIN = regex.compile(rf"(?:{year()}\s*[:–-]\s*)?(?P<amount>{_PLAIN_NUMBER})", regex.I)
_BARE = regex.compile(rf"(?<![\w.,/–-])(?P<amount>{GROUPED}(?:,\d\d)?|\d+,\d\d)(?![.,\w]*(?:[\d%]|/\d))")
YEAR_ALONE = regex.compile(rf"\s*{year()}\s*", regex.I)
_TIMES_MARK = r"(?:[x×х](?!\p{L})|\*)"
# Figures before a currency, however parted: those that are no AMOUNT (`1,250.000 KM`) are told of.
_FIGURES = regex.compile(rf"(?<![\w.,'’])\d[\d.,'’+]*\s*(?:{CURRENCY})(?!\w)", regex.IGNORECASE)
_YEAR_LABEL = regex.compile(rf"(?:(?<!\w){words('in year')}\s+)?(?<![\d.]){year()}\s*[:–-]?\s*$", regex.I)
_BOUND = regex.compile(rf"(?:(?<!\w){words('bound')}\.?|[<>≤≥]=?)\s*$", regex.I)
_BOUND_BEHIND = regex.compile(rf"\s*\+\s*(?:{words('tax')}(?!\w)|(?=$|[;,\n)]))", regex.I)
_BOUND_LAST = regex.compile(
    rf"\s*(?:[,(]|[-–](?=\s))?\s*{words('bound behind')}(?!\w)\.?{ENDS_ALONE}", regex.I
)
# `100 000 200 000`: two sums, or one that no plan has.
_TWO_SUMS = regex.compile(r"\d{1,3}(?: \d{3})+ [1-9]\d\d(?: \d{3})+")
_REST = regex.compile(r"00")  # of a sum that its cell or a misread mark cuts: `10` / `000 KM`, `1.182:000,00`
# Signs that recognition of a scan puts for digits, right before a figure: `l.l82.000`, `I6.250`, `S0.S76,00`.
_MISREAD_BEFORE = regex.compile(r"(?<![\p{L}\d])[\d.,]*[lIiOoQDSsBZzbGgq!|&$?][lIiOoQDSsBZzbGgq!|&$?\d.,]*$")
# In a part behind one that ends in a figure, on one line: `51.801, 10`, `16;250`; on two they are two sums.
_CENTS_APART = regex.compile(r"(?:\s*\d\d|\d{3})\s*")
_ENDS_IN_DIGIT = regex.compile(r"\d\s*$")
# An account (`614300 - Tekući transferi`), where no currency says that it is a sum.
_ACCOUNT = regex.compile(rf"{words('account group')}\d[ -]?\d{{3}}")
_APOSTROPHES = regex.compile(r"(?<=(?<![\d.,])\d{1,3}(?:['’´`]\d{3})*)['’´`](?=\d{3}(?!\d))")  # `12'500,00`
# `2,500,000` and `10,000.00` can be read in the English way alone; `10,000` in two.
_ENGLISH = regex.compile(r"(?<![\d.,])\d{1,3}(?:(?:,\d{3})+\.\d\d|(?:,\d{3}){2,})(?![.,]?\d)")
# Behind a currency's code, as English prints it, `EUR 10,000` has one reading.
_ENGLISH_CODED = regex.compile(
    r"(?<=(?<!\w)(?:EUR|USD|GBP|CHF|US\$|[€$£])\s?)\d{1,3},\d{3}(?![.,]?\d)(?!\s?KM)"
)
_ENGLISH_SIGNS = str.maketrans(",.", ".,")
# A unit (`Sredstva (mil. KM)`), no word of a name (`Milion stabala`); `Preko 1 mil. KM` has its own sum.
_UNIT_ENDS = rf"(?!\w)\.?(?=\s*(?:[])/,;]|$|(?:{CURRENCY})(?!\w)))"
_MILLIONS = regex.compile(
    rf"(?<!\w)(?<!\d\s*)(?:{words('in')}\s+{words('million')}(?!\w)|{words('million')}{_UNIT_ENDS})", regex.I
)
_CURRENCY = regex.compile(CURRENCY, regex.I)
_IN_HEADING = regex.compile(rf"(?<!\w)(?:{CURRENCY})(?!\w)")
_PARTS = regex.compile(r"[;\n]")
_LISTED = regex.compile(r"[;\n]|,(?=\s)")


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of money from `start` to `end` in its text: its amount (None where none is read) and currency.

    `rate`: printed for each year, school or the like, as printed with that; `bound`: a limit, as printed with
    what says so (`do`, `>`); `unread`: none could be read; `account`: it may be the number of one.
    """

    start: int
    end: int
    amount: Decimal | None
    currency: str | None
    rate: str = ""
    bound: str = ""
    unread: bool = False
    account: bool = False


@lru_cache(maxsize=256)  # each step of reading a cell asks for those of its text again
def figures(text: str, currency: str | None = None) -> tuple[Figure, ...]:
    """The figures of a text in order; `currency`: of amounts printed without one, if a heading names it."""
    if not any(map(str.isdigit, text)) and not _CURRENCY.search(text):
        return ()
    if YEAR_ALONE.fullmatch(text):
        year_alone = text.strip()
        start = text.index(year_alone)
        return (Figure(start, start + len(year_alone), None, None, unread=True),)
    found: list[Figure] = []

    def add(figure: Figure) -> None:
        if not any(figure.start < each.end and each.start < figure.end for each in found):
            found.append(figure)

    sums = _APOSTROPHES.sub(".", without_labels(text))
    sums = _ENGLISH.sub(lambda match: match[0].translate(_ENGLISH_SIGNS), sums)
    sums = _ENGLISH_CODED.sub(lambda match: match[0].replace(",", "."), sums)
    for start, end, code in spans_of_sums(sums):
        add(Figure(start, end, None, code))
    for written in written_sums(sums):
        add(Figure(*written))
    for match in (*_unread().finditer(sums), *_FIGURES.finditer(sums)):
        if not AMOUNT.fullmatch(match[0]) and match[0].strip():
            add(Figure(match.start(), match.start() + len(match[0].rstrip()), None, None, unread=True))
    for match in AMOUNT.finditer(sums):
        add(Figure(*match.span(), value_of(match), code_of(match["currency"])))
    if currency:
        for span in bare_spans(sums):
            add(Figure(*span, None, currency))
        for match in _BARE.finditer(sums):
            add(Figure(*match.span(), value_of(match), currency))
    if not any(figure.amount is not None and figure.currency for figure in found) or currency:
        for figure in _alone_in_parts(sums, currency):
            add(figure)
    found.sort(key=lambda figure: figure.start)
    found = _with_shares(text, found)
    steps = (_as_one_sum, _as_read_whole, _with_account, _with_bound, _with_label)
    return tuple(
        reduce(lambda figure, step: step(text, figure), steps, each) for each in _with_rates(text, found)
    )


def _with_shares(text: str, found: Sequence[Figure]) -> list[Figure]:
    """The figures, sums with the shares that they make, which are no figures of their own."""
    if "%" not in text and not any(figure.unread for figure in found):
        return list(found)
    shared: list[Figure] = []
    for figure in found:
        begin = shared[-1].end if shared and not shared[-1].unread else 0
        if figure.amount is not None and figure.currency:
            start, end = with_share(text, begin, figure.start, figure.end)
            figure = replace(figure, start=start, end=end)
            shared = [each for each in shared if each.end <= start]
        if not shared or figure.start >= shared[-1].end:
            shared.append(figure)
    return shared


def _with_rates(text: str, found: Sequence[Figure]) -> list[Figure]:
    """The figures, each with its rate, which none shares with the one before it."""
    rated: list[Figure] = []
    for figure in found:
        rated.append(_with_rate(text, figure, rated[-1].end if rated else 0))
    return rated


def _alone_in_parts(text: str, currency: str | None) -> Iterator[Figure]:
    """Amounts without a currency that stand in parts of their own, perhaps with a kind of funds."""
    start, before = 0, ""
    for part in (_LISTED if currency else _PARTS).split(text):
        bare = part if any(map(str.isdigit, part)) else ""
        for phrase in kinds_of_funds(bare):
            bare = phrase.pattern.sub(lambda match: " " * len(match[0]), bare)
        bare = without_filler(bare).strip(" :–-().," if currency else " :–-()") if bare else ""
        if is_plain_amount(bare) and (amount := _PLAIN.fullmatch(bare)):
            # Behind it may stand its year (`10.000 (2022)`), which is no sum.
            printed = regex.escape(amount["amount"])
            if match := regex.search(rf"(?<!\d)(?P<amount>{printed})(?!\d)", part):
                figure = Figure(start + match.start(), start + match.end(), value_of(match), currency)
                on_line = text[start - 1 : start] in (",", ";")
                cents = on_line and _CENTS_APART.fullmatch(part) and _ENDS_IN_DIGIT.search(before)
                yield replace(figure, amount=None, currency=None, unread=True) if cents else figure
        start, before = start + len(part) + 1, part


def _with_rate(text: str, figure: Figure, begin: int) -> Figure:
    """A figure with what is printed beside it of what it is for; `begin`: where the one before it ends."""
    if figure.amount is None:
        return figure
    end = end_of_rate(text, figure.end)
    if end > figure.end:
        return replace(figure, end=end, rate=" ".join(text[figure.start : end].split()))
    if found := rate_before(text, begin, figure.start):
        return replace(figure, start=found[1], rate=" ".join(text[found[0] : figure.end].split()))
    return figure


def _as_one_sum(text: str, figure: Figure) -> Figure:
    """A figure of one sum: none is read of digits that may be two, or are more than a sum has."""
    if figure.amount is None:
        return figure
    doubtful = _TWO_SUMS.search(text, figure.start, figure.end) or _REST.match(text, figure.start)
    one = is_amount(figure.amount) and not doubtful
    return figure if one else replace(figure, amount=None, currency=None, unread=True)


def _as_read_whole(text: str, figure: Figure) -> Figure:
    """A figure of digits alone: none is read behind letters or signs that may be digits of its own."""
    if figure.amount is None or not (before := _MISREAD_BEFORE.search(text, 0, figure.start)):
        return figure
    return replace(figure, start=before.start(), amount=None, currency=None, unread=True)


def _with_account(text: str, figure: Figure) -> Figure:
    """A figure that has the form of an account's number: none is read where no currency is known."""
    if figure.amount is None or not _ACCOUNT.fullmatch(text, figure.start, figure.end):
        return figure
    return replace(figure, account=True) if figure.currency else replace(figure, amount=None, unread=True)


def _with_bound(text: str, figure: Figure) -> Figure:
    """A figure with what is printed before or behind it that makes it a limit."""
    if figure.amount is None:
        return figure
    if bound := _BOUND.search(text, 0, figure.start):
        return replace(figure, bound=" ".join(text[bound.start() : figure.end].split()))
    if behind := _BOUND_BEHIND.match(text, figure.end) or _BOUND_LAST.match(text, figure.end):
        limit = " ".join(text[figure.start : behind.end()].split())
        return replace(figure, end=behind.end(), bound=limit)
    return figure


def _with_label(text: str, figure: Figure) -> Figure:
    """A figure with the year that is printed before it as its label: `2026: 5.000 KM`."""
    label = _YEAR_LABEL.search(text, 0, figure.start)
    if label is None or (figure.unread and YEAR_ALONE.fullmatch(text[figure.start : figure.end])):
        return figure
    return replace(figure, start=label.start())


def is_plain_amount(text: str) -> bool:
    """Whether a text is nothing but an amount without a currency, and no year."""
    return _PLAIN.fullmatch(text.strip()) is not None and not YEAR_ALONE.fullmatch(text)


def amount_at_end(text: str) -> tuple[str, Decimal, str] | None:
    """The text before an amount that ends it, the amount and its currency; None where none does."""
    found = [match for match in AMOUNT.finditer(text) if match.end() == len(text)]
    if not found or _TWO_SUMS.search(found[0][0]):
        return None
    return text[: found[0].start()].rstrip(), value_of(found[0]), code_of(found[0]["currency"])


@lru_cache(maxsize=256)
def heading_currency(heading: str) -> str | None:
    """The currency that a column's heading names: `Potrebna sredstva (KM)`; None for none or several."""
    named = {code_of(found) for found in _IN_HEADING.findall(heading)}
    return named.pop() if len(named) == 1 else None


@lru_cache(maxsize=256)
def heading_factor(heading: str) -> int:
    """What a column's heading (`Sredstva (u 000 KM)`) multiplies the amounts by that name no currency."""
    if _MILLIONS.search(heading):
        return 1_000_000
    return 1000 if _thousands().search(heading) else 1


# Long lists of words make such a pattern slow to compile: only where a text with sums is read.
@cache
def _unread() -> regex.Pattern[str]:
    """Figures that give no single amount: `2 x 5.000 KM`, `70%`, `1,250 mil. KM`, `1.000 / 2.000 KM`."""
    return regex.compile(
        rf"(?<!\w)(?:\d+\s*(?:(?!(?:{CURRENCY})\b)\p{{L}}+\s+)?{_TIMES_MARK}\s*(?:(?:{NUMBER})\s*(?:{CURRENCY})?)?"
        rf"|(?:{NUMBER})\s*(?:{CURRENCY})?\s*{_TIMES_MARK}\s*\d+(?:\s+\p{{L}}+)?"
        rf"|(?:{NUMBER})(?:\s*(?:{CURRENCY})?\s*/\s*(?:{NUMBER}))+\s*(?:{CURRENCY})?(?!\w)"
        rf"|\d+(?:[.,]\d+)?\s*(?:%|{words('percent')}(?!\w))"
        rf"|\d+(?:[.,]\d+)?\s*{SCALE}(?!\w)\.?(?:\s*(?:{CURRENCY})(?!\w))?"
        rf"|(?:(?:{CURRENCY})\s*)?\d{{1,3}}(?:,\d{{3}})+(?:\.\d\d)?(?![.,]?\d)(?:\s*(?:{CURRENCY})(?!\w))?"
        rf"|(?<!\p{{L}}\s){SCALE}\s+(?:{CURRENCY})(?!\w))",
        regex.IGNORECASE,
    )


@cache
def _thousands() -> regex.Pattern[str]:
    """What in a heading says that the figures below are thousands."""
    return regex.compile(
        rf"(?<![\d.,])(?<![2-9]\s)[.,']?000\s*\)?\s*(?:{CURRENCY})|(?:{CURRENCY})\s*\(?\s*000(?!\d)"
        rf"|(?:(?<!\w){words('in')}\s+|[x×]\s*)1[. ]?000\s*(?:{CURRENCY})"
        rf"|(?:{CURRENCY})\s*[x×]\s*1[. ]?000(?!\d)"
        rf"|(?<!\w)(?<!\d\s*)(?:{words('in')}\s+{words('thousand')}(?!\w)|{words('thousand')}{_UNIT_ENDS})",
        regex.I,
    )
