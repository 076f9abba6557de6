"""Deadlines that are easily taken for others, in Latin and in Cyrillic."""

from __future__ import annotations

from datetime import date

import pytest

from normalize.deadlines.reading import Deadline, Period, load_deadline_grammar, parse_deadline
from normalize.letters.script import to_cyrillic
from tests.normalize.deadlines.deadline_reads import reads

GRAMMAR = load_deadline_grammar()
PLAN = Period(date(2025, 1, 1), date(2027, 12, 31))


def both_scripts(text: str, expected: str) -> None:
    """Assert that the text reads so in both scripts; signs and Roman numerals stay Latin."""
    words = text.split(" ")
    cyrillic = " ".join(to_cyrillic(word) if word.islower() and len(word) > 1 else word for word in words)
    assert [reads(parse(text)), reads(parse(cyrillic))] == [expected, expected]


def parse(text: str) -> Deadline:
    return parse_deadline(text, GRAMMAR, period=PLAN)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("30 dana od 1.1.2026.", "date ..2026-01-31"),
        ("u roku od 60 dana od 1. marta 2026. godine", "date ..2026-04-30"),
        ("30 dana nakon 31.12.2025.", "date ..2026-01-30"),
        ("dvije sedmice od 1.1.2026.", "date ..2026-01-15"),
        ("mjesec dana od 31.12.2025.", "date ..2026-01-31"),
        ("mjesec dana od 31. siječnja 2026.", "date ..2026-02-28"),
        ("godinu dana od 1.1.2025.", "date ..2026-01-01"),
        ("60 (šezdeset) dana od 1. III 2026.", "date ..2026-04-30"),
    ],
)
def test_a_length_counted_from_a_known_day_is_a_day(text: str, expected: str) -> None:
    both_scripts(text, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("24 mjeseca, počev od 1.3.2025.", "months 2025-03-01..2027-02-28"),
        ("24 mjeseca počev od januara 2026. godine", "years 2026-01-01..2027-12-31"),
        ("2 godine, počev od 2025.", "years 2025-01-01..2026-12-31"),
        ("od 2025. godine, 24 mjeseca", "years 2025-01-01..2026-12-31"),
        ("od 1.3.2025. godine, 24 mjeseca", "months 2025-03-01..2027-02-28"),
        ("12 mjeseci od januara 2025.", "year 2025-01-01..2025-12-31 !"),
        ("tri godine od 2025.", "years 2025-01-01..2027-12-31 !"),
    ],
)
def test_a_length_that_begins_with_a_known_time_has_an_end(text: str, expected: str) -> None:
    both_scripts(text, expected)


@pytest.mark.parametrize("text", ["kontinuirano od 2025., 30 dana", "30 dana, kontinuirano od 1.1.2026."])
def test_a_length_beside_a_start_without_an_event_is_told(text: str) -> None:
    assert parse(text).problem


@pytest.mark.parametrize(
    "text",
    ["kontinuirano, 12 mjeseci", "jednom godišnje, 3 godine"],
)
def test_a_length_without_an_event_beside_what_goes_on_is_told(text: str) -> None:
    assert parse(text).problem
    assert not parse("kontinuirano, u roku od 30 dana od prijema zahtjeva").problem


