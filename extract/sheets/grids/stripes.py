"""Which of a page's grids are no tables of their own: the shaded rows of one table, or side rules alone.

A table may be shaded in every second row and have no rules: each shaded row makes a grid, and the rows
between stand outside. Or it may have rules down and none across. Its rows are then told by the text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise

from extract.model import Table, Word
from extract.row_numbers import is_number
from extract.sheets.lines.gaps import TextRow, chunks, crosses, part_of, runs_over, straddles

LEAST_FILLED = 3  # columns with text in them: a row of the same table
NEAR = 2.0  # heights: the next row stands no further from a shaded one
SAME_SIDE = 3.0  # points
LEAST_COLUMNS = 2
MOST_CLOSE = 0.5  # of the bounds: so many may have texts close on both sides
MOST_ROWS = 5  # a head of three lines, its ordinals, and the shaded row right below


def may_be_stripe(table: Table) -> bool:
    """Whether it has but one row of several cells, beside those that a head may have."""
    return len(table.columns) > LEAST_COLUMNS and 1 <= rows_of_cells(table) <= MOST_ROWS


def rows_of_cells(table: Table, after: int = -1) -> int:
    """How many of its bands after one have several cells: headings over the rows have one."""
    reach = Counter(band for cell in table.cells for band in range(cell.first_band, cell.last_band + 1))
    return sum(count > 1 for band, count in reach.items() if band > after)


def rows_stand_apart(table: Table, after: int) -> bool:
    """Whether rows of several cells behind a band have headings between them, as shaded ones may have."""
    cells = Counter(band for cell in table.cells for band in range(cell.first_band, cell.last_band + 1))
    several = [cells[band] > 1 for band in sorted(cells) if band > after]
    return any(several) and not any(above and below for above, below in pairwise(several))


def find_stripes(
    tables: Sequence[Table],
    rows: Sequence[TextRow],
    between: Sequence[TextRow],
    names_columns: Callable[[TextRow], bool],
    before_end: Callable[[Sequence[TextRow]], Sequence[TextRow]],
) -> list[Table]:
    """Those of the tables that are rows of a larger one.

    `rows` are the page's, what stands in these tables included, `between` those outside of all tables;
    `before_end` gives those of the rows below a table that stand before its act ends.
    """
    possible = [table for table in tables if may_be_stripe(table)]
    bare = [t for t in possible if is_bare(t)]
    shaded = [t for t in possible if not is_bare(t)]
    if not any(_holds_several(table, rows, names_columns) for table in bare):
        bare = []
    sure = [table for table in shaded if _goes_on(table, between, before_end)]
    return bare + [table for table in shaded if any(_same_sides(table, one) for one in sure)]


def is_bare(table: Table) -> bool:
    """Whether no rule crosses it: both of its ends were supplied."""
    return all(cell.open_top and cell.open_bottom for cell in table.cells)


def _holds_several(table: Table, rows: Sequence[TextRow], names_columns: Callable[[TextRow], bool]) -> bool:
    """Whether a head or several numbers stand between its side rules: one row that fills its page has one."""
    inside = [row for row in rows if table.box.top <= (row.top + row.bottom) / 2 <= table.box.bottom]
    return sum(is_number(row.words[0].text) for row in inside) > 1 or any(map(names_columns, inside))


def _same_sides(one: Table, other: Table) -> bool:
    return abs(one.box.x0 - other.box.x0) <= SAME_SIDE and abs(one.box.x1 - other.box.x1) <= SAME_SIDE


def _goes_on(
    table: Table,
    rows: Sequence[TextRow],
    before_end: Callable[[Sequence[TextRow]], Sequence[TextRow]],
) -> bool:
    """Whether text in the table's columns stands right above or below it."""
    inner = [part for row in rows if (part := part_of(row, table.box.x0, table.box.x1)) is not None]
    above = [row for row in inner if (row.top + row.bottom) / 2 < table.box.top]
    below = before_end([row for row in inner if (row.top + row.bottom) / 2 > table.box.bottom])
    up = _near(table.box.top, [(row, row.bottom, row.top) for row in reversed(above)])
    down = _near(table.box.bottom, [(row, row.top, row.bottom) for row in below])
    return any(_in_columns(row, table) for row in (*up, *down))


def _near(edge: float, rows: Iterable[tuple[TextRow, float, float]]) -> Iterator[TextRow]:
    """The rows from an edge away, each with its nearer and its farther side, until a blank."""
    for row, near, far in rows:
        if abs(near - edge) > NEAR * row.height:
            return
        yield row
        edge = far


def _in_columns(row: TextRow, table: Table) -> bool:
    """Whether it has text in several of the table's columns and none across their bounds.

    The texts of full cells may stand close at a bound; those of prose do so at most of them, or have blanks
    there as all are.
    """
    inner = table.columns[1:-1]
    if any(runs_over(row._replace(words=text), _behind(inner, text)) for text in chunks(row)):
        return False
    close = sum(crosses(row, x, shown=True) for x in inner)
    if any(straddles(row, x) for x in inner) or close > MOST_CLOSE * len(inner):
        return False
    filled = sum(part_of(row, x0, x1) is not None for x0, x1 in pairwise(table.columns))
    # A heading's row has but a number and a title.
    return filled >= min(LEAST_FILLED, len(table.columns) - 1)


def _behind(bounds: Sequence[float], text: Sequence[Word]) -> list[float]:
    """The bounds right of where a text begins."""
    return [x for x in bounds if x > text[0].x0]
