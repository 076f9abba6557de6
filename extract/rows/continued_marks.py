"""Rows of a plan's table that say but that it goes on over a page."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter

from extract.folding import fold
from extract.heads.columns import LEVEL_FIELDS, Column, column_of
from extract.heads.text_reader import TextReader
from extract.model import Cell, Table
from extract.row_numbers import is_number

TWO_SIDES = 2  # a box around one column has no more
MOST_CELLS = 4  # that a mark is printed across
FIRST_COLUMN = attrgetter("first_column")


def is_mark_alone(table: Table, reader: TextReader) -> bool:
    """Whether a box says so and nothing more: it stands above a table or below it as a line does."""
    if len(table.columns) > TWO_SIDES:
        return False
    texts = [reader.cell_text(cell) for cell in table.cells if cell.lines]
    return len(texts) == 1 and reader.vocabulary.is_continued_mark(texts[0])


def is_mark_row(
    here: Sequence[Cell], band: int, columns: Sequence[Column], reader: TextReader, among_rows: bool = False
) -> bool:
    """Whether a band's only text says so in the columns of numbers or headings, where no text goes on, or in
    that of activities; or in several cells, all with letters, where no rules part the columns that it is
    printed across.

    `among_rows` the column of activities may have the bare word (`Nastavak`). A mark over the columns is
    found as a heading is.
    """
    filled = [cell for cell in here if cell.lines]
    if not filled or len(filled) > MOST_CELLS:
        return False
    if any(cell.first_band != band or len(cell.lines) > 1 for cell in filled):
        return False
    fields = [columns[at].field if (at := column_of(cell, columns)) is not None else "" for cell in filled]
    if len(filled) == 1 and fields[0] not in ("no", "activity", *LEVEL_FIELDS):
        return False
    texts = [reader.cell_text(cell) for cell in sorted(filled, key=FIRST_COLUMN)]
    if len(texts) > 1 and any(is_number(text) or not any(map(str.isalpha, text)) for text in texts):
        return False  # a row's number, its date or its sum stands beside
    text, vocabulary = " ".join(texts), reader.vocabulary
    if fields != ["activity"]:
        return vocabulary.is_continued_mark(text)
    bare = not any(fold(part) in vocabulary.around["beside_continued"] for part in text.split())
    return vocabulary.says_continued(text) and not (among_rows and bare)
