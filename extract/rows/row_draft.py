"""A row under construction: its pieces by column, over pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from extract.heads.columns import Column
from extract.model import Cell
from extract.printed import LevelHeading
from extract.row_numbers import bare_number
from extract.rows.row_events import NotePiece, RowPiece
from extract.rows.sides import SideHeading


class RowCell(NamedTuple):
    """A cell and its page."""

    page: int
    cell: Cell


@dataclass(slots=True)
class Draft:
    """An activity under construction: its pieces by column, in the order they were met.

    Its headings are those of `path`, of `sides`, and of what stands right of these: `inner`. `before` has
    for a column the pieces, on pages before, of a merged cell that spans this row too, `after` the one on
    the page behind.
    """

    number: str
    path: tuple[LevelHeading, ...]
    columns: tuple[Column, ...]
    sides: tuple[SideHeading, ...] = ()
    inner: tuple[LevelHeading, ...] = ()
    before: dict[int, tuple[RowCell, ...]] = field(default_factory=dict)
    after: dict[int, RowCell] = field(default_factory=dict)
    rows: list[RowPiece] = field(default_factory=list)
    continued: list[bool] = field(default_factory=list)
    notes: list[NotePiece] = field(default_factory=list)

    def add(self, row: RowPiece, continued: bool, columns: tuple[Column, ...] = ()) -> None:
        """Take a piece; `continued` says that it goes on with the cells above, as against a sub-row.

        `columns` are those that it was printed under, where these are not the row's own.
        """
        cut = continued and bool(self.number) and bare_number(self.number) != bare_number(row.number)
        self.number = self.number + row.number if cut else self.number or row.number
        self.rows.append(self._fitted(row, columns or self.columns))
        self.continued.append(continued)

    def _fitted(self, row: RowPiece, columns: tuple[Column, ...]) -> RowPiece:
        """The piece with its cells under this row's columns, by field; a field it lacks is a column more."""
        if [column.field for column in columns] == [column.field for column in self.columns]:
            return row
        free = dict(enumerate(column.field for column in self.columns))
        places: dict[int, int] = {}
        for index, _ in row.cells:
            field_name = columns[index].field
            place = next((at for at, name in free.items() if name == field_name), None)
            if place is None:
                place = len(self.columns)
                self.columns = (*self.columns, columns[index])
            free.pop(place, None)
            places[index] = place
        return replace(row, cells=tuple(sorted((places[index], cells) for index, cells in row.cells)))

    def has_text(self, index: int) -> bool:
        """Whether any of its pieces has text in that column."""
        return any([row.has_text(index) for row in self.rows])

    def pieces(self, index: int) -> tuple[RowCell, ...]:
        """The pieces of its cell in that column so far."""
        own = (RowCell(row.page, cell) for row in self.rows for cell in row.column(index))
        return (*self.before.get(index, ()), *own)

    def above_cut(self, row: RowPiece) -> dict[int, tuple[RowCell, ...]]:
        """For each column whose cell spans this draft and the next row: its pieces on the pages before."""
        last = self.rows[-1]
        if not last.page or last.page != row.page:
            return {}
        shared = {i: cells[0] for i, cells in row.cells if cells[0] in last.column(i)}
        found = {i: (*self.before.get(i, ()), *self._on_pages_before(i, row.page)) for i in shared}
        return {i: cells for i, cells in found.items() if cells and not _repeats(shared[i], cells)}

    def _on_pages_before(self, index: int, page: int) -> Iterator[RowCell]:
        for row in self.rows:
            if row.page != page:
                yield from (RowCell(row.page, cell) for cell in row.column(index))


def _repeats(cell: Cell, before: Sequence[RowCell]) -> bool:
    """Whether a producer printed the same text again on the new page."""
    text = [line.text for line in cell.lines]
    return bool(text) and text == [line.text for part in before for line in part.cell.lines]
