"""Which row piece goes on with the row above; joining comes before any filter and keeps every piece's box."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extract.folding import fold
from extract.heads.cell_texts import cell_text
from extract.heads.columns import column_at
from extract.hyphens import HYPHENS
from extract.model import Cell, Legible
from extract.row_numbers import DIGITS, SEPARATORS, bare_number, inner_number, is_next
from extract.rows.open_texts import SENTENCE_END
from extract.rows.row_draft import Draft
from extract.rows.row_events import RowPiece

REST_OF_NUMBER = re.compile(r"[.\-/]\d{1,3}[.)]?")
DASHES = ("–", "—", "-")
COMMAS = (",", *HYPHENS)
NUMBER_AND_TEXT = 2  # columns that a heading fills


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


def is_plainly_cut(draft: Draft, row: RowPiece, legible: Legible, under_head: bool) -> bool:
    """Whether a piece without a number is a row's rest whatever stands between: no rule ends the row above or
    begins the piece, or the activity's text plainly goes on."""
    last = draft.rows[-1]
    if row.number or row.labels:
        return False
    return (last.stays_open and (row.opens or under_head)) or _goes_on(draft, row, legible)


def is_cut_number(drafts: Sequence[Draft], row: RowPiece) -> bool:
    """Whether the page cuts a number in a narrow cell: `3.2.` and `3`, `3.2` and `.3`, after the row `3.2.2`.

    Or `3.2.1` and `3` after `3.2.12`, where another row has the number `3.2.1`, and both rows stand under the
    same headings; not `1` and `2` after `11`, two rows where numbers begin anew. Or the plan's first
    `1.1.` and `1` without a point. Not below a row that has but a number and a text: that is a heading over
    rows numbered anew.
    """
    draft = drafts[-1]
    above = draft.number
    if not above or len(DIGITS.findall(row.number)) != 1:
        return False
    if len(drafts) < 2:
        return above.count(".") > 1 and above.endswith(".") and row.number == "1"
    whole, before = above + row.number, drafts[-2].number
    if not is_next(whole, before) or is_next(above, before):
        return False
    parted = above.endswith(tuple(SEPARATORS)) or row.number.startswith(tuple(SEPARATORS))
    filled = sum(draft.has_text(at) for at in range(len(draft.columns)))
    return filled > NUMBER_AND_TEXT and (parted or _is_another_ones(drafts))


def _is_another_ones(drafts: Sequence[Draft]) -> bool:
    """Whether the last row's number of several parts is another row's, too, and no heading stands between."""
    number = bare_number(drafts[-1].number)
    if len(DIGITS.findall(number)) < 2 or drafts[-1].path != drafts[-2].path:
        return False
    return any(bare_number(each.number) == number for each in drafts[:-1])


def with_cut_number(drafts: Sequence[Draft], row: RowPiece, legible: Legible) -> RowPiece:
    """A page's first piece, what its number cell prints taken for the rest of the number above: `.3`."""
    if row.number or len(row.labels) != 1 or not drafts:
        return row
    rest = cell_text(row.labels[0], legible).replace(" ", "")
    if rest == "." and drafts[-1].number[-1:].isdigit() and any(d.number.endswith(rest) for d in drafts):
        return replace(row, labels=())  # the last point of the number above
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


def _is_open(row: RowPiece, at: int, marks: tuple[str, ...]) -> bool:
    """Whether a column's text ends in one of these marks, and is more than that."""
    text = " ".join(line.text for line in row.column(at)[-1].lines).rstrip()
    return text.endswith(marks) and any(map(str.isalnum, text))
