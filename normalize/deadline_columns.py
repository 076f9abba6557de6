"""A deadline that stands in several columns: its start and its end, or a mark under each year."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from normalize.column_headings import own_headings

MARK = re.compile(r"[xX×хХ+*•●✓✔√■▪/|–—-]|[dD][aA]|[дД][аА]")
BLANK = re.compile(r"[/|–—-]")  # says that nothing is due then
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
FieldOf = Callable[[str], str | None]


class TimeColumn(NamedTuple):
    """What a column that has times says of an activity: its field in the plan, its heading, its text."""

    field: str
    heading: str
    text: str


def time_of(heading: str, field_of: FieldOf) -> str | None:
    """`deadline`, `deadline_start` or `deadline_end` where a heading (`Rok od`, `Završetak`) is of one."""
    field = field_of(heading)
    words = heading.split()
    if field == "deadline" and len(words) > 1:
        last = field_of(words[-1])
        return last if last in ("deadline_start", "deadline_end") else field
    return field if field in ("deadline", "deadline_start", "deadline_end") else None


def with_years(headings: Sequence[str]) -> list[str]:
    """What each heading says of its own, where that is a year for every one; else nothing."""
    own = own_headings(headings)
    return own if len(own) > 1 and all(map(YEAR.search, own)) else []


def deadline_text(columns: Sequence[TimeColumn], field_of: FieldOf) -> str:
    """The deadline that the columns make together, or the text of the plan's one column of deadlines.

    `01.2026.` and `12.2027.` in columns from and to are `01.2026. – 12.2027.`; an x under 2026 and one under
    2027 are `2026, 2027`.
    """
    main = next((column.text for column in columns if column.field == "deadline"), "")
    times = [time_of(column.heading, field_of) for column in columns]
    start, end = (
        next((c.text for c, time in zip(columns, times, strict=True) if time == name), "")
        for name in ("deadline_start", "deadline_end")
    )
    if "deadline_start" in times and "deadline_end" in times:
        return f"{start} – {end}" if start and end and start != end else start or end
    years = with_years([column.heading for column in columns])
    if not years:
        return main
    return ", ".join(
        _under(year, column.text)
        for column, year in zip(columns, years, strict=True)
        if column.text and not BLANK.fullmatch(column.text)
    )


def _under(year: str, text: str) -> str:
    """What a cell under a year says: the year itself, where it has but a mark."""
    if MARK.fullmatch(text):
        return year
    return text if YEAR.search(text) else f"{text} {year}"
