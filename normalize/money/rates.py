"""What is printed beside a sum that it is for each of: `godišnje`, `po školi`, `/osobi`."""

from __future__ import annotations

from functools import cache

import regex

from normalize.money.funds_words import joining, words
from normalize.money.resource_words import begins_with_kind, kinds_of_funds, says_unknown, without_filler
from normalize.money.sum_patterns import AMOUNT

# Behind a mark a rate or a limit stands alone: `10.000 KM, godišnje`, `10.000 KM (po školi)`.
ENDS_ALONE = r"\s*(?:(?<=\([^()]*)\)|(?=$|[;,\n)]))"
_PLAIN_WORDS = r"\p{L}+(?:\s\p{L}+)?"
_TIMES = rf"(?:(?:/\s*|{words('each')}\s+)?{words('time')}(?!\w)\.?)"
_EACH = rf"(?:{words('each')}\s+|/)(?=\p{{L}})"
# Before a sum: `po 500 KM`, `po školi 500 KM`, `godišnje: 10.000 KM`; `2026. god. 500 KM` names a year.
_EACH_BEFORE = regex.compile(
    rf"(?<!\w){words('each before')}\s+(?:(?P<unit>{_PLAIN_WORDS})[\s:(–-]+)?$", regex.I
)
_RATE_ENDS = regex.compile(rf"[,;:\n()+/\d]|\s[-–]\s|\s{joining('and', 'or')}\s|$", regex.I)
_LONGEST_KIND = 200  # letters: what is looked through for a kind of funds behind a word of time


def rate_before(text: str, begin: int, start: int) -> tuple[int, int] | None:
    """What says before a sum at `start` that it is for each, none before `begin`: where it starts,
    and where the sum does with it, as the unit (`po školi 500 KM`) is no name."""
    if (each := _EACH_BEFORE.search(text, begin, start)) and _is_unit(each["unit"]):
        return each.start(), each.start() if each["unit"] else start
    line = max(begin, text.rfind(";", begin, start) + 1, text.rfind("\n", begin, start) + 1)
    times = list(_time_before().finditer(text, line, start))
    for time in times:
        if begins_with_kind(text[time.end() : min(start, time.end() + _LONGEST_KIND)].lstrip()):
            return time.start(), start
    # Behind any but the last there are words: those of the last one.
    if times and not any(map(str.isalpha, without_filler(text[times[-1].end() : start]))):
        return times[-1].start(), start
    return None


def end_of_rate(text: str, start: int) -> int:
    """Where what is printed behind a sum of what it is for ends; `start` where nothing is."""
    alone = _rate_alone().match(text, start)
    if alone and _is_unit(alone["unit"]):
        return alone.end()
    match = _rate().match(text, start)
    if match is None or not match["each"]:
        return match.end() if match else start
    end = match.end()
    kinds = (phrase.pattern.search(text, end) for phrase in kinds_of_funds(text))
    stops = [kind.start() for kind in kinds if kind]
    stop = _RATE_ENDS.search(text, end)
    assert stop is not None
    end = min([stop.start(), *stops])
    is_unit = end > match.end() and text[match.end()].islower()  # `KM/općinski budžeti` names a source
    if "/" in match["each"] and (not is_unit or AMOUNT.search(text[: end + 12], end)):
        return start
    return end


def _is_unit(words_behind: str | None) -> bool:
    """Whether the words behind `po` may be what a sum is for each of: `školi`, and no name or `potrebi`."""
    if words_behind is None:
        return True
    return (
        words_behind.islower()
        and not says_unknown(f"po {words_behind}")
        and bool(without_filler(f"po {words_behind}").strip())
    )


# Long lists of words make such a pattern slow to compile: only where a text with sums is read.
@cache
def _rate() -> regex.Pattern[str]:
    """What stands right behind a sum that is for each."""
    return regex.compile(rf"\s*(?:(?P<time>{_TIMES}|\(\s*{_TIMES}\s*\))|(?P<each>{_EACH}))", regex.I)


@cache
def _rate_alone() -> regex.Pattern[str]:
    """The same behind a mark, where nothing else follows."""
    return regex.compile(
        rf"\s*(?:[,(]|[-–](?=\s))?\s*(?:{words('again')}\.?\s+)?"
        rf"(?:{_TIMES}|{words('each')}\s+(?P<unit>{_PLAIN_WORDS})){ENDS_ALONE}",
        regex.I,
    )


@cache
def _time_before() -> regex.Pattern[str]:
    """What says before a sum that it is for each month or year."""
    return regex.compile(rf"(?<![\w/])(?<!\d\.?\s*)(?:{words('each')}\s+)?{words('time')}(?!\w)", regex.I)
