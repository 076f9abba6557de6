"""The placeholders of the deadline table: what `{year}`, `{months}`, `{n}` … match in a line of tokens."""

import re
from collections.abc import Iterable, Mapping, Sequence

from normalize.deadlines.pattern import DIGITS, Piece
from normalize.deadlines.tokens import NUMERAL_ONE

_END = r"(?= |$)"
# Names in the word list: units that are counted, with their letter in ISO 8601, and lengths without a number.
COUNTED_UNITS = {"days": "D", "weeks": "W", "months": "M", "years": "Y"}
WHOLE_LENGTHS = {"one_year": "P1Y", "half_year": "P6M", "one_month": "P1M", "one_week": "P1W"}

Phrases = Mapping[str, Sequence[str]]


def _any(phrases: Iterable[str]) -> str:
    return "(?:" + "|".join(map(re.escape, sorted(phrases, key=lambda phrase: (-len(phrase), phrase)))) + ")"


def _named(name: str, expression: str) -> str:
    return f"(?P<{name}%s>{expression})"


def build_placeholders(
    months: Mapping[str, int], numbers: Mapping[str, Mapping[str, int]], phrases: Phrases
) -> dict[str, Piece]:
    """Every placeholder by name; `%s` in an expression stands for the placeholder's number.

    `months` maps a folded month form to 1..12; `numbers` maps cardinal, ordinal, times and roman to folded
    forms and values; `phrases` are the folded phrases of the word list by name.
    """
    return {
        **_years(phrases),
        **_days(),
        **_months(months, phrases),
        **_ordinals(numbers, phrases),
        **_cardinals(numbers, phrases),
        "event": Piece(_named("event", rf"(?: (?:[a-z]+\.?|-|\"){_END}){{1,25}}"), frozenset()),
    }


def _listed(first: str, following: str, most: int, phrases: Phrases) -> str:
    """A list of up to `most` more members. `i` is a numeral too: freer joiners would match in many ways."""
    return rf"{first}(?: {_any(phrases['list_joiner'])}{following}){{0,{most}}}"


def _years(phrases: Phrases) -> dict[str, Piece]:
    spelled = rf"{_any(phrases['year_word'])}\.?{_END}"
    word = rf"(?: {spelled}| \( {spelled} \))?"
    year = rf" [0-9]{{4}}\.?{_END}{word}"
    later = rf"(?:{year}|(?<=[/-]) [0-9]{{2}}\.?{_END}(?!\.? [0-9]){word})"
    digits = frozenset({DIGITS})
    return {
        "year": Piece(_named("year", year), digits),
        "years": Piece(_named("years", _listed(year, later, 14, phrases)), digits),
        "gluedyears": Piece(_named("gluedyears", rf" [0-9]{{8}}\.?{_END}") + word, digits),
        "yy": Piece(_named("yy", rf" [0-9]{{2}}\.?{_END}") + word, digits),
    }


def _days() -> dict[str, Piece]:
    two, month = r" [0-9]{1,2}", r" (?:0?[1-9]|1[0-2])"
    forms = {
        "day": ("day", rf"{two}\.?"),
        "dottedday": ("day", rf"{two}\."),
        "mm": ("mm", rf"{two}\.?"),
        "dottedmm": ("mm", rf"{two}\."),
        "monthnumber": ("monthnumber", rf"{month}\.?"),
        "twodigitmonth": ("monthnumber", " (?:0[1-9]|1[0-2])"),
        "dottedmonth": ("monthnumber", rf"{month}\."),
    }
    return {
        name: Piece(_named(group, form + _END), frozenset({DIGITS})) for name, (group, form) in forms.items()
    }


def _months(months: Mapping[str, int], phrases: Phrases) -> dict[str, Piece]:
    month = rf" {_any(months)}\.?{_END}"
    word = rf"(?: {_any(phrases['month_word'])}\.?{_END})?"
    first = frozenset(months) | frozenset(phrases["month_word"])
    forms = {"month": rf"{month}(?: /{month})?", "months": _listed(month, month, 11, phrases)}
    return {name: Piece(word + _named(name, form) + word, first) for name, form in forms.items()}


def _ordinals(numbers: Mapping[str, Mapping[str, int]], phrases: Phrases) -> dict[str, Piece]:
    """Ordinals and Roman numerals. Without a dot a number before a genitive counts (`2 kvartala`)."""
    words = rf" {_any(numbers['ordinal'])}{_END}"
    roman = rf" (?:{_any(numbers['roman'])}|{NUMERAL_ONE})\.?{_END}"
    dotted = rf"(?:{words}| [0-9]{{1,2}}\.{_END}|{roman})"
    bare = rf" [0-9]{{1,2}}{_END}"
    ordinal = rf"(?:{dotted}| 0[1-9]{_END}|{bare}(?! {_any(phrases['counted'])}\.?{_END}))"
    letter = rf"(?: {_any(phrases['quarter_letter'])}{_END})?"
    first_roman = frozenset(numbers["roman"]) | {NUMERAL_ONE}
    first = frozenset(numbers["ordinal"]) | {DIGITS} | first_roman
    forms = {
        "ord": ("ord", ordinal),
        "dottedord": ("ord", dotted),
        "ordmonths": ("ordmonths", _listed(ordinal, ordinal, 3, phrases)),
        "dottedordmonth": ("ordmonths", dotted),
        "baremonth": ("ordmonths", bare),
        "quarters": ("quarters", _listed(ordinal, letter + ordinal, 3, phrases)),
        "barequarter": ("quarters", bare),
        "halves": ("halves", _listed(ordinal, ordinal, 3, phrases)),
    }
    romans = {
        "romanmonth": roman,
        "romans": _listed(roman, roman, 11, phrases),
    }
    return {
        **{name: Piece(_named(group, form), first) for name, (group, form) in forms.items()},
        **{name: Piece(_named(name, form), first_roman) for name, form in romans.items()},
    }


def _cardinals(numbers: Mapping[str, Mapping[str, int]], phrases: Phrases) -> dict[str, Piece]:
    """`{n}` may be printed twice (`60 (šezdeset)`); a `{length}` is one with its unit, or `mjesec dana`."""
    cardinal = rf" (?:{_any(numbers['cardinal'])}|[0-9]{{1,3}})\.?{_END}"
    repeat = rf"(?: [(/](?P<again%s>{cardinal})(?: \))?)?"
    count = _named("n", cardinal) + repeat
    once = _named("once", rf" {_any(numbers['times'])}{_END}")
    times = rf"{_named('times', cardinal)}{repeat} {_any(phrases['times_word'])}{_END}"
    units = [phrase for name in COUNTED_UNITS for phrase in phrases[name]]
    whole = [phrase for name in WHOLE_LENGTHS for phrase in phrases[name]]
    unit, length = _named("unit", rf" {_any(units)}\.?{_END}"), _named("whole", rf" {_any(whole)}{_END}")
    first = frozenset(numbers["cardinal"]) | {DIGITS}
    return {
        "n": Piece(count, first),
        "times": Piece(f"(?:{once}|{times})", first | frozenset(numbers["times"])),
        "length": Piece(
            f"(?:{count}{unit}|{length})", first | frozenset(phrase.split()[0] for phrase in whole)
        ),
    }
