"""Words -> the cells of a table: each word belongs to the cell under its middle."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace

from extract.lines import cell_lines
from extract.model import Table, Word
from extract.open_cells import part_unruled
from extract.stripes import may_be_stripe


class Places:
    """Finds the cell of a table under a word's middle."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self.is_loose = len(table.columns) == 2 or may_be_stripe(table)  # a frame or a shade, no grid
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
            part._replace(lines=cell_lines(own)) if own else part
            for cell, words in zip(self._table.cells, self._words, strict=True)
            for part, own in part_unruled(cell, words, self._columns)
        )
        return replace(self._table, cells=cells)
