"""A page's picture with marks on it: rulings, frames, tints, cut edges, labels, and a legend below."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from extract.model import Box

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageDraw import ImageDraw

ROW_COLORS = ((46, 125, 185), (226, 134, 30), (60, 150, 90), (170, 85, 160), (190, 70, 70))
RULING = (25, 80, 200, 150)
CELL = (90, 90, 90, 120)
OPEN = (215, 30, 30, 255)
HEAD = (95, 105, 120)
LEVEL = (255, 214, 0)
FURNITURE = (120, 120, 120, 255)
INK = (20, 20, 20, 255)
TINT = 52  # of 255: how much of a colour lies over the text
LEVEL_TINT = 90  # stronger: orange is pale yellow, too
LEGEND = 80  # pixels under the page
MARGIN = 100  # pixels beside the page, for the marks of cut rows


class PagePicture:
    """A page's picture with a translucent layer over it; takes boxes in points."""

    def __init__(self, page: Image, scale: float) -> None:
        from PIL import Image as images
        from PIL import ImageDraw, ImageFont

        self._page = page
        self._scale = scale
        self._layer = images.new("RGBA", (page.width + MARGIN, page.height), (255, 255, 255, 0))
        self._draw: ImageDraw.ImageDraw = ImageDraw.Draw(self._layer)
        self._font = ImageFont.load_default(size=13)

    def _place(self, box: Sequence[float]) -> tuple[float, float, float, float]:
        x0, top, x1, bottom = (value * self._scale for value in box)
        return x0, top, x1, bottom

    def line(self, box: Sequence[float], color: tuple[int, ...], width: int) -> None:
        """A ruling."""
        x0, top, x1, bottom = self._place(box)
        if x1 - x0 > bottom - top:
            top = bottom = (top + bottom) / 2
        else:
            x0 = x1 = (x0 + x1) / 2
        self._draw.line((x0, top, x1, bottom), fill=color, width=width)

    def outline(self, box: Box, color: tuple[int, ...], inset: int = 2) -> None:
        """A thin frame just inside the box, or outside it where `inset` is negative (pixels)."""
        x0, top, x1, bottom = self._place(box)
        left, upper = x0 + inset, top + inset
        self._draw.rectangle((left, upper, max(left, x1 - inset), max(upper, bottom - inset)), outline=color)

    def tint(self, box: Box, color: tuple[int, int, int], strength: int = TINT) -> None:
        """A translucent fill, of a `strength` up to 255."""
        x0, top, x1, bottom = self._place(box)
        self._draw.rectangle(
            (x0 + 3, top + 3, max(x0 + 3, x1 - 3), max(top + 3, bottom - 3)), fill=(*color, strength)
        )

    def dashes(self, x0: float, x1: float, y: float) -> None:
        """An edge that no rule drew."""
        left, top, right, _ = self._place((x0, y, x1, y))
        at = left
        while at < right:
            self._draw.line((at, top, min(at + 7, right), top), fill=OPEN, width=3)
            at += 12

    def label(self, text: str, box: Box, color: Sequence[int], line: int) -> None:
        """A mark in the margin beside a row."""
        top = self._place(box)[1] + 3
        self._draw.text((self._page.width - 40, top + 16 * line), text, fill=(*color, 255), font=self._font)

    def finished(self, head: str) -> Image:
        """The page, the layer, and under them a legend, which begins with what is said of the page."""
        from PIL import Image as images

        size = (self._layer.width, self._layer.height + LEGEND)
        whole = images.new("RGBA", size, (255, 255, 255, 255))
        whole.paste(self._page, (0, 0))
        whole.alpha_composite(self._layer)
        from PIL import ImageDraw

        self._legend(ImageDraw.Draw(whole), head)
        # Most coverage keeps rare colours, as the red of a cut is; no dither keeps text sharp.
        return whole.convert("RGB").quantize(
            255, method=images.Quantize.MAXCOVERAGE, dither=images.Dither.NONE
        )

    def _legend(self, draw: ImageDraw, head: str) -> None:
        y = self._layer.height
        draw.text((14, y + 2), head, fill=INK, font=self._font)
        x = 14.0
        for text, fill, outline in _SWATCHES:
            draw.rectangle((x, y + 28, x + 18, y + 40), fill=fill, outline=outline)
            x = self._explain(draw, text, x, y)
        x, y = 14.0, y + 22
        for color, dashed, text in ((OPEN, True, "the page cuts the row"), (RULING, False, "ruling")):
            for start in (0, 12) if dashed else (0,):
                end = start + (7 if dashed else 18)
                draw.line((x + start, y + 34, x + end, y + 34), fill=color[:3], width=3 if dashed else 2)
            x = self._explain(draw, text, x, y)

    def _explain(self, draw: ImageDraw, text: str, x: float, y: int) -> float:
        """Write what a sign means beside it; where the next sign begins."""
        draw.text((x + 25, y + 25), text, fill=INK, font=self._font)
        return x + 25 + self._font.getlength(text) + 20


def pale(color: Sequence[int], strength: int = TINT) -> tuple[int, ...]:
    """A tint's colour as it looks on paper."""
    return tuple(255 - (255 - part) * strength // 255 for part in color)


_SWATCHES = (
    ("row: a colour, its number", pale(ROW_COLORS[0]), ROW_COLORS[0]),
    ("column heading", pale(HEAD), HEAD),
    ("heading of a level", pale(LEVEL, LEVEL_TINT), (190, 150, 0)),
    ("running head", (255, 255, 255), FURNITURE[:3]),
)
