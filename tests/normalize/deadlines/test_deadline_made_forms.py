"""Deadlines made of forms, months, quarters, languages and scripts, whose days are known beforehand."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize.deadlines.reading import Deadline, load_deadline_grammar, parse_deadline
from normalize.letters.script import to_cyrillic

GRAMMAR = load_deadline_grammar()
YEARS = (2019, 2025)
ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


@dataclass(frozen=True, slots=True)
class Language:
    """The words of one language that the forms need; months in the nominative and the genitive."""

    name: str
    months: str
    months_of: str
    month: str
    month_of: str
    quarter: str
    quarter_of: str
    ordinals: tuple[str, ...] = ("prvo", "drugo", "treće", "četvrto")
    is_cyrillic: bool = False

    def written(self, text: str) -> str:
        """The text in the language's script; signs and Roman numerals stay Latin."""
        if not self.is_cyrillic:
            return text
        words = (to_cyrillic(word) if word.islower() else word for word in text.split(" "))
        return " ".join(words)


WESTERN = "januar februar mart april maj juni juli august septembar oktobar novembar decembar"
WESTERN_OF = "januara februara marta aprila maja juna jula augusta septembra oktobra novembra decembra"
EASTERN = "januar februar mart april maj jun jul avgust septembar oktobar novembar decembar"
EASTERN_OF = "januara februara marta aprila maja juna jula avgusta septembra oktobra novembra decembra"
CROATIAN = "siječanj veljača ožujak travanj svibanj lipanj srpanj kolovoz rujan listopad studeni prosinac"
CROATIAN_OF = (
    "siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenog prosinca"
)
MASCULINE = ("prvi", "drugi", "treći", "četvrti")
LANGUAGES = (
    Language("bs", WESTERN, WESTERN_OF, "mjesec", "mjeseca", "kvartal", "kvartala", MASCULINE),
    Language("hr", CROATIAN, CROATIAN_OF, "mjesec", "mjeseca", "tromjesečje", "tromjesečja"),
    Language("sr", EASTERN, EASTERN_OF, "mesec", "meseca", "tromesečje", "tromesečja"),
    Language(
        "bs cyr", WESTERN, WESTERN_OF, "mjesec", "mjeseca", "kvartal", "kvartala", MASCULINE, is_cyrillic=True
    ),
    Language("sr cyr", EASTERN, EASTERN_OF, "mesec", "meseca", "tromesečje", "tromesečja", is_cyrillic=True),
)
MONTH_FORMS = (
    "{month} {y}",
    "{month} {y}.",
    "{month}, {y}.",
    "{month} {y}. godine",
    "{month_of} {y}. god.",
    "u toku {month_of} {y}. godine",
    "{y}. {month}",
    "{y}. – {month}",
    "{m:02}/{y}",
    "{m}/{y}.",
    "{m:02}.{y}.",
    "{m}. {y}.",
    "{m:02}-{y}",
    "{roman}/{y}",
    "{roman} {y}.",
    "{roman}. {y}. godine",
    "{m}. {word} {y}.",
    "{roman} {word} {y}. godine",
)
MONTH_END_FORMS = (
    "do {month_of} {y}.",
    "do kraja {month_of} {y}. godine",
    "najkasnije do kraja {month_of}, {y}. godine",
    "krajem {month_of} {y}.",
    "do {m:02}/{y}",
    "do {m:02}-{y}.",
    "do {m:02}.{y}. godine",
    "do {roman}/{y}",
    "do kraja {m}. {word_of} {y}. godine",
    "do {roman} {word_of} {y}.",
)
RANGE_FORMS = (
    "{month} - {month2} {y}.",
    "{month}–{month2} {y}. godine",
    "od {month_of} do {month_of2} {y}. godine",
    "od {month_of} {y}. do kraja {month_of2} {y}. godine",
    "u periodu od {month_of} do {month_of2} {y}.",
    "{roman}-{roman2}/{y}",
    "{roman} – {roman2} {y}.",
    "od {roman} do {roman2} {word_of} {y}. godine",
    "od {m}. do {m2}. {word_of} {y}.",
    "od {roman} {y}. do {roman2} {y}.",
    "{m}-{m2}/{y}",
    "{m:02}.{y}. – {m2:02}.{y}.",
    "1.{m}.{y}. – {last2}.{m2}.{y}.",
    "od 01.{m:02}. do {last2}.{m2:02}.{y}. godine",
    "1. {month_of} – {last2}. {month_of2} {y}.",
    "1. {roman}. {y}. – {last2}. {roman2}. {y}.",
)
DAY_FORMS = (
    "{d}.{m}.{y}.",
    "{d:02}.{m:02}.{y}",
    "{d}. {m}. {y}. godine",
    "{d}/{m}/{y}",
    "{d}-{m}-{y}",
    "{d}. {month_of} {y}. godine",
    "{d}. {month_of}, {y}.",
    "do {d}. {month_of} {y}.",
    "najkasnije do {d}.{m}.{y}. godine",
    "{d}. {roman} {y}.",
    "{d}.{roman}.{y}.",
    "do {d}.{m}.{y}. za {before}. godinu",
)
QUARTER_FORMS = (
    "{roman} {quarter} {y}.",
    "{roman}. {quarter}, {y}. godine",
    "{q}. {quarter} {y}.",
    "{q} {quarter} {y}",
    "{ordinal} {quarter} {y}. godine",
    "u toku {roman} {quarter_of} {y}.",
    "{y}. – {roman} {quarter}",
    "Q{q} {y}",
    "Q{q}/{y}",
    "{y} (Q{q})",
    "{quarter} {roman}/{y}",
)
QUARTER_END_FORMS = (
    "do kraja {roman} {quarter_of} {y}. godine",
    "do {q}. {quarter_of} {y}.",
    "do Q{q} {y}",
)


