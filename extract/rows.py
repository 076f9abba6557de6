"""A table under a known head -> its level headings and row pieces, in order."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter

from extract.columns import (
    LEVEL_FIELDS,
    TIMES,
    YEAR_ALONE,
    Column,
    Head,
    cell_lines_text,
    cell_text,
    is_number,
)
from extract.folding import fold
from extract.levels import LevelReader, is_next
from extract.model import Cell, Legible, LevelHeading, Table
from extract.raised import without_raised
from extract.row_parts import part_rows

HEADING_SHARE = 0.6  # of the table's width: a lone cell this wide may be a heading over the rows below
COVERED = 0.5  # of a column's width: a cell over more than this of it reaches over that column
LONGEST_HEADING = 400  # characters
LONGEST_AMOUNT = 30
CURRENCY = re.compile(r"(?<!\w)(?:KM|BAM|КМ|EUR|€)(?!\w)", re.I)
TWO = 2  # a text and an amount
NO_SUMS = ("deadline", "institution", "partner", *TIMES)
_first_column = attrgetter("first_column")
_place = attrgetter("first_band", "first_column")


@dataclass(frozen=True, slots=True)
class RowPiece:
    """A row, or the part of one that stands on this page.

    `cells` gives the cells of each column (by index in the head), top to bottom; `opens` says that the
    row's top edge was not drawn, `stays_open` the same of its bottom. `labels` are the cells of the number
    column that print something else than a number, `outside` those with text that stand under no column,
    `spread` those that are merged over several columns of years.
    """

    page: int
    number: str
    cells: tuple[tuple[int, tuple[Cell, ...]], ...]
    opens: bool
    stays_open: bool
    labels: tuple[Cell, ...] = ()
    outside: tuple[Cell, ...] = ()
    spread: tuple[Cell, ...] = ()

    def column(self, index: int) -> tuple[Cell, ...]:
        """The cells of one column; empty where the piece has none there."""
        for i, cells in self.cells:
            if i == index:
                return cells
        return ()

    def has_text(self, index: int) -> bool:
        """Whether the piece has any text in that column."""
        return any(cell.lines for cell in self.column(index))


@dataclass(frozen=True, slots=True)
class NewHead:
    """A head inside a table: what follows is under these columns."""

    head: Head


@dataclass(frozen=True, slots=True)
class HeadingPiece:
    """A level's heading over the rows below, its text by lines, and which of its edges were not drawn."""

    heading: LevelHeading
    text: str
    opens: bool
    stays_open: bool


@dataclass(frozen=True, slots=True)
class TotalPiece:
    """A row of totals, which is no activity: its text, cell by cell."""

    page: int
    text: str


@dataclass(frozen=True, slots=True)
class NotePiece:
    """A line over the whole table that says more of what stands above it: `Napomena: …`, and its label.

    Where such lines stand over rows (`Nosilac: …`), it is the `heading`.
    """

    page: int
    label: str
    cell: Cell
    heading: HeadingPiece


RowEvent = RowPiece | HeadingPiece | NewHead | TotalPiece | NotePiece


def read_rows(
    table: Table,
    heads: Sequence[Head],
    columns: tuple[Column, ...],
    levels: LevelReader,
    legible: Legible,
) -> Iterator[RowEvent]:
    """Walk the table's bands; `columns` hold above the first head of its own."""
    starts = {head.first: head for head in heads}
    by_band = cells_by_band(table)
    band, after_total = 0, False
    while band < len(by_band):
        if band in starts:
            head = starts[band]
            columns = head.columns
            yield NewHead(head)
            band = head.last + 1
            continue
        below = by_band[band + 1] if band + 1 < len(by_band) else []
        heading = _heading(table, by_band[band], below, band, columns, levels, legible)
        total = _total(table.page, by_band[band], band, columns, levels, legible, after_total)
        after_total = total is not None
        if total is not None:
            yield total
            end = max(cell.last_band for cell in by_band[band] if cell.first_band == band)
        elif heading is not None:
            yield _note(table.page, by_band[band], heading, levels) or heading
            end = max(cell.last_band for cell in by_band[band] if cell.first_band == band)
        else:
            end = _row_end(table, by_band, band, columns, starts)
            end = _before_total(table.page, by_band, band, end, columns, levels, legible)
            for cells in _rows_of(_cells_of(by_band, band, end), columns, legible):
                piece = _piece(table.page, cells, columns, legible)
                if piece is not None:
                    yield piece
        band = end + 1


def cells_by_band(table: Table) -> list[list[Cell]]:
    """For each band of the table the cells that reach over it, in the table's order."""
    by_band: list[list[Cell]] = [[] for _ in table.bands[1:]]
    for cell in table.cells:
        for band in range(cell.first_band, cell.last_band + 1):
            by_band[band].append(cell)
    return by_band


