"""What a deadline cell may say, and what it must never be taken to say."""

import csv
import json
import shutil
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from normalize.deadlines.cover import cover_line
from normalize.deadlines.grammar_loading import REFERENCE_FOLDER
from normalize.deadlines.model import deadline_fault
from normalize.deadlines.reading import (
    DEADLINE_KINDS,
    Deadline,
    DeadlineTableError,
    Period,
    load_deadline_grammar,
    parse_deadline,
    roman_usage,
)
from normalize.deadlines.tokens import tokenize
from normalize.letters.one_edit import one_edit_apart
from normalize.letters.script import to_cyrillic
from normalize.vocabulary import PERIOD_KINDS
from tests.normalize.deadlines.deadline_reads import reads

GRAMMAR = load_deadline_grammar()
PLAN = Period(date(2021, 1, 1), date(2023, 12, 31))
ONE_YEAR = Period(date(2021, 1, 1), date(2021, 12, 31))
TRUTHS = Path(__file__).parents[2] / "truths"


def parse(text: str, period: Period | None = None, **options: str) -> Deadline:
    return parse_deadline(text, GRAMMAR, period=period, **options)  # type: ignore[arg-type]


def as_example(text: str) -> Deadline:
    """A table's example, read for a three-year plan and, where that leaves the year open, a one-year plan."""
    reading = parse(text, PLAN)
    return parse(text, ONE_YEAR) if reading.kind == "unparsed" else reading


# --- the table itself


@pytest.mark.parametrize("row", GRAMMAR.rows, ids=lambda row: row.example)
def test_every_row_reads_its_own_example_as_it_says(row):
    matches = cover_line(tokenize(row.example, GRAMMAR.cyrillic).line, GRAMMAR)
    assert matches is not None and [match.row.order for match in matches] == [row.order]
    reading = as_example(row.example)
    if row.kind == "unparsed":
        reading = parse(row.example, PLAN)
    assert (reading.kind, reads(reading)) == (row.kind, row.reads)


@pytest.mark.parametrize("row", GRAMMAR.rows, ids=lambda row: row.example)
def test_examples_read_alike_in_cyrillic_capitals_and_without_diacritics(row):
    expected = reads(as_example(row.example))
    words = row.example.split(" ")
    # Latin letters used as signs (Q1, XII, T+6, n/a) stay Latin in a Cyrillic gazette.
    cyrillic = " ".join(
        to_cyrillic(word) if word.islower() and len(word) > 1 and "/" not in word else word for word in words
    )
    plain = row.example.translate(str.maketrans("čćšžđČĆŠŽĐ", "ccszdCCSZD"))
    assert [reads(as_example(text)) for text in (cyrillic, plain, plain.replace("-", "–"))] == [expected] * 3
    assert reads(as_example(row.example.upper())) == expected


@pytest.mark.parametrize(
    ("file", "line", "what"),
    [
        ("deadlines.csv", "month,{months,month,month,,,,,bs,juni,", "deadlines.csv, line 2"),
        ("deadlines.csv", "month,{moon} {year},month,month,,,,,bs,juni,", "unknown placeholder"),
        ("deadlines.csv", "month,<nothing>,month,month,,,,,bs,juni,", "unknown word list"),
        ("deadlines.csv", "montly,juni,month,month,,,,,bs,juni,", "unknown kind"),
        ("deadlines.csv", "month,juni,moon,month,,,,,bs,juni,", "unknown start"),
        ("deadlines.csv", "recurring,juni,,,every day,,,,bs,juni,", "unknown recurrence"),
        ("deadlines.csv", "months,juni,month,month,,P1M,,,bs,juni,", "a length counts"),
        ("deadlines.csv", "month,[juni],month,month,,,,,bs,juni,", "may match nothing"),
        ("deadlines.csv", "month,juni", "wrong number of columns"),
        ("months.csv", "13,trinaesti,full,bs", "cannot be month 13"),
        ("numbers.csv", "x,iks,cardinal", "is no number"),
    ],
)
def test_a_malformed_table_is_refused_with_its_line(tmp_path, file, line, what):
    for name in ("deadlines.csv", "deadline_words.csv", "months.csv", "numbers.csv", "cyrillic_letters.csv"):
        shutil.copy(REFERENCE_FOLDER / name, tmp_path / name)
    header, _, rest = (tmp_path / file).read_text(encoding="utf-8").partition("\n")
    (tmp_path / file).write_text(f"{header}\n{line}\n{rest}", encoding="utf-8")
    with pytest.raises(DeadlineTableError, match=what):
        load_deadline_grammar(tmp_path)


