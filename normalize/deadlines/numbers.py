"""Numbers as deadlines print them: digits, words, ordinals, Roman numerals, and lists of these."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from normalize.deadlines.grammar import DeadlineGrammar
from normalize.deadlines.model import UnreadableDeadlineError
from normalize.deadlines.tokens import NUMERAL_ONE

TWICE = "one number is printed twice, and may be misread"
GAP = "separate periods are printed; the span from the first to the last is given"

Stretch = tuple[int, int]  # the first and last of numbers that follow each other


def number_list(text: str, grammar: DeadlineGrammar, unit: str) -> tuple[list[Stretch], str]:
    """The stretches of months, quarters or halves in printed order, and a note when some are left out."""
    values = grammar.months if unit == "month" and months_in(text, grammar) else None
    tokens = [token for token in text.split() if token not in grammar.quarter_letters]
    members = [
        (values[token.rstrip(".")] if values else number(token, grammar), ranged)
        for token, ranged in _members(tokens, grammar)
    ]
    found = list(dict.fromkeys(stretches(members, unit)))
    # Names of months are printed in two languages (`juni/lipanj`), numbers are not.
    is_twice = not values and len({value for value, _ in members}) < len(members)
    return found, TWICE if is_twice else gap_note(found)


def stretches(members: Iterable[tuple[int, bool]], unit: str) -> list[Stretch]:
    """The members of a list as stretches; each comes with whether a mark of a range stands before it."""
    found: list[Stretch] = []
    for value, ranged in members:
        if ranged and found:
            found[-1] = (found[-1][0], value)
        elif not found or value != found[-1][1]:
            found.append((value, value))
    ends = [end for stretch in dict.fromkeys(found) for end in stretch]
    if ends != sorted(ends):
        raise UnreadableDeadlineError(f"the {unit}s printed do not follow each other")
    return found


def gap_note(found: Iterable[Stretch]) -> str:
    """A note where some numbers between the first and the last are left out."""
    return GAP if any(later[0] > before[1] + 1 for before, later in pairwise(found)) else ""


def _members(tokens: list[str], grammar: DeadlineGrammar) -> Iterator[tuple[str, bool]]:
    """The members of a printed list, each with whether a mark of a range stands before it.

    Between two members stands a joiner of one word or two; "i" may be a joiner or a member.
    """
    yield tokens[0], False
    position = 1
    while position < len(tokens) - 1:
        # A joiner of two words (`, i`, `pa do`) only where a member still follows it.
        two = position + 2 < len(tokens) and " ".join(tokens[position : position + 2]) in grammar.list_joiners
        following = position + (2 if two else 1)
        yield tokens[following], not grammar.range_marks.isdisjoint(tokens[position:following])
        position = following + 1


def months_in(text: str, grammar: DeadlineGrammar) -> list[int]:
    return [grammar.months[t.rstrip(".")] for t in text.split() if t.rstrip(".") in grammar.months]


def number(text: str, grammar: DeadlineGrammar) -> int:
    """The value of one printed number: digits, a number word, an ordinal or a Roman numeral."""
    bare = text.strip().rstrip(".")
    if bare == NUMERAL_ONE:
        return 1
    if bare.isdigit():
        return int(bare)
    for name in ("cardinal", "ordinal", "times", "roman"):
        if bare in grammar.numbers[name]:
            return grammar.numbers[name][bare]
    raise UnreadableDeadlineError(f"{bare} is no number")


def digits_in(text: str) -> list[int]:
    return [int(digits) for digits in re.findall(r"\d+", text)]
