"""Rules that are pictures of a pixel or two, drawn out long and thin, as some printer drivers draw them."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from typing import Any

import pypdfium2.raw as raw

from extract.pages.frame import moved
from extract.pages.pdfium.clips import FAINT, THIN, WHITE, Found
from extract.pages.pdfium.objects import Layer, bounds_of

PIXELS = 4  # of a picture that is a rule at most; one of more may be a strip of a photograph
LONGEST = 5000  # points of a picture's own space
ALPHA, BYTES = 3, 4  # of a pixel, which is blue, green, red, alpha


def picture_rules(document: Any, page: Any, layers: Sequence[Layer]) -> Iterator[Found]:
    """Those of a page that can be seen, as far as their clips show them."""
    for layer in layers:
        for item, clip in zip(layer.pictures, layer.cut(layer.pictures), strict=True):
            own = bounds_of(item)
            left, bottom, right, top = moved(own, layer.matrix)
            longest = max(own[2] - own[0], own[3] - own[1])
            if min(right - left, top - bottom) > THIN or longest > LONGEST or not _is_plain(item):
                continue
            if _is_seen(document, page, item):
                rule = left, bottom, right, top, False
                yield from clip.seen(rule, True) if clip else (rule,)


def _is_plain(item: int) -> bool:
    wide, high = ctypes.c_uint(), ctypes.c_uint()
    known = raw.FPDFImageObj_GetImagePixelSize(ctypes.cast(item, raw.FPDF_PAGEOBJECT), wide, high)
    return bool(known) and 0 < wide.value * high.value <= PIXELS


def _is_seen(document: Any, page: Any, item: int) -> bool:
    """Whether any pixel of the picture as it is painted differs from paper."""
    bitmap = raw.FPDFImageObj_GetRenderedBitmap(document, page, ctypes.cast(item, raw.FPDF_PAGEOBJECT))
    if not bitmap:
        return False
    try:
        size = raw.FPDFBitmap_GetStride(bitmap) * raw.FPDFBitmap_GetHeight(bitmap)
        pixels = ctypes.string_at(raw.FPDFBitmap_GetBuffer(bitmap), size)
    finally:
        raw.FPDFBitmap_Destroy(bitmap)
    colors = {pixels[at : at + BYTES] for at in range(0, size, BYTES)}
    return any(color[ALPHA] > FAINT and min(color[:ALPHA]) < WHITE for color in colors)
