"""Turns what a row's placeholders captured into days, durations and the notes that go with them."""

import calendar
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Literal

from normalize.deadlines.grammar import DeadlineGrammar
from normalize.deadlines.model import FIRST_YEAR, LAST_YEAR, NoYearError, Period, UnreadableDeadlineError
from normalize.deadlines.numbers import (
    digits_in,
    gap_note,
    months_in,
    number,
    number_list,
    stretches,
)

RomanUse = Literal["quarter", "month"]


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
    """The span that a table's `start` or `end` names: a unit such as `month2`, or a day such as `06-30`."""
    literal = re.fullmatch(r"(\d\d)-(\d\d)", expression)
    if literal:
        day = checked_date(year_of("", captured, context), int(literal[1]), int(literal[2]))
        return Span(day, day)
    suffix = "2" if expression.endswith("2") else ""
    return _unit(expression.removesuffix("2"), suffix, captured, context)


def year_of(suffix: str, captured: Mapping[str, str], context: Context) -> int:
    """The year that belongs to the unit numbered `suffix`, else the other one's, else one printed nearby."""
    for end in (suffix, "" if suffix else "2"):
        if f"year{end}" in captured:
            return digits_in(captured[f"year{end}"])[0]
        if f"yy{end}" in captured:
            short = digits_in(captured[f"yy{end}"])[0]
            return short + (2000 if short + 2000 <= LAST_YEAR else 1900)
        if f"years{end}" in captured:
            span = _years(captured[f"years{end}"], context.grammar)
            if span.first.year == span.last.year:
                return span.first.year
    if context.year is not None:
        return context.year
    raise NoYearError("no year is printed")


def _unit(unit: str, suffix: str, captured: Mapping[str, str], context: Context) -> Span:
    if unit == "year":
        return _year_unit(suffix, captured, context)
    if unit == "day":
        day = digits_in(captured[f"day{suffix}"])[0]
        whole = checked_date(year_of(suffix, captured, context), _one_month(suffix, captured, context), day)
        return Span(whole, whole)
    if unit in ("month", "yearmonth"):
        return _month_unit(unit, suffix, captured, context)
    if unit in ("quarter", "half"):
        name, length = ("quarters", 3) if unit == "quarter" else ("halves", 6)
        found, note = number_list(captured[name + suffix], context.grammar, unit)
        return _parts_of_year(found, length, year_of(suffix, captured, context), note)
    if unit == "roman":
        return _bare_roman(suffix, captured, context)
    if unit in ("school", "academic"):
        years = _school_years(captured["years"])
        month = 9 if unit == "school" else 10
        last = months_span(years.last.year, month - 1, month - 1).last
        return Span(date(years.first.year, month, 1), last)
    if part := re.fullmatch(r"(first|last)(month|quarter)s", unit):
        months = number(captured["n"], context.grammar) * {"month": 1, "quarter": 3}[part[2]]
        year = year_of("", captured, context)
        return months_span(year, 1, months) if part[1] == "first" else months_span(year, 13 - months, 12)
    return _plan_unit(unit, captured, context)


def _year_unit(suffix: str, captured: Mapping[str, str], context: Context) -> Span:
    if f"years{suffix}" in captured:
        return _years(captured[f"years{suffix}"], context.grammar)
    if "gluedyears" in captured:
        digits = captured["gluedyears"].strip()
        first, last = int(digits[:4]), int(digits[4:8])
        if last <= first:
            raise UnreadableDeadlineError(f"{digits} is no year and no two years")
        return Span(checked_date(first, 1, 1), checked_date(last, 12, 31))
    year = year_of(suffix, captured, context)
    return Span(checked_date(year, 1, 1), checked_date(year, 12, 31))


def _years(text: str, grammar: DeadlineGrammar) -> Span:
    years: list[tuple[int, bool]] = []
    ranged = False
    for token in text.split():
        digits = token.rstrip(".")
        if not digits.isdigit():
            ranged = ranged or token in grammar.range_marks
            continue
        short = len(digits) == 2
        years.append((int(digits) + (years[-1][0] // 100 * 100 if short else 0), ranged or short))
        ranged = False
    found = stretches(years, "year")
    if len({year for year, _ in years}) != len(years):
        raise UnreadableDeadlineError("one year is printed twice")
    return Span(checked_date(found[0][0], 1, 1), checked_date(found[-1][1], 12, 31), gap_note(found))


def _school_years(text: str) -> Span:
    """`2021/2022`, or several that follow each other: `2021/2022. i 2022/2023.`."""
    digits = re.findall(r"\d+", text)
    years = [int(digits[0][:2] + d if len(d) == 2 else d) for d in digits]
    pairs = list(zip(years[::2], years[1::2], strict=False))
    if len(years) % 2 or any(last != first + 1 for first, last in pairs):
        raise UnreadableDeadlineError("a school year spans two years that follow each other")
    if any(before[1] != after[0] for before, after in pairwise(pairs)):
        raise UnreadableDeadlineError("the school years printed do not follow each other")
    return Span(checked_date(years[0], 1, 1), checked_date(years[-1], 12, 31))


def _one_month(suffix: str, captured: Mapping[str, str], context: Context) -> int:
    for end in (suffix, "" if suffix else "2"):
        if f"mm{end}" in captured:
            return digits_in(captured[f"mm{end}"])[0]
        if f"romanmonth{end}" in captured:
            return number(captured[f"romanmonth{end}"], context.grammar)
        if f"month{end}" in captured:
            months = set(months_in(captured[f"month{end}"], context.grammar))
            if len(months) > 1:
                raise UnreadableDeadlineError("two different months are printed")
            return months.pop()
    raise UnreadableDeadlineError("no month is printed")


def _month_unit(unit: str, suffix: str, captured: Mapping[str, str], context: Context) -> Span:
    if "monthnumber" + suffix in captured:
        month, year = digits_in(captured["monthnumber" + suffix])[0], year_of(suffix, captured, context)
        if unit == "yearmonth" and month == (year + 1) % 100:
            raise UnreadableDeadlineError("this may be a month or two years")
        return months_span(year, month, month)
    for name in ("months", "ordmonths"):
        if name + suffix in captured:
            found, note = number_list(captured[name + suffix], context.grammar, "month")
            return months_span(year_of(suffix, captured, context), found[0][0], found[-1][1], note)
    month = _one_month(suffix, captured, context)
    return months_span(year_of(suffix, captured, context), month, month)


def _parts_of_year(found: Sequence[tuple[int, int]], length: int, year: int, note: str) -> Span:
    """The parts of a year, each `length` months long, from the first to the last of those printed."""
    if found[-1][1] > 12 // length:
        raise UnreadableDeadlineError(f"a year has no {found[-1][1]} parts of {length} months")
    return months_span(year, (found[0][0] - 1) * length + 1, found[-1][1] * length, note)


def roman_use(captured: Mapping[str, str], context: Context) -> RomanUse | None:
    """What bare Roman numerals count: above IV months, else what the document's own usage says."""
    printed = [captured[name] for name in ("romans", "romans2") if name in captured]
    highest = max(number_list(text, context.grammar, "number")[0][-1][1] for text in printed)
    return "month" if highest > 4 else context.roman_is


def _bare_roman(suffix: str, captured: Mapping[str, str], context: Context) -> Span:
    use = roman_use(captured, context)
    if use is None:
        raise UnreadableDeadlineError("this may be a quarter or a month")
    found, note = number_list(captured["romans" + suffix], context.grammar, "number")
    return _parts_of_year(found, 3 if use == "quarter" else 1, year_of(suffix, captured, context), note)


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
