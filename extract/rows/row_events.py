"""What a plan's table is read as, band by band: rows, headings, heads, totals, notes."""

from __future__ import annotations

from dataclasses import dataclass

from extract.heads.columns import Head
from extract.model import Cell
from extract.printed import LevelHeading


@dataclass(frozen=True, slots=True)
class RowPiece:
    """A row, or the part of one that stands on this page.

    `cells` gives the cells of each column (by index in the head), top to bottom; `opens` says that the
    row's top edge was not drawn, `stays_open` the same of its bottom. `labels` are the cells of the number
    column that print something else than a number, `outside` those with text that stand under no column,
    `spread` those that are merged over several columns of times. Where a card's headings tell it, `begins`
    says whether a row begins here, or the one above goes on.
    """

    page: int
    number: str
    cells: tuple[tuple[int, tuple[Cell, ...]], ...]
    opens: bool
    stays_open: bool
    labels: tuple[Cell, ...] = ()
    outside: tuple[Cell, ...] = ()
    spread: tuple[Cell, ...] = ()
    begins: bool | None = None

    def column(self, index: int) -> tuple[Cell, ...]:
        """The cells of one column; empty where the piece has none there."""
        for i, cells in self.cells:
            if i == index:
                return cells
        return ()

    def has_text(self, index: int) -> bool:
        """Whether the piece has any text in that column."""
        return any([cell.lines for cell in self.column(index)])


@dataclass(frozen=True, slots=True)
class NewHead:
    """A head inside a table: what follows is under these columns."""

    head: Head


@dataclass(frozen=True, slots=True)
class HeadingPiece:
    """A level's heading over the rows below, its text by lines, and which of its edges were not drawn.

    Where it stands right of side cells, whose headings are over it, `beside` has these.
    """

    heading: LevelHeading
    text: str
    opens: bool
    stays_open: bool
    beside: RowPiece | None = None


@dataclass(frozen=True, slots=True)
class TotalPiece:
    """A row of totals, which is no activity: its text, cell by cell."""

    page: int
    text: str


@dataclass(frozen=True, slots=True)
class NotePiece:
    """A line over the whole table that says more of what stands above it: `Napomena: …`, and its label.

    Where such lines stand over rows (`Nosilac: …`), it is the `heading`; a `footnote` never is.
    """

    page: int
    label: str
    cell: Cell
    heading: HeadingPiece
    footnote: bool = False


@dataclass(frozen=True, slots=True)
class ContinuedMark:
    """A row that says but that the table goes on over a page: `nastavak`, `Nastavak tabele 1`."""


RowEvent = RowPiece | HeadingPiece | NewHead | TotalPiece | NotePiece | ContinuedMark
