"""Reads a deadline cell as printed: which kind it is, which days it names, how often it recurs."""

import re
from collections.abc import Iterable, Iterator, Set
from dataclasses import replace
from functools import lru_cache

from normalize.deadlines.combine import combine
from normalize.deadlines.cover import Match, cover_line
from normalize.deadlines.dates import Context, RomanUse
from normalize.deadlines.grammar import DeadlineGrammar
from normalize.deadlines.grammar_loading import DeadlineTableError, load_deadline_grammar
from normalize.deadlines.model import DEADLINE_KINDS, SPAN_KINDS, Deadline, Period, UnreadableDeadlineError
from normalize.deadlines.numbers import number
from normalize.deadlines.spelling import corrections
from normalize.deadlines.tokens import DASHES, NUMERAL_ONE, Tokens, tokenize
from normalize.ditto import is_ditto

__all__ = [
    "DEADLINE_KINDS",
    "Deadline",
    "DeadlineGrammar",
    "DeadlineTableError",
    "Period",
    "load_deadline_grammar",
    "parse_deadline",
    "roman_usage",
]

# Longer than any deadline; such a cell holds another column's text.
_LONGEST = 120
_BLANKS = frozenset("-/_,;:*()[]|•")
# A dash that nothing precedes, tied to what follows, or that nothing follows: a side of a range may be lost.
_ARROWS = "→➔➝➞⟶⇒"
_OPEN_RANGE = re.compile(
    rf"\s*[{DASHES}](?:\d|[IVX]+\b)|.*[{_ARROWS}{DASHES}]\s*(?:\.\.+|…)?\s*$|.*\d\.?\s*(?:\.\.\.|…)\s*$",
    re.DOTALL,
)
_ARROW_INSIDE = re.compile(rf"\w.*[{_ARROWS}].*\d", re.DOTALL)  # `kontinuirano → 2023.`
# A dash at the beginning that a blank follows is a list's; then the next ones may part its members too.
_DASHED_LIST = re.compile(rf"\s*[{DASHES}]\s.*\s[{DASHES}]\s", re.DOTALL)
# A blank to be filled in stands before the date: `…2022.`
_LEFT_BLANK = re.compile(r"\s*(?:…|\.\.|_)")
_SHORT_SPAN = re.compile(r"(?<!\d)20\d\d\s*/\s*\d\d(?!\d)")  # `2021/22.`: two years, or one of schools
_LOST = "\ufffd"  # stands for a character that its font does not tell
_DOTS = re.compile(r"\.\s*\.")
_FARTHEST = 5  # years from the plan's own in which a deadline may well lie


@lru_cache(maxsize=8192)
def parse_deadline(
    text: str, grammar: DeadlineGrammar, *, period: Period | None = None, roman_is: RomanUse | None = None
) -> Deadline:
    """The deadline that `text` states; never raises.

    Every word must be known to the table, else the result is `unparsed` with a problem: nothing is dropped.
    `period` resolves what is counted from the plan (`prva godina`), `roman_is` what a bare `IV/2021` means.
    A point such as `do juna 2021.` ends with the last day of the period it names. A horizon (`kratkoročno`)
    is `unparsed`: it is no event to wait for (`conditional`), and `none` would say that nothing is printed.
    """
    if is_ditto(text):
        return Deadline("unparsed", problem=f"deadline {_quote(text)}: ditto: the deadline above is meant")
    tokens = tokenize(text, grammar.cyrillic)
    if not any(token[0].isalnum() or token == '"' for token in tokens.folded):
        return _without_words(text, tokens)
    if len(tokens.folded) > _LONGEST:
        return Deadline("unparsed", problem=_not_understood(text))
    context = Context(grammar, period, roman_is)
    matches = cover_line(tokens.line, grammar)
    if matches:
        return _read(matches, context, tokens, text)
    readings = [
        (found, before, after)
        for corrected, before, after in corrections(tokens, grammar)
        if (found := cover_line(corrected.line, grammar))
    ]
    if len(readings) == 1:
        found, before, after = readings[0]
        deadline = _read(found, context, tokens, text)
        return deadline if deadline.kind == "unparsed" else replace(deadline, corrected=(before, after))
    return Deadline("unparsed", problem=_not_understood(text))


