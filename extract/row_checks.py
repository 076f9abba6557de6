"""What whole rows and headings lack that none of a plan should."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from extract.columns import Column
from extract.model import Legible, LevelHeading, Line, Oddity, PrintedActivity, Table
from extract.sides import LEVEL_FIELDS

NUMBERED = re.compile(r"\s*(\d{1,2}(?:\.\d{1,3}){2,})\.?\s+\w")  # a number of three parts, before a text
NUMBER = re.compile(r"\d{1,2}(?:\.\d{1,3})+")  # one of several parts
TWO, SEVERAL = 2, 3


def without_activity(activities: Iterable[PrintedActivity]) -> Iterator[Oddity]:
    """A warning for each row with nothing in its column of activities: it may be a piece of another row."""
    for activity in activities:
        own = [cell for cell in activity.cells if cell.field == "activity"]
        if own and not any(piece.text.strip() for cell in own for piece in cell.pieces):
            page = activity.pages[0] if activity.pages else None
            message = "a row without any text of an activity: it may be a piece of another row"
            yield Oddity("activity_empty", message, page=page, value=activity.number)


def several_rows(table: Table, legible: Legible) -> Iterator[Oddity]:
    """An error for each cell whose lines are, or begin with, several rows' numbers: nothing parted these."""
    for cell in table.cells:
        lines = [legible(line) for line in cell.lines if line.text[:2].lstrip()[:1].isdigit()]
        if len(lines) < TWO:
            continue
        numbers = _numbers_alone(cell.lines, lines)
        if not numbers:
            begun = (match[1] for line in lines if (match := NUMBERED.match(line)))
            numbers = list(dict.fromkeys(begun))
            numbers = numbers if len(numbers) >= SEVERAL else []
        if numbers:
            message = "several numbered rows stand in one cell that nothing parts: they are read as one"
            yield Oddity("rows_glued", message, "error", table.page or None, ", ".join(numbers))


def _numbers_alone(all_lines: Sequence[Line], lines: Sequence[str]) -> list[str]:
    """The numbers where they alone fill a cell and count up in their last part (`1.2` `1.3`), else none."""
    numbers = list(dict.fromkeys(line.strip().rstrip(".") for line in lines))
    if len(lines) < len(all_lines) or len(numbers) < TWO or not all(map(NUMBER.fullmatch, numbers)):
        return []
    parted = [number.rpartition(".") for number in numbers]
    counts_up = all(
        one[0] == next_one[0] and int(next_one[2]) == int(one[2]) + 1 for one, next_one in pairwise(parted)
    )
    return numbers if counts_up else []


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
