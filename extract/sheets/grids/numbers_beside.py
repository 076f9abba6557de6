"""Numbers of rows set left of their table's frame: they make a column of it, as wide as they are.

Nothing else stands there at the table's height, but a heading over them; each follows the one above. One
alone, on a page of one row and perhaps the rest of another, ends in a point and stands on a line of the row.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from extract.model import Box, Cell, Line, Table
from extract.row_numbers import bare_number, is_next, is_number

FARTHEST = 20.0  # points: a number stands no further from its row
ON_LINE = 1.5  # points
LEAST_COLUMNS = 3  # of the table itself
LEAST_SHARE = 0.6  # of the rows, less the head's, have one


def with_numbers_beside(table: Table, lines: Sequence[Line]) -> tuple[Table, Sequence[Line]]:
    """The table with the numbers left of it as its first column, and the lines that are left."""
    if len(table.columns) <= LEAST_COLUMNS:
        return table, lines
    top, bottom, left = table.box.top, table.box.bottom, table.box.x0
    beside = [
        line
        for line in lines
        if line.x0 < left and line.x1 > left - FARTHEST and top < (line.top + line.bottom) / 2 < bottom
    ]
    if not beside or not _are_numbers(table, beside):
        return table, lines
    own = set(map(id, beside))
    return _widened(table, beside), [line for line in lines if id(line) not in own]


def _are_numbers(table: Table, beside: Sequence[Line]) -> bool:
    """Whether lines left of a table are the numbers of its rows, with nothing but a heading over them."""
    beside = sorted(beside, key=lambda line: line.top)
    numbers = [line for line in beside if is_number(line.text)]
    head = beside[: len(beside) - len(numbers)]
    over = not any(is_number(line.text) or line.top > table.bands[1] for line in head)
    return over and all(line.x1 <= table.box.x0 for line in beside) and _number_rows(table, numbers)


def _number_rows(table: Table, numbers: Sequence[Line]) -> bool:
    """Whether numbers follow one another, each of another row, and most rows have one."""
    rows = _rows(table)
    if len(numbers) < max(1, LEAST_SHARE * (len(rows) - 1)):
        return False
    if len(numbers) == 1 and not _is_lone(table, numbers[0], rows):
        return False
    places = [next((i for i, row in enumerate(rows) if _holds(row, line)), None) for line in numbers]
    if None in places or len(set(places)) < len(places):
        return False
    return all(is_next(below, above) for above, below in pairwise(bare_number(n.text) for n in numbers))


def _is_lone(table: Table, number: Line, rows: Sequence[Cell]) -> bool:
    """Whether a number alone is a row's, and none of the page's, which may stand at a table's side."""
    on_line = any(abs(line.top - number.top) <= ON_LINE for cell in table.cells for line in cell.lines)
    has_own = any(is_number(line.text) for cell in rows for line in cell.lines[:1])
    return number.text.rstrip().endswith(".") and on_line and not has_own


def _rows(table: Table) -> list[Cell]:
    """The cells of its first column, less those that go over all columns."""
    return [c for c in table.cells if not c.first_column and c.last_column < len(table.columns) - 2]


def _holds(cell: Cell, line: Line) -> bool:
    return cell.box.top <= (line.top + line.bottom) / 2 <= cell.box.bottom


def _widened(table: Table, beside: Sequence[Line]) -> Table:
    left = min(line.x0 for line in beside) - 1.0
    first = {id(cell) for cell in _rows(table)}
    cells: list[Cell] = []
    for cell in table.cells:
        if id(cell) in first:
            own = tuple(sorted((n for n in beside if _holds(cell, n)), key=lambda line: line.top))
            box = Box(left, cell.box.top, cell.box.x0, cell.box.bottom)
            cells.append(cell._replace(box=box, last_column=0, lines=own))
        start = cell.first_column + 1 if cell.first_column or id(cell) in first else 0
        box = cell.box if start else cell.box._replace(x0=left)
        cells.append(cell._replace(box=box, first_column=start, last_column=cell.last_column + 1))
    columns, box = (left, *table.columns), table.box._replace(x0=left)
    return replace(table, box=box, columns=columns, cells=tuple(cells))
