"""What a page's cut leaves in doubt: a row's rest where none is numbered, a merged cell cut between rows."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from extract.heads.columns import LEVEL_FIELDS, Column, column_at
from extract.model import Cell, Oddity
from extract.rows.open_texts import ends_open, goes_on_below
from extract.rows.row_draft import Draft, RowCell
from extract.rows.row_events import RowPiece

NEEDED = ("deadline", "institution")  # rows hardly ever lack these
LEAST_FULL = 4  # rows that all have text where one at a page's top has none
LEAST_OTHERS = 2  # rows that must fill the columns which a row's rest leaves blank
OWN = ("no", "activity", *LEVEL_FIELDS)  # never merged over rows, or read as headings at the side


class Rest(NamedTuple):
    """How a numberless piece at a page's top looks: as a row's rest for certain, or perhaps."""

    certain: bool
    possible: bool


def looks_like_rest(
    row: RowPiece, columns: Sequence[Column], drafts: Sequence[Draft], below: Iterable[RowPiece]
) -> Rest:
    """Whether the piece is blank where all other rows, above and on its own page, have text; numbers aside.

    The page's last row is not asked: the next page may have the rest of it.
    """
    others: list[Draft | RowPiece] = [*_under(columns, drafts), *list(below)[:-1]]
    indices = [i for i, column in enumerate(columns) if column.field != "no"]
    full = [i for i in indices if others and all(other.has_text(i) for other in others)]
    blank = [i for i in full if not row.has_text(i)]
    alone = sum(row.has_text(i) for i in indices) == 1 < len(indices) - 1
    certain = len(others) >= LEAST_OTHERS and len(blank) * 2 > len(full)
    return Rest(certain, bool(blank) or alone)


def begun_above(
    row: RowPiece,
    columns: Sequence[Column],
    drafts: Sequence[Draft],
    below: Sequence[RowPiece],
    under_head: bool = False,
) -> tuple[RowPiece, RowPiece] | None:
    """The last row above the cut, and what of the page's first row stands there below it; None where nothing.

    A row's activity may have had no room above the cut: what else stands there looks like a sub-row of the
    row above. The two pieces make a row where each is blank in the columns in which the other has text, and
    together they have text where all other rows have; or where the page cuts the first, which has neither
    number nor activity, and the second has its own number.
    """
    last = drafts[-1]
    parted = _last_band(last.rows[-1]) if last.rows[-1].page != row.page else None
    at = column_at(columns, "activity")
    if parted is None or at is None or [c.field for c in last.columns] != [c.field for c in columns]:
        return None
    own, piece = parted
    opens = row.opens or (under_head and _goes_on(piece, row))
    cut = piece.stays_open and opens and bool(row.number) and not row.labels and not piece.has_text(at)
    others: list[Draft | RowPiece] = [*_under(columns, drafts)[:-1], own, *below]
    full = [i for i in range(len(columns)) if all(other.has_text(i) for other in others)]
    fits = row.has_text(at) and at in full and all(piece.has_text(i) != row.has_text(i) for i in full)
    return parted if cut or fits else None


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


def row_in_doubt(row: RowPiece) -> Oddity:
    """A piece that was kept as a row of its own and may be none."""
    message = "a row at the page's top that leaves columns blank may be the rest of the row above"
    return Oddity("row_in_doubt", message, page=row.page)


def row_behind_gap(row: RowPiece) -> Oddity:
    """A piece whose row may have begun on a page that is missing."""
    message = "a row without a number behind missing pages may be the rest of one that began there"
    return Oddity("row_in_doubt", message, page=row.page)


def joined_in_doubt(row: RowPiece) -> Oddity:
    """A piece that was joined to the row above, and has all that a row has."""
    message = "a row at the page's top that has all columns was joined to the row above: they may be two"
    return Oddity("row_in_doubt", message, page=row.page)


def parted_in_doubt(row: RowPiece) -> Oddity:
    """A piece that has all that a row has but a number of its own, and was kept as a row."""
    message = (
        "a row at the page's top that has all columns, and no number of its own, may be the rest of the row "
        "above"
    )
    return Oddity("row_in_doubt", message, page=row.page)


def merged_over_cut(
    drafts: Sequence[Draft], columns: Sequence[Column], row: RowPiece, below: Sequence[RowPiece] = ()
) -> dict[int, tuple[RowCell, ...]]:
    """For each column where the page's first row is blank below a cell merged over rows: that cell's pieces.

    A cell of one row at a page's end may be merged with those behind where others of its column are, above or
    `below` on the new page; not where another row is blank in that column too, for then this one may be so.
    A blank cell that spans rows is no row's own: it goes on with the one above, and so does a blank below a
    cell that spans rows, unless a blank elsewhere is of one row or begins on a page.
    """
    last, at = drafts[-1], drafts[-1].rows[-1]
    alike = _under(columns, drafts)
    if not row.page or at.page == row.page or last not in alike[-1:]:
        return {}
    above_it = [draft.rows[-1] for draft in alike]
    alone = set(_blank_alone(alike, columns, row, below))
    found: dict[int, tuple[RowCell, ...]] = {}
    for index in _blanks(columns, row):
        above = at.column(index)
        if not above:
            continue
        spans_above = index in last.before or _are_merged(above_it[-2:], index)
        merged = spans_above or _are_merged(above_it, index) or _are_merged(below, index)
        spans_below = _share(row, below[:1], index)
        if index in alone:
            takes = merged or _outlasts(above[-1], at, columns)
        else:
            blanks = _Blanks.of(alike, [row, *below], index)
            takes = (spans_below and (spans_above or not blanks.begun)) or (spans_above and not blanks.single)
        if takes:
            found[index] = (*last.before.get(index, ()), RowCell(at.page, above[-1]))
    return {i: pieces for i, pieces in found.items() if any(piece.cell.lines for piece in pieces)}


class _Blanks(NamedTuple):
    """Of a column's blanks but that of a page's first row: whether any is of one row, and whether one that
    spans rows begins on a page, and not where the page does."""

    single: bool
    begun: bool

    @classmethod
    def of(cls, drafts: Sequence[Draft], page: Sequence[RowPiece], index: int) -> _Blanks:
        """`page` are the rows of the new page, of which the first is not asked."""
        above = [draft.rows[-1] for draft in drafts if index not in draft.before]
        single = begun = False
        for rows, first in ((above, 0), (page, 1)):
            for at in range(first, len(rows)):
                before, behind = rows[max(at - 1, 0) : at], rows[at + 1 : at + 2]
                if rows[at].has_text(index) or _share(rows[at], before, index):
                    continue
                spans = _share(rows[at], behind, index)
                single = single or not spans
                begun = begun or (spans and any(each.page == rows[at].page for each in before))
        return cls(single, begun)


def _share(row: RowPiece, others: Sequence[RowPiece], index: int) -> bool:
    """Whether a row shares its cell of that column with another one."""
    return any(cell in other.column(index) for other in others for cell in row.column(index))


def _blanks(columns: Sequence[Column], row: RowPiece) -> Iterator[int]:
    """The columns that may be merged in which a row is blank."""
    for index, cells in row.cells:
        if columns[index].field not in OWN and not any(cell.lines for cell in cells):
            yield index


def _blank_alone(
    drafts: Sequence[Draft], columns: Sequence[Column], row: RowPiece, below: Sequence[RowPiece]
) -> Iterator[int]:
    """The columns in which the page's first row is blank, and no other row above or below it."""
    for index in _blanks(columns, row):
        full_above = all(draft.has_text(index) or index in draft.before for draft in drafts)
        full_below = all(piece.has_text(index) for piece in below if piece.column(index) != row.column(index))
        if full_above and full_below:
            yield index


