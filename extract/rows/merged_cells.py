"""Cells merged over rows that a page cuts: what the rows on either side of the cut have of them."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from extract.heads.columns import LEVEL_FIELDS, Column, column_at
from extract.model import Cell, Oddity
from extract.rows.cuts import Cut
from extract.rows.open_texts import ends_open, goes_on_below
from extract.rows.row_draft import Draft, RowCell
from extract.rows.row_events import RowPiece

NEEDED = ("deadline", "institution")  # rows hardly ever lack these
LEAST_FULL = 4  # rows that all have text where one at a page's top has none
OWN = ("no", "activity", *LEVEL_FIELDS)  # never merged over rows, or read as headings at the side


def merged_over_cut(cut: Cut) -> dict[int, tuple[RowCell, ...]]:
    """For each column where the page's first row is blank below a cell merged over rows: that cell's pieces.

    A cell of one row at a page's end may be merged with those behind where others of its column are, above or
    below on the new page; not where another row is blank in that column too, for then this one may be so.
    A blank cell that spans rows is no row's own: it goes on with the one above, and so does a blank below a
    cell that spans rows, unless a blank elsewhere is of one row or begins on a page.
    """
    last, row, below = cut.last, cut.row, cut.below
    if not cut.turns_page or last not in cut.alike[-1:]:
        return {}
    above_it = [draft.rows[-1] for draft in cut.alike]
    alone = set(_blank_alone(cut))
    found: dict[int, tuple[RowCell, ...]] = {}
    for index in _blanks(cut):
        above = cut.above.column(index)
        if not above:
            continue
        spans_above = index in last.before or _are_merged(above_it[-2:], index)
        merged = spans_above or _are_merged(above_it, index) or _are_merged(below, index)
        spans_below = share(row, below[:1], index)
        if index in alone:
            takes = merged or outlasts(above[-1], cut)
        else:
            blanks = _OtherBlanks.of(cut.alike, [row, *below], index)
            takes = (spans_below and (spans_above or not blanks.begun)) or (spans_above and not blanks.single)
        if takes:
            found[index] = (*last.before.get(index, ()), RowCell(cut.above.page, above[-1]))
    return {i: pieces for i, pieces in found.items() if any(piece.cell.lines for piece in pieces)}


class _OtherBlanks(NamedTuple):
    """Of a column's blanks but that of a page's first row: whether any is of one row, and whether one that
    spans rows begins on a page, and not where the page does."""

    single: bool
    begun: bool

    @classmethod
    def of(cls, drafts: Sequence[Draft], page: Sequence[RowPiece], index: int) -> _OtherBlanks:
        """`page` are the rows of the new page, of which the first is not asked."""
        above = [draft.rows[-1] for draft in drafts if index not in draft.before]
        single = begun = False
        for rows, first in ((above, 0), (page, 1)):
            for at in range(first, len(rows)):
                before, behind = rows[max(at - 1, 0) : at], rows[at + 1 : at + 2]
                if rows[at].has_text(index) or share(rows[at], before, index):
                    continue
                spans = share(rows[at], behind, index)
                single = single or not spans
                begun = begun or (spans and any(each.page == rows[at].page for each in before))
        return cls(single, begun)


def share(row: RowPiece, others: Sequence[RowPiece], index: int) -> bool:
    """Whether a row shares its cell of that column with another one."""
    return any(cell in other.column(index) for other in others for cell in row.column(index))


def _blanks(cut: Cut) -> Iterator[int]:
    """The columns that may be merged in which the page's first row is blank."""
    for index, cells in cut.row.cells:
        if cut.columns[index].field not in OWN and not any(cell.lines for cell in cells):
            yield index


def _blank_alone(cut: Cut) -> Iterator[int]:
    """The columns in which the page's first row is blank, and no other row above or below it."""
    for index in _blanks(cut):
        own = cut.row.column(index)
        full_above = all(draft.has_text(index) or index in draft.before for draft in cut.alike)
        full_below = all(piece.has_text(index) for piece in cut.below if piece.column(index) != own)
        if full_above and full_below:
            yield index


def blank_at_cut(cut: Cut, taken: Container[int]) -> Iterator[Oddity]:
    """Where nothing but its being blank says that the page's first row may share a cell above the cut.

    `taken` are the columns in which a cell is taken to be merged.
    """
    if not cut.turns_page or len(cut.alike) < LEAST_FULL:
        return
    blank = [i for i in _blank_alone(cut) if i not in taken and cut.columns[i].field in NEEDED]
    filled = sum(cut.row.has_text(index) for index in range(len(cut.columns)))
    if blank and filled > len(blank):
        message = (
            "the page's first row is blank where all others have text: a cell above may be merged with it"
        )
        yield Oddity("cell_blank_at_cut", message, page=cut.row.page, value=names(cut.columns, blank))


