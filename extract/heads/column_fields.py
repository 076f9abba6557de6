"""Cells of a plan's head -> its columns, each with the field that its headings name."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from extract.folding import fold
from extract.heads.cell_texts import cell_text
from extract.heads.columns import LEVEL_FIELDS, TIMES, Column
from extract.heads.stand_ins import Below, stand_in
from extract.heads.text_reader import TextReader
from extract.heads.time_columns import called_by_times
from extract.model import Cell, Legible, Table
from extract.row_numbers import is_number
from extract.vocabulary import Vocabulary

OTHER = ("result", "verification", "note")
LONE_FIRST = ("institution", "deadline", "funding")  # named before the activity, which needs them
RIVALS = {  # fields of columns beside which none is called by a lone heading
    "activity": ("activity", "measure", "subactivity"),
    "deadline": ("deadline", *TIMES),
    "funding": ("funding", "resource"),
}
BESIDE = {"activity": ("institution", "deadline")}  # all of these
LEAST_NUMBERS, NUMBERS = 3, 0.75  # a column with as many row numbers, and such a share of them, is theirs
ONE_BESIDE = {"institution": ("activity", "subactivity", "deadline", *TIMES)}  # a budget's units have none


def named_columns(table: Table, first: int, last: int, reader: TextReader) -> list[Column]:
    """A column for each lowest cell of the head; what stands above it helps to name it."""
    vocabulary = reader.vocabulary
    head = [cell for cell in table.cells if cell.first_band >= first and cell.last_band <= last]
    lowest = [c for c in head if not any(_below(c, other) for other in head)]
    lowest.sort(key=lambda c: c.first_column)
    columns: list[Column] = []
    for cell in lowest:
        above = [c for c in head if _below(c, cell)]
        texts = [reader.cell_text(c) for c in (*sorted(above, key=lambda c: c.first_band), cell)]
        columns.append(_column(cell, [text for text in texts if text], vocabulary))
    columns = _with_number_column(columns)
    cells = _cells_below(table, last)
    below = {i: cells.get((cell.first_column, cell.last_column), ()) for i, cell in enumerate(lowest)}
    columns = _with_merged_numbers(columns, lowest, below, reader.legible)
    columns = _with_misnamed_numbers(columns, below, reader)
    columns = _with_beside(_with_lone(columns, LONE_FIRST, vocabulary), vocabulary)
    columns = _with_sources(_with_deadline(columns, vocabulary), vocabulary)
    return _one_of_each(_with_activity(_with_lone(columns, ("activity",), vocabulary), below, vocabulary))


def _below(upper: Cell, lower: Cell) -> bool:
    return (
        upper.last_band < lower.first_band
        and upper.first_column <= lower.last_column
        and lower.first_column <= upper.last_column
    )


def _column(cell: Cell, texts: list[str], vocabulary: Vocabulary) -> Column:
    heading = " ".join(texts)
    field = vocabulary.field_of(heading) if vocabulary.is_exact(heading) else None
    fields = [named for text in reversed(texts) if (named := vocabulary.field_of(text))]
    if fields[:1] and fields[0] in TIMES and fields[1:] and fields[1] != "deadline":
        fields = fields[1:]  # `Od` and `Do` under `Iznos` are no times
    field = field or next(iter(fields), None) or vocabulary.field_of(heading)
    beside = vocabulary.field_beside(texts[-1]) if texts else None
    if field in RIVALS.get(beside or "", ()):  # `Izvor` under `Potrebna sredstva`
        field = beside
    if field in OTHER or field is None:
        field = f"other:{heading}"
    return Column(cell.box.x0, cell.box.x1, field, heading)


def _one_of_each(columns: list[Column]) -> list[Column]:
    """Settle which column is which where a plan has several that could be.

    `Izvor finansiranja` alone is the resource; beside `Iznos` it names the holders and the amounts are kept
    apart. The second of two columns of one field is kept as `other:`.
    """
    if any(column.field == "funding" for column in columns):
        columns = [_as_other(c) if c.field == "resource" else c for c in columns]
        columns = [Column(c.x0, c.x1, "resource", c.heading) if c.field == "funding" else c for c in columns]
    seen: Counter[str] = Counter()
    settled: list[Column] = []
    for column in columns:
        if column.field in seen and column.field not in LEVEL_FIELDS:
            column = _as_other(column)
        seen[column.field] += 1
        if column.field.startswith("other:") and seen[column.field] > 1:  # a heading printed twice
            column = replace(column, field=f"{column.field} ({seen[column.field]})")
        settled.append(column)
    return settled


def _with_lone(columns: list[Column], wanted: Sequence[str], vocabulary: Vocabulary) -> list[Column]:
    """For each `wanted` field that no column has, the first whose heading names it alone: `Godina`, `Služba`.

    Such an activity (`Naziv materijala`) counts only where a plan's columns of who and when stand beside; who
    is called so, only beside one of when, or of activities that is known.
    """
    for field in wanted:
        fields = {column.field for column in columns}
        if not fields.isdisjoint(RIVALS.get(field, (field,))) or not fields.issuperset(BESIDE.get(field, ())):
            continue
        if fields.isdisjoint(ONE_BESIDE.get(field, fields)):
            continue
        lone = next((c for c in columns if vocabulary.field_alone(c.heading) == field), None)
        columns = [replace(c, field=field) if c is lone else c for c in columns]
    return columns


def _with_beside(columns: list[Column], vocabulary: Vocabulary) -> list[Column]:
    """`Izvor` right behind `Iznos` is where the funds are from; behind `Indikator` it is not."""
    fields = ["", *(column.field for column in columns)]
    named = [vocabulary.field_beside(column.heading) for column in columns]
    return [
        replace(c, field=own) if own and before in RIVALS.get(own, ()) else c
        for c, own, before in zip(columns, named, fields, strict=False)
    ]


def _with_sources(columns: list[Column], vocabulary: Vocabulary) -> list[Column]:
    """`Donatori` beside `Budžet KS` has the funds of that source."""
    called = vocabulary.called_by_sources(column.heading for column in columns)
    return [
        replace(column, field="resource")
        if column.heading in called and (column.field == "funding" or column.field.startswith("other:"))
        else column
        for column in columns
    ]


def _with_activity(columns: list[Column], below: Below, vocabulary: Vocabulary) -> list[Column]:
    """`Mjera` beside `Aktivnost` is a level, as this is beside `Podaktivnost`; alone it is the activity, and
    so is `Cilj`."""
    fields = {column.field for column in columns}
    if "subactivity" in fields:
        inner = {"activity": "measure", "subactivity": "activity"}
        return [replace(c, field=inner.get(c.field, c.field)) for c in columns]
    if "activity" in fields:
        return columns
    taken = stand_in(columns, below, vocabulary)
    return [replace(c, field="activity") if c is taken else c for c in columns]


def _with_deadline(columns: list[Column], vocabulary: Vocabulary) -> list[Column]:
    """The column of a deadline's start, or its end alone, is that of deadlines; its end beside is another.

    Where a plan has neither, but columns that are called by years or parts of them, the first of these is.
    """
    known = any(column.field == "deadline" for column in columns)
    first = next((c for c in columns if c.field in TIMES), None) if not known else None
    called = called_by_times(columns, vocabulary) if not known and first is None else []
    if len(called) > 1:
        return [replace(c, field="deadline") if c is called[0] else c for c in columns]
    return [
        c if c.field not in TIMES else replace(c, field="deadline") if c is first else _as_other(c)
        for c in columns
    ]


def _with_number_column(columns: list[Column]) -> list[Column]:
    """A column without a heading, with none but columns of levels before it, holds the rows' numbers."""
    if any(column.field == "no" for column in columns):
        return columns
    at = next((i for i, column in enumerate(columns) if column.field not in LEVEL_FIELDS), 0)
    return [replace(c, field="no") if i == at and not fold(c.heading) else c for i, c in enumerate(columns)]