def blank_at_cut(
    drafts: Sequence[Draft],
    columns: Sequence[Column],
    row: RowPiece,
    below: Sequence[RowPiece],
    taken: Container[int],
) -> Iterator[Oddity]:
    """Where nothing but its being blank says that the page's first row may share a cell above the cut.

    `taken` are the columns in which a cell is taken to be merged.
    """
    alike = _under(columns, drafts)
    if not row.page or drafts[-1].rows[-1].page == row.page or len(alike) < LEAST_FULL:
        return
    blank = [i for i in _blank_alone(alike, columns, row, below) if i not in taken]
    blank = [i for i in blank if columns[i].field in NEEDED]
    filled = sum(row.has_text(index) for index in range(len(columns)))
    if blank and filled > len(blank):
        message = (
            "the page's first row is blank where all others have text: a cell above may be merged with it"
        )
        yield Oddity("cell_blank_at_cut", message, page=row.page, value=_names(columns, blank))


def spilled_over_cut(
    drafts: Sequence[Draft], columns: Sequence[Column], row: RowPiece, below: Sequence[RowPiece] = ()
) -> dict[int, RowCell]:
    """For each column of merged cells where the last row's text plainly goes on in the first one: its rest.

    The cell is merged over both rows, and the page cuts its text between them.
    """
    at = drafts[-1].rows[-1]
    if not row.page or at.page == row.page:
        return {}
    above_it = [draft.rows[-1] for draft in _under(columns, drafts)]
    found: dict[int, RowCell] = {}
    for index, cells in row.cells:
        above = at.column(index)
        if columns[index].field in OWN or len(cells) != 1 or not cells[0].lines:
            continue
        if not above or not above[-1].lines or not goes_on_below(above[-1], cells[0]):
            continue
        if columns[index].field == "deadline" and not ends_open(above[-1]):
            continue  # most deadlines begin with a small letter: `do kraja 2024. godine`
        if _are_merged(above_it, index) or _are_merged(below, index):
            found[index] = RowCell(row.page, cells[0])
    return found


