"""What the text of a plan is read by: the words that are known, and how its letters are made legible."""

from __future__ import annotations

from dataclasses import dataclass

from extract.heads.cell_texts import cell_text
from extract.heads.levels import LevelReader
from extract.model import Cell, Legible
from extract.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class TextReader:
    """The legible text of lines (`legible`) and of cells; `levels` and `vocabulary` know what it says."""

    levels: LevelReader
    legible: Legible

    @property
    def vocabulary(self) -> Vocabulary:
        """The words by which columns and levels are known."""
        return self.levels.vocabulary

    def cell_text(self, cell: Cell) -> str:
        """The cell's legible text on one line, hyphens at line ends resolved as for headings."""
        return cell_text(cell, self.legible)
