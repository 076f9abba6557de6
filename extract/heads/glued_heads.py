"""A head and the row below it between which no rule is drawn: parted, lest the row be read as headings.

Producers that repeat a head on every page may draw no rule between it and the rest of the row that the page
cut. What stands there is told from the headings by those of the head before, or by a row's number.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from extract.folding import fold
from extract.heads.columns import Column, Head
from extract.heads.text_reader import TextReader
from extract.hyphens import join_heading
from extract.model import Box, Cell, Legible, Table
from extract.row_numbers import is_number

LEAST_HEADINGS = 3
MOST_LINES = 6  # of one heading


def with_head_apart(
    table: Table, heads: Sequence[Head], known: Sequence[Column], reader: TextReader
) -> Table:
    """The table with a band of its own for rows that stand in its first head's.

    `known` are the columns of the plan so far. Without any head found, the first band may be one so glued.
    """
    if heads and heads[0].first != heads[0].last:
        return table
    band = heads[0].first if heads else 0
    here = [cell for cell in table.cells if cell.first_band == band and cell.lines]
    headings = {fold(column.heading) for column in known} - {""}

    def names(text: str) -> bool:
        # Headings go on in ways not listed: the list is relied on only where no head was found.
        return fold(text) in headings or (not heads and reader.vocabulary.is_exact(text))

    at = _after_headings(here, names, reader.legible) if len(here) >= LEAST_HEADINGS else None
    if at is None and heads:
        at = _at_number(here, reader.legible)
    return _cut(table, band, at) if at is not None else table


def _after_headings(cells: Sequence[Cell], names: Callable[[str], bool], legible: Legible) -> float | None:
    """Where text begins behind the headings; None where a cell does not begin with one, or none goes on."""
    tops: list[float] = []
    for cell in cells:
        lengths = [
            n for n in range(1, min(len(cell.lines), MOST_LINES) + 1) if names(_text(cell, n, legible))
        ]
        if not lengths:
            return None
        tops += [line.top for line in cell.lines[lengths[-1] :]]
    return min(tops, default=None)


def _at_number(cells: Sequence[Cell], legible: Legible) -> float | None:
    """Where the numbers of rows begin, alone on the last lines of the first cell, below a heading."""
    first = min(cells, key=lambda cell: cell.first_column, default=None)
    tops: list[float] = []
    for line in reversed(first.lines[1:] if first is not None else ()):
        if not is_number(legible(line)):
            break
        tops.append(line.top)
    return min(tops, default=None)


def _text(cell: Cell, lines: int, legible: Legible) -> str:
    return join_heading([legible(line) for line in cell.lines[:lines]])


def _cut(table: Table, band: int, at: float) -> Table:
    """The table with the band cut at a height; what stands below it opens to what is above."""
    height = at - 1.0
    bands = (*table.bands[: band + 1], height, *table.bands[band + 1 :])
    cells = tuple(part for cell in table.cells for part in _parts(cell, band, height))
    return replace(table, bands=bands, cells=cells)


def _parts(cell: Cell, band: int, height: float) -> Iterator[Cell]:
    if cell.last_band < band:
        yield cell
    elif cell.first_band > band:
        yield cell._replace(first_band=cell.first_band + 1, last_band=cell.last_band + 1)
    elif cell.first_band < band or cell.last_band > band:
        yield cell._replace(last_band=cell.last_band + 1)
    else:
        x0, top, x1, bottom = cell.box
        above = tuple(line for line in cell.lines if (line.top + line.bottom) / 2 < height)
        below = tuple(line for line in cell.lines if (line.top + line.bottom) / 2 >= height)
        yield cell._replace(box=Box(x0, top, x1, height), lines=above, open_bottom=False)
        yield cell._replace(
            box=Box(x0, height, x1, bottom),
            first_band=band + 1,
            last_band=band + 1,
            lines=below,
            open_top=True,
        )
