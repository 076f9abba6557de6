"""Columns of times beside the plan's one of deadlines: of starts and ends, or one for a year or quarter."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from extract.heads.columns import TIMES, Column
from extract.heads.text_reader import TextReader
from extract.model import Legible
from extract.printed import PrintedActivity, PrintedCell
from extract.vocabulary import Vocabulary

FIGURE = re.compile(r"\s*[\d.,]*\d[\d.,\s]*%?[.,\s]*")  # an amount or a target
# Or a month: `31.12.`, `6.2026.`, `06/2026`, `03.`
DAY = re.compile(
    r"\s*(?:\d{1,2}\.\s*(?:\d{1,2}\.?(?:\s*20\d\d\.?)?|20\d\d\.?)|\d{1,2}\s*/\s*20\d\d\.?|(?:0\d|1[0-2])\.)\s*"
)
YEAR = re.compile(r"20\d\d")
FieldOf = Callable[[str], str | None]


def time_of(heading: str, field_of: FieldOf) -> str | None:
    """`deadline`, `deadline_start` or `deadline_end` where a heading (`Rok od`, `Završetak`) is of one."""
    *before, last = heading.split() or [""]
    side = field_of(last)
    if before and side in TIMES and field_of(" ".join(before)) in (None, "deadline"):
        return side
    field = field_of(heading)
    return field if field in ("deadline", *TIMES) else None


def is_time(heading: str, main: str, field_of: FieldOf) -> bool:
    """Whether a further column is read with that of deadlines, whose heading is `main` (empty: none)."""
    own, other = time_of(heading, field_of), time_of(main, field_of)
    sides = own is not None and other is not None and own != other and not {own, other}.isdisjoint(TIMES)
    return sides or _differ_by_year(main, heading)


def times_beside(main: str, headings: Sequence[str], vocabulary: Vocabulary) -> frozenset[str]:
    """Of a plan's headings those of further columns that are read with that of deadlines, called `main`."""
    may_be = YEAR.search(main) or vocabulary.year_parts.part_of(main)
    parts = vocabulary.parts_of_years(headings) if may_be else {}
    together = parts if main in parts else {}
    return frozenset(h for h in headings if h in together or is_time(h, main, vocabulary.field_of))


def called_by_times(columns: Sequence[Column], vocabulary: Vocabulary) -> list[Column]:
    """The columns that are called by years, or by quarters or months, each in print order."""
    parts = vocabulary.parts_of_years([column.heading for column in columns])
    return [c for c in columns if c.heading in parts or vocabulary.is_year(c.heading)]


def _differ_by_year(one: str, other: str) -> bool:
    """Whether two headings are alike but for the year that each names: `Rok 2026.`, `Rok 2027.`."""
    return bool(one) and one != other and YEAR.sub("", one, count=1) == YEAR.sub("", other, count=1)


def without_figures(
    columns: Sequence[Column], activities: Sequence[PrintedActivity], reader: TextReader
) -> tuple[tuple[Column, ...], list[PrintedActivity]]:
    """Columns that are called by times alone taken for other ones, where most of their cells have figures.

    Marks and months under the years are deadlines; amounts and targets are not.
    """
    years = {column.heading for column in called_by_times(columns, reader.vocabulary)}
    main = next((c for c in columns if c.field == "deadline" and c.heading in years), None)
    texts = [text for text in _texts(activities, years, reader.legible) if any(map(str.isalnum, text))]
    if main is None or 2 * sum(_is_figure(text, years, reader.vocabulary) for text in texts) <= len(texts):
        return tuple(columns), list(activities)
    other = f"other:{main.heading}"

    def renamed(cell: PrintedCell) -> PrintedCell:
        return cell._replace(field=other) if cell.field == "deadline" else cell

    rows = [replace(row, cells=tuple(map(renamed, row.cells))) for row in activities]
    return tuple(replace(c, field=other) if c is main else c for c in columns), rows


def _is_figure(text: str, headings: set[str], vocabulary: Vocabulary) -> bool:
    """Whether a cell has a figure, and that is no date, nor the year of a heading."""
    years = {year for heading in headings for year in YEAR.findall(heading)}
    dated = DAY.fullmatch(text) or text.strip(" .") in years
    return FIGURE.fullmatch(vocabulary.currency.sub("", text)) is not None and not dated


def _texts(activities: Iterable[PrintedActivity], headings: set[str], legible: Legible) -> Iterable[str]:
    cells = (cell for row in activities for cell in row.cells if cell.heading in headings)
    for cell in cells:
        yield " ".join(legible(line) for piece in cell.pieces for line in piece.lines)
