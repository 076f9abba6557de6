"""A plan as it was printed: its activities, their cells, and the pieces of these on the pages.

Coordinates and pages are as in `extract.model`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from extract.folding import fold
from extract.model import Box, Cell, Lean, Line, Oddity, Turn


class Piece(NamedTuple):
    """The part of a printed cell that stands on one page. A transcript has no page: `page` 0, `box` None.

    `own_row` marks a piece that a rule parts from the one before: a row of its own within the activity.
    `turned` is how its page was turned to be read, as its `box` and lines are.
    """

    page: int
    box: Box | None
    lines: tuple[Line, ...]
    own_row: bool = False
    turned: Turn | Lean | None = None

    @classmethod
    def of(cls, page: int, cell: Cell) -> Piece:
        """A cell of a page's table, whole."""
        return cls(page, _holding(cell) if page else None, cell.lines)

    @property
    def place(self) -> Box | None:
        """Its box on the page as it is."""
        return self.box.turned_back(self.turned) if self.box is not None and self.turned else self.box

    @property
    def text(self) -> str:
        """As printed, lines by LF."""
        return "\n".join([line.text for line in self.lines])


def _holding(cell: Cell) -> Box:
    """A cell's box, as high as to hold the lines that spilled over its rules, too."""
    box = cell.box
    spilled = [line.box for line in cell.lines if not box.top <= (line.top + line.bottom) / 2 <= box.bottom]
    if not spilled:
        return box
    top, bottom = min(line.top for line in spilled), max(line.bottom for line in spilled)
    return box._replace(top=min(box.top, top), bottom=max(box.bottom, bottom))


def page_in(pieces: Sequence[Piece], text: str) -> int | None:
    """The page, from 1, on which a cell prints a text: that of the first piece that has it whole, else of the
    first piece; None of a transcript."""
    wanted = "".join(text.split())
    having = (piece for piece in pieces if wanted in "".join(piece.text.split()))
    return next(having, pieces[0]).page or None if pieces else None


class PrintedCell(NamedTuple):
    """One field of one activity: the column's printed heading and the pieces, in order."""

    field: str
    heading: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class LevelHeading:
    """A heading that governs activities: its level word, number and title, legible; title lines by LF.

    `known_as` is the folded name that its level has in all wordings (`Poseban cilj`, `Posebni cilj`); empty
    where the word is none of the vocabulary. `pieces` is where it stands in the plan's tables; empty where it
    is a line of text above them.
    """

    level: str
    no: str
    title: str
    known_as: str = field(default="", compare=False)
    pieces: tuple[Piece, ...] = field(default=(), compare=False)

    @property
    def level_name(self) -> str:
        """The folded name of its level, one for all wordings; empty where it has no word."""
        return self.known_as or fold(self.level)

    def repeats(self, other: LevelHeading) -> bool:
        """Whether it is the other one printed again, its lines perhaps broken elsewhere."""
        return (self.level_name, self.no, fold(self.title)) == (
            other.level_name,
            other.no,
            fold(other.title),
        )


@dataclass(frozen=True, slots=True)
class PrintedActivity:
    """One activity, joined over pages. `fragments` counts the pieces that the row was printed in;
    `last_number` is that of the last row that a person joined to it."""

    number: str
    path: tuple[LevelHeading, ...]
    cells: tuple[PrintedCell, ...]
    pages: tuple[int, ...]
    fragments: int = 1
    last_number: str = ""


@dataclass(frozen=True, slots=True)
class PrintedPlan:
    """A plan as printed: the act's lines before its first table, then its activities in order."""

    activities: tuple[PrintedActivity, ...]
    preamble: tuple[str, ...] = ()
    oddities: tuple[Oddity, ...] = ()
