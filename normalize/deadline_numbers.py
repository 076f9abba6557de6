"""Numbers as deadlines print them: digits, words, ordinals, Roman numerals, and lists of these."""

import re

from normalize.deadline_grammar import DeadlineGrammar
from normalize.deadline_model import UnreadableDeadlineError
from normalize.deadline_tokens import NUMERAL_ONE

GAP = "separate periods are printed; the span from the first to the last is given"
RANGE_MARKS = frozenset({"-", "do", "pa"})


def number_list(text: str, grammar: DeadlineGrammar, unit: str) -> tuple[list[int], str]:
    """Numbers of months, quarters or halves in printed order, and a note when some between are left out."""
    found = months_in(text, grammar) if unit == "month" else []
    numbers = found or [number(token, grammar) for token in _members(text.split())]
    distinct = list(dict.fromkeys(numbers))
    if distinct != sorted(distinct):
        raise UnreadableDeadlineError(f"the {unit}s printed do not follow each other")
    ranged = any(token in RANGE_MARKS for token in text.split())
    gap = not ranged and distinct[-1] - distinct[0] + 1 != len(distinct)
    return distinct, GAP if gap else ""


def _members(tokens: list[str]) -> list[str]:
    """The members of a printed list of single tokens: between two stands a joiner, and "i" may be either."""
    members = [tokens[0]]
    position = 1
    while position < len(tokens):
        joiner = tokens[position]
        following = tokens[position + 1 : position + 3]
        # Two-token joiners (", i", "pa do", "do kraja") only where a member still follows them.
        double = len(following) == 2 and (
            (joiner == "," and following[0] in ("i", "te"))
            or f"{joiner} {following[0]}" in ("pa do", "kao i", "do kraja", "i u", "te u")
        )
        position += 2 if double else 1
        members.append(tokens[position])
        position += 1
    return members


def months_in(text: str, grammar: DeadlineGrammar) -> list[int]:
    return [grammar.months[t.rstrip(".")] for t in text.split() if t.rstrip(".") in grammar.months]


def number(text: str, grammar: DeadlineGrammar) -> int:
    """The value of one printed number: digits, a number word, an ordinal or a Roman numeral."""
    value = number_or_none(text.strip(), grammar)
    if value is None:
        raise UnreadableDeadlineError(f"{text.strip()} is no number")
    return value


def number_or_none(token: str, grammar: DeadlineGrammar) -> int | None:
    bare = token.rstrip(".")
    if bare == NUMERAL_ONE:
        return 1
    if bare.isdigit():
        return int(bare)
    for name in ("cardinal", "ordinal", "times", "roman"):
        if bare in grammar.numbers[name]:
            return grammar.numbers[name][bare]
    return None


def digits_in(text: str) -> list[int]:
    return [int(digits) for digits in re.findall(r"\d+", text)]