@pytest.mark.parametrize(
    "text", ["6 mjeseci 2026.", "3 mjeseca 2026.", "12 mjeseci 2025.", "2 kvartala 2025."]
)
def test_so_many_months_or_quarters_of_a_year_are_none_of_that_number(text: str) -> None:
    both_scripts(text, "unparsed !")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3. mjeseca 2026.", "month 2026-03-01..2026-03-31"),
        ("6 mjesec 2026.", "month 2026-06-01..2026-06-30"),
        ("do 6. mjeseca 2026.", "date ..2026-06-30"),
        ("do 6 mjeseca 2026.", "date ..2026-06-30 !"),
        ("do kraja 2 kvartala 2025.", "date ..2025-06-30 !"),
        ("2. kvartala 2025.", "quarter 2025-04-01..2025-06-30"),
        ("prvih 6 mjeseci 2026.", "months 2026-01-01..2026-06-30"),
        ("prva tri mjeseca 2026.", "months 2026-01-01..2026-03-31"),
        ("prva dva kvartala 2026.", "half 2026-01-01..2026-06-30"),
        ("posljednja dva tromjesečja 2026.", "half 2026-07-01..2026-12-31"),
        ("zadnja 3 mjeseca 2025.", "months 2025-10-01..2025-12-31"),
    ],
)
def test_an_ordinal_or_the_first_so_many_months_are_told_from_a_count(text: str, expected: str) -> None:
    both_scripts(text, expected)


@pytest.mark.parametrize(
    "text",
    [
        "za vrijeme trajanja projekta",
        "tokom trajanja projekta",
        "tijekom provedbe programa",
        "do kraja projekta",
        "do kraja mandata",
    ],
)
def test_the_time_of_a_project_is_not_the_plans(text: str) -> None:
    both_scripts(text, "conditional !")
    both_scripts("za vrijeme trajanja strategije", "years 2025-01-01..2027-12-31")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("maj-juni i septembar-oktobar 2025.", "months 2025-05-01..2025-10-31 !"),
        ("I-III i X-XII mjesec 2025.", "months 2025-01-01..2025-12-31 !"),
        ("I i II, IV kvartal 2025.", "quarter 2025-01-01..2025-12-31 !"),
        ("maj-juni i juli 2025.", "months 2025-05-01..2025-07-31"),
        ("siječanj-ožujak / januar-mart 2025.", "months 2025-01-01..2025-03-31"),
        ("2025-2026, 2029", "years 2025-01-01..2029-12-31 !"),
    ],
)
def test_a_gap_between_ranges_is_told(text: str, expected: str) -> None:
    both_scripts(text, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("III, IV kvartal 2025. i I kvartal 2026.", "quarter 2025-07-01..2026-03-31"),
        ("I i II kvartal 2025., III kvartal 2025.", "quarter 2025-01-01..2025-09-30"),
        ("I kvartal 2025. i II kvartal 2025.", "half 2025-01-01..2025-06-30"),
    ],
)
def test_quarters_over_a_years_end_are_no_half(text: str, expected: str) -> None:
    both_scripts(text, expected)


@pytest.mark.parametrize("text", ["2025. -", "2025–", "-2027", "mart 2025. –", "2025. godina -"])
def test_a_range_that_lacks_a_side_is_told(text: str) -> None:
    deadline = parse(text)
    assert deadline.problem and "dash" in deadline.problem


@pytest.mark.parametrize("text", ["- 31.12.2025.", "– 2025.-2027.", "2025 - 2027", "kontinuirano -"])
def test_a_lists_dash_is_no_range(text: str) -> None:
    assert parse(text).problem is None


def test_dashes_that_may_part_a_list_are_told() -> None:
    assert reads(parse("- mart 2025. - septembar 2025.")) == "months 2025-03-01..2025-09-30 !"