def _cells_of(by_band: Sequence[Sequence[Cell]], band: int, end: int) -> list[Cell]:
    """The cells that reach over any of the bands `band..end`, each once."""
    later = (cell for i in range(band + 1, end + 1) for cell in by_band[i] if cell.first_band == i)
    return [*by_band[band], *later]


def _rows_of(cells: Sequence[Cell], columns: tuple[Column, ...], legible: Legible) -> list[Sequence[Cell]]:
    """The cells row by row, where rules part the columns alone."""
    at = _index_of(columns, "no")
    numbers = [cell for cell in cells if at is not None and cell.lines and column_of(cell, columns) == at]
    if len(numbers) != 1 or len(numbers[0].lines) < 2:
        return [cells]
    levels = [i for i, column in enumerate(columns) if column.field in LEVEL_FIELDS]
    sides = [cell for cell in cells if column_of(cell, columns) in levels]
    return part_rows(cells, numbers[0], sides, legible)


def _heading(
    table: Table,
    here: Sequence[Cell],
    below: Sequence[Cell],
    band: int,
    columns: Sequence[Column],
    levels: LevelReader,
    legible: Legible,
) -> HeadingPiece | None:
    """A band with one text in it, as wide as the table, or a number beside it: a level's heading."""
    filled = sorted([cell for cell in here if cell.lines], key=_first_column)
    number = ""
    if (
        len(filled) == 2
        and filled[0].first_band == band
        and _is_number_beside(filled[0], filled[1], below, columns, legible)
    ):
        number = cell_text(filled[0], legible)
        filled = filled[1:]
    over = len(filled) == 1 and _is_over_columns(filled[0], table, columns)
    if not over or filled[0].first_band != band:
        return None
    text = f"{number} {cell_lines_text(filled[0], legible)}".strip()
    if len(text) > LONGEST_HEADING:
        return None
    return HeadingPiece(read_level(text, levels), text, filled[0].open_top, filled[0].open_bottom)


def _is_number_beside(
    beside: Cell, title: Cell, below: Sequence[Cell], columns: Sequence[Column], legible: Legible
) -> bool:
    """Whether a number stands alone in its column beside one cell over all the others.

    Not where the next number of its form follows: then it is a row's, whose cells are merged.
    """
    at = _index_of(columns, "no")
    over = title.last_column - title.first_column + 1 == len(columns) - 1
    number = cell_text(beside, legible)
    if at != 0 or not over or len(columns) <= 3 or column_of(beside, columns) != at or not is_number(number):
        return False
    following = (cell for cell in below if cell.first_band > beside.first_band and cell.lines)
    numbers = (cell_text(cell, legible) for cell in following if column_of(cell, columns) == at)
    return not any(is_next(after, number) for after in numbers)


def _note(page: int, here: Sequence[Cell], heading: HeadingPiece, levels: LevelReader) -> NotePiece | None:
    """A line that begins with a column's name and a colon, where no level is called so."""
    label, colon, _ = heading.text.partition(":")
    label = " ".join(label.split())
    known = levels.vocabulary.is_exact(label) and fold(label) not in levels.vocabulary.levels
    cells = [cell for cell in here if cell.lines]
    return NotePiece(page, label, cells[0], heading) if colon and known and len(cells) == 1 else None


def _total(
    page: int,
    here: Sequence[Cell],
    band: int,
    columns: Sequence[Column],
    levels: LevelReader,
    legible: Legible,
    after_total: bool = False,
) -> TotalPiece | None:
    """A band whose first text begins as totals do, with nothing but amounts right of it.

    Below one (`after_total`), where rows are numbered, a text beside one amount says what a part of it is.
    """
    filled = sorted([c for c in here if c.lines and c.first_band == band], key=_first_column)
    if not filled or (
        (len(filled) != TWO or not after_total) and not _begins_as_total(filled[0], levels, legible)
    ):
        return None
    texts = [cell_text(cell, legible) for cell in filled]
    if not all(any(c.isdigit() for c in text) and len(text) < LONGEST_AMOUNT for text in texts[1:]):
        return None
    total = _begins_as_total(filled[0], levels, legible)
    if not total:  # a part of one, where rows are numbered
        total = _index_of(columns, "no") is not None and levels.read(texts[0]) is None
        total = total and not any(c.isdigit() for c in texts[0]) and _is_amount(filled[1], texts[1], columns)
    return TotalPiece(page, " | ".join(texts)) if total else None


def _begins_as_total(cell: Cell, levels: LevelReader, legible: Legible) -> bool:
    return fold(cell_text(cell, legible)).startswith(levels.vocabulary.totals)


