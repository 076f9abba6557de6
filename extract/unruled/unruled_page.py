"""A page on which tables are read that no upright rules part."""

from __future__ import annotations

from dataclasses import dataclass

from extract.heads.text_reader import TextReader
from extract.model import Ruling, Table
from extract.pages.rulings import Edge
from extract.sheets.lines.gaps import TextRow
from extract.unruled.lanes import Lanes

NEAR = 1.5  # line heights: a table below its head begins no further away
INSIDE = 1.0  # points: a box drawn close round its text


@dataclass(frozen=True, slots=True)
class UnruledPage:
    """A page's number and height in points, its rules across, and the words by which its text is known.

    `edges` are the rules joined. `stripes` are its shaded rows: their edges are its only rules then.
    `grids` are its other tables, whose columns rules part.
    """

    number: int
    height: float
    rules: tuple[Ruling, ...]
    edges: tuple[Edge, ...]
    stripes: tuple[Table, ...]
    grids: tuple[Table, ...]
    reader: TextReader

    @property
    def striped(self) -> bool:
        """Whether its rules across are the edges of shades alone."""
        return bool(self.stripes)

    def grid_below(self, row: TextRow) -> Table | None:
        """The table that begins right below a row of text."""
        near = (grid for grid in self.grids if 0 <= grid.box.top - row.bottom + INSIDE <= NEAR * row.height)
        return next((grid for grid in near if grid.box.x0 < row.words[0].x1), None)

    def shown(self, lanes: Lanes) -> Lanes:
        """The columns, shown where those of the page's shaded rows are the same."""
        for stripe in self.stripes:
            lanes = lanes.shown_by(stripe.columns)
        return lanes
