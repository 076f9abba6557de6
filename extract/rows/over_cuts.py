"""What a page's cut leaves in doubt: whether its first row is one, or the rest of the row above."""

from __future__ import annotations

from typing import NamedTuple

from extract.model import Oddity
from extract.rows.cuts import Cut
from extract.rows.row_draft import Draft
from extract.rows.row_events import RowPiece

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
