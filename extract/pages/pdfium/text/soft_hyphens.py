"""Which of a page's line-end hyphens are soft ones: PDFium's text has one mark for all of them.

Of a text object that ends a page's text PDFium tells the last character as it is. So each of these is read
alone, all other objects being switched off for that time.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Sequence
from typing import Any

import pypdfium2.raw as raw

from extract.hyphens import SOFT_HYPHEN
from extract.pages.pdfium import calls
from extract.pages.pdfium.objects import TextObject
from extract.pages.pdfium.text.characters import LINE_END_HYPHEN, SOFT_LINE_END, page_text

SAMPLE = 6  # hyphens of a page, from all over it: where none of them is soft, its maker uses none


def with_soft_hyphens(page: Any, text_page: Any, texts: Sequence[TextObject], text: str) -> str:
    """The page's text with SOFT_LINE_END for the mark of each hyphen that is a soft one."""
    if LINE_END_HYPHEN not in text:
        return text
    places = [match.start() for match in re.finditer(LINE_END_HYPHEN, text)]
    handle = ctypes.c_void_p(calls.address(text_page))
    objects = [item for item, *_ in texts]
    _switch(objects, False)
    try:
        soft = {place for place in _spread(places) if _is_soft(page, calls.text_object(handle, place))}
        if soft:
            soft.update(place for place in places if _is_soft(page, calls.text_object(handle, place)))
    finally:
        _switch(objects, True)
    return "".join(SOFT_LINE_END if place in soft else c for place, c in enumerate(text)) if soft else text


def _spread(places: Sequence[int]) -> Sequence[int]:
    """Some of the places, the first and the last among them."""
    last = len(places) - 1
    return places if last < SAMPLE else [places[last * n // (SAMPLE - 1)] for n in range(SAMPLE)]


def _is_soft(page: Any, item: int | None) -> bool:
    """Whether a text object, alone on its page, ends in a soft hyphen."""
    if not item:
        return False
    calls.switch_object(item, True)
    text_page = raw.FPDFText_LoadPage(page)
    try:
        return page_text(text_page).rstrip().endswith(SOFT_HYPHEN)
    finally:
        raw.FPDFText_ClosePage(text_page)
        calls.switch_object(item, False)


def _switch(objects: Sequence[int], on: bool) -> None:
    for item in objects:
        calls.switch_object(item, on)
