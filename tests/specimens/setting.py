"""Sets tables and text into the frames of successive pages, cutting rows where a page ends."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from tests.specimens.fonts import font
from tests.specimens.grid import Cell, Row, Table, measure, padding, wrap
from tests.specimens.ink import MARGIN, Pen, Placed
from tests.specimens.style import Style


@dataclass(slots=True)
class _Open:
    """A merged cell that goes on below: where its present piece began, rows still to come."""

    cell: Cell
    top: float
    rows: int
    cut: bool


class Setter:
    """Holds the place on the page. Afterwards `pages` and `printed` tell where and how each cell was set."""

    def __init__(self, pen: Pen, style: Style, rng: random.Random) -> None:
        self.pen, self.style, self.rng = pen, style, rng
        gutter, width = 16.0, pen.width - 2 * MARGIN
        half = (width - gutter) / 2
        left, right = (MARGIN, half), (MARGIN + half + gutter, half)
        self.frames = {"one": [(MARGIN, width)], "two": [left, right], "right": [right]}[style.frames]
        self.frame = 0
        self.first_top, self.bottom = 50.0, pen.height - 36.0
        self.top = self.first_top
        self.pages: dict[tuple[int, str], list[int]] = defaultdict(list)
        self.printed: dict[tuple[int, str, str], list[str]] = defaultdict(list)
        self.filler: Sequence[str] = ()
        self.notes: list[str] = []
        self.fill_beside()

    # -- frames and text ---------------------------------------------------------------------------

    @property
    def left(self) -> float:
        return self.frames[self.frame][0]

    @property
    def room(self) -> float:
        return self.frames[self.frame][1]

    def next_frame(self) -> None:
        """Go on in the next column, or on the next page."""
        if self.frame + 1 < len(self.frames):
            self.frame += 1
        else:
            self.pen.turn()
            self.frame = 0
            self.fill_beside()
        self.top = self.first_top

    def fill_beside(self) -> None:
        """Running text of another act in the left column where the table has only the right one."""
        if self.style.frames != "right" or not self.filler:
            return
        name, width, top = font(self.style.font), self.room, self.first_top
        for n in range(60):
            for line in wrap(self.filler[n % len(self.filler)], name, 9, width, "", self.rng):
                if top > self.bottom - 12:
                    return
                self.pen.text(MARGIN, top, line, 9)
                top += 11
            top += 4

    def text(
        self, text: str, bold: bool = False, middle: bool = False, size: float = 9.5, keep: float = 0.0
    ) -> None:
        """A paragraph over the frame's width; `keep` points must remain below it."""
        name = font(self.style.font, bold)
        lines = wrap(text, name, size, self.room, "", self.rng)
        if self.top + len(lines) * size * 1.2 + keep > self.bottom:
            self.next_frame()
        for line in lines:
            if self.top + size * 1.2 > self.bottom:
                self.next_frame()
            x = self.left + self.room / 2 if middle else self.left
            self.pen.text(x, self.top, line, size, bold, "middle" if middle else "start")
            self.top += size * 1.2
        self.top += 5

    def spaced_title(self, text: str) -> None:
        """A title in the middle whose capitals stand apart, `1. S I S T E M   P O D R Š K E`, on one line."""
        no, _, title = text.partition(" ")
        spaced = f"{no}  " + "   ".join(" ".join(word) for word in title.split())
        if self.top + 130 > self.bottom:
            self.next_frame()
        self.pen.text(self.left + self.room / 2, self.top, spaced, 9, True, "middle")
        self.top += 17

    def columns(self, paragraphs: Sequence[tuple[str, bool]]) -> None:
        """An act's text in two columns side by side; in a narrow frame, one under the other."""
        if self.style.frames != "one":
            for text, bold in paragraphs:
                self.text(text, bold, bold)
            return
        half, size = (self.room - 16) / 2, 9.5
        lines: list[tuple[str, bool]] = []
        for text, bold in paragraphs:
            lines += [
                (line, bold) for line in wrap(text, font(self.style.font, bold), size, half, "", self.rng)
            ]
            lines.append(("", False))
        while lines:
            fit = max(1, int((self.bottom - self.top - 4) / (size * 1.2)))
            count = min(fit, (len(lines) + 1) // 2)
            for side in (0, 1):
                for n, (line, bold) in enumerate(lines[side * count : (side + 1) * count]):
                    x = self.left + side * (half + 16) + (half / 2 if bold else 0)
                    self.pen.text(
                        x, self.top + n * size * 1.2, line, size, bold, "middle" if bold else "start"
                    )
            lines = lines[2 * count :]
            self.top += count * size * 1.2 + 6
            if lines:
                self.next_frame()

    # -- tables ------------------------------------------------------------------------------------

    def table(self, table: Table, head_at_foot: bool = False) -> None:
        """Set a table from the present place on, over as many columns and pages as it takes."""
        measure(table, self.style, self.left, self.room, self.rng)
        least = padding(self.style) * 2 + self.style.size * 2.4
        head = sum(row.height for row in table.rows[: table.head])
        if head_at_foot:
            for n in range(40):
                if self.top + 60 < self.bottom - head:
                    self.text(self.filler[n % len(self.filler)])
            self.top = self.bottom - head - 3
        elif self.top + head + 2 * least > self.bottom:
            self.next_frame()
        self.placed: list[Placed] = []
        self.open: list[_Open] = []
        for i, row in enumerate(table.rows):
            self._stretch(row)
            follows = row.kind == "level" and i + 1 < len(table.rows)
            need = row.height + (min(table.rows[i + 1].height, 2 * least) if follows else 0)
            at_foot = head_at_foot and i < table.head
            if self.top + need > self.bottom and not at_foot:
                self._row_over_page(table, row, least)
            else:
                self._begin_row(table, row)
                self._end_row(table, row.height)
        self._flush()
        self.top += 10

    def _row_over_page(self, table: Table, row: Row, least: float) -> None:
        cuttable = self.style.cut != "never" and row.kind == "body"
        cut = cuttable and self.bottom - self.top >= least
        if not cut:
            self._break(table)
            self._stretch(row)
        self._begin_row(table, row)
        while self.top + row.height > self.bottom + 0.01:
            row.height = self._cut_row(table, row)
            if row.height <= 0:
                self._finish_spans(table, 1)
                return
        self._end_row(table, row.height)

    def _stretch(self, row: Row) -> None:
        """Make the last row of a merged cell high enough for what is left of the cell's text."""
        for span in self.open:
            if span.rows == 1:
                lines = len(span.cell.lines) - span.cell.done
                need = span.top + lines * self.style.size * 1.2 + 2 * padding(self.style) - self.top
                row.height = max(row.height, need)

    def _begin_row(self, table: Table, row: Row) -> None:
        for cell in row.cells:
            self.open.append(_Open(cell, self.top, cell.rowspan, False))

    def _end_row(self, table: Table, height: float) -> None:
        self.top += height
        self._finish_spans(table, 1)

    def _finish_spans(self, table: Table, rows: int) -> None:
        still = []
        for span in self.open:
            span.rows -= rows
            if span.rows <= 0:
                self._place(table, span, self.top, False)
            else:
                still.append(span)
        self.open = still

    def _cut_row(self, table: Table, row: Row) -> float:
        """Close every open cell's piece at the page's foot; return the height still to set."""
        pad, leading = padding(self.style), self.style.size * 1.2
        fits = int((self.bottom - self.top - 2 * pad) / leading)
        deepest = max(
            (min(len(s.cell.lines) - s.cell.done, fits) for s in self.open if s.top == self.top), default=1
        )
        older = any(span.top != self.top for span in self.open)
        foot = self.bottom if older else min(self.top + deepest * leading + 2 * pad, self.bottom)
        for span in self.open:
            self._place(table, span, foot, True)
        self._turn_over(table)
        rest = max((len(s.cell.lines) - s.cell.done for s in self.open if s.rows <= 1), default=0)
        for span in self.open:
            span.top, span.cut = self.top, True
        return rest * leading + 2 * pad if rest > 0 else 0.0

    def _break(self, table: Table) -> None:
        """End the page between two rows; merged cells go on."""
        for span in self.open:
            self._place(table, span, self.top, True)
        self._turn_over(table)
        for span in self.open:
            span.top, span.cut = self.top, True

    def _turn_over(self, table: Table) -> None:
        self._flush()
        self.next_frame()
        if self.style.repeat_head:
            held, self.open = self.open, []
            for row in table.rows[: table.head]:
                for cell in row.cells:
                    cell.done = 0
                self._begin_row(table, row)
                self._end_row(table, row.height)
            self.open = held

    def _place(self, table: Table, span: _Open, bottom: float, more: bool) -> None:
        cell, pad, leading = span.cell, padding(self.style), self.style.size * 1.2
        edges = table.edges(self.left, self.room)
        fits = int((bottom - span.top - 2 * pad) / leading + 0.01)
        lines = cell.lines[cell.done : cell.done + fits] if more else cell.lines[cell.done :]
        cell.done += len(lines)
        if cell.key:
            self.pages[cell.key[:2]].append(self.pen.page)
            self.printed[cell.key].extend(lines)
        if (
            span.cut
            and cell.key
            and cell.key[2] == "no"
            and self.style.number_after_cut == "lost"
            and not lines
        ):
            return
        self.placed.append(
            Placed(
                edges[cell.column],
                span.top,
                edges[cell.column + cell.colspan],
                bottom,
                cell.kind,
                tuple(lines),
                span.cut,
                more,
            )
        )

    def _flush(self) -> None:
        if self.placed:
            self.pen.cells(self.placed)
        self.placed = []
        for n, note in enumerate(self.notes):
            self.pen.text(self.left, self.bottom + 6 + 9 * n, note, 7)
        self.notes = []
