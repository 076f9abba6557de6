"""Level headings in cells at the table's side, each spanning the activities it governs, over pages too."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from extract.folding import fold
from extract.heads.cell_texts import cell_lines_text
from extract.heads.columns import LEVEL_FIELDS, Column
from extract.heads.levels import LevelReader, split_number
from extract.heads.text_reader import TextReader
from extract.model import Cell
from extract.printed import LevelHeading, Piece
from extract.rows.row_events import RowPiece


@dataclass(slots=True)
class SideHeading:
    """A side cell's heading: its column's heading, its text, piece by piece, and where these stand."""

    column: str
    texts: list[str] = field(default_factory=list)
    cell: tuple[int, Cell] | None = None
    pieces: list[Piece] = field(default_factory=list)

    def add(self, text: str, page: int, cell: Cell) -> None:
        """Take a cell's text; a blank cell has none."""
        if text:
            self.texts.append(text)
            self.pieces.append(Piece.of(page, cell))

    def resolve(self, levels: LevelReader) -> LevelHeading | None:
        """The heading, once all its pieces are known; None where nothing was printed."""
        text = "\n".join(self.texts)
        return replace(levels.read_side(text, self.column), pieces=tuple(self.pieces)) if text else None


class Sides:
    """The side headings in force, by column; a piece of one that a page cut goes on with it."""

    def __init__(self, reader: TextReader) -> None:
        self._reader = reader
        self._columns: tuple[Column, ...] = ()
        self._current: dict[int, SideHeading] = {}

    def leave(self) -> None:
        """Leave all side headings: one over the whole table begins."""
        self._current.clear()

    def enter(self, row: RowPiece, columns: Sequence[Column], after_cut: bool) -> tuple[SideHeading, ...]:
        """The headings over a row; `after_cut` says that the row is the first on its page."""
        if columns is not self._columns:
            places = _places(self._columns, columns)
            self._current = {places[i]: side for i, side in self._current.items() if i in places}
            self._columns = tuple(columns)
        for index, column in enumerate(columns):
            cells = row.column(index)
            if column.field in LEVEL_FIELDS and cells:
                self._enter(index, column, (row.page, cells[0]), after_cut)
        return tuple(self._current[index] for index in sorted(self._current))

    def _enter(self, index: int, column: Column, cell: tuple[int, Cell], after_cut: bool) -> None:
        current = self._current.get(index)
        if current is not None and current.cell == cell:
            return
        text = cell_lines_text(cell[1], self._reader.legible)
        if current is not None and (not text or (after_cut and self._goes_on(current, cell[1], text))):
            current.cell = cell
            if not self._repeats(text, "\n".join(current.texts)):
                current.add(text, *cell)
            return
        self._current[index] = SideHeading(column.heading, cell=cell)
        self._current[index].add(text, *cell)
        for deeper in [i for i in self._current if i > index]:
            del self._current[deeper]

    def _goes_on(self, current: SideHeading, cell: Cell, text: str) -> bool:
        """A piece has no number where the cell above has one, or is but one; or it repeats that cell, or
        goes on in small letters, or the cell above has but the level's word.
        """
        known = "\n".join(current.texts)
        if self._repeats(text, known) or self._is_levels_word(known, text):
            return True
        if self._number(text):
            return False
        if self._number(known):
            return True
        above = current.cell[1] if current.cell else None
        is_open = cell.open_top or (above is not None and above.open_bottom)
        return text[:1].islower() and (is_open or not known[:1].islower())

    def _repeats(self, text: str, known: str) -> bool:
        """Whether a text is the known one printed again, perhaps as its continuation."""
        return fold(text) == fold(known) or self._reader.levels.is_continued(text, known)

    def _is_levels_word(self, known: str, text: str) -> bool:
        """Whether a cell above the cut has but the level's word or its beginning: the rest is below."""
        whole = self._reader.levels.read(f"{known}\n{text}") if known else None
        return whole is not None and bool(whole.no) and fold(whole.level).startswith(fold(known))

    def _number(self, text: str) -> str:
        named = self._reader.levels.read(text)
        return named.no if named is not None else split_number(text)[0]


def _places(before: Sequence[Column], after: Sequence[Column]) -> dict[int, int]:
    """Where each column of headings stands under another head: in the same order, if it has the same ones.

    Else it is the column called so, or the only one of its field where it was so too.
    """
    levels, others = ([(i, c) for i, c in enumerate(cs) if c.field in LEVEL_FIELDS] for cs in (before, after))
    if [column.field for _, column in levels] == [column.field for _, column in others]:
        return {i: at for (i, _), (at, _) in zip(levels, others, strict=True)}
    fields, known = (Counter(column.field for _, column in each) for each in (levels, others))
    return {
        i: at
        for i, column in levels
        for at, other in others
        if column.field == other.field
        and (fold(column.heading) == fold(other.heading) or fields[column.field] == known[column.field] == 1)
    }
