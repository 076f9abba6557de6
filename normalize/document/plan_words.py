"""The words by which extraction knows a plan, read from CSV files and checked."""

from __future__ import annotations

from extract.errors import GlasnikError
from extract.folding import fold
from extract.issue_marks import USES as ISSUE_MARKS
from extract.vocabulary import AROUND, NONE, SHORTEST_STEM, Phrase, Vocabulary
from extract.year_parts import YearParts
from normalize.letters.script import in_both_scripts, to_cyrillic
from normalize.letters.short_words import load_short_words
from normalize.reference_files import placed_rows, read_reference

WHAT = ("no", "goal", "measure", "activity", "subactivity", "indicator", "baseline", "target")
WHEN_AND_WHO = ("deadline", "deadline_start", "deadline_end", "institution", "partner")
REST = ("resource", "funding", "result", "verification", "note", NONE)
HEADING_FIELDS = frozenset((*WHAT, *WHEN_AND_WHO, *REST))
MATCHES = ("exact", "starts", "alone", "dated", "beside", "adjective", "not", "source")
BEGINNINGS = ("starts", "adjective", "not", "source")
MAY_NAME_NONE = ("starts", "adjective", "source")
UNIT_WORDS = {"quarter": "quarter", "month": "month_word"}  # in deadline_words.csv


def load_vocabulary() -> Vocabulary:
    """The words of headings, levels, plans, totals and the like. GlasnikError where a row is wrong."""
    titles = [row["title"] for row in read_reference("plan_titles.csv", ("title", "language", "also"))]
    totals = [row["word"] for row in read_reference("totals.csv", ("word", "language"))]
    joining = [row["word"] for row in read_reference("joining_words.csv", ("word", "joins"))]
    names = [row["word"] for row in read_reference("plan_names.csv", ("word", "language"))]
    return Vocabulary.build(
        phrases=_headings(),
        levels=_levels(),
        plan_titles=titles,
        totals=totals,
        currencies=_currencies(),
        around=_around_tables(),
        joining=joining,
        plan_names=names,
        gazettes=_gazettes(),
        one_letter_words=in_both_scripts(load_short_words().gluing),
        year_parts=_year_parts(),
    )


def _year_parts() -> YearParts:
    """The names of months and quarters, and the numbers beside these: Roman ones and ordinals."""
    months = read_reference("months.csv", ("month", "form", "length", "language"))
    numbers = read_reference("numbers.csv", ("value", "form", "class"))
    words = read_reference("deadline_words.csv", ("name", "words", "language"))

    def named(name: str) -> list[str]:
        return [row["words"] for row in words if row["name"] == name]

    return YearParts.build(
        months=[(row["form"], int(row["month"])) for row in months],
        numbers=[(r["form"], int(r["value"])) for r in numbers if r["class"] in ("roman", "ordinal")],
        units=[(word, unit) for unit, name in UNIT_WORDS.items() for word in named(name)],
        letters=named("quarter_letter"),
        year_words=named("year_word"),
    )


def _levels() -> dict[str, str]:
    """Each level's word, and the one that it is a spelling of, or itself; GlasnikError where that is none."""
    rows = read_reference("levels.csv", ("level", "language", "same_as"))
    levels = {row["level"]: row["same_as"] or row["level"] for row in rows}
    for level, name in levels.items():
        if levels.get(name) != name:
            raise GlasnikError(f"levels.csv: {level}: the same as {name}, which is no level's name")
    return levels


def _gazettes() -> list[str]:
    """The titles of gazettes, which their running heads print."""
    rows = read_reference("gazettes.csv", ("gazette", "jurisdiction", "printed"))
    return [row["printed"] for row in rows]


def _currencies() -> list[str]:
    """The forms of currencies that are no words, in both scripts: `marke` may be those of cars too."""
    forms = [row["form"] for row in read_reference("currencies.csv", ("currency", "form"))]
    return in_both_scripts(form for form in forms if form.upper() == form)


def _around_tables() -> tuple[tuple[str, str], ...]:
    """Words of lines around tables, in both scripts, each with its use; GlasnikError names an unknown one."""
    rows = read_reference("around_tables.csv", ("word", "use", "language"))
    for row in rows:
        if row["use"] not in (*AROUND, *ISSUE_MARKS):
            raise GlasnikError(f"around_tables.csv: {row['word']}: unknown use")
    return tuple((word, row["use"]) for row in rows for word in (row["word"], to_cyrillic(row["word"])))


def _headings() -> tuple[Phrase, ...]:
    """The headings; GlasnikError names the line of one that is none, or that another line contradicts."""
    phrases: dict[tuple[str, str, str], Phrase] = {}
    for place, row in placed_rows("headings.csv", ("field", "match", "language", "phrase")):
        phrase = Phrase(row["field"], row["match"], row["phrase"])
        folded = fold(phrase.phrase)
        fault = ""
        if phrase.field not in HEADING_FIELDS or phrase.match not in MATCHES:
            fault = "unknown field or match"
        elif phrase.field == NONE and phrase.match not in MAY_NAME_NONE:
            fault = f"a heading of no field stands there with {', '.join(MAY_NAME_NONE)} alone"
        elif len(folded) < (SHORTEST_STEM if phrase.match in BEGINNINGS else 1):
            fault = f"too short: a beginning has {SHORTEST_STEM} letters or more"
        own = phrase.field if phrase.match == "not" else ""  # a word may be elsewhere for several fields
        other = phrases.setdefault((phrase.match, folded, own), phrase)
        if other.field != phrase.field:
            fault = f"another line says that it names the column {other.field}"
        if fault:
            raise GlasnikError(f"{place}: {phrase.phrase}: {fault}")
    return tuple(phrases.values())
