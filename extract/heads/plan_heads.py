"""Finds a plan's heads in a table: the bands whose cells are column headings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extract.folding import fold
from extract.heads.cell_texts import cell_text
from extract.heads.column_fields import named_columns
from extract.heads.columns import Column, Head
from extract.heads.group_titles import (
    LEAST_FIELDS,
    MOST_LINES,
    VALUE,
    parts_groups,
    under_groups,
    with_groups_above,
)
from extract.heads.text_reader import TextReader
from extract.model import Cell, Legible, Table
from extract.row_numbers import count_up, is_number
from extract.vocabulary import Vocabulary

MOST_BELOW = 4  # bands of a head below its first one
LEAST_EXACT = 2  # headings of a head below another that are known word by word


def find_heads(table: Table, reader: TextReader) -> list[Head]:
    """Every plan head in the table, from the top."""
    vocabulary = reader.vocabulary
    heads: list[Head] = []
    top: dict[int, list[Cell]] = {}
    for cell in table.cells:
        if cell.lines and len(cell.lines) <= MOST_LINES:
            top.setdefault(cell.first_band, []).append(cell)
    last = -1
    for band in sorted(top):
        head = _head_at(table, band, top[band], reader) if band > last else None
        is_row = head is not None and (
            _is_numbered_row(heads, head, vocabulary) or (bool(heads) and _is_row(heads[0], head, vocabulary))
        )
        if head and not is_row:
            heads.append(with_groups_above(table, head, reader) if not heads else head)
            last = head.last
    return heads


def _head_at(table: Table, band: int, top: Sequence[Cell], reader: TextReader) -> Head | None:
    """The head that begins with the cells `top` of a band, or None."""
    if len(top) < 2:
        return None
    vocabulary = reader.vocabulary
    texts = [*top, *under_groups(table, band, top, reader)]
    likely = [cell for cell in texts if vocabulary.may_begin(reader.legible(cell.lines[0]).lstrip())]
    if len(likely) < 2:
        return None
    named = [cell for cell in likely if vocabulary.field_of(reader.cell_text(cell))]
    if len(named) < 2:
        return None
    exact = [cell for cell in named if vocabulary.is_exact(reader.cell_text(cell))]
    if len(exact) < LEAST_EXACT and is_number(reader.cell_text(min(top, key=lambda c: c.first_column))):
        return None  # a row's number begins no head
    last = max(cell.last_band for cell in named)
    if last - band > MOST_BELOW:
        return None
    columns = named_columns(table, band, last, reader)
    below = [cell for cell in table.cells if cell.first_band == last + 1]
    if (
        below
        and last + 1 < len(table.bands) - 2
        and (_is_second_line(below, reader) or parts_groups(table, below, reader))
    ):
        deeper = named_columns(table, band, last + 1, reader)
        if _fields(deeper) >= _fields(columns):
            columns, last = deeper, last + 1
    if not _is_plan(columns):
        return None
    after = [cell for cell in table.cells if cell.first_band == last + 1]
    if _is_ordinals(after, reader.legible):
        last += 1
    return Head(tuple(columns), band, last)


def _is_numbered_row(before: Sequence[Head], head: Head, vocabulary: Vocabulary) -> bool:
    """Whether what looks like a head begins with a number and has no activity's heading: a row.

    Its other texts are headings too: `nadležne institucije`, `Broj aktivnosti`, `Budžet`.
    """
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


def _is_second_line(cells: Sequence[Cell], reader: TextReader) -> bool:
    """Whether a band below a head goes on with it: all its text is headings, and not of one cell alone.

    A lone word may be the last one of a row that the page cut (`… provođenja aktivnosti`).
    """
    headings = 0
    for cell in cells:
        text = reader.cell_text(cell)
        if text and not reader.vocabulary.is_exact(text):
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


def _fields(columns: Sequence[Column]) -> int:
    return len({column.field for column in columns if not column.field.startswith("other:")})


def _is_plan(columns: Sequence[Column]) -> bool:
    """An activity, and at least two of who, when and how it is measured or paid."""
    fields = {column.field for column in columns}
    who = "institution" in fields
    when = "deadline" in fields
    other = bool(fields & {"indicator", "resource", "partner", "target"})
    return "activity" in fields and who + when + other >= 2 and len(fields) >= LEAST_FIELDS
