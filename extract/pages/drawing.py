"""Pages as pictures, of bounded size: a page as large as a house is drawn small, not refused."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING, Any

from extract.model import Box

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_PIXELS = 16_000_000  # of one picture: four times an A4 page at 200 dots an inch
LONGEST = 16_000  # pixels of a side: WebP holds no more


def fitting_scale(width: float, height: float, wanted: float) -> float:
    """The pixels a point, `wanted` at most, at which a picture of that size in points is within bounds."""
    width, height = max(width, 1.0), max(height, 1.0)
    return min(wanted, sqrt(MOST_PIXELS / (width * height)), LONGEST / max(width, height))


def draw(page: Any, scale: float, part: Box | None = None) -> Image:
    """A PDFium page, or a part of it in points, in colours at `scale` pixels a point."""
    width, height = page.get_size()
    x0, top, x1, bottom = part or (0.0, 0.0, width, height)
    crop = (x0, height - bottom, width - x1, top)
    image: Image = page.render(scale=scale, crop=crop).to_pil().convert("RGB")
    return image
