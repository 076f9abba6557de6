"""A page as it is shown, in shades of grey."""

from __future__ import annotations

import ctypes
from typing import Any, NamedTuple

import pypdfium2.raw as raw

from extract.pages.frame import Frame

WHITE = 0xFFFFFFFF


class GreyPicture(NamedTuple):
    """One byte a pixel, row by row; `stride` bytes from a row to the next, of which `wide` are the page's."""

    pixels: bytes
    wide: int
    high: int
    stride: int


def grey_picture(page: Any, frame: Frame, scale: float) -> GreyPicture:
    """The page drawn at `scale` pixels a point."""
    wide, high = (max(int(side * scale), 1) for side in (frame.width, frame.height))
    bitmap = raw.FPDFBitmap_CreateEx(wide, high, raw.FPDFBitmap_Gray, None, 0)
    try:
        raw.FPDFBitmap_FillRect(bitmap, 0, 0, wide, high, WHITE)
        raw.FPDF_RenderPageBitmap(bitmap, page, 0, 0, wide, high, 0, 0)
        stride: int = raw.FPDFBitmap_GetStride(bitmap)
        return GreyPicture(
            ctypes.string_at(raw.FPDFBitmap_GetBuffer(bitmap), stride * high), wide, high, stride
        )
    finally:
        raw.FPDFBitmap_Destroy(bitmap)
