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

from extract import pdfium_calls as calls
from extract.hyphens import SOFT_HYPHEN
from extract.pdfium_characters import LINE_END_HYPHEN, SOFT_LINE_END, page_text

FIRST = 4  # hyphens of a page that are looked at: where none is soft, its maker does not use them
FORM_DEPTH = 8


def with_soft_hyphens(page: Any, text_page: Any, text: str) -> str:
    """The page's text with SOFT_LINE_END for the mark of each hyphen that is a soft one."""
    if LINE_END_HYPHEN not in text:
        return text
    places = [match.start() for match in re.finditer(LINE_END_HYPHEN, text)]
    handle = ctypes.c_void_p(calls.address(text_page))
    objects = _objects(page)
    _switch(objects, False)
    soft: list[int] = []
    for done, place in enumerate(places):
        if done == FIRST and not soft:
            break
        item = calls.text_object(handle, place)
        if item and _ends_softly(page, item):
            soft.append(place)
    _switch(objects, True)
    characters = list(text)
    for place in soft:
        characters[place] = SOFT_LINE_END
    return "".join(characters)


def _ends_softly(page: Any, item: int) -> bool:
    """Whether a text object, alone on its page, ends in a soft hyphen."""
    calls.switch_object(item, True)
    text_page = raw.FPDFText_LoadPage(page)
    text = page_text(text_page)
    raw.FPDFText_ClosePage(text_page)
    calls.switch_object(item, False)
    return text.rstrip().endswith(SOFT_HYPHEN)


def _switch(objects: Sequence[int], on: bool) -> None:
    for item in objects:
        calls.switch_object(item, on)


def _objects(page: Any) -> list[int]:
    """All objects of a page but forms, with those inside of these."""
    at = ctypes.c_void_p(calls.address(page))
    found: list[int] = []
    _gather([calls.page_object(at, i) for i in range(raw.FPDFPage_CountObjects(page))], FORM_DEPTH, found)
    return found


def _gather(items: Sequence[int], depth: int, found: list[int]) -> None:
    for item in items:
        if calls.object_type(item) != raw.FPDF_PAGEOBJ_FORM:
            found.append(item)
        elif depth:
            count = raw.FPDFFormObj_CountObjects(ctypes.cast(item, raw.FPDF_PAGEOBJECT))
            _gather([calls.form_object(item, i) for i in range(count)], depth - 1, found)
