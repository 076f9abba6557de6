"""A row whose first lines stand above a page's cut without its activity, as a sub-row of the row there."""

from __future__ import annotations

from dataclasses import replace

from extract.heads.columns import column_at
from extract.rows.cuts import Cut
from extract.rows.open_texts import goes_on_below
from extract.rows.row_draft import Draft
from extract.rows.row_events import RowPiece


def begun_above(cut: Cut) -> tuple[RowPiece, RowPiece] | None:
    """The last row above the cut, and what of the page's first row stands there below it; None where nothing.

    A row's activity may have had no room above the cut: what else stands there looks like a sub-row of the
    row above. The two pieces make a row where each is blank in the columns in which the other has text, and
    together they have text where all other rows have; or where the page cuts the first, which has neither
    number nor activity, and the second has its own number.
    """
    row = cut.row
    parted = _last_band(cut.above) if cut.turns_page else None
    at = column_at(cut.columns, "activity")
    if parted is None or at is None or cut.last not in cut.alike[-1:]:
        return None
    own, piece = parted
    opens = row.opens or (cut.under_head and _goes_on(piece, row))
    is_cut = piece.stays_open and opens and bool(row.number) and not row.labels and not piece.has_text(at)
    others: list[Draft | RowPiece] = [*cut.alike[:-1], own, *cut.below]
    full = [i for i in range(len(cut.columns)) if all(other.has_text(i) for other in others)]
    fits = row.has_text(at) and at in full and all(piece.has_text(i) != row.has_text(i) for i in full)
    return parted if is_cut or fits else None


def _goes_on(piece: RowPiece, row: RowPiece) -> bool:
    """Whether the text of any column plainly goes on below the cut."""
    both = ((piece.column(index), cells) for index, cells in row.cells)
    return any(a and b and a[-1].lines and b[0].lines and goes_on_below(a[-1], b[0]) for a, b in both)


def _last_band(row: RowPiece) -> tuple[RowPiece, RowPiece] | None:
    """A piece without its last band, and this, where it has a cell of its own in each column."""
    begins = max((cell.first_band for _, cells in row.cells for cell in cells), default=0)
    tails = [(index, cells[-1:]) for index, cells in row.cells if cells[-1].first_band == begins]
    heads = [(index, cells[:-1]) for index, cells in row.cells if len(cells) > 1]
    if not row.cells or len(heads) < len(row.cells) or len(tails) < len(row.cells):
        return None
    stays_open = any(cell.open_bottom for _, cells in tails for cell in cells)
    own = replace(row, cells=tuple(heads), stays_open=False)
    return own, replace(row, number="", cells=tuple(tails), opens=False, stays_open=stays_open, labels=())
