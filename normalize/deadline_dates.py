"""Turns what a row's placeholders captured into days, durations and the notes that go with them."""

import calendar
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from normalize.deadline_grammar import DeadlineGrammar
from normalize.deadline_model import FIRST_YEAR, LAST_YEAR, NoYearError, Period, UnreadableDeadlineError
from normalize.deadline_tokens import NUMERAL_ONE

RomanUse = Literal["quarter", "month"]

GAP = "separate periods are printed; the span from the first to the last is given"
_RANGE_MARKS = frozenset({"-", "do", "pa"})
_SECOND_JOINERS = frozenset({"i", "te", "u", "do"})


@dataclass(frozen=True, slots=True)
class Span:
    """First and last day of a printed unit, and what was remarkable about it."""

    first: date
    last: date
    note: str = ""


@dataclass(frozen=True, slots=True)
class Context:
    """What a reading may lean on besides the words: the grammar, the plan's period, a year printed nearby."""

    grammar: DeadlineGrammar
    period: Period | None
    roman_is: RomanUse | None
    year: int | None = None


def checked_date(year: int, month: int, day: int) -> date:
    """A day of the calendar; UnreadableDeadlineError when there is none such, never a shifted one."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise UnreadableDeadlineError(f"the year {year} is not plausible")
    try:
        return date(year, month, day)
    except ValueError as error:
        raise UnreadableDeadlineError(f"there is no day {day}.{month}.{year}.") from error


def months_span(year: int, first: int, last: int, note: str = "") -> Span:
    """The months `first` to `last` of one year."""
    if not (1 <= first <= 12 and 1 <= last <= 12):
        raise UnreadableDeadlineError(f"there is no month {first if not 1 <= first <= 12 else last}")
    if last < first:
        raise UnreadableDeadlineError("the period printed ends before it starts")
    start = checked_date(year, first, 1)
    return Span(start, date(year, last, calendar.monthrange(year, last)[1]), note)


def bound(expression: str, captured: Mapping[str, str], context: Context) -> Span:
    """The span that a table's `start` or `end` names: a unit such as `month2`, or a day of the year `06-30`."""
    literal = re.fullmatch(r"(\d\d)-(\d\d)", expression)
    if literal:
        day = checked_date(year_of("", captured, context), int(literal[1]), int(literal[2]))
        return Span(day, day)
    suffix = "2" if expression.endswith("2") else ""
    return _unit(expression.removesuffix("2"), suffix, captured, context)


def year_of(suffix: str, captured: Mapping[str, str], context: Context) -> int:
    """The year that belongs to the unit numbered `suffix`, else the other one's, else one printed nearby."""
    for number in (suffix, "" if suffix else "2"):
        if f"year{number}" in captured:
            return _digits(captured[f"year{number}"])[0]
        if f"yy{number}" in captured:
            short = _digits(captured[f"yy{number}"])[0]
            return short + (2000 if short + 2000 <= LAST_YEAR else 1900)
        if f"years{number}" in captured:
            span = _years(captured[f"years{number}"])
            if span.first.year == span.last.year:
                return span.first.year
    if context.year is not None:
        return context.year
    raise NoYearError("no year is printed")


def _unit(unit: str, suffix: str, captured: Mapping[str, str], context: Context) -> Span:
    if unit == "year":
        return _year_unit(suffix, captured, context)
    if unit == "day":
        day = _digits(captured[f"day{suffix}"])[0]
        whole = checked_date(year_of(suffix, captured, context), _one_month(suffix, captured, context), day)
        return Span(whole, whole)
    if unit in ("month", "yearmonth"):
        return _month_unit(unit, suffix, captured, context)
    if unit in ("quarter", "half"):
        name, length = ("quarters", 3) if unit == "quarter" else ("halves", 6)
        numbers, note = _list(captured[name + suffix], context.grammar, unit)
        if max(numbers) > 12 // length:
            raise UnreadableDeadlineError(f"there is no {unit} {max(numbers)}")
        year = year_of(suffix, captured, context)
        return months_span(year, (numbers[0] - 1) * length + 1, numbers[-1] * length, note)
    if unit == "roman":
        return _bare_roman(captured, context)
    if unit in ("school", "academic"):
        years = _years(captured["years"])
        if years.last.year != years.first.year + 1:
            raise UnreadableDeadlineError("a school year spans two years that follow each other")
        month = 9 if unit == "school" else 10
        last = months_span(years.last.year, month - 1, month - 1).last
        return Span(date(years.first.year, month, 1), last)
    if unit == "firstmonths":
        return months_span(year_of("", captured, context), 1, number(captured["n"], context.grammar))
    return _plan_unit(unit, captured, context)


