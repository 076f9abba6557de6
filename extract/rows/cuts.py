"""A page's cut: the rows above it, and the piece that stands first on the new page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extract.heads.columns import Column, column_at
from extract.model import Legible
from extract.rows.row_draft import Draft
from extract.rows.row_events import RowPiece


@dataclass(frozen=True, slots=True)
class Cut:
    """What is known where a row piece stands first on a page, with nothing between it and the rows above.

    `drafts` are the plan's rows so far, at least one, `alike` those of them under the same `columns` as the
    piece, `below` the pieces that follow it on its page. `numbered` says that most rows of the plan print
    a number, `under_head` that a head is printed above the piece.
    """

    drafts: Sequence[Draft]
    row: RowPiece
    columns: Sequence[Column]
    alike: Sequence[Draft]
    legible: Legible
    below: Sequence[RowPiece] = ()
    numbered: bool = False
    under_head: bool = False

    @property
    def last(self) -> Draft:
        """The row above the cut."""
        return self.drafts[-1]

    @property
    def above(self) -> RowPiece:
        """The last piece of the row above."""
        return self.last.rows[-1]

    @property
    def turns_page(self) -> bool:
        """Whether the piece stands on another page than the one above; a transcript has none."""
        return bool(self.row.page) and self.above.page != self.row.page

    def at(self, field: str) -> int | None:
        """The first column of that field in the row above, or None."""
        return column_at(self.last.columns, field)


def rows_under(columns: Sequence[Column], drafts: Sequence[Draft]) -> list[Draft]:
    """The rows under the same columns: another head may have others."""
    fields = [column.field for column in columns]
    return [draft for draft in drafts if [column.field for column in draft.columns] == fields]
