"""Bands of a plan's table that are totals, or say what parts these have."""

from __future__ import annotations

import re
from collections.abc import Sequence
from operator import attrgetter

from extract.heads.columns import TIMES, Column, cell_text, column_at, column_of
from extract.heads.levels import LevelReader
from extract.model import Cell, Legible
from extract.rows.row_events import TotalPiece
from extract.vocabulary import PARTS

LONGEST_AMOUNT = 30
GROUPED = re.compile(r"(?<![\d.,])\d{1,3}(?:[. ]\d{3})+(?:,\d\d)?(?![\d.,%])")  # `1.500.000,00`
ENDS_IN_FIGURE = re.compile(r"\d\W*$")
TEXT_AND_SUM = 2
FIRST_COLUMN = attrgetter("first_column")
NO_SUMS = ("deadline", "institution", "partner", "indicator", "target", *TIMES)


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

    Without one it has nothing but these words, or ends in an amount. Below a total (`after_total`), where
    rows are numbered, a text beside one amount says what a part of it is.
    """
    filled = sorted([c for c in here if c.lines and c.first_band == band], key=FIRST_COLUMN)
    if not filled or (len(filled) > 1 and not _has_digit(filled[-1])):
        return None
    words = levels.vocabulary.total_words(cell_text(filled[0], legible))
    if not words and (not after_total or len(filled) != TEXT_AND_SUM):
        return None
    texts = [cell_text(cell, legible) for cell in filled]
    beside = zip(filled[1:], texts[1:], strict=True)
    currency = levels.vocabulary.currency
    if not all(_is_amount(cell, text, columns, currency) for cell, text in beside):
        return None
    if words:
        total = len(filled) > 1 or _is_whole_total(filled[0], texts[0], words, levels)
    else:
        total = _is_part(texts[0], columns, levels)
    return TotalPiece(page, " | ".join(texts)) if total else None


def _has_digit(cell: Cell) -> bool:
    return any(c.isdigit() for line in cell.lines for c in line.text)


def _is_whole_total(cell: Cell, text: str, words: int, levels: LevelReader) -> bool:
    """Whether a text that begins with so many words of totals is one without an amount beside it.

    What a page cut from a cell above begins anyhow: `ukupnog` is no such word, but `ukupno 50` may be a rest.
    """
    if cell.open_top:
        return False
    currency = levels.vocabulary.currency
    bare = currency.sub("", text)
    rest = [word for word in PARTS.split(bare) if any(map(str.isalnum, word))][words:]
    level = levels.read(" ".join(rest[1:]))  # `UKUPNO ZA PROGRAM 1.1`
    sum_at_end = ENDS_IN_FIGURE.search(bare) and (currency.search(text) or GROUPED.search(text))
    of_level = level is not None and bool(level.no) and not level.title
    return not rest or of_level or text.rstrip().endswith(":") or bool(sum_at_end)


def _is_part(text: str, columns: Sequence[Column], levels: LevelReader) -> bool:
    """Whether a text may say what a part of the total above is: it has no number, and other rows have one."""
    numbered = column_at(columns, "no") is not None
    return numbered and levels.read(text) is None and not any(c.isdigit() for c in text)


def _is_amount(cell: Cell, text: str, columns: Sequence[Column], currency: re.Pattern[str]) -> bool:
    """Whether a text may be a sum: in a column of what is no sum it has a currency, or thousands parted."""
    if len(text) >= LONGEST_AMOUNT or "%" in text or not any(c.isdigit() for c in text):
        return False
    at = column_of(cell, columns)
    plain = at is None or columns[at].field not in NO_SUMS
    return plain or bool(currency.search(text) or GROUPED.search(text))
