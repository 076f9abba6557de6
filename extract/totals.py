"""Bands of a plan's table that are totals, or say what parts these have."""

from __future__ import annotations

import re
from collections.abc import Sequence
from operator import attrgetter

from extract.columns import TIMES, Column, cell_text, column_at, column_of
from extract.folding import fold
from extract.levels import LevelReader
from extract.model import Cell, Legible
from extract.row_events import TotalPiece

LONGEST_AMOUNT = 30
CURRENCY = re.compile(r"(?<!\w)(?:KM|BAM|КМ|EUR|€)(?!\w)", re.I)
TWO = 2  # a text and an amount
FIRST_COLUMN = attrgetter("first_column")
NO_SUMS = ("deadline", "institution", "partner", *TIMES)


def total_at(
    page: int,
    here: Sequence[Cell],
    band: int,
    columns: Sequence[Column],
    levels: LevelReader,
    legible: Legible,
    after_total: bool = False,
) -> TotalPiece | None:
    """A band whose first text begins as totals do, with nothing but amounts right of it.

    Below one (`after_total`), where rows are numbered, a text beside one amount says what a part of it is.
    """
    filled = sorted([c for c in here if c.lines and c.first_band == band], key=FIRST_COLUMN)
    if not filled or (
        (len(filled) != TWO or not after_total) and not _begins_as_total(filled[0], levels, legible)
    ):
        return None
    texts = [cell_text(cell, legible) for cell in filled]
    if not all(any(c.isdigit() for c in text) and len(text) < LONGEST_AMOUNT for text in texts[1:]):
        return None
    total = _begins_as_total(filled[0], levels, legible)
    if not total:  # a part of one, where rows are numbered
        total = column_at(columns, "no") is not None and levels.read(texts[0]) is None
        total = total and not any(c.isdigit() for c in texts[0]) and _is_amount(filled[1], texts[1], columns)
    return TotalPiece(page, " | ".join(texts)) if total else None


def _begins_as_total(cell: Cell, levels: LevelReader, legible: Legible) -> bool:
    return fold(cell_text(cell, legible)).startswith(levels.vocabulary.totals)


def _is_amount(cell: Cell, text: str, columns: Sequence[Column]) -> bool:
    """Whether a text with a digit may be a sum: in a column of what is no sum it has a currency."""
    at = column_of(cell, columns)
    return at is None or columns[at].field not in NO_SUMS or CURRENCY.search(text) is not None