def spill(drafts: Sequence[Draft], rests: Mapping[int, RowCell]) -> dict[int, tuple[RowCell, ...]]:
    """Give the rests to all rows above the cut that share the cell; and that cell's pieces, by column."""
    last = drafts[-1]
    for index, rest in rests.items():
        cell = last.rows[-1].column(index)[-1]
        for draft in drafts:
            if cell in draft.rows[-1].column(index):
                draft.after[index] = rest
    return {index: last.pieces(index) for index in rests}


def share_rest(drafts: Sequence[Draft], columns: Sequence[Column], row: RowPiece) -> None:
    """Give the rest of a merged cell behind a cut to all rows above that share it with the one cut."""
    at = drafts[-1].rows[-1]
    if not row.page or at.page == row.page:
        return
    for index, cells in row.cells:
        above = at.column(index)
        if columns[index].field in OWN or not cells[0].lines or not above or not above[-1].lines:
            continue
        for draft in drafts[:-1]:
            if draft.columns == drafts[-1].columns and above[-1] in draft.rows[-1].column(index):
                draft.after[index] = RowCell(row.page, cells[0])


def _outlasts(cell: Cell, row: RowPiece, columns: Sequence[Column]) -> bool:
    """Whether a cell goes on over the cut, where a rule ends its row's activity above it."""
    at = column_at(columns, "activity")
    own = row.column(at) if at is not None else ()
    ended = [not each.open_bottom for each in own if each.lines]
    return cell.open_bottom and bool(ended) and all(ended)


def _are_merged(rows: Sequence[RowPiece], index: int) -> bool:
    """Whether any two rows, one after the other, share a cell with text in that column."""
    return any(
        cell.lines and cell in below.column(index)
        for above, below in pairwise(rows)
        for cell in above.column(index)
    )


def _under(columns: Sequence[Column], drafts: Sequence[Draft]) -> list[Draft]:
    """The rows under the same columns: another head may have others."""
    fields = [column.field for column in columns]
    return [draft for draft in drafts if [column.field for column in draft.columns] == fields]


def merged_assumed(row: RowPiece, columns: Sequence[Column], taken: Iterable[int]) -> Oddity:
    """A merged cell that was taken to go on over a ruled cut."""
    message = (
        "a cell ends at the page's cut, in a column of merged cells, and is blank or goes on below: it was "
        "taken to be one over both rows"
    )
    return Oddity("merged_cell_assumed", message, page=row.page, value=_names(columns, taken))


def _names(columns: Sequence[Column], indices: Iterable[int]) -> str:
    return " | ".join(columns[index].heading for index in indices)
