"""Titles over groups of columns in a plan's head (`Realizacija` over `Rok`, `Nosilac`), told from rows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extract.heads.columns import LEVEL_FIELDS, Head
from extract.heads.text_reader import TextReader
from extract.model import Cell, Table

MOST_LINES = 8  # lines of one column heading
MOST_BANDS = 3  # of such titles, and of them with the headings below
LEAST_FIELDS = 3  # a head that names fewer different fields is no plan's
VALUE = re.compile(r"\d|:\s*\w")  # what a row has in its texts
LABELS = (*LEVEL_FIELDS, "institution", "partner", "deadline")  # that stand before what they say
SEVERAL = 2  # texts in a band of titles over groups of columns


def with_groups_above(table: Table, head: Head, reader: TextReader) -> Head:
    """The head with the bands above it that are titles over groups of its columns (`Ko i kada`, `Praćenje`).

    All of the table above it must be such: several texts in each band, as bold as the headings, one at least
    over several columns, and in one band several, or one of three beside headings; none is a value or goes on
    in small letters as a row's rest does. Two texts may be a level, or who and when, and what is said of it.
    """
    if not 0 < head.first < MOST_BANDS:
        return head
    own = [cell for cell in table.cells if cell.first_band == head.last and cell.lines]
    bold = all(cell.bold for cell in own)
    sure = False
    for band in range(head.first):
        cells = [cell for cell in table.cells if cell.first_band <= band <= cell.last_band and cell.lines]
        texts = [reader.cell_text(cell) for cell in cells]
        wide = sum(cell.last_column > cell.first_column for cell in cells)
        fields = [reader.vocabulary.field_of(text) for text in texts]
        label = len(texts) == SEVERAL and fields[0] in LABELS and fields[1] is None
        alike = all(cell.bold for cell in cells) == bold
        rest = any(text[:1].islower() or VALUE.search(text) for text in texts)
        if not wide or len(texts) < SEVERAL or label or not alike or rest:
            return head
        named = all(f for f, cell in zip(fields, cells, strict=True) if cell.first_column == cell.last_column)
        sure = sure or wide >= SEVERAL or (len(texts) > SEVERAL and named)
    return replace(head, first=0) if sure else head


def under_groups(table: Table, band: int, top: Sequence[Cell], reader: TextReader) -> list[Cell]:
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


def parts_groups(table: Table, cells: Sequence[Cell], reader: TextReader) -> bool:
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
