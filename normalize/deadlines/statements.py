"""The statements that a cell prints about its deadline, read one by one: dates, recurrences, conditions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from normalize.deadlines.cover import Match
from normalize.deadlines.dates import Context
from normalize.deadlines.evaluate import evaluate
from normalize.deadlines.model import SPAN_KINDS, Deadline, NoYearError

_POINTS = frozenset(("day", "mm", "month", "months", "quarters", "halves"))
_QUARTER_DAYS = 92


@dataclass(frozen=True, slots=True)
class Statement:
    """One row's reading; an anchor is a day or month that recurs every year."""

    deadline: Deadline
    match: Match
    is_anchor: bool = False

    def is_point(self, context: Context) -> bool:
        """Whether it is one day, month or quarter from which something may start, and no span or end."""
        read, row = self.deadline, self.match.row
        if read.kind == "date":
            return not (row.start or row.offset or self.is_end(context))
        of_one = read.start and read.end and (read.end - read.start).days < _QUARTER_DAYS
        return read.kind in ("month", "quarter") and bool(of_one)

    def is_of_years(self, others: Iterable[Statement]) -> bool:
        """Whether one year stands beside what recurs in years (`2022. i svake godine`): it cannot hold it."""
        recurrences = [other.deadline.recurrence for other in others if other.deadline.recurrence]
        return self.deadline.kind == "year" and all(each.endswith("Y") for each in recurrences)

    def is_end(self, context: Context) -> bool:
        """Whether a day is printed as the last one: `do 31.12.2022.`."""
        printed = f"{self.match.text} "
        return any(printed.startswith(f"{word} ") for word in context.grammar.until_words)

    @property
    def is_counted_day(self) -> bool:
        """Whether it is a first day from which a last one is counted."""
        return self.deadline.kind == "date" and bool(self.match.row.offset)

    @property
    def is_yearly_point(self) -> bool:
        """Whether it is a day of every year: `31.12. tekuće godine`."""
        return self.deadline.recurrence == "P1Y" and bool({"mm", "month"} & set(self.match.captured))

    @property
    def is_point_that_recurs(self) -> bool:
        """Whether it is a day or month that comes again: `svakog maja`, `do 15. u mjesecu`."""
        return self.deadline.kind == "recurring" and bool(_POINTS & set(self.match.captured))


def read_statements(matches: Sequence[Match], context: Context) -> list[Statement]:
    """Each match as a statement, in order; UnreadableDeadlineError where one cannot be read.

    Beside a recurrence a mere beginning (`jednom godišnje, od 2022.`) says when that starts.
    """
    statements = _read_all(matches, context)
    if not any(s.deadline.kind == "recurring" for s in statements):
        return statements
    return [
        replace(s, deadline=replace(s.deadline, kind="recurring"))
        if s.deadline.kind == "continuous" and s.deadline.start and not _lasts(s.match.text, context)
        else s
        for s in statements
    ]


def _lasts(text: str, context: Context) -> bool:
    return not context.grammar.lasting_words.isdisjoint(text.split())


def _read_all(matches: Sequence[Match], context: Context) -> list[Statement]:
    """A date printed without a year takes its neighbour's (`mart; juni 2021.`)."""
    statements: list[Statement] = []
    yearly = any(match.row.kind == "recurring" for match in matches)
    following: int | None = None
    for match in reversed(matches):
        statement = _read_one(match, replace(context, year=following), yearly)
        years = {day.year for day in (statement.deadline.start, statement.deadline.end) if day}
        following = years.pop() if len(years) == 1 and match.row.kind in SPAN_KINDS else None
        statements.append(statement)
    return statements[::-1]


def _read_one(match: Match, context: Context, yearly: bool) -> Statement:
    try:
        return Statement(evaluate(match, context), match)
    except NoYearError:
        if yearly and match.row.kind in SPAN_KINDS:
            return Statement(Deadline(match.row.kind), match, is_anchor=True)
        year = _only_year(context)
        if year is None:
            raise
        deadline = evaluate(match, replace(context, year=year))
        return Statement(replace(deadline, of_plan_year=True), match)


def _only_year(context: Context) -> int | None:
    period = context.period
    if period is None or period.start is None or period.end is None:
        return None
    return period.start.year if period.start.year == period.end.year else None
