"""Row pieces -> whole rows: which piece goes on with the row above, and the activity they make.

Joining comes before any filter and keeps every piece's box.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import NamedTuple

from extract.folding import fold
from extract.heads.columns import LEVEL_FIELDS, Column, cell_text, column_at
from extract.heads.levels import LevelReader
from extract.hyphens import HYPHENS
from extract.model import Cell, Legible, LevelHeading, Piece, PrintedActivity, PrintedCell
from extract.row_numbers import DIGITS, SEPARATORS, bare_number, inner_number, is_next
from extract.rows.row_events import NotePiece, RowPiece
from extract.rows.sides import SideHeading

REST_OF_NUMBER = re.compile(r"[.\-/]\d{1,3}[.)]?")
NUMBER_COLUMN = "#"  # names a number column of no heading, where its text is kept
DASHES = ("–", "—", "-")
COMMAS = (",", *HYPHENS)
NUMBER_AND_TEXT = 2  # columns that a heading fills
SENTENCE_END = (".", "!", "?", ";", ":")


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
        return any(row.has_text(index) for row in self.rows)

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


def continues(
    drafts: Sequence[Draft], row: RowPiece, numbered: bool, legible: Legible, under_head: bool = False
) -> bool:
    """Whether a piece at the start of a page's table belongs to the last of the rows above it.

    A new number of its own forbids it, but for a number set at half the row's height, behind the cut:
    the row above has none then, and no rule is drawn on either side (but that of a repeated head, where
    the piece stands `under_head`). Without a number, an open edge on either side of the cut, or the
    blank number cell of a plan that numbers its rows, or text that plainly goes on, decides for it;
    a number cell that prints something else is not blank. Where a rule is drawn above the cut alone, as
    browsers do between two rows, a piece below it that looks whole, as the row above does, is a row.
    """
    draft = drafts[-1]
    last = draft.rows[-1]
    if row.labels and not row.number and not (row.opens and last.stays_open):
        return False
    if row.number and draft.number:
        return bare_number(row.number) == bare_number(draft.number) or is_cut_number(drafts, row)
    if row.number:
        open_here = row.opens or under_head
        return open_here and last.stays_open and any(c.field == "no" for c in draft.columns)
    if _begins_next(drafts, row, legible) or (not last.stays_open and is_whole(draft, row, legible)):
        return False
    if row.opens or last.stays_open:
        return True
    if numbered:
        return True
    return _goes_on(draft, row, legible)


def is_cut_number(drafts: Sequence[Draft], row: RowPiece) -> bool:
    """Whether the page cuts a number in a narrow cell: `3.2.` and `3`, `3.2` and `.3`, after the row `3.2.2`.

    Or `3.2.1` and `3` after `3.2.12`, where another row has the number `3.2.1`. Not below a row that has but
    a number and a text: that is a heading over rows numbered anew.
    """
    draft = drafts[-1]
    above = draft.number
    if len(drafts) < 2 or not above or len(DIGITS.findall(row.number)) != 1:
        return False
    parted = above.endswith(tuple(SEPARATORS)) or row.number.startswith(tuple(SEPARATORS))
    if not parted and bare_number(above) not in {bare_number(each.number) for each in drafts[:-1]}:
        return False
    filled = sum(draft.has_text(at) for at in range(len(draft.columns)))
    whole, before = above + row.number, drafts[-2].number
    return filled > NUMBER_AND_TEXT and is_next(whole, before) and not is_next(above, before)


def with_cut_number(drafts: Sequence[Draft], row: RowPiece, legible: Legible) -> RowPiece:
    """A page's first piece, what its number cell prints taken for the rest of the number above: `.3`."""
    if row.number or len(row.labels) != 1 or not drafts:
        return row
    rest = cell_text(row.labels[0], legible).replace(" ", "")
    cut = replace(row, number=rest, labels=())
    return cut if REST_OF_NUMBER.fullmatch(rest) and is_cut_number(drafts, cut) else row


def _begins_next(drafts: Sequence[Draft], row: RowPiece, legible: Legible) -> bool:
    """Whether the activity's text begins with the number after the one that the row above begins with.

    Where the cut is open on both sides, and the number has but one part, the row above must so follow
    another: one activity may have phases.
    """
    rows = [draft.rows[0] for draft in drafts[-2:]]
    at = _activity(drafts[-1])
    if at is None or drafts[-1].number or row.number:
        return False
    if not _follows(row, rows[-1], at, legible):
        return False
    if not row.opens or not drafts[-1].rows[-1].stays_open:
        return True
    number = inner_number(_text(row.column(at), legible))
    compound = number is not None and len(DIGITS.findall(number.number)) > 1
    return compound or (len(rows) > 1 and _follows(rows[1], rows[0], at, legible))