def _without_words(text: str, tokens: Tokens) -> Deadline:
    """What marks alone say: none; but dots may be what is left of a date whose digits are lost."""
    if not _is_blank(tokens) or _LOST in text:
        return Deadline("unparsed", problem=_not_understood(text))
    if _DOTS.search(text):
        return Deadline("none", problem=f"deadline {_quote(text)}: but for dots nothing of it is there")
    return Deadline("none")


def _read(matches: tuple[Match, ...], context: Context, tokens: Tokens, text: str) -> Deadline:
    try:
        deadline = combine(matches, context)
    except UnreadableDeadlineError as error:
        return Deadline("unparsed", problem=f"deadline {_quote(text)}: {error}")
    notes = [deadline.problem or "", *_oddities(deadline, context.period, text)]
    if "*" in tokens.folded:
        notes.append("a footnote mark is printed")
    told = "; ".join(note for note in notes if note)
    return replace(deadline, problem=f"deadline {_quote(text)}: {told}") if told else deadline


def _oddities(deadline: Deadline, period: Period | None, text: str) -> Iterator[str]:
    """What makes a period that was read unlikely."""
    if deadline.kind in SPAN_KINDS and _OPEN_RANGE.match(text):
        yield "a dash or an arrow has nothing on one side: a part of the range may be lost"
    if deadline.kind not in SPAN_KINDS and _ARROW_INSIDE.search(text):
        yield "an arrow is printed that may mean until"
    if deadline.kind in SPAN_KINDS and _DASHED_LIST.match(text):
        yield "dashes are printed that may mean a range or a list"
    if deadline.kind in SPAN_KINDS and _LEFT_BLANK.match(text):
        yield "what stands before it is left blank"
    if deadline.kind == "years" and _SHORT_SPAN.search(text) and _is_of_two(deadline):
        yield "a year with two digits behind a stroke may be a school year"
    if period and any(day and _is_far(day.year, period) for day in (deadline.start, deadline.end)):
        yield "it is far from the plan's own years"


def _is_of_two(deadline: Deadline) -> bool:
    first, last = deadline.start, deadline.end
    return first is not None and last is not None and last.year - first.year == 1


def _is_far(year: int, period: Period) -> bool:
    too_early = period.start is not None and year < period.start.year - _FARTHEST
    return too_early or (period.end is not None and year > period.end.year + _FARTHEST)


def _not_understood(text: str) -> str:
    return f"deadline {_quote(text)} is not understood"


def _quote(text: str) -> str:
    short = " ".join(text.split())
    return f"'{short if len(short) <= 80 else short[:79] + '…'}'"


def _is_blank(tokens: Tokens) -> bool:
    return all(token in _BLANKS for token in tokens.folded)


def roman_usage(texts: Iterable[str], grammar: DeadlineGrammar) -> RomanUse | None:
    """What bare Roman numerals (`IV/2021`) mean in a document; None when its deadlines do not tell.

    A bare numeral above IV can only be a month; numerals beside the word for quarter speak for quarters.
    """
    numerals = {*grammar.numbers["roman"], NUMERAL_ONE}
    quarters = False
    for text in dict.fromkeys(texts):
        tokens = tokenize(text, grammar.cyrillic)
        if numerals.isdisjoint(token.rstrip(".") for token in tokens.folded):
            continue
        for match in cover_line(tokens.line, grammar) or ():
            romans = _romans(match.captured.get("romans", ""), numerals)
            if any(number(roman, grammar) > 4 for roman in romans):
                return "month"
            # The first token alone: further on "i" may be the word "and".
            quarters = quarters or bool(_romans(match.captured.get("quarters", ""), numerals)[:1])
    return "quarter" if quarters else None


def _romans(text: str, numerals: Set[str]) -> list[str]:
    """The Roman numerals that `text` begins with; none when it begins with a number or a word."""
    tokens = [token.rstrip(".") for token in text.split()]
    return [token for token in tokens if token in numerals] if tokens and tokens[0] in numerals else []