def _is_amount(cell: Cell, text: str, columns: Sequence[Column]) -> bool:
    """Whether a text with a digit may be a sum: in a column of what is no sum it has a currency."""
    at = column_of(cell, columns)
    return at is None or columns[at].field not in NO_SUMS or CURRENCY.search(text) is not None


def read_level(text: str, levels: LevelReader) -> LevelHeading:
    """The heading that a text over the whole table is; one of no known form is all title."""
    return levels.read(text) or levels.read_bare(text, bold=True) or LevelHeading("", "", text)


def _is_over_columns(cell: Cell, table: Table, columns: Sequence[Column]) -> bool:
    """Wide, and over several columns: the only text of a row's last lines may stand in one wide column."""
    if cell.box.x1 - cell.box.x0 < HEADING_SHARE * (table.box.x1 - table.box.x0):
        return False
    shared = [(min(cell.box.x1, c.x1) - max(cell.box.x0, c.x0)) / (c.x1 - c.x0) for c in columns]
    return sum(share > COVERED for share in shared) > 1


def _row_end(
    table: Table,
    by_band: Sequence[Sequence[Cell]],
    band: int,
    columns: tuple[Column, ...],
    heads: Container[int],
) -> int:
    """The last band of the row that starts at `band`: until a number or an activity starts anew."""
    anchors = [i for i, column in enumerate(columns) if column.field in ("no", "activity")]
    end = band
    while end + 1 < len(by_band) and end + 1 not in heads:
        starting = [cell for cell in by_band[end + 1] if cell.first_band == end + 1]
        if any(cell.lines and column_of(cell, columns) in anchors for cell in starting):
            break
        if _heading_starts(table, starting, columns):
            break
        end += 1
    return end


def _before_total(
    page: int,
    by_band: Sequence[Sequence[Cell]],
    band: int,
    end: int,
    columns: Sequence[Column],
    levels: LevelReader,
    legible: Legible,
) -> int:
    """The last of a row's bands before a row of totals, which may follow the rest of a cut row."""
    later = range(band + 1, end + 1)
    totals = (at for at in later if _total(page, by_band[at], at, columns, levels, legible))
    return next(totals, end + 1) - 1


def _heading_starts(table: Table, starting: Sequence[Cell], columns: Sequence[Column]) -> bool:
    filled = [cell for cell in starting if cell.lines]
    return len(filled) == 1 and _is_over_columns(filled[0], table, columns)


def _index_of(columns: Sequence[Column], field: str) -> int | None:
    return next((i for i, column in enumerate(columns) if column.field == field), None)


def _piece(page: int, own: Sequence[Cell], columns: tuple[Column, ...], legible: Legible) -> RowPiece | None:
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
    number_at = _index_of(columns, "no")
    labels = [cell for cell in cells.get(number_at, []) if cell.lines] if number_at is not None else []
    numbers = [cell for cell in labels if is_number(cell_text(cell, legible))][:1]
    number = without_raised(cell_text(numbers[0], legible).replace(" ", "")) if numbers else ""
    # A level's cell spans rows: that the page cuts it does not tell that it cuts a row.
    edges = [c for i, group in cells.items() if columns[i].field not in LEVEL_FIELDS for c in group] or inside
    ordered = tuple([(index, tuple(sorted(cells[index], key=_place))) for index in sorted(cells)])
    return RowPiece(
        page,
        number,
        ordered,
        opens=any([cell.open_top for cell in edges]),
        stays_open=any([cell.open_bottom for cell in edges]),
        labels=tuple(cell for cell in labels if cell not in numbers),
        outside=tuple(outside),
        spread=_over_years(inside, columns),
    )


def _over_years(cells: Sequence[Cell], columns: Sequence[Column]) -> tuple[Cell, ...]:
    """The cells with text that reach over several columns which are called by years."""
    years = [c for c in columns if YEAR_ALONE.fullmatch(c.heading)]
    if len(years) < 2:
        return ()

    def covers(cell: Cell, c: Column) -> bool:
        return min(cell.box.x1, c.x1) - max(cell.box.x0, c.x0) > COVERED * (c.x1 - c.x0)

    return tuple(cell for cell in cells if cell.lines and sum(covers(cell, c) for c in years) > 1)


def column_of(cell: Cell, columns: Sequence[Column]) -> int | None:
    """The column that shares most of the cell's width, or None where they do not meet."""
    x0, _, x1, _ = cell.box
    best, most = None, 0.01
    for index, column in enumerate(columns):
        if column.x0 >= x1:
            break
        shared = (x1 if x1 < column.x1 else column.x1) - (x0 if x0 > column.x0 else column.x0)
        if shared > most:
            best, most = index, shared
    return best
