"""Column headings -> fields: which x range of a table holds what."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from extract.folding import fold
from extract.hyphens import join_heading
from extract.model import Cell, Legible, Table
from extract.row_numbers import count_up, is_number
from extract.vocabulary import Vocabulary

MOST_LINES = 8  # lines of one column heading
LEAST_EXACT = 2  # headings of a head below another that are known word by word
VALUE = re.compile(r"\d|:\s*\w")  # what a row has in its texts
LEAST_FIELDS = 3  # a head that names fewer different fields is no plan's
LEVEL_FIELDS = ("goal", "measure")  # columns whose cells are headings over rows
OTHER = ("result", "verification", "note")
TIMES = ("deadline_start", "deadline_end")
YEAR = re.compile(r"20\d\d")
MAIN = ("institution", "deadline", "indicator", "resource", "partner", "target")
LEAST_MAIN = 3  # of these: so many are a plan's, whatever its column of activities is called
LONE_FIRST = ("institution", "deadline", "funding")  # named before the activity, which needs them
RIVALS = {  # fields of columns beside which none is called by a lone heading
    "activity": ("activity", "measure", "subactivity"),
    "deadline": ("deadline", *TIMES),
    "funding": ("funding", "resource"),
}
BESIDE = {"activity": ("institution", "deadline")}
COVERED = 0.5  # of a column's width: a cell over more than this of it reaches over that column
Text = Callable[[Cell], str]


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a plan: its x range in points, its field, its printed heading."""

    x0: float
    x1: float
    field: str
    heading: str


@dataclass(frozen=True, slots=True)
class Head:
    """A plan's head: its columns, and the bands of its table that it fills (`first..last`)."""

    columns: tuple[Column, ...]
    first: int
    last: int


def cell_text(cell: Cell, legible: Legible) -> str:
    """The cell's legible text on one line, hyphens at line ends resolved as for headings."""
    return join_heading([legible(line) for line in cell.lines])


def cell_lines_text(cell: Cell, legible: Legible) -> str:
    """The cell's legible text, lines by LF: what may be put together by their ends later."""
    return "\n".join(legible(line) for line in cell.lines)


def find_heads(table: Table, vocabulary: Vocabulary, legible: Legible) -> list[Head]:
    """Every plan head in the table, from the top."""
    heads: list[Head] = []
    top: dict[int, list[Cell]] = {}
    for cell in table.cells:
        if cell.lines and len(cell.lines) <= MOST_LINES:
            top.setdefault(cell.first_band, []).append(cell)
    last = -1
    for band in sorted(top):
        head = _head_at(table, band, top[band], vocabulary, legible) if band > last else None
        is_row = head is not None and (
            _is_numbered_row(heads, head, vocabulary) or (bool(heads) and _is_row(heads[0], head, vocabulary))
        )
        if head and not is_row:
            heads.append(head)
            last = head.last
    return heads


def _head_at(
    table: Table, band: int, top: Sequence[Cell], vocabulary: Vocabulary, legible: Legible
) -> Head | None:
    """The head that begins with the cells `top` of a band, or None."""
    if len(top) < 2:
        return None
    likely = [cell for cell in top if vocabulary.may_begin(legible(cell.lines[0]).lstrip())]
    if len(likely) < 2:
        return None
    named = [cell for cell in likely if vocabulary.field_of(cell_text(cell, legible))]
    if len(named) < 2:
        return None
    exact = [cell for cell in named if vocabulary.is_exact(cell_text(cell, legible))]
    if len(exact) < LEAST_EXACT and is_number(cell_text(min(top, key=lambda c: c.first_column), legible)):
        return None  # a row's number begins no head
    last = max(cell.last_band for cell in named)
    if last - band > 4:
        return None
    columns = _columns(table, band, last, vocabulary, legible)
    below = [cell for cell in table.cells if cell.first_band == last + 1]
    if below and last + 1 < len(table.bands) - 2 and _is_second_line(below, vocabulary, legible):
        deeper = _columns(table, band, last + 1, vocabulary, legible)
        if _fields(deeper) >= _fields(columns):
            columns, last = deeper, last + 1
    if not _is_plan(columns):
        return None
    after = [cell for cell in table.cells if cell.first_band == last + 1]
    if _is_ordinals(after, legible):
        last += 1
    return Head(tuple(columns), band, last)


def _is_numbered_row(before: Sequence[Head], head: Head, vocabulary: Vocabulary) -> bool:
    """Whether what looks like a head begins with a number and has no activity's heading: a row, whose other
    texts are headings too (`nadležne institucije`, `Broj aktivnosti`, `Budžet`)."""
    known = {fold(column.heading) for other in before for column in other.columns}
    named = next((column.heading for column in head.columns if column.field == "activity"), "")
    is_named = vocabulary.is_exact(named) or fold(named) in known
    return is_number(head.columns[0].heading) and not is_named


def _is_row(first: Head, head: Head, vocabulary: Vocabulary) -> bool:
    """Whether what looks like a head below another is a row of it, whose texts begin as headings do.

    A head has headings known word by word, and at least two of them, or repeats the other; or it has none of
    the values that a row has: `Rok: 2024.`
    """
    known = {fold(column.heading) for column in first.columns}
    exact = [c for c in head.columns if vocabulary.is_exact(c.heading) or fold(c.heading) in known]
    few = len([column for column in exact if column.heading]) < LEAST_EXACT
    return few and any(VALUE.search(column.heading) for column in head.columns)


