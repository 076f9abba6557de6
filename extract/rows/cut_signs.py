"""Signs that the first row piece of a page is a row of its own, or the rest of the row above the cut."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from extract.folding import fold
from extract.heads.cell_texts import cell_text
from extract.hyphens import HYPHENS
from extract.model import Cell, Legible
from extract.row_numbers import DIGITS, inner_number, is_next
from extract.rows.cuts import Cut
from extract.rows.open_texts import SENTENCE_END, goes_on_below, is_rest
from extract.rows.row_draft import Draft
from extract.rows.row_events import RowPiece

DASHES = ("–", "—", "-")
COMMAS = (",", *HYPHENS)
LEAST_ALONE = 2  # texts that begin in a piece which may be a row
LEAST_OTHERS = 2  # rows that must fill the columns which a row's rest leaves blank


class Rest(NamedTuple):
    """How a numberless piece at a page's top looks: as a row's rest for certain, or perhaps."""

    certain: bool
    possible: bool


def looks_like_rest(cut: Cut) -> Rest:
    """Whether the piece is blank where all other rows, above and on its own page, have text; numbers aside.

    The page's last row is not asked: the next page may have the rest of it.
    """
    others: list[Draft | RowPiece] = [*cut.alike, *cut.below[:-1]]
    indices = [i for i, column in enumerate(cut.columns) if column.field != "no"]
    full = [i for i in indices if others and all(other.has_text(i) for other in others)]
    blank = [i for i in full if not cut.row.has_text(i)]
    alone = sum(cut.row.has_text(i) for i in indices) == 1 < len(indices) - 1
    certain = len(others) >= LEAST_OTHERS and len(blank) * 2 > len(full)
    return Rest(certain, bool(blank) or alone)


def is_plainly_cut(cut: Cut) -> bool:
    """Whether a piece without a number is a row's rest whatever stands between: no rule ends the row above or
    begins the piece, or the activity's text plainly goes on."""
    if cut.row.number or cut.row.labels:
        return False
    return (cut.above.stays_open and (cut.row.opens or cut.under_head)) or goes_on(cut)


def is_cut_in_sentence(cut: Cut) -> bool:
    """Whether the activity's text goes on in mid sentence in a piece that has no number of its own."""
    return not cut.row.number and not cut.row.labels and goes_on_in_sentence(cut)


def goes_on_in_sentence(cut: Cut) -> bool:
    """Whether the activity's text goes on in mid sentence behind the cut."""
    at = cut.at("activity")
    if at is None or not cut.row.has_text(at):
        return False
    above = [cell for cell in cut.above.column(at) if cell.lines]
    return bool(above) and is_rest(above[-1], next(cell for cell in cut.row.column(at) if cell.lines))


def goes_on(cut: Cut) -> bool:
    """The activity's own text goes on, or the piece has none while another cell goes on."""
    at = cut.at("activity")
    if at is None:
        return False
    if not cut.row.has_text(at):
        return True
    above, below = (_text(piece.column(at), cut.legible) for piece in (cut.above, cut.row))
    return below[:1].islower() and not above.endswith(SENTENCE_END)


def begins_next(cut: Cut) -> bool:
    """Whether the activity's text begins with the number after the one that the row above begins with.

    Where the cut is open on both sides, and the number has but one part, the row above must so follow
    another: one activity may have phases.
    """
    row, at = cut.row, cut.at("activity")
    rows = [draft.rows[0] for draft in cut.drafts[-2:]]
    if at is None or cut.last.number or row.number or not _follows(row, rows[-1], at, cut.legible):
        return False
    if not row.opens or not cut.above.stays_open:
        return True
    number = inner_number(_text(row.column(at), cut.legible))
    compound = number is not None and len(DIGITS.findall(number.number)) > 1
    return compound or (len(rows) > 1 and _follows(rows[1], rows[0], at, cut.legible))


def _follows(row: RowPiece, before: RowPiece, activity: int, legible: Legible) -> bool:
    """Whether one activity's text begins with the number after the other's, behind the same word or none."""
    above, below = (inner_number(_text(each.column(activity), legible)) for each in (before, row))
    if above is None or below is None or fold(below.word) != fold(above.word):
        return False
    return is_next(below.number, above.number)