def spilled_over_cut(cut: Cut) -> dict[int, RowCell]:
    """For each column of merged cells where the last row's text plainly goes on in the first one: its rest.

    The cell is merged over both rows, and the page cuts its text between them. So it is, however the text
    goes on, where no rule ends it on either side of the cut, but the rows' activities.
    """
    if not cut.turns_page:
        return {}
    above_it = [draft.rows[-1] for draft in cut.alike]
    found: dict[int, RowCell] = {}
    for index, cells in cut.row.cells:
        above = cut.above.column(index)
        if cut.columns[index].field in OWN or len(cells) != 1 or not cells[0].lines:
            continue
        if not above or not above[-1].lines:
            continue
        if outlasts(above[-1], cut) and began_above(cells[0], cut) and not _are_alike(above[-1], cells[0]):
            found[index] = RowCell(cut.row.page, cells[0])
            continue
        if not goes_on_below(above[-1], cells[0]):
            continue
        if cut.columns[index].field == "deadline" and not ends_open(above[-1]):
            continue  # most deadlines begin with a small letter: `do kraja 2024. godine`
        if _are_merged(above_it, index) or _are_merged(cut.below, index):
            found[index] = RowCell(cut.row.page, cells[0])
    return found


def spill(drafts: Sequence[Draft], rests: Mapping[int, RowCell]) -> dict[int, tuple[RowCell, ...]]:
    """Give the rests to all rows above the cut that share the cell; and that cell's pieces, by column."""
    last = drafts[-1]
    for index, rest in rests.items():
        cell = last.rows[-1].column(index)[-1]
        for draft in drafts:
            own = draft.rows[-1]
            if own.page == last.rows[-1].page and cell in own.column(index):
                draft.after[index] = rest
    return {index: last.pieces(index) for index in rests}


def share_rest(cut: Cut) -> None:
    """Give the rest of a merged cell behind a cut to all rows above that share it with the one cut.

    Rows of pages before may have one just like it at the same place.
    """
    if not cut.turns_page:
        return
    for index, cells in cut.row.cells:
        above = cut.above.column(index)
        if cut.columns[index].field in OWN or not cells[0].lines or not above or not above[-1].lines:
            continue
        for draft in cut.drafts[:-1]:
            own = draft.rows[-1]
            same = own.page == cut.above.page and draft.columns == cut.last.columns
            if same and above[-1] in own.column(index):
                draft.after[index] = RowCell(cut.row.page, cells[0])


def outlasts(cell: Cell, cut: Cut) -> bool:
    """Whether a cell goes on over the cut, where a rule ends its row's activity above it."""
    at = column_at(cut.columns, "activity")
    own = cut.above.column(at) if at is not None else ()
    ended = [not each.open_bottom for each in own if each.lines]
    return cell.open_bottom and bool(ended) and all(ended)


def began_above(cell: Cell, cut: Cut) -> bool:
    """The same of a cell behind the cut."""
    at = column_at(cut.columns, "activity")
    own = cut.row.column(at) if at is not None else ()
    begun = [not each.open_top for each in own if each.lines]
    return cell.open_top and bool(begun) and all(begun)


def _are_alike(cell: Cell, other: Cell) -> bool:
    """Whether a producer printed the same text again on the new page."""
    return [line.text for line in cell.lines] == [line.text for line in other.lines]


def _are_merged(rows: Sequence[RowPiece], index: int) -> bool:
    """Whether any two rows, one after the other, share a cell with text in that column."""
    return any(
        cell.lines and above.page == below.page and cell in below.column(index)
        for above, below in pairwise(rows)
        for cell in above.column(index)
    )


def merged_assumed(cut: Cut, taken: Iterable[int]) -> Oddity:
    """A merged cell that was taken to go on over a ruled cut."""
    message = (
        "a cell ends at the page's cut, in a column of merged cells, and is blank or goes on below: it was "
        "taken to be one over both rows"
    )
    return Oddity("merged_cell_assumed", message, page=cut.row.page, value=names(cut.columns, taken))


def names(columns: Sequence[Column], indices: Iterable[int]) -> str:
    return " | ".join(columns[index].heading for index in indices)