def _year_unit(suffix: str, captured: Mapping[str, str], context: Context) -> Span:
    if f"years{suffix}" in captured:
        return _years(captured[f"years{suffix}"])
    if "gluedyears" in captured:
        digits = captured["gluedyears"].strip()
        first, last = int(digits[:4]), int(digits[4:8])
        if last <= first:
            raise UnreadableDeadlineError(f"{digits} is no year and no two years")
        return Span(checked_date(first, 1, 1), checked_date(last, 12, 31))
    year = year_of(suffix, captured, context)
    return Span(checked_date(year, 1, 1), checked_date(year, 12, 31))


def _years(text: str) -> Span:
    years: list[int] = []
    ranged = any(token in _RANGE_MARKS for token in text.split())
    for digits in re.findall(r"\d+", text):
        year = int(digits)
        if len(digits) == 2:
            year += years[-1] // 100 * 100
            ranged = True
        years.append(year)
    if years != sorted(set(years)) and len(set(years)) > 1:
        raise UnreadableDeadlineError("the years printed do not follow each other")
    gap = not ranged and len(set(years)) > 1 and years[-1] - years[0] + 1 != len(years)
    return Span(checked_date(years[0], 1, 1), checked_date(years[-1], 12, 31), GAP if gap else "")


def _one_month(suffix: str, captured: Mapping[str, str], context: Context) -> int:
    for end in (suffix, "" if suffix else "2"):
        if f"mm{end}" in captured:
            return _digits(captured[f"mm{end}"])[0]
        if f"romanmonth{end}" in captured:
            return number(captured[f"romanmonth{end}"], context.grammar)
        if f"month{end}" in captured:
            months = set(_months_in(captured[f"month{end}"], context.grammar))
            if len(months) > 1:
                raise UnreadableDeadlineError("two different months are printed")
            return months.pop()
    raise UnreadableDeadlineError("no month is printed")


def _month_unit(unit: str, suffix: str, captured: Mapping[str, str], context: Context) -> Span:
    if "monthnumber" + suffix in captured:
        month, year = _digits(captured["monthnumber" + suffix])[0], year_of(suffix, captured, context)
        if unit == "yearmonth" and month == (year + 1) % 100:
            raise UnreadableDeadlineError("this may be a month or two years")
        return months_span(year, month, month)
    for name in ("months", "romanmonths", "ordmonths"):
        if name + suffix in captured:
            numbers, note = _list(captured[name + suffix], context.grammar, "month")
            return months_span(year_of(suffix, captured, context), numbers[0], numbers[-1], note)
    month = _one_month(suffix, captured, context)
    return months_span(year_of(suffix, captured, context), month, month)


def _bare_roman(captured: Mapping[str, str], context: Context) -> Span:
    numbers, note = _list(captured["romans"], context.grammar, "number")
    use = "month" if max(numbers) > 4 else context.roman_is
    if use is None:
        raise UnreadableDeadlineError("this may be a quarter or a month")
    length = 3 if use == "quarter" else 1
    year = year_of("", captured, context)
    return months_span(year, (numbers[0] - 1) * length + 1, numbers[-1] * length, note)


def _plan_unit(unit: str, captured: Mapping[str, str], context: Context) -> Span:
    period = context.period
    if period is None or period.start is None or period.end is None:
        raise UnreadableDeadlineError("it is counted from the plan's period, which is not known")
    if unit == "plan":
        return Span(period.start, period.end)
    year = period.start.year + number(captured["ord"], context.grammar) - 1
    if year > period.end.year:
        raise UnreadableDeadlineError(f"the plan ends before the year {year}")
    return Span(checked_date(year, 1, 1), checked_date(year, 12, 31))


