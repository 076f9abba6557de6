"""A transcript of an issue (.txt, table cells parted by tabs) -> one sheet, for the same stages as a PDF.

A transcript has no places: column i stands at x = 100 i, line n at top = n, page 0, and boxes are not kept.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from extract.columns import is_number
from extract.errors import InputError
from extract.furniture import DATE, PAGE_MARK
from extract.model import Box, Cell, Line, Sheet, Table, one_font

LEAST_TABS = 2
COLUMN = 100.0  # points that a column of a transcript counts for, wide enough to tell columns apart by x
STRAY_RULE = re.compile(r"^[\s\t_=–—-]*-[\s\t_=–—-]*$")
RUNNING_HEAD_LINES = 7  # lines around a page mark that may belong to the running head
WEEKDAY_DATE_LENGTH = 40
ROW_START = re.compile(r"^\S{1,10}$")


def read_transcript(path: Path) -> Sheet:
    """The transcript as one sheet. Raises InputError where it is no UTF-8 text or is empty."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(path, "is not UTF-8 text: save it as UTF-8 and run again") from error
    if not text.strip():
        raise InputError(path, "is empty: fetch it again")
    rows = text.splitlines()
    furniture = _furniture(rows)
    tables: list[Table] = []
    lines: list[Line] = []
    heads: list[Line] = []
    block: list[tuple[int, list[str]]] = []
    wide = 0
    for number, row in enumerate(rows):
        if number in furniture:
            heads.append(_line(row, number))
        elif STRAY_RULE.match(row):
            continue
        elif row.count("\t") >= LEAST_TABS:
            block.append((number, row.split("\t")))
            continue
        elif row.strip():
            lines.append(_line(row, number))
        if block:
            wide = _columns(block, wide)
            tables.append(_table(block, wide))
            block = []
    if block:
        tables.append(_table(block, _columns(block, wide)))
    return Sheet(0, COLUMN * max(wide, 1), float(len(rows)), tuple(tables), tuple(lines), tuple(heads))


def _furniture(rows: Sequence[str]) -> set[int]:
    """Line numbers of running heads: a page mark, and the repeated or dated lines around it."""
    counts = Counter(row.strip() for row in rows if row.strip())
    found: set[int] = set()
    for number, row in enumerate(rows):
        if "\t" in row or not PAGE_MARK.search(row):
            continue
        found.add(number)
        around = range(max(0, number - RUNNING_HEAD_LINES), min(len(rows), number + RUNNING_HEAD_LINES + 1))
        for near in around:
            text = rows[near].strip()
            dated = DATE.search(text) and len(text) < WEEKDAY_DATE_LENGTH
            if text and "\t" not in text and (counts[text] > 1 or dated):
                found.add(near)
    return found


def _columns(block: Sequence[tuple[int, list[str]]], before: int) -> int:
    """How many columns the block's rows have; a continuation may have lost its number cell, and a row that
    begins with its number, or a blank one, the tabs before its last, empty cells."""
    widest = max(len(cells) for _, cells in block)
    first = block[0][1][0].strip()
    whole = not first or is_number(first)
    return before if widest < before and (whole or widest == before - 1) else widest


def _table(block: Sequence[tuple[int, list[str]]], wide: int) -> Table:
    cells: list[Cell] = []
    for band, (number, texts) in enumerate(block):
        cells.extend(_cells(texts, band, number, wide))
    tops = [float(number) for number, _ in block] + [float(block[-1][0]) + 1]
    box = Box(0.0, tops[0], COLUMN * wide, tops[-1])
    return Table(0, box, tuple(COLUMN * i for i in range(wide + 1)), tuple(tops), tuple(cells))


def _cells(texts: list[str], band: int, number: int, wide: int) -> Iterator[Cell]:
    """A row's cells; a lone first cell runs across, a row one cell short has lost its number cell."""
    filled = [text for text in texts if text.strip()]
    if len(filled) == 1 and texts[0].strip() and not ROW_START.match(texts[0].strip()):
        yield _cell(texts[0], band, number, 0, wide - 1)
        return
    if len(texts) == wide - 1 and not ROW_START.match(texts[0].strip()):
        texts = ["", *texts]
    for column in range(wide):
        yield _cell(texts[column] if column < len(texts) else "", band, number, column, column)


def _cell(text: str, band: int, number: int, first: int, last: int) -> Cell:
    box = Box(COLUMN * first, float(number), COLUMN * (last + 1), float(number) + 1)
    lines = (_line(text, number),) if text.strip() else ()
    return Cell(box, band, band, first, last, lines)


def _line(text: str, number: int) -> Line:
    return Line(text.strip(), one_font(""), 0.0, float(number), 1.0, float(number) + 1)
