"""Where a head that no rules part stands on its page, and what stands below it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extract.pages.rulings import Edge
from extract.sheets.lines.gaps import TextRow
from extract.unruled.known_columns import Frame
from extract.unruled.unruled_headings import UnruledHead


@dataclass(frozen=True, slots=True)
class HeadPlace:
    """A head in a frame; what stands below it ends before `frame.rows[end]`.

    `edges` are the rules across there, joined.
    """

    head: UnruledHead
    frame: Frame
    end: int
    edges: Sequence[Edge]

    @property
    def head_rows(self) -> Sequence[TextRow]:
        """The rows of the head."""
        return self.frame.rows[self.head.first : self.head.last + 1]

    @property
    def body_rows(self) -> Sequence[TextRow]:
        """The rows below it, which may be its table's."""
        return self.frame.rows[self.head.last + 1 : self.end]
