"""Bands of a plan's table that are totals, or say what parts these have."""

from __future__ import annotations

import re
from collections.abc import Sequence
from operator import attrgetter

from extract.heads.columns import TIMES, Column, column_at, column_of, covers
from extract.heads.levels import LevelReader
from extract.heads.text_reader import TextReader
from extract.model import Cell
from extract.row_numbers import is_number
from extract.rows.row_events import TotalPiece
from extract.sums import GROUPED
from extract.vocabulary import LONGEST_TOTAL, PARTS

LONGEST_AMOUNT = 30
ENDS_IN_FIGURE = re.compile(r"\d\W*$")
FIGURE_AT_END = re.compile(r"\s*[:=–-]\s*\d[\d., ]*\W*$")
TEXT_AND_SUM = 2
FIRST_COLUMN = attrgetter("first_column")
NO_SUMS = ("deadline", "institution", "partner", "indicator", "target", *TIMES)


def total_at(
    page: int,
    here: Sequence[Cell],
    band: int,
    columns: Sequence[Column],
    reader: TextReader,
    after_total: bool = False,
) -> TotalPiece | None:
    """A band whose first text, perhaps behind a number, is a total's, with nothing but amounts right of it.

    Without one it has nothing but these words, or ends in an amount, or stands where rows have more. Below a
    total (`after_total`), where rows are numbered, a text beside one amount says what a part of it is.
    """
    filled = sorted([c for c in here if c.lines and c.first_band == band], key=FIRST_COLUMN)
    if not filled or (len(filled) > 1 and not _has_digit(filled[-1])):
        return None
    texts = [reader.cell_text(cell) for cell in filled]
    own = _before_total(filled, texts, columns)
    text = " ".join(texts[: own + 1]) if own and not is_number(texts[0]) else texts[own]
    words = reader.vocabulary.total_words(text)
    named = words > 0 or _ends_as_total(text, reader.levels)
    if not named and (not after_total or len(filled) != TEXT_AND_SUM):
        return None
    beside = zip(filled[own + 1 :], texts[own + 1 :], strict=True)
    currency = reader.vocabulary.currency
    if not all(_is_amount(cell, text, columns, currency) for cell, text in beside):
        return None
    if named:
        # A row with a number is a total where it says no more: `2. | Ukupno uređenje obale` is none.
        alone = len(filled) == 1 or (own > 0 and is_number(texts[0]))
        total = not alone or _is_whole_total(filled[own], texts[own], words, columns, reader.levels)
    else:
        total = _is_part(texts[0], columns, reader.levels)
    return TotalPiece(page, " | ".join(texts)) if total else None


def _before_total(filled: Sequence[Cell], texts: Sequence[str], columns: Sequence[Column]) -> int:
    """How many cells stand before the one of a total's text: one with a number, or with that text's start."""
    if len(filled) <= TEXT_AND_SUM:
        return 0
    fields = [
        columns[at].field if (at := column_of(cell, columns)) is not None else "" for cell in filled[:2]
    ]
    return int(fields[0] == "no" and (is_number(texts[0]) or fields[1] == "activity"))


def _ends_as_total(text: str, levels: LevelReader) -> bool:
    """Whether a level with its number stands before words of totals: `Mjera 1 – ukupno`."""
    bare = FIGURE_AT_END.sub("", levels.vocabulary.currency.sub("", text))
    words = [word for word in PARTS.split(bare) if any(map(str.isalnum, word))]
    for at in range(max(len(words) - LONGEST_TOTAL, 1), len(words)):
        if levels.vocabulary.total_words(" ".join(words[at:])) == len(words) - at:
            return _is_level(words[:at], levels)
    return False


def _is_level(words: Sequence[str], levels: LevelReader) -> bool:
    """Whether words are a level and its number, without a title."""
    level = levels.read(" ".join(words))
    return level is not None and bool(level.no) and not level.title


def _has_digit(cell: Cell) -> bool:
    return any(any(map(str.isdigit, line.text)) for line in cell.lines)


def _is_whole_total(
    cell: Cell, text: str, words: int, columns: Sequence[Column], levels: LevelReader
) -> bool:
    """Whether a text that begins with so many words of totals is one without an amount beside it.

    One over several columns is: no heading begins so. What a page cut from a cell above begins anyhow:
    `ukupnog` is no such word, but `ukupno 50` may be a rest.
    """
    if cell.open_top:
        return False
    currency = levels.vocabulary.currency
    bare = currency.sub("", text)
    rest = [word for word in PARTS.split(bare) if any(map(str.isalnum, word))][words:]
    sum_at_end = ENDS_IN_FIGURE.search(bare) and (currency.search(text) or GROUPED.search(text))
    # `UKUPNO ZA PROGRAM 1.1`, `Ukupno za mjeru 1`
    of_level = any(_is_level(rest[at:], levels) for at in (0, 1)) or is_number(rest[-1] if rest else "")
    if not words or not rest or of_level or text.rstrip().endswith(":") or sum_at_end:
        return True
    return text[:1].isupper() and sum(covers(cell, column) for column in columns) > 1


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