@pytest.mark.parametrize(
    ("text", "told"), [("31.12.2052.", True), ("2012.", True), ("31.12.2032.", False), ("mart 2024.", False)]
)
def test_a_year_far_from_the_plans_own_is_told(text: str, told: bool) -> None:
    assert (parse(text).problem is not None) == told
    assert parse_deadline(text, GRAMMAR).problem is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("svibanj, 2025.", "month 2025-05-01..2025-05-31"),
        ("mart i april, 2025. godine", "months 2025-03-01..2025-04-30"),
        ("Q2/Q3 2025", "quarter 2025-04-01..2025-09-30"),
        ("Q2, Q3 2025", "quarter 2025-04-01..2025-09-30"),
        ("IV kvartal/tromjesečje 2025.", "quarter 2025-10-01..2025-12-31"),
        ("do kraja II kvartala/tromjesečja 2025.", "date ..2025-06-30"),
        ("Q1, Q4 2025", "quarter 2025-01-01..2025-12-31 !"),
        ("Q1-Q2 2025", "half 2025-01-01..2025-06-30"),
        ("2025 (Q1-Q2)", "half 2025-01-01..2025-06-30"),
        ("od IX do XII mjeseca 2025.", "months 2025-09-01..2025-12-31"),
        ("od IX mjeseca 2025. do III mjeseca 2026.", "months 2025-09-01..2026-03-31"),
        ("od VII 2025 do XII 2025", "months 2025-07-01..2025-12-31"),
        ("od I 2025 do IV 2025", "unparsed !"),
        ("1. VII. 2025. – 31. XII. 2025.", "months 2025-07-01..2025-12-31"),
        ("01.-06.2025.", "months 2025-01-01..2025-06-30"),
        ("6. - 2025.", "unparsed !"),
        ("do Q2, 2025", "date ..2025-06-30"),
        ("06-2025", "month 2025-06-01..2025-06-30"),
        ("do 31.1.2026. za 2025. godinu", "date ..2026-01-31"),
        ("do kraja januara 2026. (za 2025. godinu)", "date ..2026-01-31"),
        ("nakon 1.1.2026.", "continuous 2026-01-01.. !"),
        ("do 15. u mjesecu za prethodni mjesec", "recurring every P1M !"),
        ("u okviru redovnih aktivnosti", "continuous"),
        ("2025. cijela godina", "year 2025-01-01..2025-12-31"),
        ("prva polovina godine", "unparsed !"),
    ],
)
def test_further_forms_are_read(text: str, expected: str) -> None:
    both_scripts(text, expected)


@pytest.mark.parametrize("bullet", "•▪●○◦‣➢✓")
def test_bullets_part_the_members_of_a_list(bullet: str) -> None:
    assert reads(parse(f"{bullet} mart 2025.")) == "month 2025-03-01..2025-03-31"
    text = f"{bullet} mart 2025. {bullet} septembar 2025."
    assert reads(parse(text)) == "months 2025-03-01..2025-09-30 !"


def test_a_year_behind_a_semicolon_is_a_whole_one_and_behind_a_comma_may_be_one_more_of_the_quarter() -> None:
    both_scripts("IV kvartal 2026.; 2027.", "quarter 2026-10-01..2027-12-31")
    assert parse("IV kvartal 2026., 2027.").kind == "unparsed"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("lV kvartal 2026.", "quarter 2026-10-01..2026-12-31"),
        ("l kvartal 2026.", "quarter 2026-01-01..2026-03-31"),
        ("Xll/2026", "month 2026-12-01..2026-12-31"),
    ],
)
def test_a_roman_numeral_typed_with_a_small_l_is_read_and_noted(text: str, expected: str) -> None:
    assert reads(parse(text)) == expected
    assert parse(text).corrected is not None


@pytest.mark.parametrize("text", ["…2026.", "...2026.", "___ 2026."])
def test_a_date_with_a_blank_before_it_is_told(text: str) -> None:
    assert reads(parse(text)).endswith("!")


@pytest.mark.parametrize("text", ["2026. do juna", "2026 - do juna", "2026. do kraja godine"])
def test_a_year_right_before_an_end_may_begin_a_range(text: str) -> None:
    assert reads(parse(text)) == "unparsed !"


@pytest.mark.parametrize("text", ["2026. →", "mart 2026. →", "2026. - ...", "2026. ..."])
def test_an_arrow_or_dots_behind_a_period_may_lead_on_and_are_told(text: str) -> None:
    found = parse(text)
    assert found.start is not None
    assert "a part of the range may be lost" in (found.problem or "")


def test_an_arrow_behind_what_goes_on_is_told() -> None:
    assert "an arrow" in (parse("kontinuirano → 2026.").problem or "")
