"""What of a page was read as headings: of levels, wherever they stand, and of a plan's columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import reduce

from extract.folding import fold
from extract.model import Box, Cell, Legible, Line, Sheet, Table
from extract.printed import LevelHeading, PrintedPlan

LEAST_LETTERS = 3  # of a cell that is known by its text as a column's heading
LONGEST_NUMBER_WORD = 5  # letters of `br.`, `broj`, as headings have before their number
MOST_LINES = 8  # of a heading that stands as text outside the tables
AROUND = 2  # points around such a text


def level_headings(sheet: Sheet, plans: Sequence[PrintedPlan], legible: Legible) -> list[Box]:
    """Where the page prints the headings of levels that its plans' rows have: cells, and lines of text."""
    headings = [heading for plan in plans for activity in plan.activities for heading in activity.path]
    found = {
        piece.box
        for heading in headings
        for piece in heading.pieces
        if piece.page == sheet.number and piece.box is not None
    }
    for heading in dict.fromkeys(_outside(plans, sheet.number)):
        place = next((box for lines, box in _texts(sheet) if _prints(lines, heading, legible)), None)
        if place is not None:
            found.add(place)
    return sorted(found)


def column_headings(
    table: Table, taken: Iterable[Box], plans: Sequence[PrintedPlan], legible: Legible
) -> list[Cell]:
    """The cells of the bands that print headings of a plan's columns, blank ones among them.

    `taken` are the places of rows and of headings of levels.
    """
    names = {fold(cell.heading) for plan in plans for row in plan.activities for cell in row.cells}
    boxes = set(taken)
    of_others = {band for cell in table.cells if cell.box in boxes for band in bands_of(cell)}
    free = [cell for cell in table.cells if cell.box not in boxes and of_others.isdisjoint(bands_of(cell))]
    heads = [cell for cell in free if _names_column(cell, names, legible)]
    bands = {band for cell in heads for band in bands_of(cell)}
    return [cell for cell in free if bands.issuperset(bands_of(cell))]


def bands_of(cell: Cell) -> range:
    """The bands that a cell reaches over."""
    return range(cell.first_band, cell.last_band + 1)


def _outside(plans: Sequence[PrintedPlan], page: int) -> Iterator[LevelHeading]:
    """The headings of no place in a table that stand between a row and the one before it, if on this page."""
    for plan in plans:
        before: tuple[LevelHeading, ...] = ()
        first = min((page for row in plan.activities[:1] for page in row.pages), default=0) - 1
        for row in plan.activities:
            if row.pages and first <= page <= row.pages[0]:
                yield from (each for each in row.path if not each.pieces and each not in before)
            before, first = row.path, max(row.pages, default=first)


def _texts(sheet: Sheet) -> Iterator[tuple[Sequence[Line], Box]]:
    """The texts that may be a heading: each table's cells, then lines outside them, up to a few together."""
    for cell in (cell for table in sheet.tables for cell in table.cells if cell.lines):
        yield cell.lines, cell.box
    for at in range(len(sheet.lines)):
        for length in range(1, MOST_LINES + 1):
            lines = sheet.lines[at : at + length]
            if len(lines) == length:
                x0, top, x1, bottom = reduce(Box.hull, [line.box for line in lines])
                yield lines, Box(x0 - AROUND, top - AROUND, x1 + AROUND, bottom + AROUND)


def _prints(lines: Sequence[Line], heading: LevelHeading, legible: Legible) -> bool:
    """Whether lines print a heading; a word before its number (`br.`) is no part of what was read."""
    text, level = fold("".join(map(legible, lines))), fold(heading.level)
    title = fold(heading.no + heading.title)
    whole = text.startswith(level) and text.endswith(title)
    return bool(title) and whole and len(text) - len(level + title) < LONGEST_NUMBER_WORD


def _names_column(cell: Cell, names: Iterable[str], legible: Legible) -> bool:
    """Whether a cell prints a column's heading or, where that stands in several bands, a part of it."""
    text = fold("".join(map(legible, cell.lines)))
    return len(text) >= LEAST_LETTERS and any(text in name for name in names)
