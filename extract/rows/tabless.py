"""Lines of a transcript between or below a plan's rows that have lost the tabs which made them rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from extract.heads.columns import Column
from extract.model import Cell, Line, Oddity, Table
from extract.row_numbers import part_number
from extract.rows.row_events import RowPiece


@dataclass(slots=True)
class Adjoining:
    """The lines right below the last table of a plan, no blank line between them."""

    edge: float
    lines: list[Line] = field(default_factory=list)

    def take(self, line: Line) -> None:
        """Keep the line if it stands right below."""
        if line.top == self.edge:
            self.lines.append(line)
            self.edge = line.bottom

    def rows(self, table: Table, columns: Sequence[Column]) -> list[RowPiece]:
        """The rows that they are where a table's rows go on right below them: all text is the activity's."""
        if not self.lines or self.edge != table.box.top or not part_number(self.lines[0].text):
            return []
        at = next(i for i, column in enumerate(columns) if column.field == "activity")
        found: list[tuple[str, list[Line]]] = []
        for line in self.lines:
            number, text = part_number(line.text) or ("", line.text)
            if number:
                found.append((number, []))
            found[-1][1].append(line._replace(text=text))
        return [
            RowPiece(0, number, ((at, (Cell(lines[0].box, 0, 0, at, at, tuple(lines)),)),), False, False)
            for number, lines in found
        ]

    def like_rows(self) -> list[Line]:
        """Those of the lines that begin as an activity does."""
        return [line for line in self.lines if part_number(line.text)]


def tabless_row(row: RowPiece) -> Oddity:
    """A row that was told by its number alone."""
    lines = [line for _, cells in row.cells for cell in cells for line in cell.lines]
    message = (
        f"line {round(lines[0].top) + 1} of the transcript lacks the tabs of the plan's rows: "
        "all its text was taken for the activity's"
    )
    return Oddity("row_misaligned", message, value=f"{row.number} " + "\n".join(line.text for line in lines))


def left_out(lines: Sequence[Line]) -> Oddity:
    """Lines that are neither headings nor rows of the plan."""
    first, last = round(lines[0].top) + 1, round(lines[-1].top) + 1
    where = f"line {first}" if first == last else f"lines {first} to {last}"
    message = f"{where} of the transcript, beside the plan's rows, could not be read as one and was left out"
    return Oddity("line_left_out", message, value="\n".join(line.text for line in lines))
