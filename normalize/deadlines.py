"""Reads a deadline cell as printed: which kind it is, which days it names, how often it recurs."""

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from normalize.deadline_combine import combine
from normalize.deadline_cover import Match, cover_line
from normalize.deadline_dates import Context, RomanUse
from normalize.deadline_grammar import (
    DeadlineGrammar,
    DeadlineTableError,
    load_deadline_grammar,
)
from normalize.deadline_model import DEADLINE_KINDS, Deadline, Period, UnreadableDeadlineError
from normalize.deadline_numbers import number
from normalize.deadline_spelling import corrections
from normalize.deadline_tokens import NUMERAL_ONE, Tokens, tokenize

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
    tokens = tokenize(text, grammar.cyrillic)
    if not any(token[0].isalnum() or token == '"' for token in tokens.folded):
        return Deadline("none") if _is_blank(tokens) else Deadline("unparsed", problem=_not_understood(text))
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


def _read(matches: tuple[Match, ...], context: Context, tokens: Tokens, text: str) -> Deadline:
    try:
        deadline = combine(matches, context)
    except UnreadableDeadlineError as error:
        return Deadline("unparsed", problem=f"deadline {_quote(text)}: {error}")
    notes = [deadline.problem] if deadline.problem else []
    if "*" in tokens.folded:
        notes.append("a footnote mark is printed")
    return replace(deadline, problem=f"deadline {_quote(text)}: {'; '.join(notes)}") if notes else deadline


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
    quarters = False
    for text in texts:
        for match in cover_line(tokenize(text, grammar.cyrillic).line, grammar) or ():
            romans = _romans(match.captured.get("romans", ""), grammar)
            if any(number(roman, grammar) > 4 for roman in romans):
                return "month"
            # The first token alone: further on "i" may be the word "and".
            quarters = quarters or bool(_romans(match.captured.get("quarters", ""), grammar)[:1])
    return "quarter" if quarters else None


def _romans(text: str, grammar: DeadlineGrammar) -> list[str]:
    """The Roman numerals that `text` begins with; none when it begins with a number or a word."""
    tokens = [token.rstrip(".") for token in text.split()]
    known = {*grammar.numbers["roman"], NUMERAL_ONE}
    return [token for token in tokens if token in known] if tokens and tokens[0] in known else []
