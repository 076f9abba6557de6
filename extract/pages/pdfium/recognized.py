"""Whether a page is a scan with a layer of text that recognition wrote, told by a few of its objects."""

from __future__ import annotations

import ctypes
from typing import Any

import pypdfium2.raw as raw

from extract.pages.frame import Frame
from extract.pages.pdfium import calls
from extract.pages.pdfium.objects import bounds_of
from extract.pages.scan_rules import is_scan

UNSEEN = (raw.FPDF_TEXTRENDERMODE_INVISIBLE, raw.FPDF_TEXTRENDERMODE_CLIP)


def is_unseen(item: int) -> bool:
    """Whether a text is written to be searched and not seen: its mode says so."""
    mode: int = raw.FPDFTextObj_GetTextRenderMode(ctypes.cast(item, raw.FPDF_PAGEOBJECT))
    return mode in UNSEEN


def is_recognized(page: Any, frame: Frame) -> bool:
    """Whether a picture covers the page, drawn first below unseen text, or last over any.

    Text that is seen on a picture is printed on a background.
    """
    count, area = raw.FPDFPage_CountObjects(page), frame.width * frame.height
    if count < 2:
        return False
    first, second, last = (calls.address(raw.FPDFPage_GetObject(page, at)) for at in (0, 1, count - 1))
    if _covers(last, area):
        return True
    seen = calls.object_type(second) == raw.FPDF_PAGEOBJ_TEXT and not is_unseen(second)
    return _covers(first, area) and not seen


def _covers(item: int, area: float) -> bool:
    if calls.object_type(item) != raw.FPDF_PAGEOBJ_IMAGE:
        return False
    left, bottom, right, top = bounds_of(item)
    return is_scan((right - left) * (top - bottom), area)
