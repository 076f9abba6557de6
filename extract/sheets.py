"""A page's words and rulings -> a sheet: tables with text in their cells, and the lines outside them."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace

from extract.grid import find_tables
from extract.lines import cell_lines, running_lines
from extract.model import Cell, Page, Sheet, Table, Word
from extract.rulings import find_edges

FRAME_SHARE = 0.5  # of the page: a single cell larger than this frames the page, it is no table


def make_sheet(page: Page) -> Sheet:
    """Put every word of the page into one cell or one line outside the tables."""
    tables = [t for t in find_tables(page.number, find_edges(page.rulings)) if not _frames(t, page)]
    places = [_Places(table) for table in sorted(tables, key=_area)]
    outside: list[Word] = []
    for word in page.words:
        for place in places:
            if place.take(word):
                break
        else:
            outside.append(word)
    filled = sorted((place.filled() for place in places), key=lambda t: (t.box.top, t.box.x0))
    return Sheet(page.number, page.width, page.height, tuple(filled), running_lines(outside))


def _area(table: Table) -> float:
    return (table.box.x1 - table.box.x0) * (table.box.bottom - table.box.top)


def _frames(table: Table, page: Page) -> bool:
    return len(table.cells) == 1 and _area(table) > FRAME_SHARE * page.width * page.height


class _Places:
    """Finds the cell of a table under a word's middle."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._x0, self._top, self._x1, self._bottom = table.box
        self._columns, self._bands = table.columns, table.bands
        self._wide = len(table.columns) - 1
        self._owner: dict[int, int] = {}
        self._words: list[list[Word]] = [[] for _ in table.cells]
        for index, cell in enumerate(table.cells):
            for band in range(cell.first_band, cell.last_band + 1):
                for column in range(cell.first_column, cell.last_column + 1):
                    self._owner[band * self._wide + column] = index

    def take(self, word: Word) -> bool:
        """Keep the word if its middle is in a cell."""
        y = (word[2] + word[4]) / 2
        if not self._top <= y <= self._bottom:
            return False
        x = (word[1] + word[3]) / 2
        if not self._x0 <= x <= self._x1:
            return False
        band = min(bisect_right(self._bands, y), len(self._bands) - 1) - 1
        column = min(bisect_right(self._columns, x), self._wide) - 1
        owner = self._owner.get(band * self._wide + column)
        if owner is None:
            return False
        self._words[owner].append(word)
        return True

    def filled(self) -> Table:
        """The table with its cells' lines."""
        cells = tuple(
            Cell(
                cell.box,
                cell.first_band,
                cell.last_band,
                cell.first_column,
                cell.last_column,
                cell_lines(words),
                cell.open_top,
                cell.open_bottom,
            )
            if words
            else cell
            for cell, words in zip(self._table.cells, self._words, strict=True)
        )
        return replace(self._table, cells=cells)