def test_tables_that_a_spreadsheet_saved_are_read_as_they_were(tmp_path):
    for name in ("deadlines.csv", "deadline_words.csv", "months.csv", "numbers.csv", "cyrillic_letters.csv"):
        text = (REFERENCE_FOLDER / name).read_text(encoding="utf-8")
        (tmp_path / name).write_text(text, encoding="utf-8-sig")
    assert load_deadline_grammar(tmp_path).months == GRAMMAR.months


def test_a_missing_table_is_an_error_that_names_it(tmp_path):
    with pytest.raises(DeadlineTableError, match=r"cyrillic_letters\.csv"):
        load_deadline_grammar(tmp_path)


def test_every_published_kind_has_a_row():
    assert {row.kind for row in GRAMMAR.rows} == set(DEADLINE_KINDS)


# --- printed forms

FORMS = Path(__file__).parent / "deadline_forms.csv"


def forms() -> list[tuple[str, str]]:
    with FORMS.open(encoding="utf-8", newline="") as file:
        return [(row["printed"], row["reads"]) for row in csv.DictReader(file)]


@pytest.mark.parametrize(("printed", "expected"), forms())
def test_printed_forms_read_as_meant(printed, expected):
    assert reads(parse(printed)) == expected


def test_truths_with_printed_deadlines_hold():
    """Of the kept issues one has what was printed in its truth."""
    truths = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(TRUTHS.glob("*.json"))]
    rows = [row for truth in truths for row in truth["activities"] if row.get("printed", {}).get("deadline")]
    assert len(rows) == 118
    readings = [parse(row["printed"]["deadline"]) for row in rows]
    assert [read.problem for read in readings if read.problem] == []
    assert [as_truths_have_it(read) for read in readings] == [row["deadline"] for row in rows]


def as_truths_have_it(read):
    return {
        "kind": read.kind,
        "start": read.start.isoformat() if read.start else None,
        "end": read.end.isoformat() if read.end else None,
        "recurrence": read.recurrence,
        "as_needed": read.as_needed,
    }


# --- what the plan and the document decide


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("prva godina", "year 2021-01-01..2021-12-31"),
        ("druga godina", "year 2022-01-01..2022-12-31"),
        ("tokom cijelog perioda važenja plana", "years 2021-01-01..2023-12-31"),
        ("do isteka važenja Strategije", "date ..2023-12-31"),
        ("peta godina", "unparsed !"),
        ("do kraja godine", "unparsed !"),
    ],
)
def test_the_plan_period_resolves_what_is_counted_from_it(text, expected):
    assert reads(parse(text, PLAN)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I kvartal", "quarter 2021-01-01..2021-03-31"),
        ("mart", "month 2021-03-01..2021-03-31"),
        ("tokom godine", "year 2021-01-01..2021-12-31"),
        ("do kraja juna", "date ..2021-06-30"),
        ("Q2", "quarter 2021-04-01..2021-06-30"),
        ("do kraja I kvartala", "date ..2021-03-31"),
        ("1. marta - 30. juna", "months 2021-03-01..2021-06-30"),
    ],
)
def test_a_missing_year_is_taken_from_a_one_year_plan_and_said_so(text, expected):
    read = parse(text, ONE_YEAR)
    assert (reads(read), read.of_plan_year) == (expected, True)
    assert not parse("mart 2021.", ONE_YEAR).of_plan_year
    assert parse(text, PLAN).kind == "unparsed"


