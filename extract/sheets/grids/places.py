"""Words -> the cells of a table: each word belongs to the cell under its middle."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, islice

from extract.model import Cell, Oddity, Table, Word
from extract.sheets.grids.open_cells import part_unruled
from extract.sheets.grids.stripes import may_be_stripe
from extract.sheets.lines.line_making import cell_lines
from extract.sheets.lines.overprints import overprints


class Places:
    """Finds the cell of a table under a word's middle."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.is_loose = len(table.columns) == 2 or may_be_stripe(table)  # a frame or a shade, no grid
        self._box = table.box
        self._columns, self._bands = table.columns, table.bands
        wide = len(table.columns) - 1
        self._owner: dict[int, int] = {}
        self._words: list[list[Word]] = [[] for _ in table.cells]
        for index, (_, first_band, last_band, first, last, *_) in enumerate(table.cells):
            for band in range(first_band, last_band + 1):
                for column in range(first, last + 1):
                    self._owner[band * wide + column] = index

    def take(self, words: Iterable[Word]) -> list[Word]:
        """Keep the words whose middle is in a cell; the others are given back, in order."""
        x0, top, x1, bottom = self._box
        columns, bands, owner, taken = self._columns, self._bands, self._owner, self._words
        wide, high = len(columns) - 1, len(bands) - 1
        rest: list[Word] = []
        for word in words:
            _, left, upper, right, lower, _ = word
            x, y = (left + right) / 2, (upper + lower) / 2
            if top <= y <= bottom and x0 <= x <= x1:
                band = min(bisect_right(bands, y), high) - 1
                index = owner.get(band * wide + min(bisect_right(columns, x), wide) - 1)
                if index is not None:
                    taken[index].append(word)
                    continue
            rest.append(word)
        return rest

    def words(self) -> Iterator[Word]:
        """The words that were kept."""
        return chain.from_iterable(self._words)

    def filled(self) -> Table:
        """The table with its cells' lines."""
        cells = [
            _with_lines(part, own) if own else part
            for cell, words in zip(self.table.cells, self._words, strict=True)
            for part, own in part_unruled(cell, words, self._columns)
        ]
        return replace(self.table, cells=tuple(cells), oddities=(*self.table.oddities, *self._overprinted()))

    def _overprinted(self) -> Iterator[Oddity]:
        """A warning for each cell with texts over one another: one of them may be the row's above."""
        message = "two texts of a cell are printed over one another: one may belong to the row above"
        for words in [words for words in self._words if len(words) > 1]:
            for one, other in islice(overprints(words), 1):
                value = f"{one.text} | {other.text}"
                yield Oddity("text_overprinted", message, page=self.table.page, value=value)


def _with_lines(cell: Cell, words: Sequence[Word]) -> Cell:
    box, first_band, last_band, first_column, last_column, _, open_top, open_bottom = cell
    lines = cell_lines(words)
    return Cell(box, first_band, last_band, first_column, last_column, lines, open_top, open_bottom)
