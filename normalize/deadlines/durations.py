"""How often, how long and how long after: the ISO 8601 durations of a row of the deadline table."""

import calendar
import re
from collections.abc import Mapping
from datetime import date, timedelta

from normalize.deadlines.grammar import DeadlineGrammar
from normalize.deadlines.model import UnreadableDeadlineError
from normalize.deadlines.numbers import number

_LONGEST_YEARS = 50


def durations(template: str, captured: Mapping[str, str], grammar: DeadlineGrammar) -> tuple[str | None, str]:
    """An ISO 8601 duration from the table's `recurrence` or `offset`, and a note when none fits.

    `P{n}M` takes the captured number, `P{ord}Y` the ordinal, `{length}` number and unit; `P1Y/{times}`
    divides a year.
    """
    again = captured.get("again")
    if again and number(again, grammar) != number(captured.get("n") or captured["times"], grammar):
        raise UnreadableDeadlineError("a number and the number in brackets differ")
    whole, divided, _ = template.partition("/")
    if divided:
        times = number(captured.get("once") or captured["times"], grammar)
        return _divide(whole, times)
    if whole == "{length}":
        whole = _length(captured, grammar)
    for name in ("n", "ord"):
        if f"{{{name}}}" in whole:
            whole = whole.replace(f"{{{name}}}", str(number(captured[name], grammar)))
    count, unit = int(re.sub(r"\D", "", whole)), whole[-1]
    if not count:
        raise UnreadableDeadlineError("a duration of nothing")
    if unit == "Y" and count > _LONGEST_YEARS:
        raise UnreadableDeadlineError("more years than a deadline has: a year may be misread")
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


def _length(captured: Mapping[str, str], grammar: DeadlineGrammar) -> str:
    if "whole" in captured:
        return grammar.whole_lengths[captured["whole"].strip()]
    return f"P{{n}}{grammar.unit_letters[captured['unit'].strip(' .')]}"


def added(day: date, duration: str) -> date:
    """The day that comes `duration` (`P30D`, `P18M`) later; of a shorter month the last."""
    count, unit = int(duration[1:-1]), duration[-1]
    if unit in "DW":
        return day + timedelta(days=count * (7 if unit == "W" else 1))
    months = day.year * 12 + day.month - 1 + count * (12 if unit == "Y" else 1)
    year, month = months // 12, months % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
