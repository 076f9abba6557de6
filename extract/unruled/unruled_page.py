"""A page on which tables are read that no upright rules part."""

from __future__ import annotations

from dataclasses import dataclass

from extract.model import Legible, Ruling, Table
from extract.pages.rulings import Edge
from extract.unruled.lanes import Lanes
from extract.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class UnruledPage:
    """A page's number and height in points, its rules across, and the words by which its text is known.

    `edges` are the rules joined. `stripes` are its shaded rows: their edges are its only rules then.
    """

    number: int
    height: float
    rules: tuple[Ruling, ...]
    edges: tuple[Edge, ...]
    stripes: tuple[Table, ...]
    vocabulary: Vocabulary
    legible: Legible

    @property
    def striped(self) -> bool:
        """Whether its rules across are the edges of shades alone."""
        return bool(self.stripes)

    def shown(self, lanes: Lanes) -> Lanes:
        """The columns, shown where those of the page's shaded rows are the same."""
        for stripe in self.stripes:
            lanes = lanes.shown_by(stripe.columns)
        return lanes
