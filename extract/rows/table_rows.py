"""A table under a known head -> its level headings and row pieces, in order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

from extract.heads.cell_texts import cell_number
from extract.heads.columns import LEVEL_FIELDS, Column, Head, column_at, column_of, covers
from extract.heads.text_reader import TextReader
from extract.heads.time_columns import called_by_times
from extract.model import Cell, Legible, Table
from extract.raised import without_raised
from extract.row_numbers import is_number
from extract.rows.continued_marks import is_mark_row
from extract.rows.row_events import ContinuedMark, HeadingPiece, NewHead, RowEvent, RowPiece, TotalPiece
from extract.rows.row_headings import (
    heading_at,
    is_capital_alone,
    is_over_columns,
    is_side,
    parted_sides,
)
from extract.rows.row_notes import note_at, note_in_column
from extract.rows.row_parts import part_rows
from extract.rows.stacked_headings import parted_headings
from extract.rows.totals import total_at
from extract.vocabulary import Vocabulary

_place = attrgetter("first_band", "first_column")


@dataclass(frozen=True, slots=True)
class _Bands:
    """A table's bands, each with its `cells`, and the columns that they stand under.

    Those of `heads` begin heads of its own.
    """

    table: Table
    cells: Sequence[Sequence[Cell]]
    heads: Mapping[int, Head]
    columns: tuple[Column, ...]
    reader: TextReader

    def total(self, band: int, after_total: bool = False) -> TotalPiece | None:
        """The row of totals that a band is, or None."""
        return total_at(self.table.page, self.cells[band], band, self.columns, self.reader, after_total)

    def over_rows(
        self, band: int, total: TotalPiece | None, among_rows: bool
    ) -> tuple[list[RowEvent], int] | None:
        """What a band is that is no row, and the last band of that; `total` where it is one of totals."""
        here, columns, reader = self.cells[band], self.columns, self.reader
        if total is not None:
            return [total], max(cell.last_band for cell in self._starting(band))
        below = self.cells[band + 1] if band + 1 < len(self.cells) else []
        heading = heading_at(self.table, here, below, band, columns, reader)
        if heading is not None:
            own = (cell for cell in self._starting(band) if not is_side(cell, columns))
            return self._as_meant(heading, here), max(cell.last_band for cell in own)
        if note := note_in_column(self.table.page, here, band, columns, reader):
            return [note], note.cell.last_band
        if is_mark_row(here, band, columns, reader, among_rows and self._have_text(band + 1)):
            return [ContinuedMark()], band
        return None

    def _as_meant(self, heading: HeadingPiece, here: Sequence[Cell]) -> list[RowEvent]:
        """The level's headings that one over the table is, or the note, or the mark that rows go on."""
        if self.reader.vocabulary.is_continued_mark(heading.text):
            return [ContinuedMark()]
        if note := note_at(self.table.page, here, heading, self.reader.levels):
            return [note]
        return list(parted_headings(heading, self.reader.levels))

    def rows(self, band: int) -> tuple[list[RowEvent], int]:
        """The rows that begin at a band, and their last one."""
        end = self._before_total(band, self._row_end(band))
        bare = band - 1 in [head.last for head in self.heads.values()] and end == len(self.cells) - 1
        rows = _rows_of(self._cells_of(band, end), self.columns, self.reader.legible, bare)
        pieces = (_piece(self.table.page, cells, self.columns, self.reader) for cells in rows)
        return [piece for piece in pieces if piece is not None], end

    def _have_text(self, first: int) -> bool:
        """Whether any band from the `first` on has text."""
        return any(cell.lines for here in self.cells[first:] for cell in here)

    def _cells_of(self, band: int, end: int) -> list[Cell]:
        """The cells that reach over any of the bands `band..end`, each once."""
        return [*self.cells[band], *(cell for at in range(band + 1, end + 1) for cell in self._starting(at))]

    def _starting(self, band: int) -> list[Cell]:
        """The cells that begin at a band."""
        return [cell for cell in self.cells[band] if cell.first_band == band]

    def _row_end(self, band: int) -> int:
        """The last band of the row that starts at `band`: until a number or an activity starts anew."""
        anchors = [i for i, column in enumerate(self.columns) if column.field in ("no", "activity")]
        end = band
        while end + 1 < len(self.cells) and end + 1 not in self.heads:
            starting = self._starting(end + 1)
            if any(cell.lines and column_of(cell, self.columns) in anchors for cell in starting):
                break
            if self._are_heading(starting):
                break
            end += 1
        return end

    def _before_total(self, band: int, end: int) -> int:
        """The last of a row's bands before a row of totals, which may follow the rest of a cut row."""
        totals = (at for at in range(band + 1, end + 1) if self.total(at))
        return next(totals, end + 1) - 1

    def _are_heading(self, starting: Sequence[Cell]) -> bool:
        """Whether the cells that begin at a band are one level's heading."""
        table, columns, reader = self.table, self.columns, self.reader
        filled, _ = parted_sides(starting, columns)
        return len(filled) == 1 and (
            is_over_columns(filled[0], table, columns) or is_capital_alone(filled[0], table, columns, reader)
        )


