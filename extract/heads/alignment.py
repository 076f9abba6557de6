"""Whether a table without a head goes on under the columns of the one before it, told by x positions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extract.heads.columns import Column
from extract.heads.text_reader import TextReader
from extract.model import Table
from extract.row_numbers import is_number

NEAR = 6.0  # points: margins and rules wander this much from page to page
LEAST_HEADINGS = 2  # in another table's head
LEAST_SHARE = 0.6  # of the head's inner boundaries that a headless table must show
LEAST_COLUMNS = 3  # whose widths tell that they are the same
SAME_WIDTH = 0.05  # of a table's width: one that a producer fits to its page differs by less
MOST_WIDER = 1.0  # of a table's width: one on a turned page is up to twice as wide


def line_up(table: Table, columns: Sequence[Column]) -> tuple[Column, ...] | None:
    """The columns moved to where they stand in this table, or None where they do not line up.

    Odd and even pages may have different margins, so a shift of the whole table is allowed; column
    counts alone are never compared, because a merged cell or a lost number cell changes them. A table with
    all columns may be a little wider or narrower on another page, each of them as much. In a transcript,
    where places are but counts, all columns must be there.
    """
    if not table.page and len(table.columns) != len(columns) + 1:
        return None
    bounds = [column.x0 for column in columns] + [columns[-1].x1]
    for shift in (0.0, table.box.x0 - bounds[0], table.box.x1 - bounds[-1]):
        if fits(table.columns, [bound + shift for bound in bounds]):
            return tuple(replace(c, x0=c.x0 + shift, x1=c.x1 + shift) for c in columns)
    return scaled(table, columns, SAME_WIDTH) if table.page else None


def scaled(table: Table, columns: Sequence[Column], most: float = MOST_WIDER) -> tuple[Column, ...] | None:
    """All the columns, each as much wider or narrower as the whole table is, or None where not so.

    `most` is by how much that may be, as a share of the width.
    """
    left, width = columns[0].x0, columns[-1].x1 - columns[0].x0
    if len(table.columns) != len(columns) + 1 or len(columns) < LEAST_COLUMNS or width <= 0:
        return None
    scale = (table.columns[-1] - table.columns[0]) / width
    if abs(scale - 1.0) > most:
        return None

    def place(x: float) -> float:
        return table.columns[0] + (x - left) * scale

    if not fits(table.columns, [place(x) for x in (*(column.x0 for column in columns), columns[-1].x1)]):
        return None
    return tuple(replace(column, x0=place(column.x0), x1=place(column.x1)) for column in columns)


def fits(found: Sequence[float], bounds: Sequence[float]) -> bool:
    """Whether upright rules stand at the bounds of columns, and at most of these. In points."""
    if any(min(abs(x - bound) for bound in bounds) > NEAR for x in found):
        return False
    inner = bounds[1:-1]
    if abs(found[-1] - bounds[-1]) > NEAR:  # a table that ends short: its side is no column's
        found = found[:-1]
    shown = sum(1 for bound in inner if min(abs(x - bound) for x in found) <= NEAR)
    return shown >= LEAST_SHARE * len(inner)


def line_up_bounds(before: Table, table: Table) -> bool:
    """Whether a table stands in the columns of another one on the page before."""
    return 0 <= table.page - before.page <= 1 and fits(table.columns, before.columns)


def has_foreign_head(table: Table, reader: TextReader) -> bool:
    """Whether a table without a plan's head has a head of its own: it is another table, not a piece.

    A first row that names a number column, or is set in bold over rows that are not; but a heading's number
    and title in bold are none, nor the ordinals of the plan's own columns.
    """
    first = [cell for cell in table.cells if cell.first_band == 0 and cell.lines]
    if any(cell.open_top for cell in first):
        return False
    vocabulary = reader.vocabulary
    if first and vocabulary.field_of(reader.cell_text(first[0])) == "no" and first[0].first_column == 0:
        return True
    texts = [reader.cell_text(cell) for cell in first]
    if len(first) < LEAST_HEADINGS or is_number(texts[0]):
        return False
    below = [cell for cell in table.cells if cell.first_band > 0 and cell.lines]
    return all(cell.bold for cell in first) and not any(cell.bold for cell in below)
