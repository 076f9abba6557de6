"""Columns of a plan that its pages print behind those of the first ones: its rows again, told as not read.

Spreadsheets print a sheet that is too wide for the paper so: all rows of its first columns, then all of the
others.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extract.heads.alignment import line_up_bounds
from extract.heads.columns import Column
from extract.heads.text_reader import TextReader
from extract.model import Oddity, Table
from extract.plans.unread_text import unread_table

LEAST_ROWS = 3  # that stand at the heights of the plan's: fewer may by chance
LEAST_HEIGHTS = 2  # of these: rows of one line each stand at the same heights in any table
SAME_HEIGHT = 1.0  # points

Bands = tuple[float, ...]


class FurtherColumns:
    """Knows where the rows of a plan's tables stand, and which table without a plan's head has them too."""

    def __init__(self, reader: TextReader) -> None:
        self._reader = reader
        self._read: list[Bands] = []  # of the plan's tables, each with rows of its own heights
        self._page = 0  # the last one's
        self._told: Table | None = None

    def begin(self) -> None:
        """Forget the plan before."""
        self._read.clear()
        self._told = None

    def keep(self, table: Table) -> None:
        """Take a table of the plan."""
        if table.page and _is_telling(table.bands):
            self._read.append(table.bands)
        self._page = table.page

    def told(self, table: Table, columns: Sequence[Column], at_top: bool) -> Oddity | None:
        """An error where a table on a later page prints further columns of the plan's rows.

        Its rows stand at the same heights, or it begins a page, `at_top`, with columns that the plan lacks.
        """
        if table.page <= self._page:
            return None
        begins = at_top and table.page == self._page + 1 and self._names_others(table, columns)
        goes_on = self._told is not None and line_up_bounds(self._told, table)
        if not (begins or goes_on or any(_are_same(bands, table.bands) for bands in self._read)):
            return None
        self._told = table
        message = "further columns of the plan's rows, printed on pages behind them, were left out"
        return unread_table(table, message, self._reader.legible, "error")

    def _names_others(self, table: Table, columns: Sequence[Column]) -> bool:
        """Whether the first row names columns of a plan alone, each of a kind that this one lacks."""
        first = [self._reader.cell_text(cell) for cell in table.cells if cell.first_band == 0]
        known = self._reader.vocabulary
        fields = [known.field_of(text) if known.is_exact(text) else None for text in first]
        return len(fields) > 1 and None not in fields and {c.field for c in columns}.isdisjoint(fields)


def _are_same(bands: Bands, others: Bands) -> bool:
    return len(bands) == len(others) and all(
        abs(a - b) <= SAME_HEIGHT for a, b in zip(bands, others, strict=True)
    )


def _is_telling(bands: Bands) -> bool:
    heights = [below - above for above, below in pairwise(bands)]
    differing = sum(abs(height - heights[0]) > SAME_HEIGHT for height in heights[1:])
    return len(heights) > LEAST_ROWS and differing >= LEAST_HEIGHTS
