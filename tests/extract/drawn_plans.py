"""Small plans drawn to PDF line by line, with a record of what was put where.

The table is set by hand and not by a library, so that a page may cut a row in every way producers do.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

from tests.specimens.fonts import font

LEFT, TOP, FOOT = 40.0, 40.0, 40.0
PAD = 2.5
HEADINGS = {
    "no": "R.br.",
    "activity": "Aktivnost",
    "deadline": "Rok",
    "institution": "Nosilac",
    "indicator": "Indikatori",
    "resource": "Resursi",
    "other:Napomena": "Napomena",
}


@dataclass(frozen=True, slots=True)
class Row:
    """One row: a text for each column. With `level` it is a heading set over the whole table."""

    texts: tuple[str, ...]
    level: str = ""


@dataclass(frozen=True, slots=True)
class Design:
    """How a plan is set; points. `rules`: lines, thin, borders, dashes; `number_at`: top, again, middle."""

    fields: tuple[str, ...]
    shares: tuple[float, ...]
    rows: tuple[Row, ...]
    width: float = 420.0
    height: float = 400.0
    size: float = 8.0
    rules: str = "lines"
    rule_at_cut: bool = False
    repeat_head: bool = False
    number_at: str = "top"
    sides: bool = True
    shift: float = 0.0


@dataclass(slots=True)
class Placed:
    """What the drawing did with one row: its pieces, each (page, top, bottom, lines of each column)."""

    pieces: list[tuple[int, float, float, list[list[str]]]] = field(default_factory=list)

    @property
    def pages(self) -> tuple[int, ...]:
        """The pages that the row stands on."""
        return tuple(page for page, *_ in self.pieces)


def wrap(text: str, width: float, size: float) -> list[str]:
    """Lines of at most `width` points; a longer word is cut at any character but its last."""
    from reportlab.pdfbase.pdfmetrics import stringWidth

    name = font("sans")
    lines: list[str] = []
    line = ""
    for word in text.split():
        for part in _parts(word, width, size):
            trial = f"{line} {part}" if line else part
            if line and stringWidth(trial, name, size) > width:
                lines.append(line)
                line = part
            else:
                line = trial
    return [*lines, line] if line else lines


def _parts(word: str, width: float, size: float) -> Iterator[str]:
    from reportlab.pdfbase.pdfmetrics import stringWidth

    while len(word) > 3:
        fits = (n for n in range(2, len(word)) if stringWidth(word[:n], font("sans"), size) <= width)
        cut = min(max(fits, default=2), len(word) - 2)
        if stringWidth(word, font("sans"), size) <= width:
            break
        yield word[:cut]
        word = word[cut:]
    yield word


class Drawing:
    """Sets a design to a PDF; `placed` tells where each row (headings left out) came to stand."""

    def __init__(self, design: Design, path: Path) -> None:
        from reportlab.pdfgen.canvas import Canvas

        self._design = design
        self._canvas: Any = Canvas(str(path), pagesize=(design.width + 2 * LEFT, design.height), invariant=1)
        self._page = 1
        self._y = TOP
        self.placed: list[Placed] = []

    def draw(self) -> list[Placed]:
        """Draw everything and save the file."""
        self._new_page_text()
        self._head()
        for row in self._design.rows:
            if row.level:
                self._level(row.level)
            else:
                self._row(row)
        self._canvas.showPage()
        self._canvas.save()
        return self.placed

    @property
    def _edges(self) -> list[float]:
        total, at = sum(self._design.shares), LEFT + (self._design.shift if self._page % 2 == 0 else 0.0)
        edges = [at]
        for share in self._design.shares:
            edges.append(edges[-1] + self._design.width * share / total)
        return edges

    @property
    def _leading(self) -> float:
        return self._design.size * 1.2

    @property
    def _room(self) -> int:
        """Lines that still fit on the page."""
        return int((self._design.height - FOOT - self._y - 2 * PAD) / self._leading)

    def _new_page_text(self) -> None:
        self._text(f"Strana {self._page}", LEFT, 14.0)

    def _turn(self) -> None:
        self._canvas.showPage()
        self._page += 1
        self._y = TOP
        self._new_page_text()
        if self._design.repeat_head:
            self._head()

    def _head(self) -> None:
        edges = self._edges
        lines = [
            wrap(HEADINGS[name], b - a - 2 * PAD, self._design.size)
            for name, (a, b) in zip(self._design.fields, pairwise(edges), strict=True)
        ]
        self._band(lines, max(map(len, lines)), edges, True, True)

    def _level(self, text: str) -> None:
        lines = wrap(text, self._design.width - 2 * PAD, self._design.size)
        if self._room < len(lines) + 3:
            self._turn()
        self._band([lines], len(lines), [self._edges[0], self._edges[-1]], True, True)

    def _row(self, row: Row) -> None:
        columns = [
            wrap(text, b - a - 2 * PAD, self._design.size)
            for text, (a, b) in zip(row.texts, pairwise(self._edges), strict=True)
        ]
        count = max(map(len, columns))
        number = self._numbers(columns, count)
        placed, start = Placed(), 0
        while start < count:
            if self._room < 1:
                self._turn()
            end = min(count, start + self._room)
            part = [lines[start:end] for lines in columns]
            if number and self._design.number_at == "again" and start:
                part[0] = [number]
            closed = self._design.rule_at_cut
            top = self._y
            self._band(part, end - start, self._edges, closed or start == 0, closed or end == count)
            placed.pieces.append((self._page, top, self._y, part))
            start = end
        self.placed.append(placed)

    def _numbers(self, columns: list[list[str]], count: int) -> str:
        """Move the number to its row's middle where the design wants it; give the number."""
        if self._design.fields[0] != "no" or not columns[0]:
            return ""
        number = columns[0][0]
        if self._design.number_at == "middle":
            columns[0] = [""] * (count // 2) + [number]
        return number

    def _band(
        self, columns: Sequence[Sequence[str]], count: int, edges: Sequence[float], over: bool, under: bool
    ) -> None:
        top, bottom = self._y, self._y + count * self._leading + 2 * PAD
        for lines, x in zip(columns, edges, strict=False):
            for at, line in enumerate(lines):
                if line:
                    self._text(line, x + PAD, top + PAD + (at + 0.8) * self._leading)
        inner = edges if self._design.sides else edges[1:-1]
        if self._design.rules == "borders":
            for a, b in pairwise(edges):
                self._horizontals(a, b, top, bottom, over, under)
                for x in (a, b):
                    if x in inner:
                        self._rule(x, top, x, bottom)
        else:
            self._horizontals(edges[0], edges[-1], top, bottom, over, under)
            for x in inner:
                self._rule(x, top, x, bottom)
        self._y = bottom

    def _horizontals(self, a: float, b: float, top: float, bottom: float, over: bool, under: bool) -> None:
        if over:
            self._rule(a, top, b, top)
        if under:
            self._rule(a, bottom, b, bottom)

    def _rule(self, x0: float, top: float, x1: float, bottom: float) -> None:
        height = self._design.height
        if self._design.rules == "thin":
            self._canvas.rect(
                x0 - 0.25, height - bottom - 0.25, x1 - x0 + 0.5, bottom - top + 0.5, stroke=0, fill=1
            )
            return
        self._canvas.setLineWidth(0.5)
        self._canvas.setDash([2, 1.5] if self._design.rules == "dashes" else [])
        self._canvas.line(x0, height - top, x1, height - bottom)

    def _text(self, text: str, x: float, baseline: float) -> None:
        self._canvas.setFont(font("sans"), self._design.size)
        self._canvas.drawString(x, self._design.height - baseline, text)