def day_values(language: Language, day: date) -> dict[str, object]:
    """What a form may name of a day."""
    return {
        "d": day.day,
        "m": day.month,
        "y": day.year,
        "before": day.year - 1,
        "month": language.months.split()[day.month - 1],
        "month_of": language.months_of.split()[day.month - 1],
        "roman": ROMAN[day.month - 1],
        "word": language.month,
        "word_of": language.month_of,
    }


def range_values(language: Language, first: date, last: date) -> dict[str, object]:
    """What a form may name of a range of months of one year."""
    named = {f"{name}2": value for name, value in day_values(language, last).items()}
    return {**day_values(language, first), **named, "last2": last.day}


def last_day(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def read(language: Language, form: str, values: dict[str, object]) -> Deadline:
    """The form, filled and written, as it is read in a plan whose Roman numerals are months."""
    text = language.written(form.format(**values))
    return parse_deadline(text, GRAMMAR, roman_is="month")


def days(deadline: Deadline) -> tuple[str, date | None, date | None, str | None]:
    return deadline.kind, deadline.start, deadline.end, deadline.problem


def all_months() -> Iterator[tuple[int, int]]:
    return ((year, month) for year in YEARS for month in range(1, 13))


@pytest.mark.parametrize("form", MONTH_FORMS)
@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.name)
def test_a_month_is_read_as_its_days(language: Language, form: str) -> None:
    for year, month in all_months():
        found = read(language, form, day_values(language, date(year, month, 1)))
        assert days(found) == ("month", date(year, month, 1), last_day(year, month), None)


@pytest.mark.parametrize("form", MONTH_END_FORMS)
@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.name)
def test_until_a_month_is_its_last_day(language: Language, form: str) -> None:
    for year, month in all_months():
        found = read(language, form, day_values(language, date(year, month, 1)))
        assert days(found) == ("date", None, last_day(year, month), None)


@pytest.mark.parametrize("form", RANGE_FORMS)
@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.name)
def test_a_range_of_months_is_read_from_its_first_day_to_its_last(language: Language, form: str) -> None:
    for first in range(1, 12):
        for last in range(first + 1, 13):
            start, end = date(2025, first, 1), last_day(2025, last)
            kind, *bounds = days(read(language, form, range_values(language, start, end)))
            assert bounds == [start, end, None]
            assert kind == "months" or (kind, first, last) == ("year", 1, 12)


@pytest.mark.parametrize("form", QUARTER_FORMS + QUARTER_END_FORMS)
@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.name)
def test_a_quarter_is_read_as_its_days(language: Language, form: str) -> None:
    for quarter in range(1, 5):
        values: dict[str, object] = {
            "q": quarter,
            "y": 2025,
            "roman": ROMAN[quarter - 1],
            "ordinal": language.ordinals[quarter - 1],
            "quarter": language.quarter,
            "quarter_of": language.quarter_of,
        }
        start, end = date(2025, quarter * 3 - 2, 1), last_day(2025, quarter * 3)
        expected = ("date", None) if form in QUARTER_END_FORMS else ("quarter", start)
        assert days(read(language, form, values)) == (*expected, end, None)


@given(st.dates(date(1991, 1, 1), date(2059, 12, 31)), st.sampled_from(DAY_FORMS), st.sampled_from(LANGUAGES))
def test_a_day_is_read_as_itself(day: date, form: str, language: Language) -> None:
    assert days(read(language, form, day_values(language, day))) == ("date", None, day, None)


@given(st.dates(date(1991, 1, 1), date(2055, 12, 31)), st.integers(1, 365), st.sampled_from(LANGUAGES))
def test_days_counted_from_a_day_end_so_many_days_later(day: date, count: int, language: Language) -> None:
    for form in ("{n} dana od {d}.{m}.{y}.", "u roku od {n} dana od {d}. {month_of} {y}. godine"):
        found = read(language, form, {**day_values(language, day), "n": count})
        assert days(found) == ("date", None, day + timedelta(days=count), None)


@given(st.integers(1991, 2055), st.integers(1, 12), st.integers(1, 48), st.sampled_from(LANGUAGES))
def test_months_that_begin_with_a_month_are_so_many(
    year: int, month: int, count: int, language: Language
) -> None:
    form = "{n} mjeseci, počev od 1.{m}.{y}."
    start = date(year, month, 1)
    found = read(language, form, {**day_values(language, start), "n": count})
    months = year * 12 + month - 1 + count - 1
    assert (found.start, found.end, found.problem) == (start, last_day(months // 12, months % 12 + 1), None)


@given(
    st.lists(st.integers(1, 12), min_size=2, max_size=6, unique=True).map(sorted), st.sampled_from(LANGUAGES)
)
def test_months_of_a_list_that_do_not_follow_each_other_are_told(
    months: list[int], language: Language
) -> None:
    names = [language.months.split()[month - 1] for month in months]
    text = language.written(f"{', '.join(names[:-1])} i {names[-1]} 2025.")
    found = parse_deadline(text, GRAMMAR)
    assert (found.start, found.end) == (date(2025, months[0], 1), last_day(2025, months[-1]))
    gap = months[-1] - months[0] + 1 != len(months)
    assert (found.problem is not None) == gap
