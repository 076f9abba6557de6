"""Large text set aslant, as watermarks are: kept out of what PDFium reads, which would mix its letters in."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from math import hypot
from statistics import median
from typing import Any

import pypdfium2.raw as raw

from extract.model import Box, Word
from extract.pages import pdfium_calls as calls
from extract.pages.bullets import Matrix, TextObject
from extract.pages.pdfium_paths import Frame, bounds_of, matrix_of, moved, multiply
from extract.pages.slanted import as_word, is_large, is_slanted

SAMPLE = 64  # text objects of a page, from all over it, whose sizes tell the usual one


@contextmanager
def without_slanted(
    page: Any, text_page: Any, texts: Sequence[TextObject], frame: Frame
) -> Iterator[tuple[Any, tuple[Word, ...]]]:
    """The text page, without large text set aslant where there is any; and this, as one word."""
    slanted = _large_slanted(texts)
    if not slanted:
        yield text_page, ()
        return
    stamp = as_word([(_text_of(item, text_page), _box_of(item, outer, frame)) for item, outer in slanted])
    for item, _ in slanted:
        calls.switch_object(item, False)
    rest = raw.FPDFText_LoadPage(page)
    try:
        yield rest, stamp
    finally:
        raw.FPDFText_ClosePage(rest)
        for item, _ in slanted:
            calls.switch_object(item, True)


def _large_slanted(texts: Sequence[TextObject]) -> list[TextObject]:
    found = []
    for item, outer in texts:
        a, b, *_ = multiply(matrix_of(item), outer)
        if is_slanted(a, b):
            found.append((item, outer))
    if not found:
        return []
    usual = median(_size(text) for text in texts[:: len(texts) // SAMPLE + 1])
    return [text for text in found if is_large(_size(text), usual)]


def _size(text: TextObject) -> float:
    """The height of its letters, in points."""
    item, outer = text
    size = ctypes.c_float()
    raw.FPDFTextObj_GetFontSize(ctypes.cast(item, raw.FPDF_PAGEOBJECT), size)
    _, _, c, d, *_ = multiply(matrix_of(item), outer)
    return size.value * hypot(c, d)


def _text_of(item: int, text_page: Any) -> str:
    handle = ctypes.cast(item, raw.FPDF_PAGEOBJECT)
    size = raw.FPDFTextObj_GetText(handle, text_page, None, 0)
    buffer = ctypes.create_string_buffer(max(size, 2))
    raw.FPDFTextObj_GetText(handle, text_page, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), size)
    return buffer.raw.decode("utf-16-le", "replace").rstrip("\0")


def _box_of(item: int, outer: Matrix, frame: Frame) -> Box:
    return Box(*frame.place(*moved(bounds_of(item), outer)))
