"""The pen: points from the page's top left, page turns, running heads, damage and rulings."""

from __future__ import annotations

import io
import random
from dataclasses import dataclass

from tests.specimens.cantons import CANTONS, running_head
from tests.specimens.damage import as_drawn, wrong_maps
from tests.specimens.fonts import font
from tests.specimens.grid import padding, text_width
from tests.specimens.style import Style
from tests.specimens.wordings import to_cyrillic

SIZES = {"A4": (595.28, 841.89), "A4-landscape": (841.89, 595.28), "A5-landscape": (595.28, 419.53)}
MARGIN = 40.0
CROP = (31.0, 47.0)  # the crop box's left and bottom in a larger media box; the width of what is cut off


@dataclass(frozen=True, slots=True)
class Placed:
    """A cell's piece as set: edges in points, which of them are the cut's, and its lines."""

    x0: float
    top: float
    x1: float
    bottom: float
    kind: str
    lines: tuple[str, ...]
    open_top: bool = False
    open_bottom: bool = False


class Pen:
    """Draws one issue. `page` is the printed number; `date` is (year, month, day)."""

    def __init__(
        self, style: Style, rng: random.Random, issue: int, date: tuple[int, int, int], page: int
    ) -> None:
        from reportlab.pdfgen.canvas import Canvas

        self.style, self.rng, self.issue, self.date, self.page = style, rng, issue, date, page
        self.width, self.height = SIZES[style.page]
        turned = style.rotate in (90, 270)
        sheet = (self.height, self.width) if turned else (self.width, self.height)
        if style.crop or style.cut_marks:
            sheet = (sheet[0] + 2 * CROP[0], sheet[1] + 2 * CROP[1])
        self.buffer = io.BytesIO()
        # the library turns the size of a rotated page by itself
        self.canvas = Canvas(self.buffer, pagesize=sheet[::-1] if turned else sheet, invariant=1)
        self.sheet = sheet
        self._begin()

    def _begin(self) -> None:
        canvas = self.canvas
        if self.style.crop:
            width, height = self.sheet[0] - 2 * CROP[0], self.sheet[1] - 2 * CROP[1]
            canvas.setCropBox((CROP[0], CROP[1], CROP[0] + width, CROP[1] + height))
            canvas.translate(*CROP)
        if self.style.cut_marks:
            canvas.translate(*CROP)
            self._cut_marks()
        if self.style.printed != 1.0:
            left, below = (side * (1 - self.style.printed) / 2 for side in (self.width, self.height))
            canvas.translate(left, below)
            canvas.scale(self.style.printed, self.style.printed)
        if self.style.rotate:
            canvas.setPageRotation(self.style.rotate)
            canvas.transform(
                *{
                    90: (0, 1, -1, 0, self.height, 0),
                    180: (-1, 0, 0, -1, self.width, self.height),
                    270: (0, -1, 1, 0, 0, self.width),
                }[self.style.rotate]
            )
        self._running_head()

    def _cut_marks(self) -> None:
        for x in (0.0, self.width):
            self.line(x, -30, x, -6, 0.25)
            self.line(x, self.height + 6, x, self.height + 30, 0.25)
        for y in (0.0, self.height):
            self.line(-28, y, -6, y, 0.25)
            self.line(self.width + 6, y, self.width + 28, y, 0.25)

    def _running_head(self) -> None:
        parts = running_head(CANTONS[self.style.canton], self.issue, *self.date, self.page)
        if self.style.language == "sr-Cyrl":
            parts = tuple(to_cyrillic(p) for p in parts)  # type: ignore[assignment]
        left, middle, right = parts
        self.text(MARGIN, 24, left, 9)
        self.text(self.width / 2, 24, middle, 9, bold=True, anchor="middle")
        self.text(self.width - MARGIN, 24, right, 9, anchor="end")
        self.line(MARGIN, 38, self.width - MARGIN, 38, 0.7)

    def turn(self) -> None:
        """Finish the page and begin the next."""
        self.canvas.showPage()
        self.page += 1
        self._begin()

    def close(self) -> bytes:
        self.canvas.showPage()
        with wrong_maps(self.style.damage, self.style.damage_where, self.style.items == "private"):
            self.canvas.save()
        return self.buffer.getvalue()

    def line(self, x0: float, y0: float, x1: float, y1: float, weight: float = 0.5) -> None:
        self.canvas.setLineWidth(weight)
        self.canvas.line(x0, self.height - y0, x1, self.height - y1)

    def text(
        self,
        x: float,
        top: float,
        text: str,
        size: float,
        bold: bool = False,
        anchor: str = "start",
        white: bool = False,
        word_space: float = 0.0,
    ) -> None:
        """Set one line whose top is `top`, with the style's damage done to it."""
        style, canvas = self.style, self.canvas
        name = font(style.font, bold)
        hit = style.damage_where == "all" or (style.damage_where == "bold") == bold
        out = as_drawn(text, style.damage, self.rng) if hit else text
        out = out.replace("\uf0b7", "•")  # the font's map says which it is
        if anchor != "start":
            room = text_width(out, name, size)
            x -= room / 2 if anchor == "middle" else room
        y = self.height - top - size
        canvas.setFont(name, size)
        canvas.setFillGray(1 if white else 0)
        if style.damage == "overstruck" and hit:
            for c in out:
                for k in range(self.rng.choice((2, 3, 4))):
                    canvas.drawString(x + 0.12 * k, y, c)
                x += text_width(c, name, size)
        else:
            canvas.drawString(x, y, out, wordSpace=word_space) if word_space else canvas.drawString(x, y, out)
        canvas.setFillGray(0)

    def cells(self, placed: list[Placed]) -> None:
        """Draw the pieces of one table on this page or column: shades, rulings by the style, text."""
        odd = sorted({round(c.top, 2) for c in placed if c.kind == "body"})[::2]
        for cell in placed:
            self._shade(cell, round(cell.top, 2) in odd)
        self._rulings(placed)
        pad = padding(self.style)
        for cell in placed:
            for n, text in enumerate(cell.lines):
                if text:
                    self._cell_line(cell, n, text, pad)

    def _cell_line(self, cell: Placed, n: int, text: str, pad: float) -> None:
        size, bold = self.style.size, cell.kind != "body"
        space = 0.0
        gaps = text.count(" ")
        if self.style.justify and cell.kind == "body" and n + 1 < len(cell.lines) and gaps:
            lack = cell.x1 - cell.x0 - 6 - text_width(text, font(self.style.font), size)
            space = lack / gaps if 0 < lack < 12 * gaps else 0.0
        if space:  # word by word: a TrueType font takes no word space of its own
            x = cell.x0 + 3
            for word in text.split(" "):
                self.text(x, cell.top + pad + n * size * 1.2, word, size, bold)
                x += text_width(word + " ", font(self.style.font, bold), size) + space
            return
        self.text(
            cell.x0 + 3,
            cell.top + pad + n * size * 1.2,
            text,
            size,
            bold,
            white=cell.kind == "head" and self.style.shaded_head,
        )

    def _shade(self, cell: Placed, odd: bool) -> None:
        canvas, height = self.canvas, self.height
        box = (cell.x0, height - cell.bottom, cell.x1 - cell.x0, cell.bottom - cell.top)
        if self.style.shaded_head and cell.kind in ("head", "level"):
            canvas.setFillGray(0.25 if cell.kind == "head" else 0.9)
            canvas.rect(*box, stroke=0, fill=1)
        if self.style.rules == "stripes" and (odd or cell.kind == "head"):
            canvas.setFillGray(0.8 if cell.kind == "head" else 0.93)
            canvas.rect(*box, stroke=0, fill=1)
        if self.style.white_boxes:
            canvas.setFillGray(1)
            canvas.setStrokeGray(1)
            for n in range(len(cell.lines)):
                top = cell.top + 3 + n * self.style.size * 1.2
                if not (self.style.shaded_head and cell.kind != "body"):
                    canvas.rect(cell.x0 + 2, height - top - 9, cell.x1 - cell.x0 - 4, 8.5, stroke=1, fill=1)
            canvas.setStrokeGray(0)
        canvas.setFillGray(0)

    def _rulings(self, placed: list[Placed]) -> None:
        style, canvas = self.style, self.canvas
        left, right = min(c.x0 for c in placed), max(c.x1 for c in placed)
        if style.rules in ("none", "stripes"):
            return
        odd = sorted({round(c.top, 2) for c in placed if c.kind == "body"})[::2]
        edges: set[tuple[float, float, float, float]] = set()
        for c in placed:
            top, bottom = not c.open_top or style.cut == "closed", not c.open_bottom or style.cut == "closed"
            if style.rules == "cells" and top and bottom:
                canvas.setLineWidth(0.5)
                canvas.rect(c.x0, self.height - c.bottom, c.x1 - c.x0, c.bottom - c.top)
                continue
            if style.rules == "verticals":
                top = bottom = False
            if top:
                edges.add(_rounded(c.x0, c.top, c.x1, c.top))
            if bottom:
                edges.add(_rounded(c.x0, c.bottom, c.x1, c.bottom))
            for x in (c.x0, c.x1):
                outer = abs(x - left) < 0.1 or abs(x - right) < 0.1
                left_out = style.rules == "every-other" and not outer and round(c.top, 2) in odd
                if (
                    style.rules != "horizontals"
                    and not (style.rules == "frame" and not outer)
                    and not left_out
                    and not (style.rules == "no-outer" and outer)
                ):
                    edges.add(_rounded(x, c.top, x, c.bottom))
        for edge in sorted(edges):
            self._edge(*edge)

    def _edge(self, x0: float, y0: float, x1: float, y1: float) -> None:
        canvas, height = self.canvas, self.height
        match self.style.rules:
            case "filled":
                canvas.rect(x0 - 0.25, height - y1 - 0.25, x1 - x0 + 0.5, y1 - y0 + 0.5, stroke=0, fill=1)
            case "dashed":
                canvas.setDash(2, 1.5)
                self.line(x0, y0, x1, y1)
                canvas.setDash()
            case "segments":
                length = max(x1 - x0, y1 - y0)
                at = 0.0
                while at < length:
                    end = min(at + 2.0, length)
                    if x1 > x0:
                        self.line(x0 + at, y0, x0 + end, y0)
                    else:
                        self.line(x0, y0 + at, x0, y0 + end)
                    at += 3.5
            case _:
                self.line(x0, y0, x1, y1)


def _rounded(*values: float) -> tuple[float, float, float, float]:
    a, b, c, d = (round(v, 2) for v in values)
    return a, b, c, d
