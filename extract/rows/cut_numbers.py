"""What the number cell of a page's first row piece says of it; a page may cut a number in its narrow cell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from enum import Enum, auto

from extract.heads.cell_texts import cell_text
from extract.model import Legible
from extract.row_numbers import DIGITS, SEPARATORS, bare_number, is_enumerator, is_next
from extract.rows.cut_signs import DASHES, goes_on_in_sentence
from extract.rows.cuts import Cut
from extract.rows.row_draft import Draft
from extract.rows.row_events import RowPiece

REST_OF_NUMBER = re.compile(r"[.\-/]\d{1,3}[.)]?")
LEAST_ALIKE = 2  # rows, of which the last is cut
NUMBER_AND_TEXT = 2  # columns that a heading fills


class NumberSign(Enum):
    """What a piece's number cell says: nothing, the row's rest, another row, or neither for certain."""

    BLANK = auto()
    LABEL = auto()  # something else than a number, which is not blank
    AGAIN = auto()  # the number of the row above
    LATE = auto()  # the number of a row that had none above the cut
    REST = auto()  # the rest of the number above
    OTHER = auto()


def number_sign(cut: Cut) -> NumberSign:
    """What the piece's number cell says beside the number above.

    A number may be set at half the row's height, behind the cut: the row above has none then, and no rule is
    drawn on either side (but that of a repeated head, where the piece stands under it). A letter of a list
    (`a)`) is such a number too.
    """
    row, above = cut.row, cut.last.number
    if not row.number and not row.labels:
        return NumberSign.BLANK
    if not row.number:
        return _letter_sign(cut)
    if not above:
        return NumberSign.LATE if cut.at("no") is not None and _may_be_late(cut) else NumberSign.OTHER
    if is_cut_number(cut.drafts, row):
        return NumberSign.REST
    return NumberSign.AGAIN if bare_number(row.number) == bare_number(above) else NumberSign.OTHER


def _may_be_late(cut: Cut) -> bool:
    """Whether a number behind the cut may be that of the row above, which has none.

    So it is with a rule on one side of the cut too, where the piece lacks an activity, which all rows have,
    or goes on with that above in mid sentence.
    """
    if cut.above.stays_open and (cut.row.opens or cut.under_head):
        return True
    return (cut.above.stays_open or cut.row.opens) and _completes(cut)


def _completes(cut: Cut) -> bool:
    """Whether the row above has an activity without a number, the piece a number without one, or its rest."""
    at = cut.at("activity")
    if at is None or len(cut.alike) < LEAST_ALIKE or not all(draft.has_text(at) for draft in cut.alike):
        return False
    return not cut.row.has_text(at) or goes_on_in_sentence(cut)


def _letter_sign(cut: Cut) -> NumberSign:
    """What a letter in the number cell says beside the one above; a LABEL where either is none."""
    letter = "".join(cell_text(cell, cut.legible) for cell in cut.row.labels)
    if not is_enumerator(letter):
        return NumberSign.LABEL
    above = [cell_text(cell, cut.legible) for row in cut.last.rows for cell in row.labels]
    if not above and not cut.last.number:
        return NumberSign.LATE if _may_be_late(cut) else NumberSign.OTHER
    if not all(map(is_enumerator, above)) or cut.last.number:
        return NumberSign.LABEL
    return NumberSign.AGAIN if letter in above else NumberSign.OTHER


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
    """A page's first piece, what its number cell prints taken for the rest of the number above: `.3`.

    Or for a dash that stands for this number, where no other row has one.
    """
    if row.number or len(row.labels) != 1 or not drafts:
        return row
    rest = cell_text(row.labels[0], legible).replace(" ", "")
    if rest == "." and drafts[-1].number[-1:].isdigit() and any(d.number.endswith(rest) for d in drafts):
        return replace(row, labels=())  # the last point of the number above
    if rest in DASHES and drafts[-1].number and not any(piece.labels for d in drafts for piece in d.rows):
        return replace(row, labels=())
    cut = replace(row, number=rest, labels=())
    return cut if REST_OF_NUMBER.fullmatch(rest) and is_cut_number(drafts, cut) else row
