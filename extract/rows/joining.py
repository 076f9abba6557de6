"""Which row piece goes on with the row above; joining comes before any filter and keeps every piece's box."""

from __future__ import annotations

from typing import NamedTuple

from extract.model import Oddity
from extract.rows.cut_numbers import NumberSign, number_sign
from extract.rows.cut_signs import (
    Rest,
    begins_alone,
    begins_next,
    goes_on,
    is_another,
    is_whole,
    looks_like_rest,
)
from extract.rows.cuts import Cut
from extract.rows.row_events import RowPiece

LEAVES_BLANK = "a row at the page's top that leaves columns blank may be the rest of the row above"
JOINED_WHOLE = "a row at the page's top that has all columns was joined to the row above: they may be two"
PARTED_WHOLE = (
    "a row at the page's top that has all columns, and no number of its own, may be the rest of the row above"
)
JOINED_ALONE = (
    "a row at the page's top was joined to the row above though rules part them and no text goes on: "
    "they may be two"
)
BEHIND_GAP = (
    "a row without a number behind pages that are missing, or were left out, may be the rest of one that "
    "began there"
)
NUMBER_BELOW = "the last row above a cut has no number: it may be the beginning of the one below"
BEHIND_LINES = (
    "a row at the page's top, below text over the table, may be the rest of the row on the page before"
)
MARK_READ = "a word at the page's top that may but say that the table goes on was read as text of a row"


class Verdict(NamedTuple):
    """Whether a piece joins the row above, and what leaves it in doubt, as a message, or None."""

    joins: bool
    doubt: str | None = None


def row_in_doubt(row: RowPiece, message: str) -> Oddity:
    """A piece that may be a row, or the rest of one."""
    return Oddity("row_in_doubt", message, page=row.page)


def verdict(cut: Cut) -> Verdict:
    """Whether the piece behind a page's cut belongs to the last of the rows above, and whether in doubt.

    | the number cell prints | joins | unless |
    |---|---|---|
    | a number of its own | no | |
    | the rest of the number above | yes | |
    | something else than a number | no | both edges at the cut are open |
    | the number above again, or one that the row above had not yet | yes | it is another row, by all else |
    | nothing; an edge is open, or rows are numbered, or text goes on | yes | it is another row, by all else |
    | nothing else | no | it is blank where all other rows have text |

    In doubt is what is joined though it looks whole, or though but a blank cell says so; what is parted
    though no number of its own says so; and what is parted though it is blank somewhere.
    """
    sign = number_sign(cut)
    if sign is NumberSign.OTHER:
        unnumbered = cut.numbered and cut.row.page and not (cut.last.number or cut.last.rows[0].labels)
        return Verdict(False, NUMBER_BELOW if unnumbered else None)
    if sign is NumberSign.REST:
        return Verdict(joins=True)
    if sign is NumberSign.LABEL:
        return Verdict(joins=cut.row.opens and cut.above.stays_open and not begins_next(cut))
    rest = looks_like_rest(cut)
    if sign is not NumberSign.BLANK or _goes_with_above(cut):
        return _unless_whole(cut, rest)
    if cut.numbered:
        return Verdict(joins=False)
    return Verdict(rest.certain, LEAVES_BLANK if rest.possible and not rest.certain else None)


def _goes_with_above(cut: Cut) -> bool:
    """Whether an open edge on either side of the cut, or the blank number cell of a plan that numbers its
    rows, or text that plainly goes on, speaks for one row with a piece without a number.

    Where a plan has no column of numbers and a rule is drawn above the cut alone, as browsers do between two
    rows, a piece below it that looks whole, as the row above does, is a row.
    """
    if begins_next(cut) or (cut.at("no") is None and not cut.above.stays_open and is_whole(cut)):
        return False
    return cut.row.opens or cut.above.stays_open or cut.numbered or goes_on(cut)


def _unless_whole(cut: Cut, rest: Rest) -> Verdict:
    """Joined, in doubt where the piece is whole; parted where it is plainly another row."""
    if rest.certain:
        return Verdict(joins=True)
    if not is_whole(cut):
        return Verdict(joins=True, doubt=JOINED_ALONE if begins_alone(cut) and not rest.possible else None)
    if rest.possible or not is_another(cut):
        return Verdict(joins=True, doubt=JOINED_WHOLE)
    return Verdict(joins=False, doubt=PARTED_WHOLE)
