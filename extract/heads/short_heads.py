"""A plan's head that a later page repeats in fewer letters: `R.b.`, `Akt.`, `Nos.`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.folding import fold
from extract.heads.alignment import line_up
from extract.heads.cell_texts import cell_text
from extract.heads.columns import Column, Head, column_of
from extract.model import Legible, Table

WORD = re.compile(r"[^\W\d_]+")


def short_head(table: Table, columns: Sequence[Column], legible: Legible) -> Head | None:
    """The first row of a table in a plan's columns, where each of its cells shortens its column's heading."""
    first = [cell for cell in table.cells if cell.first_band == 0 and cell.lines]
    if len(first) != len(columns) or any(cell.open_top or cell.last_band for cell in first):
        return None
    moved = line_up(table, columns)
    if moved is None or sorted(column_of(cell, moved) or 0 for cell in first) != list(range(len(moved))):
        return None
    headings = {column_of(cell, moved): cell_text(cell, legible) for cell in first}
    shortened = all(_shortens(headings[at], column.heading) for at, column in enumerate(moved))
    return Head(moved, 0, 0) if shortened else None


def _shortens(text: str, heading: str) -> bool:
    """Whether each word of a text begins the word of the heading in its place, or is it."""
    short, whole = WORD.findall(text), WORD.findall(heading)
    return 0 < len(short) <= len(whole) and all(
        fold(word).startswith(fold(part)) for part, word in zip(short, whole, strict=False)
    )