def _cells_below(table: Table, last: int) -> Mapping[tuple[int, int], Sequence[Cell]]:
    """The cells with text below a head that ends with the band `last`, by the columns that they fill."""
    below: dict[tuple[int, int], list[Cell]] = defaultdict(list)
    for cell in table.cells:
        if cell.first_band > last and cell.lines:
            below[cell.first_column, cell.last_column].append(cell)
    return below


def _with_merged_numbers(
    columns: list[Column],
    lowest: Sequence[Cell],
    below: Below,
    legible: Legible,
) -> list[Column]:
    """Of two columns without headings of their own under one of activities, the first may have but numbers.

    They are the rows' where no other column has these.
    """
    found: list[Column] = []
    numbered = any(column.field == "no" for column in columns)
    for at, column in enumerate(columns):
        unnamed = column.field == "activity" and not any(each.lines for each in lowest[at : at + 2])
        if unnamed and [other.heading for other in columns[at + 1 : at + 2]] == [column.heading]:
            own = below[at]
            if own and all(is_number(cell_text(each, legible)) for each in own):
                column = _as_other(column) if numbered else replace(column, field="no")
        found.append(column)
    return found


def _with_misnamed_numbers(columns: list[Column], below: Below, reader: TextReader) -> list[Column]:
    """The first column holds the rows' numbers, whatever it is called, where it has little else below it.

    Recognition of a scan misreads the short word above them (`Pb.`). Columns of levels may stand before it.
    Numbers that mostly come again are of groups, or points.
    """
    at = next((i for i, column in enumerate(columns) if column.field not in LEVEL_FIELDS), 0)
    fields = {column.field for column in columns}
    known = reader.vocabulary.field_of(columns[at].heading)
    if known or not columns[at].field.startswith("other:") or "no" in fields or "activity" not in fields:
        return columns
    texts = [cell_text(cell, reader.legible) for cell in below.get(at, ())]
    numbers = [text for text in texts if is_number(text)]
    if len(numbers) < max(LEAST_NUMBERS, NUMBERS * len(texts)) or len({*numbers}) <= len(numbers) / 2:
        return columns
    return [replace(c, field="no") if i == at else c for i, c in enumerate(columns)]


def _as_other(column: Column) -> Column:
    return Column(column.x0, column.x1, f"other:{column.heading}", column.heading)
