"""Whether a page is a scan with a layer of text that recognition wrote."""

from __future__ import annotations

from typing import Any

import pypdfium2.raw as raw

from extract.pages.frame import Frame
from extract.pages.pdfium import calls
from extract.pages.pdfium.objects import bounds_of, is_unseen
from extract.pages.pdfium.switched_off import drawn_alike
from extract.pages.scan_rules import is_scan


def is_recognized(page: Any, frame: Frame) -> bool:
    """Whether a picture covers the page, drawn first below unseen text, or last over any that it hides.

    Text that is seen on a picture is printed on a background, or under a watermark.
    """
    count, area = raw.FPDFPage_CountObjects(page), frame.width * frame.height
    if count < 2:
        return False
    first, last = (calls.address(raw.FPDFPage_GetObject(page, at)) for at in (0, count - 1))
    is_over = _covers(last, area)
    if not is_over and not _covers(first, area):
        return False
    items = (calls.address(raw.FPDFPage_GetObject(page, at)) for at in range(count))
    texts = [item for item in items if calls.object_type(item) == raw.FPDF_PAGEOBJ_TEXT]
    if not texts or is_unseen(texts[0]):
        return True
    return is_over and drawn_alike(page, frame, texts)


def _covers(item: int, area: float) -> bool:
    if calls.object_type(item) != raw.FPDF_PAGEOBJ_IMAGE:
        return False
    left, bottom, right, top = bounds_of(item)
    return is_scan((right - left) * (top - bottom), area)
