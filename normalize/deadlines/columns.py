"""A deadline that stands in several columns: its start and its end, or a mark under each year or quarter."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from extract.heads.time_columns import FieldOf, time_of
from extract.vocabulary import Vocabulary
from extract.year_parts import YearPart
from normalize.column_headings import own_headings
from normalize.deadlines.grammar import DeadlineGrammar
from normalize.deadlines.model import SPAN_KINDS, Deadline
from normalize.deadlines.tokens import fold_word
from normalize.letters.script import has_cyrillic, to_cyrillic

MARK = re.compile(r"[xX×хХ+*•●✓✔√■▪/|–—-]")
BLANK = re.compile(r"[/|–—-]")  # says that nothing is due then
ROMAN = ("", "I", "II", "III", "IV")
UNIT_NAMES = {"quarter": "kvartal", "month": "mjesec"}  # as deadlines.csv reads them
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


class TimeColumn(NamedTuple):
    """What a column that has times says of an activity: its field in the plan, its heading, its text."""

    field: str
    heading: str
    text: str


def with_years(headings: Sequence[str]) -> list[str]:
    """What each heading says of its own, where that is a year for every one; else nothing."""
    own = own_headings(headings)
    return own if len(own) > 1 and all(map(YEAR.search, own)) else []


def deadline_text(columns: Sequence[TimeColumn], vocabulary: Vocabulary, grammar: DeadlineGrammar) -> str:
    """The deadline that the columns make together, or the text of the plan's one column of deadlines.

    `01.2026.` and `12.2027.` in columns from and to are `01.2026. – 12.2027.`; an x under 2026 and one under
    2027 are `2026, 2027`, under I and II of the quarters of 2026 `I, II kvartal 2026.`
    """
    main = next((column.text for column in columns if column.field == "deadline"), "")
    if (sides := _sides(columns, vocabulary.field_of)) is not None:
        start, end = sides
        return f"{start} – {end}" if start and end and start != end else start or end
    headings = [column.heading for column in columns]
    if parts := vocabulary.parts_of_years(headings):
        return _in_parts(
            [(parts[c.heading], c.text) for c in columns if c.heading in parts], headings, grammar
        )
    years = with_years(headings)
    if not years:
        return main
    return ", ".join(
        _under(year, column.text, grammar)
        for column, year in zip(columns, years, strict=True)
        if column.text and not BLANK.fullmatch(column.text)
    )


def _sides(columns: Sequence[TimeColumn], field_of: FieldOf) -> tuple[str, str] | None:
    """What the columns of starts and of ends say; of these a plan's column of deadlines may be one."""
    texts = {time_of(column.heading, field_of): column.text for column in reversed(columns)}
    start = texts.get("deadline_start", texts.get("deadline") if "deadline_end" in texts else None)
    end = texts.get("deadline_end", texts.get("deadline") if "deadline_start" in texts else None)
    return None if start is None or end is None else (start, end)


def with_one_side(deadline: Deadline, columns: Sequence[TimeColumn], field_of: FieldOf) -> Deadline:
    """The deadline, open at the side whose column is empty: what was read of the other is a whole period."""
    start, end = _sides(columns, field_of) or ("x", "x")
    if deadline.kind not in SPAN_KINDS or bool(start) == bool(end):
        return deadline
    if end:
        return replace(deadline, kind="date", start=None)
    return replace(deadline, kind="continuous", start=deadline.start or deadline.end, end=None)


def _in_parts(
    cells: Sequence[tuple[YearPart, str]], headings: Sequence[str], grammar: DeadlineGrammar
) -> str:
    """The parts of years whose cells have marks, those of a year together; other text before its own."""
    said: list[tuple[YearPart, str]] = [
        (part, "" if _is_mark(text, grammar) else text)
        for part, text in cells
        if text and not BLANK.fullmatch(text)
    ]
    cyrillic = any(map(has_cyrillic, headings))
    groups = [[*group] for _, group in groupby(said, key=lambda each: (each[0].year, each[1]))]
    named = [_named([part for part, _ in group], group[0][1], cyrillic) for group in groups]
    # Behind a comma a year would be one of the quarter's: `IV kvartal 2026., 2027.`
    return ("; " if len({part.unit for part, _ in said}) > 1 else ", ").join(named)


def _named(parts: Sequence[YearPart], text: str, cyrillic: bool) -> str:
    """Parts of one year in words, or all of it: `III, IV kvartal 2026.`, `3., 4. mjesec 2026.`, `2027.`"""
    first = parts[0]
    if first.unit == "year":
        return text if YEAR.search(text) else f"{text} {first.year}.".strip()
    numbers = ", ".join(ROMAN[part.number] if part.unit == "quarter" else f"{part.number}." for part in parts)
    year = f"{first.year}." if first.year else ""
    name = to_cyrillic(UNIT_NAMES[first.unit]) if cyrillic else UNIT_NAMES[first.unit]
    return " ".join(filter(None, (text, numbers, name, year)))


def _is_mark(text: str, grammar: DeadlineGrammar) -> bool:
    """Whether a cell under a time has but a mark, or yes."""
    return bool(MARK.fullmatch(text)) or fold_word(text, grammar.cyrillic) in grammar.yes_words


def _under(year: str, text: str, grammar: DeadlineGrammar) -> str:
    """What a cell under a year says: the year itself, where it has but a mark, or yes."""
    if _is_mark(text, grammar):
        return year
    return text if YEAR.search(text) else f"{text} {year}"
