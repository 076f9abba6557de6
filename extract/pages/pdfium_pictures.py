"""How much of a page PDFium's pictures cover; asked only of pages without text."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any

import pypdfium2.raw as raw

IMAGE, FORM = raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_FORM
DEPTH = 4  # forms within forms


def picture_area(page: Any) -> float:
    """The areas of the page's pictures, in square points; one inside a form counts as large as that."""
    objects = (raw.FPDFPage_GetObject(page, i) for i in range(raw.FPDFPage_CountObjects(page)))
    return sum(_area(item) for item in objects if _holds_picture(item, DEPTH))


def _holds_picture(item: Any, depth: int) -> bool:
    kind = raw.FPDFPageObj_GetType(item)
    return kind == IMAGE or (
        kind == FORM and depth > 0 and any(_holds_picture(each, depth - 1) for each in _inside(item))
    )


def _inside(form: Any) -> Iterator[Any]:
    return (raw.FPDFFormObj_GetObject(form, i) for i in range(raw.FPDFFormObj_CountObjects(form)))


def _area(item: Any) -> float:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    raw.FPDFPageObj_GetBounds(item, left, bottom, right, top)
    return (right.value - left.value) * (top.value - bottom.value)
