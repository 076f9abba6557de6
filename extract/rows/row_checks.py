"""What whole rows and headings lack that none of a plan should."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from extract.heads.columns import LEVEL_FIELDS, Column, column_at
from extract.model import Cell, Legible, Oddity, Table
from extract.printed import LevelHeading, Piece, PrintedActivity
from extract.row_numbers import is_next
from extract.rows.row_events import RowPiece

NUMBERED = re.compile(r"\s*(\d{1,2}(?:\.\d{1,3}){2,})\.?\s+\w")  # a number of three parts, before a text
LISTED = re.compile(r"\s*(\d{1,3})\.\s+\w")  # a number and its mark, before a text
NUMBER = re.compile(r"\d{1,2}(?:\.\d{1,3})+\.?|\d{1,3}[.)]")  # of several parts, or with its mark
TWO, SEVERAL = 2, 3
LONG = 10  # lines
SAME_HEIGHT = 2.0  # points: lines beside one another


def without_activity(activities: Iterable[PrintedActivity]) -> Iterator[Oddity]:
    """A warning for each row with nothing in its column of activities: it may be a piece of another row."""
    for activity in activities:
        own = [cell for cell in activity.cells if cell.field == "activity"]
        if own and not any(piece.text.strip() for cell in own for piece in cell.pieces):
            page = activity.pages[0] if activity.pages else None
            message = "a row without any text of an activity: it may be a piece of another row"
            yield Oddity("activity_empty", message, page=page, value=activity.number)


def several_rows(table: Table, legible: Legible) -> Iterator[Oddity]:
    """An error for each cell in which lines begin with several numbers of rows: nothing parted these.

    Numbers of one part may be a list's, but for those in a cell over all columns that follow one another.
    """
    for cell in table.cells:
        lines = [legible(line) for line in cell.lines if line.text[:2].lstrip()[:1].isdigit()]
        if len(lines) < SEVERAL:
            continue
        numbers = list(dict.fromkeys(match[1] for line in lines if (match := NUMBERED.match(line))))
        if len(numbers) < SEVERAL and _is_over_all(cell, table):
            listed = list(dict.fromkeys(match[1] for line in lines if (match := LISTED.match(line))))
            numbers = listed if all(is_next(after, before) for before, after in pairwise(listed)) else numbers
        if len(numbers) >= SEVERAL:
            yield _glued(numbers, table.page)


def _is_over_all(cell: Cell, table: Table) -> bool:
    """Whether a cell reaches over all columns of a table of several."""
    last = len(table.columns) - 2
    return last >= SEVERAL and cell.first_column == 0 and cell.last_column == last


def several_numbers(row: RowPiece, columns: Sequence[Column], legible: Legible) -> Iterator[Oddity]:
    """The same for a row whose cell in the column of numbers has those of several (`1.2` `1.3`)."""
    at = column_at(columns, "no")
    for cell in row.column(at) if at is not None else ():
        printed = [legible(line).strip() for line in cell.lines if any(map(str.isalnum, line.text))]
        numbers = list(dict.fromkeys(text.rstrip(".") for text in printed))
        follow = all(is_next(after, before) for before, after in pairwise(numbers))
        if len(numbers) >= TWO and all(map(NUMBER.fullmatch, printed)) and follow:
            yield _glued(numbers, row.page)


def long_row(activities: Sequence[PrintedActivity]) -> Iterator[Oddity]:
    """A warning for a row without a number that has several deadlines, and many lines: it may be several.

    Or one cell's deadlines stand beside the lines with which an activity begins.
    """
    for row in activities:
        pieces = {cell.field: cell.pieces for cell in row.cells}
        texts = [line for piece in pieces.get("activity", ()) for line in piece.lines]
        dated = [
            line for piece in pieces.get("deadline", ()) for line in piece.lines if _has_digit(line.text)
        ]
        begun = [line for line in texts if line.text[:1].isupper()]
        many = len(begun) >= SEVERAL and len(dated) >= SEVERAL and len(texts) >= LONG
        if not row.number and (many or _are_beside(pieces)):
            message = "one row has several deadlines, and nothing parts them: it may be several"
            page = row.pages[0] if row.pages else None
            yield Oddity("rows_glued", message, "warning", page, texts[0].text)


def _has_digit(text: str) -> bool:
    return any(map(str.isdigit, text))


def _are_beside(pieces: Mapping[str, Sequence[Piece]]) -> bool:
    """Whether texts stand beside lines with which an activity may begin, as those of several rows do.

    Three deadlines of one cell, or two and a blank between; or two texts, of any cells, below a blank each.
    """
    own = pieces.get("activity", ())
    begun = [(piece.page, line.top) for piece in own for line in piece.lines if line.text[:1].isupper()]
    below_blanks = 0
    for field, others in pieces.items():
        for piece in others if field != "activity" else ():
            tops = [top for page, top in begun if page == piece.page > 0]
            said = [line for line in piece.lines if _has_digit(line.text) or line.text[:1].isupper()]
            beside = [line for line in said if any(abs(line.top - top) <= SAME_HEIGHT for top in tops)]
            apart = sum(
                b in beside and b.top - a.bottom >= a.bottom - a.top for a, b in pairwise(piece.lines)
            )
            if field == "deadline" and (len(beside) >= SEVERAL or (apart and len(beside) >= TWO)):
                return True
            below_blanks += apart
    return below_blanks >= TWO


def _glued(numbers: Iterable[str], page: int) -> Oddity:
    message = "several numbered rows stand in one cell that nothing parts: they are read as one"
    return Oddity("rows_glued", message, "error", page or None, ", ".join(numbers))


def without_rows(
    headings: Iterable[tuple[LevelHeading, int]], activities: Sequence[PrintedActivity]
) -> Iterator[Oddity]:
    """A warning for each heading (with its page) in a plan's tables that no row stands under.

    It may be the rest of a row that stands alone in its line, taken for a heading.
    """
    above = {level for activity in activities for level in activity.path}
    for heading, page in headings:
        if any(heading.repeats(level) for level in above):
            continue
        text = " ".join(part for part in (heading.level, heading.no, heading.title) if part)
        message = "a line over the whole table was taken for a heading, but no row stands below it"
        yield Oddity("heading_without_rows", message, page=page or None, value=text)


def headings_off(columns: Iterable[Column], activities: Sequence[PrintedActivity]) -> Iterator[Oddity]:
    """A warning where headings stand in a column at the side, but none beside the first row.

    Where no rules part the rows, headings set at half their rows' height cannot be given to them for certain.
    """
    beside = any(column.field in LEVEL_FIELDS for column in columns)
    first = next(iter(activities), None)
    if beside and first is not None and len(first.path) < max(len(each.path) for each in activities):
        message = "no heading stands beside the first row, though they do beside others: check whose each is"
        yield Oddity("headings_off", message, page=first.pages[0] if first.pages else None)
