"""Level headings in cells at the table's side, each spanning the activities it governs, over pages too."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from extract.folding import fold
from extract.heads.columns import LEVEL_FIELDS, Column, cell_lines_text
from extract.heads.levels import LevelReader
from extract.model import Cell, Legible, LevelHeading
from extract.rows.row_events import RowPiece


@dataclass(slots=True)
class SideHeading:
    """A side cell's heading: its column's field and heading, and its text, piece by piece."""

    level: str
    column: str
    texts: list[str] = field(default_factory=list)
    cell: tuple[int, Cell] | None = None

    def resolve(self, levels: LevelReader) -> LevelHeading | None:
        """The heading, once all its pieces are known; None where nothing was printed."""
        text = "\n".join(self.texts)
        return levels.read_side(text, self.column) if text else None


class Sides:
    """The side headings in force, by column; a piece of one that a page cut goes on with it."""

    def __init__(self, levels: LevelReader, legible: Legible) -> None:
        self._levels = levels
        self._legible = legible
        self._current: dict[int, SideHeading] = {}

    def leave(self) -> None:
        """Leave all side headings: one over the whole table begins."""
        self._current.clear()

    def enter(self, row: RowPiece, columns: Sequence[Column], after_cut: bool) -> tuple[SideHeading, ...]:
        """The headings over a row; `after_cut` says that the row is the first on its page."""
        levels = {column.field: i for i, column in enumerate(columns) if column.field in LEVEL_FIELDS}
        self._current = {levels[s.level]: s for s in self._current.values() if s.level in levels}
        for index, column in enumerate(columns):
            cells = row.column(index)
            if column.field in LEVEL_FIELDS and cells:
                self._enter(index, column, (row.page, cells[0]), after_cut)
        return tuple(self._current[index] for index in sorted(self._current))

    def _enter(self, index: int, column: Column, cell: tuple[int, Cell], after_cut: bool) -> None:
        current = self._current.get(index)
        if current is not None and current.cell == cell:
            return
        text = cell_lines_text(cell[1], self._legible)
        if current is not None and (not text or (after_cut and self._goes_on(current, cell[1], text))):
            current.cell = cell
            if text and fold(text) != fold("\n".join(current.texts)):
                current.texts.append(text)
            return
        self._current[index] = SideHeading(column.field, column.heading, [text] if text else [], cell)
        for deeper in [i for i in self._current if i > index]:
            del self._current[deeper]

    def _goes_on(self, current: SideHeading, cell: Cell, text: str) -> bool:
        """A piece has no number where the cell above has one, or repeats it, or goes on in small letters."""
        known = "\n".join(current.texts)
        if fold(text) == fold(known):
            return True
        if self._number(text, current.column):
            return False
        if self._number(known, current.column):
            return True
        above = current.cell[1] if current.cell else None
        is_open = cell.open_top or (above is not None and above.open_bottom)
        return text[:1].islower() and (is_open or not known[:1].islower())

    def _number(self, text: str, column: str) -> str:
        return self._levels.read_side(text, column).no
