"""A plan's head of several lines that the page parts: its last ones stand over the rows on the next page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extract.heads.columns import Head
from extract.heads.plan_heads import find_heads
from extract.heads.text_reader import TextReader
from extract.model import Cell, Table

SIDES = 3.0  # points: the rules of both parts stand no further apart


def head_from_above(above: Table, table: Table, reader: TextReader) -> Head | None:
    """The head that ends with a table's first row, where the table `above` is but what that head begins with.

    Headings above that run over several columns are parted by that row's texts, all other cells of which are
    blank. None where it is another table.
    """
    height = len(above.bands) - 1
    alone = find_heads(above, reader)
    if len(alone) != 1 or (alone[0].first, alone[0].last) != (0, height - 1):
        return None
    first = [cell for cell in table.cells if cell.first_band == 0]
    begun = [_over(cell, above, table, first) for cell in above.cells]
    if any(cell.last_band for cell in first) or not _parts(begun, first):
        return None
    known = [cell for cell in begun if cell is not None]
    rest = [_lower(cell, height) for cell in table.cells if cell.first_band or cell.lines]
    bands = (*(table.box.top - at for at in range(height, 0, -1)), *table.bands)
    heads = find_heads(replace(table, bands=bands, cells=(*known, *rest)), reader)
    if not heads or (heads[0].first, heads[0].last) != (0, height):
        return None
    return Head(heads[0].columns, 0, 0)


def _over(cell: Cell, above: Table, table: Table, first: Sequence[Cell]) -> Cell | None:
    """A cell of the head's beginning in the columns of the table below, or None where it fits none.

    Over a blank cell it goes on to the head's end.
    """
    moved = table.box.x0 - above.box.x0
    edges = [cell.box.x0 + moved, cell.box.x1 + moved]
    at = [next((i for i, x in enumerate(table.columns) if abs(x - edge) <= SIDES), None) for edge in edges]
    if at[0] is None or at[1] is None:
        return None
    own = [other for other in first if at[0] <= other.first_column and other.last_column < at[1]]
    whole = cell.last_band == len(above.bands) - 2 and not any(other.lines for other in own)
    box = cell.box._replace(x0=table.columns[at[0]], x1=table.columns[at[1]])
    return cell._replace(box=box, first_column=at[0], last_column=at[1] - 1, last_band=cell.last_band + whole)


def _parts(begun: Sequence[Cell | None], first: Sequence[Cell]) -> bool:
    """Whether all of the head's beginning fits, and each text below it parts a heading of several columns."""
    known = [cell for cell in begun if cell is not None]
    wide = [cell for cell in known if cell.last_column > cell.first_column and cell.lines]
    filled = [cell for cell in first if cell.lines]
    parted = all(
        any(cell.first_column <= own.first_column and own.last_column <= cell.last_column for cell in wide)
        for own in filled
    )
    return len(known) == len(begun) and len(filled) > 1 and parted


def _lower(cell: Cell, height: int) -> Cell:
    return cell._replace(first_band=cell.first_band + height, last_band=cell.last_band + height)
