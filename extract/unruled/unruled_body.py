"""The body of an unruled table, read: all that its grid is made of."""

from __future__ import annotations

from dataclasses import dataclass

from extract.unruled.body_rows import BodyRows
from extract.unruled.row_starts import RowStarts
from extract.unruled.table_end import TableEnd


@dataclass(frozen=True, slots=True)
class UnruledBody:
    """The rows under a head: what each is, where they end, and where rows and headings begin.

    With `striped`, the rules across are the edges of shaded rows: several may stand between two of them.
    """

    rows: BodyRows
    end: TableEnd
    starts: RowStarts
    striped: bool = False
