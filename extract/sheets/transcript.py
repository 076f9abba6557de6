"""A transcript of an issue (.txt, table cells parted by tabs) -> one sheet, for the same stages as a PDF.

A transcript has no places: column i stands at x = 100 i, line n at top = n, page 0, and boxes are not kept.
Lines end at line feeds; at carriage returns only in a text that has no line feed. A row whose tabs do not
make its table's cells keeps all its text, and is odd.
"""

from __future__ import annotations

import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections import Counter
from collections.abc import Sequence
from itertools import takewhile
from pathlib import Path
from statistics import mode

from extract.beside_marks import DATE
from extract.errors import InputError
from extract.issue_marks import IssueMarks
from extract.model import Box, Cell, Line, Oddity, Sheet, Table, one_font
from extract.row_numbers import is_number, part_number

NOT_UTF8 = "is not UTF-8 text: save it as UTF-8 and run again"
LEAST_TABS = 2
LEAST_DASHES = 2  # cells of a row that hold a dash alone
COLUMN = 100.0  # points that a column of a transcript counts for, wide enough to tell columns apart by x
STRAY_RULE = re.compile(r"^(?=[^-]*-)[\s_=–—-]*$")  # drawn with signs, across the page
DASH_ALONE = re.compile(r"^\s*[–—-]\s*$")  # the whole of a cell that says nothing
RUNNING_HEAD_LINES = 7  # lines around a page mark that may belong to the running head
WEEKDAY_DATE_LENGTH = 40
ROW_START = re.compile(r"^\S{1,10}$")


def read_transcript(path: Path, marks: IssueMarks) -> Sheet:
    """The transcript as one sheet. Raises InputError where it is no UTF-8 text or is empty."""
    try:
        text = _with_line_feeds(_decoded(path.read_bytes()))
    except UnicodeDecodeError as error:
        raise InputError(path, NOT_UTF8) from error
    if "\0" in text:  # text of two bytes a letter, without the mark that says so, passes for UTF-8
        raise InputError(path, NOT_UTF8)
    if not text.strip():
        raise InputError(path, "is empty: fetch it again")
    rows = text.split("\n")
    furniture = _furniture(rows, marks)
    tables: list[Table] = []
    lines: list[Line] = []
    heads: list[Line] = []
    block: list[tuple[int, list[str]]] = []
    wide = 0
    for number, row in enumerate(rows):
        if number in furniture:
            heads.append(_line(row, number))
        elif _is_rule(row):
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


def _decoded(data: bytes) -> str:
    """The text, in UTF-8, or in UTF-16 where its first mark says so and it has lines."""
    is_wide = data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) and b"\n" in data
    return data.decode("utf-16" if is_wide else "utf-8-sig")


def _with_line_feeds(text: str) -> str:
    """The text with its lines ended by line feeds: where it has none, carriage returns end them."""
    return text.replace("\r\n", "\n") if "\n" in text else text.replace("\r", "\n")


def _is_rule(row: str) -> bool:
    """Whether a line is a rule drawn with signs, and no row whose cells hold a dash each."""
    if not STRAY_RULE.match(row):
        return False
    cells = [text for text in row.split("\t") if text.strip()]
    is_row = row.count("\t") >= LEAST_TABS and len(cells) >= LEAST_DASHES
    return not (is_row and all(DASH_ALONE.match(text) for text in cells))


def _furniture(rows: Sequence[str], marks: IssueMarks) -> set[int]:
    """Line numbers of running heads: a page mark, and the repeated or dated lines around it."""
    counts = Counter(row.strip() for row in rows if row.strip())
    found: set[int] = set()
    for number, row in enumerate(rows):
        if "\t" in row or marks.page_of(row) is None:
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
    """How many columns the block's rows have: as its first rows, which hold the head, and most of them show.

    A continuation may have lost its number cell, and a row that begins with its number, or a blank one, the
    tabs before its last, empty cells.
    """
    lengths = [len(cells) for _, cells in block]
    above = takewhile(lambda row: not is_number(row[1][0].strip()), block)
    wide = max([*(len(cells) for _, cells in above), mode(lengths)])
    first = block[0][1][0].strip()
    whole = not first or is_number(first)
    return before if wide < before and (whole or wide == before - 1) else wide


def _table(block: Sequence[tuple[int, list[str]]], wide: int) -> Table:
    cells: list[Cell] = []
    oddities: list[Oddity] = []
    for band, (number, texts) in enumerate(block):
        if _is_heading(texts, wide):
            cells.append(_cell(texts[0], band, number, 0, wide - 1))
            continue
        fitted, is_sure = _fitted(texts, wide, leads=band == 0)
        cells.extend(_cell(text, band, number, column, column) for column, text in enumerate(fitted))
        if not is_sure:
            oddities.append(_misaligned(number, texts, wide))
    tops = [float(number) for number, _ in block] + [float(block[-1][0]) + 1]
    box = Box(0.0, tops[0], COLUMN * wide, tops[-1])
    columns = tuple(COLUMN * i for i in range(wide + 1))
    return Table(0, box, columns, tuple(tops), tuple(cells), tuple(oddities))


def _is_heading(texts: Sequence[str], wide: int) -> bool:
    """A lone first cell runs across, but for a row that shows its number there and too few cells."""
    if any(text.strip() for text in texts[1:]) or not texts[0].strip() or ROW_START.match(texts[0].strip()):
        return False
    return len(texts) >= wide or part_number(texts[0]) is None


def _fitted(texts: list[str], wide: int, leads: bool) -> tuple[list[str], bool]:
    """A row's texts in `wide` columns, and whether it is sure that each is in its own.

    A row one cell short that leads its table, behind a page mark, has lost its number cell; one with its
    number and text in one cell, the tab between them. Text of too many cells stays in the last.
    """
    if len(texts) >= wide:
        return [*texts[: wide - 1], "\t".join(texts[wide - 1 :])], not any(t.strip() for t in texts[wide:])
    if parted := part_number(texts[0]):
        texts, leads = [*parted, *texts[1:]], False
    elif len(texts) == wide - 1 and texts[0].strip() and not ROW_START.match(texts[0].strip()):
        return ["", *texts], leads
    return texts + [""] * (wide - len(texts)), False


def _misaligned(number: int, texts: Sequence[str], wide: int) -> Oddity:
    message = (
        f"line {number + 1} of the transcript has {len(texts)} cells, the table's rows have {wide}: "
        "a tab was lost or added, and values may stand in wrong columns"
    )
    return Oddity("row_misaligned", message, value=" | ".join(text.strip() for text in texts))


def _cell(text: str, band: int, number: int, first: int, last: int) -> Cell:
    box = Box(COLUMN * first, float(number), COLUMN * (last + 1), float(number) + 1)
    lines = (_line(text, number),) if text.strip() else ()
    return Cell(box, band, band, first, last, lines)


def _line(text: str, number: int) -> Line:
    return Line(text.strip(), one_font(""), 0.0, float(number), 1.0, float(number) + 1)
