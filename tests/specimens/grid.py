"""Tables to be set: cells with spans, wrapped into lines, row heights. No drawing here."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from tests.specimens.fonts import font
from tests.specimens.style import Style


@dataclass(slots=True)
class Cell:
    """A cell of one or more paragraphs; `key` is (plan, activity number, field) of the truth, or None."""

    column: int
    paragraphs: tuple[str, ...]
    key: tuple[int, str, str] | None = None
    colspan: int = 1
    rowspan: int = 1
    kind: str = "body"  # body, head, level
    lines: list[str] = field(default_factory=list)
    done: int = 0  # lines already set


@dataclass(slots=True)
class Row:
    """Cells that begin in this row; `height` in points once measured."""

    cells: list[Cell]
    kind: str = "body"
    height: float = 0.0


@dataclass(slots=True)
class Table:
    """Column widths in shares of the frame, head rows first."""

    shares: Sequence[float]
    rows: list[Row]
    head: int

    def edges(self, left: float, width: float) -> list[float]:
        """The columns' vertical edges in points for a frame beginning at `left`."""
        total = sum(self.shares)
        edges = [left]
        for share in self.shares:
            edges.append(edges[-1] + width * share / total)
        return edges


@lru_cache(maxsize=1 << 16)  # a row is wrapped anew for each place where it may be cut
def text_width(text: str, name: str, size: float) -> float:
    from reportlab.pdfbase.pdfmetrics import stringWidth

    return float(stringWidth(text, name, size))


def wrap(text: str, name: str, size: float, width: float, hyphens: str, rng: random.Random) -> list[str]:
    """Lines of at most `width` points. A word longer than a line is cut with a hyphen at any letter;
    with `hyphens` ("any", "soft") words at a line's end are cut too, two letters at least on each side."""
    lines: list[str] = []
    line = ""
    mark = "\u00ad" if hyphens == "soft" else "-"
    for word in text.split():
        while True:
            trial = f"{line} {word}" if line else word
            if text_width(trial, name, size) <= width:
                line = trial
                break
            cut = (
                _cut(line, word, mark, name, size, width)
                if (hyphens and rng.random() < 0.8) or not line
                else 0
            )
            if cut:
                lines.append((f"{line} {word[:cut]}" if line else word[:cut]) + mark)
                word, line = word[cut:], ""
            elif line:
                lines.append(line)
                line = ""
            else:
                line = word
                break
    return [*lines, line] if line else lines


def _cut(line: str, word: str, mark: str, name: str, size: float, width: float) -> int:
    """How many letters of `word` still go on `line`, or 0; never beside a hyphen, a quote or a digit."""
    for cut in range(len(word) - 2, 1, -1):
        head = (f"{line} {word[:cut]}" if line else word[:cut]) + mark
        if word[cut - 2 : cut + 2].isalpha() and text_width(head, name, size) <= width:
            return cut
    return 0


def measure(table: Table, style: Style, left: float, width: float, rng: random.Random) -> None:
    """Wrap every cell and fix every row's height; merged cells stretch their last row."""
    edges = table.edges(left, width)
    pad, leading = padding(style), style.size * 1.2
    for row in table.rows:
        for cell in row.cells:
            name = font(style.font, cell.kind != "body")
            room = edges[cell.column + cell.colspan] - edges[cell.column] - 6
            hyphens = style.hyphens if cell.kind == "body" else ""
            cell.lines = []
            for paragraph in cell.paragraphs:
                cell.lines += wrap(paragraph, name, style.size, room, hyphens, rng) or [""]
        row.height = max([len(c.lines) for c in row.cells if c.rowspan == 1] or [1]) * leading + 2 * pad
    for i, row in enumerate(table.rows):
        for cell in row.cells:
            if cell.rowspan > 1:
                rows = table.rows[i : i + cell.rowspan]
                lack = len(cell.lines) * leading + 2 * pad - sum(r.height for r in rows)
                rows[-1].height += max(0.0, lack)


def padding(style: Style) -> float:
    """Space above and below a cell's text, more where no rule parts the rows."""
    return 5.0 if style.rules in ("none", "stripes", "verticals") else 3.0
