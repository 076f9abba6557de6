"""Cells merged over rows that a page cuts, whose text stands behind the cut alone: at half their height."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence

from extract.model import Oddity
from extract.rows.cuts import Cut
from extract.rows.merged_cells import LEAST_FULL, NEEDED, OWN, began_above, names, outlasts, share
from extract.rows.row_draft import Draft, RowCell


def printed_below_cut(cut: Cut) -> dict[int, RowCell]:
    """For each column where the page's last row is blank above a cell with text that it shares: that cell.

    The blank spans rows, and so does the cell with the text; or no rule ends either at the cut, but the rows'
    activities.
    """
    found: dict[int, RowCell] = {}
    for index in _blanks(cut):
        cell = cut.row.column(index)[0]
        spans = _spans_above(cut, index) and share(cut.row, cut.below[:1], index)
        if spans or (outlasts(cut.above.column(index)[-1], cut) and began_above(cell, cut)):
            found[index] = RowCell(cut.row.page, cell)
    return found


def give_above(drafts: Sequence[Draft], cells: Mapping[int, RowCell]) -> None:
    """Give the cells to the last row, and to all before that share its blank."""
    for index, cell in cells.items():
        blank = drafts[-1].rows[-1].column(index)[-1]
        for draft in drafts:
            if blank in draft.rows[-1].column(index):
                draft.after[index] = cell


def blank_above_cut(cut: Cut, taken: Container[int]) -> Iterator[Oddity]:
    """Where the page's last row is blank above a cell with text, and may share it.

    Its blank spans rows, or that cell does, or all other rows have text there. `taken` are the columns in
    which it was taken to be so.
    """
    blank = [
        index
        for index in _blanks(cut)
        if index not in taken
        and cut.columns[index].field in NEEDED
        and (
            _spans_above(cut, index)
            or (len(cut.alike) >= LEAST_FULL and all(_is_full(each, index) for each in cut.alike[:-1]))
        )
    ]
    if blank and any(cut.above.has_text(index) for index, _ in cut.above.cells):
        message = (
            "the page's last row is blank: a cell whose text stands on the next page may be merged with it"
        )
        yield Oddity("cell_blank_at_cut", message, page=cut.above.page, value=names(cut.columns, blank))


def _blanks(cut: Cut) -> Iterator[int]:
    """The columns in which the last row is blank, in all its pieces, and the first behind the cut is not."""
    if not cut.turns_page or cut.last not in cut.alike[-1:]:
        return
    for index, cells in cut.row.cells:
        above = cut.above.column(index)
        known = index in cut.last.before or index in cut.last.after or cut.last.has_text(index)
        if cut.columns[index].field not in OWN and cells[0].lines and above and not known:
            yield index


def _spans_above(cut: Cut, index: int) -> bool:
    """Whether the last row shares its blank with the one above."""
    return share(cut.above, [draft.rows[-1] for draft in cut.alike[-2:-1]], index)


def _is_full(draft: Draft, index: int) -> bool:
    return draft.has_text(index) or index in draft.before or index in draft.after
