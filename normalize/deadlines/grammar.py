"""The rows of the deadline table and the words of its lists, as a parse of a deadline needs them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from normalize.deadlines.pattern import DIGITS


@dataclass(frozen=True, slots=True)
class Row:
    """One row of deadlines.csv, compiled; what is not compiled is as written in the table."""

    order: int
    kind: str
    pattern: str
    source: str
    first: frozenset[str]
    needs: tuple[frozenset[str], ...]
    numbers: int  # so many tokens of what it needs are numbers
    start: str
    end: str
    recurrence: str
    offset: str
    as_needed: bool
    problem: str
    language: str
    example: str
    reads: str
    has_event: bool

    @property
    def names_event(self) -> bool:
        """Whether an event is printed, in words of the table or in the plan's own."""
        return self.has_event or "<event>" in self.pattern

    @property
    def expression(self) -> re.Pattern[str]:
        """The pattern, compiled when first met: a document needs a few, and all take a third of a second."""
        return _compiled(self.source)


@cache
def _compiled(source: str) -> re.Pattern[str]:
    return re.compile(source)


@dataclass(frozen=True, slots=True, eq=False)
class DeadlineGrammar:
    """Everything a parse needs. Compared by identity, so that it can key a cache."""

    rows: tuple[Row, ...]
    rows_by_first: Mapping[str, tuple[Row, ...]]
    months: Mapping[str, int]
    numbers: Mapping[str, Mapping[str, int]]
    cyrillic: Mapping[str, str]
    joining_words: frozenset[str]
    and_words: frozenset[str]  # those that join two things: `i`
    then_words: frozenset[str]  # joining words that put one thing after another: `zatim`
    until_words: frozenset[str]  # those before a last day: `najkasnije do`
    lasting_words: frozenset[str]  # words for continuous: `kontinuirano`
    yes_words: frozenset[str]  # in a cell under a year: due then
    spellings: Mapping[str, str]  # folded word of the table -> as the table spells it
    month_spellings: Mapping[str, str]
    list_joiners: frozenset[str]  # what may stand between two numbers or months: `,`, `pa do`
    range_marks: frozenset[str]  # of a list's joiners those that make it a range: `januar - mart`, `pa do`
    quarter_letters: frozenset[str]  # of `Q1`
    unit_letters: Mapping[str, str]  # folded unit that is counted -> its letter in ISO 8601
    whole_lengths: Mapping[str, str]  # folded length that has no number (`mjesec dana`) -> in ISO 8601
    label: re.Pattern[str]  # what may stand before a deadline: "Rok:"


@lru_cache(maxsize=4096)
def rows_at(grammar: DeadlineGrammar, rest: str) -> tuple[Row, ...]:
    """The rows that may match where this rest of a line begins: it has all tokens and numbers they need."""
    tokens = [*map(_bare, rest.split())]
    rows = grammar.rows_by_first.get(tokens[0], ()) if tokens else ()
    having, numbers = frozenset(tokens), tokens.count(DIGITS)
    return tuple(
        row
        for row in rows
        if row.numbers <= numbers and not any(need.isdisjoint(having) for need in row.needs)
    )


def _bare(token: str) -> str:
    """A token as rows know it: without dots, all numbers alike."""
    bare = token.rstrip(".") or token
    return DIGITS if bare.isdigit() else bare
