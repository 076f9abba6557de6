"""A table under a known head -> its level headings and row pieces, in order."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from operator import attrgetter

from extract.heads.cell_texts import cell_number
from extract.heads.columns import LEVEL_FIELDS, Column, Head, column_at, column_of, covers
from extract.heads.text_reader import TextReader
from extract.heads.time_columns import called_by_times
from extract.model import Cell, Legible, Table
from extract.raised import without_raised
from extract.row_numbers import is_number
from extract.rows.continued_marks import is_mark_row
from extract.rows.row_events import ContinuedMark, NewHead, RowEvent, RowPiece
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


def read_rows(
    table: Table, heads: Sequence[Head], columns: tuple[Column, ...], reader: TextReader
) -> Iterator[RowEvent]:
    """Walk the table's bands; `columns` hold above the first head of its own."""
    starts = {head.first: head for head in heads}
    by_band = cells_by_band(table)
    band, after_total, among_rows = 0, False, False
    while band < len(by_band):
        if band in starts:
            head = starts[band]
            columns = head.columns
            yield NewHead(head)
            band = head.last + 1
            continue
        below = by_band[band + 1] if band + 1 < len(by_band) else []
        heading = heading_at(table, by_band[band], below, band, columns, reader)
        total = total_at(table.page, by_band[band], band, columns, reader, after_total)
        after_total = total is not None
        if total is not None:
            yield total
            end = max(cell.last_band for cell in by_band[band] if cell.first_band == band)
        elif heading is not None:
            marks = reader.vocabulary.is_continued_mark(heading.text)
            note = note_at(table.page, by_band[band], heading, reader.levels)
            if marks:
                yield ContinuedMark()
            elif note is not None:
                yield note
            else:
                yield from parted_headings(heading, reader.levels)
            own = (cell for cell in by_band[band] if not is_side(cell, columns))
            end = max(cell.last_band for cell in own if cell.first_band == band)
        elif note := note_in_column(table.page, by_band[band], band, columns, reader):
            yield note
            end = note.cell.last_band
        elif is_mark_row(by_band[band], band, columns, reader, among_rows and _has_text(by_band, band + 1)):
            yield ContinuedMark()
            end = band
        else:
            end = _row_end(table, by_band, band, columns, starts, reader)
            end = _before_total(table.page, by_band, band, end, columns, reader)
            bare = band - 1 in [head.last for head in heads] and end == len(by_band) - 1
            for cells in _rows_of(_cells_of(by_band, band, end), columns, reader.legible, bare):
                piece = _piece(table.page, cells, columns, reader)
                if piece is not None:
                    among_rows = True
                    yield piece
        band = end + 1


def cells_by_band(table: Table) -> list[list[Cell]]:
    """For each band of the table the cells that reach over it, in the table's order."""
    by_band: list[list[Cell]] = [[] for _ in table.bands[1:]]
    for cell in table.cells:
        for band in range(cell.first_band, cell.last_band + 1):
            by_band[band].append(cell)
    return by_band


def _has_text(by_band: Sequence[Sequence[Cell]], first: int) -> bool:
    """Whether any band from the `first` on has text."""
    return any(cell.lines for here in by_band[first:] for cell in here)


def _cells_of(by_band: Sequence[Sequence[Cell]], band: int, end: int) -> list[Cell]:
    """The cells that reach over any of the bands `band..end`, each once."""
    later = (cell for i in range(band + 1, end + 1) for cell in by_band[i] if cell.first_band == i)
    return [*by_band[band], *later]


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


def _row_end(
    table: Table,
    by_band: Sequence[Sequence[Cell]],
    band: int,
    columns: tuple[Column, ...],
    heads: Container[int],
    reader: TextReader,
) -> int:
    """The last band of the row that starts at `band`: until a number or an activity starts anew."""
    anchors = [i for i, column in enumerate(columns) if column.field in ("no", "activity")]
    end = band
    while end + 1 < len(by_band) and end + 1 not in heads:
        starting = [cell for cell in by_band[end + 1] if cell.first_band == end + 1]
        if any(cell.lines and column_of(cell, columns) in anchors for cell in starting):
            break
        if _heading_starts(table, starting, columns, reader):
            break
        end += 1
    return end


def _before_total(
    page: int,
    by_band: Sequence[Sequence[Cell]],
    band: int,
    end: int,
    columns: Sequence[Column],
    reader: TextReader,
) -> int:
    """The last of a row's bands before a row of totals, which may follow the rest of a cut row."""
    later = range(band + 1, end + 1)
    totals = (at for at in later if total_at(page, by_band[at], at, columns, reader))
    return next(totals, end + 1) - 1


def _heading_starts(
    table: Table, starting: Sequence[Cell], columns: Sequence[Column], reader: TextReader
) -> bool:
    filled, _ = parted_sides(starting, columns)
    return len(filled) == 1 and (
        is_over_columns(filled[0], table, columns) or is_capital_alone(filled[0], table, columns, reader)
    )


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
