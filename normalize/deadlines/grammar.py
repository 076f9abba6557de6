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


def rows_at(grammar: DeadlineGrammar, token: str, tokens: frozenset[str]) -> list[Row]:
    """The rows that may begin with this folded token, in a line of `tokens` (see `bare_tokens`)."""
    rows = grammar.rows_by_first.get(_bare(token), ())
    return [row for row in rows if not any(need.isdisjoint(tokens) for need in row.needs)]


@lru_cache(maxsize=1024)
def bare_tokens(line: str) -> frozenset[str]:
    """The tokens of a line as rows know them: without dots, all numbers alike."""
    return frozenset(map(_bare, line.split()))


def _bare(token: str) -> str:
    bare = token.rstrip(".") or token
    return DIGITS if bare.isdigit() else bare