def read_rows(
    table: Table, heads: Sequence[Head], columns: tuple[Column, ...], reader: TextReader
) -> Iterator[RowEvent]:
    """Walk the table's bands; `columns` hold above the first head of its own."""
    bands = _Bands(table, _cells_by_band(table), {head.first: head for head in heads}, columns, reader)
    band, after_total, among_rows = 0, False, False
    while band < len(bands.cells):
        if head := bands.heads.get(band):
            bands = replace(bands, columns=head.columns)
            yield NewHead(head)
            band = head.last + 1
            continue
        total = bands.total(band, after_total)
        after_total = total is not None
        read = bands.over_rows(band, total, among_rows)
        if read is None:
            read = bands.rows(band)
            among_rows = among_rows or bool(read[0])
        events, end = read
        yield from events
        band = end + 1


def _cells_by_band(table: Table) -> list[list[Cell]]:
    """For each band of the table the cells that reach over it, in the table's order."""
    by_band: list[list[Cell]] = [[] for _ in table.bands[1:]]
    for cell in table.cells:
        for band in range(cell.first_band, cell.last_band + 1):
            by_band[band].append(cell)
    return by_band


def _rows_of(
    cells: Sequence[Cell], columns: tuple[Column, ...], legible: Legible, bare: bool
) -> list[Sequence[Cell]]:
    """The cells row by row, where rules part the columns alone; `bare` is all that stands under a head."""
    at = column_at(columns, "no")
    numbers = [cell for cell in cells if at is not None and cell.lines and column_of(cell, columns) == at]
    bare = bare and all(cell.open_bottom for cell in cells)
    if len(numbers) != 1 or (len(numbers[0].lines) < 2 and not (bare or numbers[0].open_top)):
        return [cells]
    levels = [i for i, column in enumerate(columns) if column.field in LEVEL_FIELDS]
    sides = [cell for cell in cells if column_of(cell, columns) in levels]
    return part_rows(cells, numbers[0], sides, legible)


def _piece(
    page: int, own: Sequence[Cell], columns: tuple[Column, ...], reader: TextReader
) -> RowPiece | None:
    cells: dict[int, list[Cell]] = {}
    outside: list[Cell] = []
    for cell in own:
        index = column_of(cell, columns)
        if index is not None:
            cells.setdefault(index, []).append(cell)
        elif cell.lines:
            outside.append(cell)
    inside = [cell for group in cells.values() for cell in group]
    if not outside and not any([cell.lines for cell in inside]):
        return None
    number_at = column_at(columns, "no")
    labels = [cell for cell in cells.get(number_at, []) if cell.lines] if number_at is not None else []
    labels = [cell for cell in labels if not reader.vocabulary.is_continued_mark(reader.cell_text(cell))]
    found = [(cell, text) for cell in labels if is_number(text := cell_number(cell, reader.legible))][:1]
    number = without_raised(found[0][1].replace(" ", "")) if found else ""
    # A level's cell spans rows: that the page cuts it does not tell that it cuts a row.
    edges = [c for i, group in cells.items() if columns[i].field not in LEVEL_FIELDS for c in group] or inside
    ordered = tuple([(index, tuple(sorted(cells[index], key=_place))) for index in sorted(cells)])
    return RowPiece(
        page,
        number,
        ordered,
        opens=any([cell.open_top for cell in edges]),
        stays_open=any([cell.open_bottom for cell in edges]),
        labels=tuple(cell for cell in labels if cell not in [own for own, _ in found]),
        outside=tuple(outside),
        spread=_over_times(inside, columns, reader.vocabulary),
    )


def _over_times(cells: Sequence[Cell], columns: Sequence[Column], vocabulary: Vocabulary) -> tuple[Cell, ...]:
    """The cells with text that reach over several columns which are called by years or parts of them."""
    wide = [cell for cell in cells if cell.lines and cell.last_column > cell.first_column]
    times = called_by_times(columns, vocabulary) if wide else []
    return tuple(cell for cell in wide if sum(covers(cell, column) for column in times) > 1)
