"""The placeholders of the deadline table: what `{year}`, `{months}`, `{n}` … match in a line of tokens."""

from collections.abc import Iterable, Mapping

from normalize.deadline_pattern import DIGITS, Piece
from normalize.deadline_tokens import NUMERAL_ONE

_END = r"(?= |$)"
# A second joiner stands after a comma alone: "i" is a numeral too, and freer lists would match in many ways.
_JOIN = r"(?: ,(?: i| te)?| i u| te u| -| do kraja| do| pa do| /| ;| &| i| te| kao i)"


def _any(words: Iterable[str]) -> str:
    return "(?:" + "|".join(sorted(words, key=lambda word: (-len(word), word))) + ")"


def build_placeholders(
    months: Mapping[str, int],
    numbers: Mapping[str, Mapping[str, int]],
    year_words: frozenset[str],
    month_words: frozenset[str],
) -> dict[str, Piece]:
    """Every placeholder by name; `%s` in an expression stands for the placeholder's number.

    `months` maps a folded month form to 1..12; `numbers` maps cardinal, ordinal, times and roman to folded
    forms and values; `year_words` may follow a year, `month_words` stand before a month's name.
    """
    spelled = rf"{_any(year_words)}\.?{_END}"
    word_of_year = rf"(?: {spelled}| \( {spelled} \))?"
    year = rf" [0-9]{{4}}\.?{_END}{word_of_year}"
    later_year = rf"(?:{year}|(?<=[/-]) [0-9]{{2}}\.?{_END}(?!\.? [0-9]){word_of_year})"
    month = rf" {_any(months)}\.?{_END}"
    word_of_month = rf"(?: {_any(month_words)}\.?{_END})?"
    roman = rf" (?:{_any(numbers['roman'])}|{NUMERAL_ONE})\.?{_END}"
    ordinal = rf"(?: {_any(numbers['ordinal'])}{_END}| [0-9]{{1,2}}\.?{_END}|{roman})"
    dotted_ordinal = rf"(?: {_any(numbers['ordinal'])}{_END}| [0-9]{{1,2}}\.{_END}|{roman})"
    cardinal = rf" (?:{_any(numbers['cardinal'])}|[0-9]{{1,3}})\.?{_END}"
    repeat = rf"(?: [(/](?P<again%s>{cardinal})(?: \))?)?"
    first_months, first_roman = frozenset(months), frozenset(numbers["roman"]) | {NUMERAL_ONE}
    first_cardinal = frozenset(numbers["cardinal"]) | {DIGITS}
    first_ordinal = frozenset(numbers["ordinal"]) | {DIGITS} | first_roman
    digits = frozenset({DIGITS})
    once = rf" {_any(numbers['times'])}{_END}"
    event_word = rf" (?:[a-z]+\.?|-|\"){_END}"

    def named(name: str, expression: str) -> str:
        return f"(?P<{name}%s>{expression})"

    return {
        "year": Piece(named("year", year), digits),
        "years": Piece(named("years", rf"{year}(?:{_JOIN}{later_year}){{0,14}}"), digits),
        "gluedyears": Piece(named("gluedyears", rf" [0-9]{{8}}\.?{_END}") + word_of_year, digits),
        "yy": Piece(named("yy", rf" [0-9]{{2}}\.?{_END}") + word_of_year, digits),
        "day": Piece(named("day", rf" [0-9]{{1,2}}\.?{_END}"), digits),
        "dottedday": Piece(named("day", rf" [0-9]{{1,2}}\.{_END}"), digits),
        "month": Piece(
            word_of_month + named("month", rf"{month}(?: /{month})?") + word_of_month,
            first_months | month_words,
        ),
        "months": Piece(
            word_of_month + named("months", rf"{month}(?:{_JOIN}{month}){{0,11}}") + word_of_month,
            first_months | month_words,
        ),
        "mm": Piece(named("mm", rf" [0-9]{{1,2}}\.?{_END}"), digits),
        "dottedmm": Piece(named("mm", rf" [0-9]{{1,2}}\.{_END}"), digits),
        "monthnumber": Piece(named("monthnumber", rf" (?:0?[1-9]|1[0-2])\.?{_END}"), digits),
        "dottedmonth": Piece(named("monthnumber", rf" (?:0?[1-9]|1[0-2])\.{_END}"), digits),
        "romanmonth": Piece(named("romanmonth", roman), first_roman),
        "romanmonths": Piece(named("romanmonths", rf"{roman}(?:{_JOIN}{roman}){{0,11}}"), first_roman),
        "ordmonths": Piece(named("ordmonths", rf"{ordinal}(?:{_JOIN}{ordinal}){{0,3}}"), first_ordinal),
        "dottedordmonth": Piece(named("ordmonths", dotted_ordinal), first_ordinal),
        "romans": Piece(named("romans", rf"{roman}(?:{_JOIN}{roman}){{0,11}}"), first_roman),
        "quarters": Piece(named("quarters", rf"{ordinal}(?:{_JOIN}{ordinal}){{0,3}}"), first_ordinal),
        "halves": Piece(named("halves", rf"{ordinal}(?:{_JOIN}{ordinal}){{0,3}}"), first_ordinal),
        "ord": Piece(named("ord", ordinal), first_ordinal),
        "dottedord": Piece(named("ord", dotted_ordinal), first_ordinal),
        "n": Piece(named("n", cardinal) + repeat, first_cardinal),
        "times": Piece(
            rf"(?:{named('once', once)}|{named('times', cardinal)}{repeat} (?:puta|put|x){_END})",
            first_cardinal | frozenset(numbers["times"]),
        ),
        "event": Piece(named("event", rf"(?:{event_word}){{1,25}}"), frozenset()),
    }
