"""A row all of whose pieces are met -> the activity as printed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from extract.heads.columns import LEVEL_FIELDS, Column
from extract.heads.levels import LevelReader
from extract.model import Cell
from extract.printed import Piece, PrintedActivity, PrintedCell
from extract.rows.open_texts import is_rest
from extract.rows.row_draft import Draft
from extract.rows.row_events import RowPiece

NUMBER_COLUMN = "#"  # names a number column of no heading, where its text is kept


def finish(draft: Draft, levels: LevelReader) -> PrintedActivity:
    """The whole row: each field's pieces in order, and the pages that they stand on."""
    cells = [
        PrintedCell(column.field, column.heading, tuple(_pieces(draft, index)))
        for index, column in enumerate(draft.columns)
        if column.field != "no" and column.field not in LEVEL_FIELDS
    ]
    cells += [*_labels(draft), *_notes(draft)]
    beside = (side.resolve(levels) for side in draft.sides)
    path = (*draft.path, *(heading for heading in beside if heading is not None), *draft.inner)
    own = {row.page for row in draft.rows}
    pages = sorted(
        {piece.page for cell in cells for piece in cell.pieces if piece.page in own and piece.page}
    )
    shown = [r for r in zip(draft.rows, draft.continued, strict=True) if r[0].page in pages or not pages]
    pieces_printed = 1 + sum(c or a.page != b.page for (a, _), (b, c) in pairwise(shown))
    return PrintedActivity(draft.number, path, tuple(cells), tuple(pages), pieces_printed)


def _labels(draft: Draft) -> Iterator[PrintedCell]:
    """What the number column prints beside the number, kept as a column that the plan's scheme has not."""
    heading = next((column.heading for column in draft.columns if column.field == "no"), "")
    pieces = [Piece.of(row.page, cell) for row in draft.rows for cell in row.labels]
    if pieces:
        yield PrintedCell(f"other:{heading or NUMBER_COLUMN}", heading, tuple(pieces))


def _notes(draft: Draft) -> Iterator[PrintedCell]:
    """The lines over the whole table below the row, each as a column of its label."""
    for label in dict.fromkeys(note.label for note in draft.notes):
        notes = [note for note in draft.notes if note.label == label]
        pieces = [Piece.of(n.page, n.cell)._replace(own_row=True) for n in notes]
        yield PrintedCell(f"other:{label}", label, tuple(pieces))


def _pieces(draft: Draft, index: int) -> Iterator[Piece]:
    """A column's pieces; a cell below another in one row, or not open to it over a cut, has its own row."""
    above: Cell | None = None
    for page, cell in draft.before.get(index, ()):
        if cell.lines:
            yield Piece.of(page, cell)
            above = cell
    several = len(draft.rows) > 1 and any(
        sum(1 for cell in row.column(index) if cell.lines) > 1 for row in draft.rows
    )
    for row, continued in zip(draft.rows, draft.continued, strict=True):
        if draft.columns[index].field == "activity" and not _says_anything(row, draft.columns):
            # A piece that prints a number alone, or but a heading at the side, keeps its place on the page.
            own = row.column(index) or [cell for _, cells in row.cells for cell in cells]
            yield from (Piece(row.page, cell.box, ()) for cell in own[:1] if row.page)
        for at, cell in enumerate(row.column(index)):
            if not cell.lines:
                continue
            cut = continued and at == 0
            open_cut = cell.open_top or (above is not None and above.open_bottom)
            own_row = above is not None and (
                not cut or (several and not open_cut and not is_rest(above, cell))
            )
            yield Piece.of(row.page, cell)._replace(own_row=own_row)
            above = cell
    if index in draft.after:
        page, cell = draft.after[index]
        yield Piece.of(page, cell)


def _says_anything(row: RowPiece, columns: Sequence[Column]) -> bool:
    """Whether a piece has text in any column but those of numbers and of headings at the side."""
    own = [cells for at, cells in row.cells if columns[at].field not in ("no", *LEVEL_FIELDS)]
    return any(cell.lines for cells in own for cell in cells)