def test_a_misspelt_word_that_is_as_near_to_a_month_as_to_another_word_is_not_guessed():
    assert parse("Do kaja 2022.", PLAN).kind == "unparsed"


def test_years_with_an_equals_sign_between_them_are_no_list() -> None:
    assert parse("2023 = 2024", PLAN).kind == "unparsed"
    assert parse("Do mjaa 2022.", PLAN).end == date(2022, 5, 31)


@pytest.mark.parametrize("text", ["svake godine u maju", "svakog maja", "svake godine do 1. septembra"])
def test_a_day_or_month_that_recurs_and_has_no_column_is_told(text):
    read = parse(text)
    assert read.recurrence == "P1Y" and "the day or month" in read.problem


@pytest.mark.parametrize(
    ("text", "use", "expected"),
    [
        ("IV/2021", None, "unparsed !"),
        ("IV/2021", "quarter", "quarter 2021-10-01..2021-12-31"),
        ("IV/2021", "month", "month 2021-04-01..2021-04-30"),
        ("VI/2021", "quarter", "month 2021-06-01..2021-06-30"),
        ("I-II/2021", "quarter", "half 2021-01-01..2021-06-30"),
        ("I-III 2021", "month", "months 2021-01-01..2021-03-31"),
        ("do I/2022", None, "unparsed !"),
        ("do II/2022", "quarter", "date ..2022-06-30"),
    ],
)
def test_a_bare_roman_numeral_is_read_by_the_documents_usage_or_flagged(text, use, expected):
    assert reads(parse(text, roman_is=use)) == expected


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["II/2021", "IX/2021"], "month"),
        (["I kvartal 2021.", "II/2021"], "quarter"),
        (["I kvartal 2021.", "XI/2021"], "month"),
        (["1. kvartal 2021.", "II/2021"], None),
        (["prvi i drugi kvartal 2021."], None),
        (["Kontinuirano", "", "Vlada"], None),
    ],
)
def test_roman_usage_needs_evidence(texts, expected):
    assert roman_usage(texts, GRAMMAR) == expected


# --- misspelt words


@pytest.mark.parametrize(
    ("text", "expected", "corrected"),
    [
        ("decemebar 2021.", "month 2021-12-01..2021-12-31", ("decemebar", "decembar")),
        ("28. PROSINACA 2007.", "date ..2007-12-28", ("PROSINACA", "PROSINCA")),
        ("децемебар 2021.", "month 2021-12-01..2021-12-31", ("децемебар", "децембар")),
        ("Kontinurano", "continuous", ("Kontinurano", "Kontinuirano")),
        ("jumi 2021.", "unparsed !", None),
        ("Decemebar 2021. goodine", "unparsed !", None),
        ("decembar 2021.", "month 2021-12-01..2021-12-31", None),
    ],
)
def test_one_misspelt_word_is_mended_only_with_one_reading(text, expected, corrected):
    read = parse(text)
    assert (reads(read), read.corrected) == (expected, corrected)


@given(st.text("abc", max_size=5), st.text("abc", max_size=5))
def test_one_edit_apart_is_symmetric(first, second):
    assert one_edit_apart(first, second) == one_edit_apart(second, first)


# --- nothing lost, nothing raised


@pytest.mark.parametrize(
    "row", [row for row in GRAMMAR.rows if not row.has_event], ids=lambda row: row.example
)
def test_a_word_that_no_row_knows_is_never_dropped(row):
    for text in (f"{row.example} Ministarstvo", f"Vlada {row.example}", f"{row.example}, 50.000 KM"):
        # An event's own words are free text (`nakon usvajanja …`): there alone may the word have gone.
        events = cover_line(tokenize(text, GRAMMAR.cyrillic).line, GRAMMAR) or ()
        assert parse(text, PLAN).kind == "unparsed" or any("event" in match.captured for match in events)


