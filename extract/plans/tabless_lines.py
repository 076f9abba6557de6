"""Lines of a transcript between or below a plan's rows that have lost the tabs which made them rows."""

from __future__ import annotations

from collections.abc import Sequence

from extract.heads.columns import Column
from extract.heads.text_reader import TextReader
from extract.model import Cell, Line, Oddity, Table
from extract.plans.plan_draft import PlanDraft, RowPlace
from extract.row_numbers import part_number
from extract.rows.row_events import RowPiece


class TablessLines:
    """Holds the lines right below the last table of a plan, no blank line between them."""

    def __init__(self, reader: TextReader) -> None:
        self._reader = reader
        self._edge: float | None = None  # where the next one begins; None below a table that is printed
        self._lines: list[Line] = []

    def begin(self, table: Table) -> None:
        """Begin anew below a table."""
        self._edge = None if table.page else table.box.bottom
        self._lines = []

    def line(self, line: Line) -> None:
        """Keep a line if it stands right below."""
        if line.top == self._edge:
            self._lines.append(line)
            self._edge = line.bottom

    def take_between(self, plan: PlanDraft, table: Table, lines: Sequence[Line], as_rows: bool) -> None:
        """Take what is no heading above a plan's next table: `as_rows`, if they go on there, or left out."""
        rows = self._rows(table, plan.columns) if as_rows else []
        for row in rows:
            plan.oddities.append(_tabless_row(row))
            plan.add(row, RowPlace())
        if lines and not rows:
            plan.oddities.append(_left_out(lines))

    def end(self, plan: PlanDraft) -> None:
        """A line right below the plan's last row, that begins as one, may be a part of it."""
        for line in self._lines:
            if part_number(line.text) and not self._reader.levels.read_bare(self._reader.legible(line)):
                plan.oddities.append(_left_out([line]))
        self._edge, self._lines = None, []

    def _rows(self, table: Table, columns: Sequence[Column]) -> list[RowPiece]:
        """The rows that they are where a table's rows go on right below them: all text is the activity's."""
        if not self._lines or self._edge != table.box.top or not part_number(self._lines[0].text):
            return []
        at = next(i for i, column in enumerate(columns) if column.field == "activity")
        found: list[tuple[str, list[Line]]] = []
        for line in self._lines:
            number, text = part_number(line.text) or ("", line.text)
            if number:
                found.append((number, []))
            found[-1][1].append(line._replace(text=text))
        return [
            RowPiece(0, number, ((at, (Cell(lines[0].box, 0, 0, at, at, tuple(lines)),)),), False, False)
            for number, lines in found
        ]


def _tabless_row(row: RowPiece) -> Oddity:
    """A row that was told by its number alone."""
    lines = [line for _, cells in row.cells for cell in cells for line in cell.lines]
    message = (
        f"line {round(lines[0].top) + 1} of the transcript lacks the tabs of the plan's rows: "
        "all its text was taken for the activity's"
    )
    return Oddity("row_misaligned", message, value=f"{row.number} " + "\n".join(line.text for line in lines))


def _left_out(lines: Sequence[Line]) -> Oddity:
    """Lines that are neither headings nor rows of the plan."""
    first, last = round(lines[0].top) + 1, round(lines[-1].top) + 1
    where = f"line {first}" if first == last else f"lines {first} to {last}"
    message = f"{where} of the transcript, beside the plan's rows, could not be read as one and was left out"
    return Oddity("line_left_out", message, value="\n".join(line.text for line in lines))