def _follows(row: RowPiece, before: RowPiece, activity: int, legible: Legible) -> bool:
    """Whether one activity's text begins with the number after the other's, behind the same word or none."""
    above, below = (inner_number(_text(each.column(activity), legible)) for each in (before, row))
    if above is None or below is None or fold(below.word) != fold(above.word):
        return False
    return is_next(below.number, above.number)


def is_whole(draft: Draft, row: RowPiece, legible: Legible) -> bool:
    """Whether neither the plan's row above nor the piece has a number, and both have what one row has once.

    An activity that begins with a capital, and a deadline; nor does one of the two plainly go on.
    """
    activity = _activity(draft)
    deadline = column_at(draft.columns, "deadline")
    if activity is None or deadline is None or any(c.field == "no" for c in draft.columns):
        return False
    last = draft.rows[-1]
    both = all(piece.has_text(at) for piece in (last, row) for at in (activity, deadline))
    if not both or not _text(row.column(activity), legible)[:1].isupper():
        return False
    # A cell that is but a dash, or a list that ends in a mark, says nothing of the next row.
    return not (_is_open(last, activity, COMMAS) or _is_open(last, deadline, DASHES))


def _activity(draft: Draft) -> int | None:
    return column_at(draft.columns, "activity")


def _goes_on(draft: Draft, row: RowPiece, legible: Legible) -> bool:
    """The activity's own text goes on, or the piece has none while another cell goes on."""
    at = _activity(draft)
    if at is None:
        return False
    if not row.has_text(at):
        return True
    above, below = _text(draft.rows[-1].column(at), legible), _text(row.column(at), legible)
    return below[:1].islower() and not above.endswith(SENTENCE_END)


def _text(cells: Sequence[Cell], legible: Legible) -> str:
    return " ".join(text for cell in cells if (text := cell_text(cell, legible)))


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
    pieces = [
        Piece(row.page, cell.box if row.page else None, cell.lines)
        for row in draft.rows
        for cell in row.labels
    ]
    if pieces:
        yield PrintedCell(f"other:{heading or NUMBER_COLUMN}", heading, tuple(pieces))


def _notes(draft: Draft) -> Iterator[PrintedCell]:
    """The lines over the whole table below the row, each as a column of its label."""
    for label in dict.fromkeys(note.label for note in draft.notes):
        notes = [note for note in draft.notes if note.label == label]
        pieces = [Piece(n.page, n.cell.box if n.page else None, n.cell.lines, own_row=True) for n in notes]
        yield PrintedCell(f"other:{label}", label, tuple(pieces))


def _pieces(draft: Draft, index: int) -> Iterator[Piece]:
    """A column's pieces; a cell below another in one row, or not open to it over a cut, has its own row."""
    above: Cell | None = None
    for page, cell in draft.before.get(index, ()):
        if cell.lines:
            yield Piece(page, cell.box, cell.lines)
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
                not cut or (several and not open_cut and not _is_rest(above, cell))
            )
            yield Piece(row.page, cell.box if row.page else None, cell.lines, own_row)
            above = cell
    if index in draft.after:
        page, cell = draft.after[index]
        yield Piece(page, cell.box, cell.lines)


def _is_open(row: RowPiece, at: int, marks: tuple[str, ...]) -> bool:
    """Whether a column's text ends in one of these marks, and is more than that."""
    text = " ".join(line.text for line in row.column(at)[-1].lines).rstrip()
    return text.endswith(marks) and any(map(str.isalnum, text))


def goes_on_below(above: Cell, cell: Cell) -> bool:
    """Whether a text plainly goes on in the cell below a cut: it ends at a comma, or in mid sentence."""
    return ends_open(above) or _is_rest(above, cell)


def ends_open(cell: Cell) -> bool:
    """Whether a text ends at a comma or a hyphen."""
    return cell.lines[-1].text.rstrip().endswith((",", *HYPHENS))


def _is_rest(above: Cell, cell: Cell) -> bool:
    """Whether a text goes on over a cut that both pages ruled: it is in mid sentence, or at a hyphen.

    Not where the text above begins with a small letter too, as all do in some plans.
    """
    before, text = above.lines[-1].text.rstrip(), cell.lines[0].text.lstrip()
    if not text[:1].islower() or before.endswith(SENTENCE_END):
        return False
    return before.endswith(HYPHENS) or not above.lines[0].text.lstrip()[:1].islower()


def _says_anything(row: RowPiece, columns: Sequence[Column]) -> bool:
    """Whether a piece has text in any column but those of numbers and of headings at the side."""
    own = [cells for at, cells in row.cells if columns[at].field not in ("no", *LEVEL_FIELDS)]
    return any(cell.lines for cells in own for cell in cells)