def _is_second_line(cells: Sequence[Cell], vocabulary: Vocabulary, legible: Legible) -> bool:
    """Whether a band below a head goes on with it: all its text is headings, and not of one cell alone.

    A lone word may be the last one of a row that the page cut (`… provođenja aktivnosti`).
    """
    headings = 0
    for cell in cells:
        text = cell_text(cell, legible)
        if text and not vocabulary.is_exact(text):
            return False
        headings += bool(text)
    return headings > 1


def without_ordinals(table: Table, legible: Legible) -> Table:
    """The table without a first row of column numbers: a page parted it from its head."""
    first = [cell for cell in table.cells if cell.first_band == 0 and cell.lines]
    if not _is_ordinals(first, legible):
        return table
    return replace(table, cells=tuple(cell for cell in table.cells if cell not in first))


def _is_ordinals(cells: Sequence[Cell], legible: Legible) -> bool:
    """A row of column numbers: `1 2 3 …`, `(1) (2) …`, perhaps with a formula."""
    return count_up(cell_text(cell, legible) for cell in cells)


def _columns(table: Table, first: int, last: int, vocabulary: Vocabulary, legible: Legible) -> list[Column]:
    """A column for each lowest cell of the head; what stands above it helps to name it."""
    head = [cell for cell in table.cells if cell.first_band >= first and cell.last_band <= last]
    lowest = [c for c in head if not any(_below(c, other) for other in head)]
    columns: list[Column] = []
    for cell in sorted(lowest, key=lambda c: c.first_column):
        above = [c for c in head if _below(c, cell)]
        texts = [cell_text(c, legible) for c in (*sorted(above, key=lambda c: c.first_band), cell)]
        columns.append(_column(cell, [text for text in texts if text], vocabulary))
    columns = _with_lone(_with_number_column(columns), LONE_FIRST, vocabulary)
    columns = _with_deadline(columns, vocabulary)
    return _one_of_each(_with_activity(_with_lone(columns, ("activity",), vocabulary), vocabulary))


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

    Such an activity (`Naziv materijala`) counts only where a plan's columns of who and when stand beside.
    """
    for field in wanted:
        fields = {column.field for column in columns}
        if not fields.isdisjoint(RIVALS.get(field, (field,))) or not fields.issuperset(BESIDE.get(field, ())):
            continue
        lone = next((c for c in columns if vocabulary.field_alone(c.heading) == field), None)
        columns = [replace(c, field=field) if c is lone else c for c in columns]
    return columns


def _with_activity(columns: list[Column], vocabulary: Vocabulary) -> list[Column]:
    """`Mjera` beside `Aktivnost` is a level, as this is beside `Podaktivnost`; alone it is the activity, and
    so is `Cilj`.

    Where none of these is but enough of a plan's other columns are, the widest of unknown name is.
    """
    fields = {column.field for column in columns}
    if "subactivity" in fields:
        inner = {"activity": "measure", "subactivity": "activity"}
        return [replace(c, field=inner.get(c.field, c.field)) for c in columns]
    if "activity" in fields:
        return columns
    levels = [c for c in columns if c.field in ("measure", "goal")]
    unknown = [c for c in columns if c.heading and vocabulary.field_of(c.heading) is None]
    stand_in = next((c for c in reversed(levels) if c.field == "measure"), levels[-1] if levels else None)
    if (
        stand_in is None
        and len(fields.intersection(MAIN)) >= LEAST_MAIN
        and {"institution", "deadline"} <= fields
    ):
        stand_in = max(unknown, key=lambda c: c.x1 - c.x0, default=None)
    return [replace(c, field="activity") if c is stand_in else c for c in columns]


def _with_deadline(columns: list[Column], vocabulary: Vocabulary) -> list[Column]:
    """The column of a deadline's start, or its end alone, is that of deadlines; its end beside is another.

    Where a plan has neither, but columns that are called by years, the first of these is.
    """
    known = any(column.field == "deadline" for column in columns)
    first = next((c for c in columns if c.field in TIMES), None) if not known else None
    years = [column for column in columns if vocabulary.is_year(column.heading)]
    if not known and first is None and len(years) > 1:
        return [replace(c, field="deadline") if c is years[0] else c for c in columns]
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


def _as_other(column: Column) -> Column:
    return Column(column.x0, column.x1, f"other:{column.heading}", column.heading)


def _fields(columns: Sequence[Column]) -> int:
    return len({column.field for column in columns if not column.field.startswith("other:")})


def _is_plan(columns: Sequence[Column]) -> bool:
    """An activity, and at least two of who, when and how it is measured or paid."""
    fields = {column.field for column in columns}
    who = "institution" in fields
    when = "deadline" in fields
    other = bool(fields & {"indicator", "resource", "partner", "target"})
    return "activity" in fields and who + when + other >= 2 and len(fields) >= LEAST_FIELDS


def column_of(cell: Cell, columns: Sequence[Column]) -> int | None:
    """The column that shares most of the cell's width, or None where they do not meet."""
    x0, _, x1, _ = cell.box
    best, most = None, 0.01
    for index, column in enumerate(columns):
        if column.x0 >= x1:
            break
        shared = (x1 if x1 < column.x1 else column.x1) - (x0 if x0 > column.x0 else column.x0)
        if shared > most:
            best, most = index, shared
    return best


def covers(cell: Cell, column: Column) -> bool:
    """Whether a cell reaches over more than half of a column's width."""
    shared = min(cell.box.x1, column.x1) - max(cell.box.x0, column.x0)
    return shared > COVERED * (column.x1 - column.x0)


def column_at(columns: Sequence[Column], field: str) -> int | None:
    """The first column of that field, or None."""
    return next((i for i, column in enumerate(columns) if column.field == field), None)
