"""Finds a plan's heads in a table: the bands whose cells are column headings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extract.folding import fold
from extract.heads.cell_texts import cell_text
from extract.heads.column_fields import named_columns
from extract.heads.columns import LEVEL_FIELDS, Column, Head
from extract.heads.text_reader import TextReader
from extract.model import Cell, Legible, Table
from extract.row_numbers import count_up, is_number
from extract.vocabulary import Vocabulary

MOST_LINES = 8  # lines of one column heading
LEAST_EXACT = 2  # headings of a head below another that are known word by word
VALUE = re.compile(r"\d|:\s*\w")  # what a row has in its texts
MOST_BANDS = 3  # of a head
LABELS = (*LEVEL_FIELDS, "institution", "partner", "deadline")  # that stand before what they say
SEVERAL = 2  # texts in a band of titles over groups of columns
LEAST_FIELDS = 3  # a head that names fewer different fields is no plan's


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
            heads.append(_with_groups_above(table, head, reader) if not heads else head)
            last = head.last
    return heads


def _with_groups_above(table: Table, head: Head, reader: TextReader) -> Head:
    """The head with the bands above it that are titles over groups of its columns (`Ko i kada`, `Praćenje`).

    All of the table above it must be such: several texts in each band, as bold as the headings, one at least
    over several columns, and in one band several, or one of three beside headings; none is a value or goes on
    in small letters as a row's rest does. Two texts may be a level, or who and when, and what is said of it.
    """
    if not 0 < head.first < MOST_BANDS:
        return head
    own = [cell for cell in table.cells if cell.first_band == head.last and cell.lines]
    bold = all(line.bold for cell in own for line in cell.lines)
    sure = False
    for band in range(head.first):
        cells = [cell for cell in table.cells if cell.first_band <= band <= cell.last_band and cell.lines]
        texts = [reader.cell_text(cell) for cell in cells]
        wide = sum(cell.last_column > cell.first_column for cell in cells)
        fields = [reader.vocabulary.field_of(text) for text in texts]
        label = len(texts) == SEVERAL and fields[0] in LABELS and fields[1] is None
        alike = all(line.bold for cell in cells for line in cell.lines) == bold
        rest = any(text[:1].islower() or VALUE.search(text) for text in texts)
        if not wide or len(texts) < SEVERAL or label or not alike or rest:
            return head
        named = all(f for f, cell in zip(fields, cells, strict=True) if cell.first_column == cell.last_column)
        sure = sure or wide >= SEVERAL or (len(texts) > SEVERAL and named)
    return replace(head, first=0) if sure else head


def _head_at(table: Table, band: int, top: Sequence[Cell], reader: TextReader) -> Head | None:
    """The head that begins with the cells `top` of a band, or None."""
    if len(top) < 2:
        return None
    vocabulary = reader.vocabulary
    texts = [*top, *_under_groups(table, band, top, reader)]
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
    if last - band > 4:
        return None
    columns = named_columns(table, band, last, reader)
    below = [cell for cell in table.cells if cell.first_band == last + 1]
    if (
        below
        and last + 1 < len(table.bands) - 2
        and (_is_second_line(below, reader) or _parts_groups(table, below, reader))
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


def _under_groups(table: Table, band: int, top: Sequence[Cell], reader: TextReader) -> list[Cell]:
    """The headings under those of a band that run over several columns (`Realizacija` over `Rok`, `Nosilac`).

    They are its head's where all other headings of the band reach down beside them, to one height. Where no
    rule shows how far such a group runs, it stands over one column, and all below it must be headings.
    """
    depth = max(cell.last_band for cell in top)
    groups = [cell for cell in top if cell.last_band < depth]
    wide = [cell for cell in groups if cell.last_column > cell.first_column]
    if not groups or any(c.last_column > c.first_column for c in top if c.last_band == depth):
        return []
    inside = [
        cell
        for cell in table.cells
        if band < cell.first_band and cell.last_band <= depth and 0 < len(cell.lines) <= MOST_LINES
    ]
    if len(wide) < len(groups):
        shallow = depth - band < MOST_BANDS and len(inside) >= LEAST_FIELDS
        return (
            inside
            if shallow and all(reader.vocabulary.is_exact(reader.cell_text(cell)) for cell in inside)
            else []
        )
    over = {column for cell in groups for column in range(cell.first_column, cell.last_column + 1)}
    return [cell for cell in inside if over.issuperset((cell.first_column, cell.last_column))]


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


def _parts_groups(table: Table, cells: Sequence[Cell], reader: TextReader) -> bool:
    """Whether a band parts headings above that run over several columns, all other cells of it blank.

    Each of their columns has a text, half of which are headings at least (`Opis`, `Polazna vrijednost`); a
    row has an activity, and values.
    """
    filled = [cell for cell in cells if cell.lines]
    texts = [reader.cell_text(cell) for cell in filled]
    over = [
        range(cell.first_column, cell.last_column + 1)
        for cell in table.cells
        if cell.lines and cell.last_band == cells[0].first_band - 1 and cell.last_column > cell.first_column
    ]
    parted = {cell.first_column for cell in filled}
    groups = [columns for columns in over if parted.intersection(columns)]
    known = sum(map(reader.vocabulary.is_exact, texts))
    whole = parted == {column for columns in groups for column in columns}
    return whole and known > 1 and 2 * known >= len(texts) and not any(map(VALUE.search, texts))


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
