"""Rows of a plan's table that say but that it goes on over a page."""

from __future__ import annotations

from collections.abc import Sequence

from extract.heads.columns import Column, column_of
from extract.heads.text_reader import TextReader
from extract.model import Cell, Table

TWO_SIDES = 2  # a box around one column has no more


def is_mark_alone(table: Table, reader: TextReader) -> bool:
    """Whether a box says so and nothing more: it stands above a table or below it as a line does."""
    if len(table.columns) > TWO_SIDES:
        return False
    texts = [reader.cell_text(cell) for cell in table.cells if cell.lines]
    return len(texts) == 1 and reader.vocabulary.is_continued_mark(texts[0])


def is_mark_in_column(here: Sequence[Cell], band: int, columns: Sequence[Column], reader: TextReader) -> bool:
    """Whether a band's only text says so in the column of numbers, where no text goes on, or of activities.

    One over the columns is found as a heading is.
    """
    filled = [cell for cell in here if cell.lines]
    if len(filled) != 1 or filled[0].first_band != band:
        return False
    at = column_of(filled[0], columns)
    field = columns[at].field if at is not None else ""
    if field not in ("no", "activity"):
        return False
    text = reader.cell_text(filled[0])
    vocabulary = reader.vocabulary
    return vocabulary.is_continued_mark(text) if field == "no" else vocabulary.says_continued(text)
