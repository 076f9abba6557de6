"""Cells at the side of rows that no rule parts from one another: cut where the next heading begins at a row.

A heading set at the top of its first row has its first line at the height of that row's own first line. What
stands above it in the same cell is the heading before, or none: that of the page before goes on. One heading
at half the height of its cell is that of all its rows.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from extract.heads.columns import LEVEL_FIELDS, Column, column_of
from extract.model import Box, Cell, Table

SAME_HEIGHT = 1.5  # points: first lines of one row stand this near
BLANK = 0.5  # line heights: headings stand further apart than lines of one
CENTRED = 2.0  # points: what is set at half a cell's height stands no further from its middle


def with_parted_sides(table: Table, columns: Sequence[Column]) -> Table:
    """The table with its side cells cut."""
    sides = [i for i, column in enumerate(columns) if column.field in LEVEL_FIELDS]
    anchors = [i for i, column in enumerate(columns) if column.field in ("no", "activity")]
    if not sides:
        return table
    own = [column_of(cell, columns) if cell.lines else None for cell in table.cells]
    begins = {
        cell.first_band: cell.lines[0].top
        for cell, column in zip(table.cells, own, strict=True)
        if column in anchors
    }
    over_rows = [
        cell for cell, column in zip(table.cells, own, strict=True) if column in sides and _spans(cell)
    ]
    ruled = len(over_rows) > 1  # rules part the headings: one alone in its cell is that of all its rows
    cells: list[Cell] = []
    for cell, column in zip(table.cells, own, strict=True):
        one = len(_heights(cell)) == 1 and (ruled or _is_centred(cell))
        several = column in sides and _spans(cell) and not one
        cells += _parts(cell, table.bands, begins) if several else [cell]
    return replace(table, cells=tuple(cells)) if len(cells) > len(table.cells) else table


def _parts(cell: Cell, bands: Sequence[float], begins: Mapping[int, float]) -> Iterator[Cell]:
    """The cell cut above each band at whose first line one of its headings begins."""
    heights = _heights(cell)
    cuts = [
        (band, at)
        for band in range(cell.first_band + 1, cell.last_band + 1)
        for top, at in heights.items()
        if band in begins and abs(begins[band] - top) <= SAME_HEIGHT
    ]
    bounds = [(cell.first_band, 0), *cuts, (cell.last_band + 1, len(cell.lines))]
    for (band, at), (next_band, next_at) in pairwise(bounds):
        yield cell._replace(
            box=Box(cell.box.x0, bands[band], cell.box.x1, bands[next_band]),
            first_band=band,
            last_band=next_band - 1,
            lines=cell.lines[at:next_at],
            open_top=cell.open_top and band == cell.first_band,
            open_bottom=cell.open_bottom and next_band > cell.last_band,
        )


def _spans(cell: Cell) -> bool:
    return cell.last_band > cell.first_band


def _heights(cell: Cell) -> dict[float, int]:
    """Where the cell's headings begin: the tops of their first lines, and which lines these are."""
    return {line.top: at for at, line in enumerate(cell.lines) if at == 0 or _begins(cell, at)}


def _begins(cell: Cell, at: int) -> bool:
    """Whether a line stands apart from the one above it, and does not plainly go on with it.

    Lines without capitals are low: the blanks around these are no wider than others.
    """
    height = max(line.bottom - line.top for line in cell.lines)
    above, line = cell.lines[at - 1], cell.lines[at]
    goes_on = line.text[:1].islower() and not cell.lines[0].text[:1].islower()
    return line.top - above.bottom > BLANK * height and not goes_on


def _is_centred(cell: Cell) -> bool:
    """Whether the lines stand at half the cell's height."""
    middle = (cell.lines[0].top + cell.lines[-1].bottom) / 2
    return abs(middle - (cell.box.top + cell.box.bottom) / 2) <= CENTRED