def is_whole(cut: Cut) -> bool:
    """Whether both the row above and the piece have what one row has once, whatever their numbers say.

    An activity that begins with a capital, and a deadline; nor does one of the two plainly go on.
    """
    activity, deadline = cut.at("activity"), cut.at("deadline")
    if activity is None or deadline is None:
        return False
    both = all(piece.has_text(at) for piece in (cut.last, cut.row) for at in (activity, deadline))
    if not both or not _text(cut.row.column(activity), cut.legible)[:1].isupper():
        return False
    # A cell that is but a dash, or a list that ends in a mark, says nothing of the next row.
    return not (_is_open(cut.last, activity, COMMAS) or _is_open(cut.last, deadline, DASHES))


def begins_alone(cut: Cut) -> bool:
    """Whether a piece without a number may be another row though it lacks what all rows have.

    Rules close it and the row above, both have an activity, it has a text beside that, and each of its texts
    begins as one does: with a capital or a digit, nor does that above it plainly go on.
    """
    at = cut.at("activity")
    if at is None or cut.row.number or cut.row.labels or cut.row.opens or cut.above.stays_open:
        return False
    if not (cut.row.has_text(at) and cut.last.has_text(at)) or _is_open(cut.last, at, COMMAS):
        return False
    filled = [i for i in range(len(cut.columns)) if cut.row.has_text(i)]
    firsts = [_text(cut.row.column(i), cut.legible)[:1] for i in filled]
    begun = len(filled) >= LEAST_ALONE and all(first.isupper() or first.isdigit() for first in firsts)
    return begun and not any(cut.last.has_text(i) and _goes_on_in(cut, i) for i in filled)


def is_another(cut: Cut) -> bool:
    """Whether a piece that is whole is another row although no number of its own says so.

    Rules close it and the row above; it has its own institution where that has one, and neither this nor its
    deadline plainly goes on; and that ended its sentence. Of this nothing is asked where the numbers say
    nothing: the row above has none, or shares it with the one before. A number printed again speaks for one
    row where deadline and institution are the same too.
    """
    draft, row, activity = cut.last, cut.row, cut.at("activity")
    if activity is None or row.opens or cut.above.stays_open:
        return False
    own = [at for name in ("deadline", "institution") if (at := cut.at(name)) is not None]
    own = [at for at in own if draft.has_text(at)]
    if not all(row.has_text(at) and not _goes_on_in(cut, at) for at in own):
        return False
    if row.number and all(_said(cut, at) == _text(row.column(at), cut.legible) for at in own):
        return False
    ended = cell_text(_last_cell(draft, activity), cut.legible).endswith(SENTENCE_END)
    return ended or (not row.number and _is_without_own_number(cut))


def _goes_on_in(cut: Cut, at: int) -> bool:
    """Whether a column's text plainly goes on below the cut; both have text there."""
    below = next(cell for cell in cut.row.column(at) if cell.lines)
    return goes_on_below(_last_cell(cut.last, at), below)


def _is_without_own_number(cut: Cut) -> bool:
    """Whether the last row has no number, or one in a cell that is merged over the row before it, too."""
    at = cut.at("no")
    if not cut.last.number or at is None or len(cut.drafts) < 2:
        return not cut.last.number
    before = cut.drafts[-2].rows[-1].column(at)
    return any(cell.lines and cell in before for cell in cut.last.rows[0].column(at))


def _said(cut: Cut, at: int) -> str:
    """What all pieces of the row above print in a column."""
    return _text((cell for row in cut.last.rows for cell in row.column(at)), cut.legible)


def _text(cells: Iterable[Cell], legible: Legible) -> str:
    return " ".join(text for cell in cells if (text := cell_text(cell, legible)))


def _last_cell(draft: Draft, at: int) -> Cell:
    """The last cell of a row with text in that column, where it has any."""
    return [cell for row in draft.rows for cell in row.column(at) if cell.lines][-1]


def _is_open(draft: Draft, at: int, marks: tuple[str, ...]) -> bool:
    """Whether a column's text ends in one of these marks, and is more than that."""
    text = " ".join(line.text for line in _last_cell(draft, at).lines).rstrip()
    return text.endswith(marks) and any(map(str.isalnum, text))