def _list(text: str, grammar: DeadlineGrammar, unit: str) -> tuple[list[int], str]:
    """Numbers of months, quarters or halves in printed order, and a note when some between are left out."""
    found = _months_in(text, grammar) if unit == "month" else []
    numbers = found or [number(token, grammar) for token in _members(text.split())]
    distinct = list(dict.fromkeys(numbers))
    if distinct != sorted(distinct):
        raise UnreadableDeadlineError(f"the {unit}s printed do not follow each other")
    ranged = any(token in _RANGE_MARKS for token in text.split())
    gap = not ranged and distinct[-1] - distinct[0] + 1 != len(distinct)
    return distinct, GAP if gap else ""


def _members(tokens: list[str]) -> list[str]:
    """The members of a printed list: between two of them stands a joiner, and "i" may be either."""
    members = [tokens[0]]
    position = 2
    while position < len(tokens):
        # A second joiner (", i") only where a member still follows it.
        if tokens[position] in _SECOND_JOINERS and position + 1 < len(tokens):
            position += 1
        members.append(tokens[position])
        position += 2
    return members


def _months_in(text: str, grammar: DeadlineGrammar) -> list[int]:
    return [grammar.months[t.rstrip(".")] for t in text.split() if t.rstrip(".") in grammar.months]


def number(text: str, grammar: DeadlineGrammar) -> int:
    """The value of one printed number: digits, a number word, an ordinal or a Roman numeral."""
    value = _number_or_none(text.strip(), grammar)
    if value is None:
        raise UnreadableDeadlineError(f"{text.strip()} is no number")
    return value


def _number_or_none(token: str, grammar: DeadlineGrammar) -> int | None:
    bare = token.rstrip(".")
    if bare == NUMERAL_ONE:
        return 1
    if bare.isdigit():
        return int(bare)
    for name in ("cardinal", "ordinal", "times", "roman"):
        if bare in grammar.numbers[name]:
            return grammar.numbers[name][bare]
    return None


def _digits(text: str) -> list[int]:
    return [int(digits) for digits in re.findall(r"\d+", text)]


def durations(template: str, captured: Mapping[str, str], grammar: DeadlineGrammar) -> tuple[str | None, str]:
    """An ISO 8601 duration from the table's `recurrence` or `offset`, and a note when none fits.

    `P{n}M` takes the captured number, `P{ord}Y` the ordinal; `P1Y/{times}` divides a year, `P1M/{times}` a month.
    """
    again = captured.get("again")
    if again and number(again, grammar) != number(captured.get("n") or captured["times"], grammar):
        raise UnreadableDeadlineError("a number and the number in brackets differ")
    whole, divided, _ = template.partition("/")
    if divided:
        times = number(captured.get("once") or captured["times"], grammar)
        return _divide(whole, times)
    for name in ("n", "ord"):
        if f"{{{name}}}" in whole:
            whole = whole.replace(f"{{{name}}}", str(number(captured[name], grammar)))
    count, unit = int(re.sub(r"\D", "", whole)), whole[-1]
    if not count:
        raise UnreadableDeadlineError("a duration of nothing")
    return (f"P{count // 12}Y" if unit == "M" and count % 12 == 0 else whole), ""


def _divide(whole: str, times: int) -> tuple[str | None, str]:
    if times == 1:
        return whole, ""
    parts = {"P1Y": 12, "P1M": 30, "P1W": 7}[whole]
    # A month holds two spells of 15 days and no other even ones; a week none at all.
    even = {"P1Y": (2, 3, 4, 6, 12), "P1M": (2,), "P1W": (7,)}[whole]
    if times not in even:
        return None, f"{times} times in {whole} makes no even interval"
    unit = "M" if whole == "P1Y" else "D"
    return f"P{parts // times}{unit}", ""