@settings(max_examples=400, deadline=None)
@given(st.text(max_size=60))
def test_no_text_raises_and_every_kind_is_published(text):
    read = parse(text)
    assert read.kind in DEADLINE_KINDS
    assert (read.kind != "unparsed") or read.problem


MARKS = {",", ";", "/", "-", "i", "99", "0."}
PIECES = sorted({word for row in GRAMMAR.rows for word in row.example.split()} | MARKS)
DAY_FORMS = ["{d}.{m}.{y}.", "{d:02}.{m:02}.{y}", "{d}/{m}/{y}"]


@settings(max_examples=1500, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=9).map(" ".join), st.sampled_from([None, PLAN]))
def test_any_mixture_of_known_words_gives_a_sound_deadline(text, period):
    read = parse(text, period)
    assert read.kind in DEADLINE_KINDS
    assert (read.kind != "unparsed") or read.problem
    if read.start and read.end:
        assert read.start <= read.end
    assert not deadline_fault(read.kind, read.start, read.end)
    if read.kind in PERIOD_KINDS:
        assert read.start and read.start.day == 1
    if read.kind == "as_needed":
        assert read.as_needed


DAY = date(2021, 6, 30)


@pytest.mark.parametrize(
    ("kind", "start", "end"),
    [("date", DAY, DAY), ("date", None, None), ("month", None, DAY), ("years", DAY, None)],
)
def test_days_that_a_kind_has_not_are_a_fault_of_it(kind, start, end):
    assert kind in deadline_fault(kind, start, end)
    assert not deadline_fault("date", None, DAY) + deadline_fault("continuous", DAY, None)


@settings(max_examples=300, deadline=None)
@given(st.dates(date(1990, 1, 1), date(2060, 12, 31)), st.sampled_from(DAY_FORMS))
def test_every_calendar_day_is_read_as_itself(day, form):
    read = parse(form.format(d=day.day, m=day.month, y=day.year))
    assert (read.kind, read.start, read.end) == ("date", None, day)


@settings(max_examples=300, deadline=None)
@given(st.integers(1, 99), st.integers(1, 99), st.integers(1000, 2999))
def test_an_impossible_day_is_never_shifted(day, month, year):
    read = parse(f"{day}.{month}.{year}.")
    try:
        real = date(year, month, day) if 1990 <= year <= 2060 else None
    except ValueError:
        real = None
    assert read.end == real and (read.kind == "date") == (real is not None)


@pytest.mark.parametrize("piece", ["i", "2021.,", "kontinuirano i", "31. 12.", "I i II,", "od do", "jedan"])
def test_a_piece_repeated_to_the_longest_cell_is_not_taken_for_a_deadline(piece):
    read = parse(f"{piece} " * (118 // len(piece.split())))
    assert read.kind == "unparsed" and read.problem


def test_dots_alone_are_told_because_a_dates_digits_may_be_lost() -> None:
    assert parse("..").kind == "none"
    assert "dots" in (parse("...").problem or "")
    assert parse("\ufffd\ufffd.\ufffd\ufffd.").kind == "unparsed"


def test_a_misread_year_is_no_number_of_years() -> None:
    assert parse("222. godina").kind == "unparsed"


@pytest.mark.parametrize("text", ["04.2022.-I1.2023.", "I i I kvartal 2023.", "-XII 2024."])
def test_numbers_that_may_be_misread_or_cut_are_told(text: str) -> None:
    assert parse_deadline(text, GRAMMAR).problem


def test_months_named_in_two_languages_are_not_twice_the_same() -> None:
    assert parse_deadline("juni/lipanj 2023.", GRAMMAR).problem is None
