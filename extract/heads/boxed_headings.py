"""Headings of levels in a table of their own above a plan's: `Strateški cilj 1 | Unaprijediti zdravlje`."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, groupby, pairwise
from operator import attrgetter
from typing import NamedTuple

from extract.heads.cell_texts import cell_lines_text
from extract.heads.level_paths import level_key
from extract.heads.text_reader import TextReader
from extract.model import Box, Cell, Line, Table
from extract.printed import LevelHeading

MOST_COLUMNS = 3  # a level's word, its number and its title
LONGEST = 400  # characters of a heading
_first_band = attrgetter("first_band")
_first_column = attrgetter("first_column")


class BoxedHeadings(NamedTuple):
    """A line for each heading, as if it were printed across the page, and the cells that are none."""

    headings: tuple[Line, ...]
    rest: tuple[Cell, ...]


def boxed_headings(table: Table, reader: TextReader) -> BoxedHeadings | None:
    """The headings of a table that begins with one; None where it does not, or several are of one level.

    Such a table tells of all goals at once, and is not over the rows that follow it.
    A heading in several cells has its number, or a colon behind its level's word: other tables name levels
    in their heads.
    """
    headings: list[Line] = []
    found: set[tuple[str, str]] = set()
    rest: list[Cell] = []
    filled = [cell for cell in table.cells if cell.lines]
    for _, band in groupby(sorted(filled, key=_first_band), key=_first_band):
        cells = sorted(band, key=_first_column)
        heading = _heading(cells, reader)
        if heading is not None and level_key(heading) in found:
            return None
        if heading is not None:
            found.add(level_key(heading))
            headings.append(_one_line([line for cell in cells for line in cell.lines]))
        elif not headings:
            return None
        else:
            rest += cells
    return BoxedHeadings(tuple(headings), tuple(rest)) if headings else None


def _heading(cells: Sequence[Cell], reader: TextReader) -> LevelHeading | None:
    text = " ".join(cell_lines_text(cell, reader.legible) for cell in cells)
    found = reader.levels.read(text) if len(cells) <= MOST_COLUMNS and len(text) <= LONGEST else None
    if found is None or not found.level or reader.vocabulary.currency.search(found.title):
        return None
    told = len(cells) == 1 or found.no or cell_lines_text(cells[0], reader.legible).rstrip().endswith(":")
    return found if told else None


def _one_line(lines: Sequence[Line]) -> Line:
    """The lines as one: its text has LF between them."""
    starts = accumulate((len(line.text) + 1 for line in lines), initial=0)
    fonts = [
        (start + at, font) for start, line in zip(starts, lines, strict=False) for at, font in line.fonts
    ]
    changes = [fonts[0], *(after for before, after in pairwise(fonts) if after[1] != before[1])]
    box = lines[0].box
    for line in lines[1:]:
        box = Box.hull(box, line.box)
    return Line("\n".join(line.text for line in lines), tuple(changes), *box)
