"""Whether a page is a scan with a layer of text that recognition wrote, told by its first and last objects, and its first text."""

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
    """Whether a picture covers the page, drawn first below unseen text, or last, and opaque, over any.

    Text that is seen on a picture is printed on a background, or under a watermark.
    """
    count, area = raw.FPDFPage_CountObjects(page), frame.width * frame.height
    if count < 2:
        return False
    last = raw.FPDFPage_GetObject(page, count - 1)
    if _covers(calls.address(last), area) and not raw.FPDFPageObj_HasTransparency(last):
        return True
    if not _covers(calls.address(raw.FPDFPage_GetObject(page, 0)), area):
        return False
    others = (calls.address(raw.FPDFPage_GetObject(page, at)) for at in range(1, count))
    text = next((item for item in others if calls.object_type(item) == raw.FPDF_PAGEOBJ_TEXT), None)
    return text is None or is_unseen(text)


def _covers(item: int, area: float) -> bool:
    if calls.object_type(item) != raw.FPDF_PAGEOBJ_IMAGE:
        return False
    left, bottom, right, top = bounds_of(item)
    return is_scan((right - left) * (top - bottom), area)
