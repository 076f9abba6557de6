"""Digits that a font gives for one another, as 1 for 7: the page looks right and every figure may be another.

Told by what a plan prints twice: the count of its rows, and figures behind their words (`osam (8)`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from itertools import combinations

import regex

from extract.printed import PrintedActivity
from normalize.activities.skipped_numbers import skipped_numbers
from normalize.letters.script import has_cyrillic, to_latin
from normalize.reference_files import read_reference

_LEAST_SKIPS = 3  # numbers that do not follow: fewer are misprints, or rows that are not there
_LEAST_OF_NEIGHBOURS = 4  # of 3 and 4, which two rows in the wrong order exchange too
_LEAST_FIGURES = 2
# The word before may be the figure's too: `dvadeset pet (25)`, `dvadeset i pet (25)`.
_FIGURE = regex.compile(r"(?<!\w)(?:(\p{L}{3,})\s(?:[iи]\s)?)?(\p{L}{3,})\s?\((\d+)\)")


def exchanged_digits(activities: Sequence[PrintedActivity]) -> str:
    """The two digits (`17`) by whose exchange all numbers of rows follow on one another; else nothing."""
    skipped = skipped_numbers(activities)
    if len(skipped) < _LEAST_SKIPS:
        return ""
    places = [{*before, *activities[at].number} for at, before in skipped.items()]
    touching = [pair for pair in combinations("0123456789", 2) if not any(map(set(pair).isdisjoint, places))]
    fitting = [one + two for one, two in touching if _follow(activities, one + two)]
    if len(fitting) != 1:
        return ""
    one, two = map(int, fitting[0])
    return fitting[0] if abs(one - two) > 1 or len(skipped) >= _LEAST_OF_NEIGHBOURS else ""


def _follow(activities: Sequence[PrintedActivity], pair: str) -> bool:
    exchange = str.maketrans(pair, pair[::-1])
    read = [
        replace(
            activity,
            number=activity.number.translate(exchange),
            last_number=activity.last_number.translate(exchange),
        )
        for activity in activities
    ]
    return not skipped_numbers(read)


def wrong_figures(texts: Iterable[str]) -> list[str]:
    """The figures of a plan that are not those of the words before them, where most are not; else none."""
    found = [match for text in texts if "(" in text for match in _FIGURE.finditer(text)]
    told = [(match, value) for match in found if (value := _figure_of(match[1] or "", match[2])) is not None]
    wrong = [f"{match[2]} ({match[3]})" for match, value in told if int(match[3]) != value]
    return wrong if len(wrong) >= _LEAST_FIGURES and 2 * len(wrong) > len(told) else []


def _figure_of(before: str, word: str) -> int | None:
    """The value of a number's last word with the tens or hundreds before it, if it has any."""
    value, greater = _value(word), _value(before)
    return value + greater if value is not None and greater is not None and greater > value else value


def _value(word: str) -> int | None:
    latin = to_latin(word) if has_cyrillic(word) else word
    return _values().get(latin.lower())


@cache
def _values() -> dict[str, int]:
    rows = read_reference("numbers.csv", ("value", "form", "class"))
    return {row["form"]: int(row["value"]) for row in rows if row["class"] == "cardinal"}
