"""Lines that a producer names (`/ActualText`), as accessible PDFs do: read as drawn where that says the same.

PDFium puts the letters of a name at equal steps along what is drawn, far from where each of them stands.
"""

from __future__ import annotations

import ctypes
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple
from unicodedata import normalize

import pypdfium2.raw as raw

from extract.pages.pdfium import calls
from extract.pages.pdfium.text.actual_text import ACTUAL_TEXT
from extract.pages.pdfium.text.characters import page_text

SAMPLES = 24  # characters asked about
LIGATURE = 3  # characters: a longer name is that of a line
ENCODINGS = {
    b"\xfe\xff": "utf-16-be",
    b"\xff\xfe": "utf-16-le",
    b"\xef\xbb\xbf": "utf-8",
}  # by how a value begins


class _Name(NamedTuple):
    """What a mark of the page's content names; `item` is one of the texts in it."""

    item: Any
    mark: Any
    value: bytes

    @property
    def text(self) -> str:
        """The value decoded (a text string: ISO 32000-2, 7.9.2)."""
        for start, encoding in ENCODINGS.items():
            if self.value.startswith(start):
                return self.value[len(start) :].decode(encoding, "replace")
        return self.value.decode("latin-1")


def load_text(document: Any, page: Any) -> Any:
    """The page's text, for the caller to close."""
    text_page = raw.FPDFText_LoadPage(page)
    if not _names_lines(text_page):
        return text_page
    names = _names(text_page)
    for item, mark, _ in names.values():
        raw.FPDFPageObjMark_RemoveParam(item, mark, ACTUAL_TEXT)
    text_page = _again(page, text_page)
    other = _otherwise_drawn(text_page, names)
    for item, mark, value in other:
        blob = (ctypes.c_ubyte * len(value)).from_buffer_copy(value)
        raw.FPDFPageObjMark_SetBlobParam(document, item, mark, ACTUAL_TEXT, blob, len(value))
    return _again(page, text_page) if other else text_page


def _again(page: Any, text_page: Any) -> Any:
    raw.FPDFText_ClosePage(text_page)
    return raw.FPDFText_LoadPage(page)


def _names_lines(text_page: Any) -> bool:
    """Whether any of some characters from all over the page belongs to a line that is named."""
    count, handle = raw.FPDFText_CountChars(text_page), ctypes.c_void_p(calls.address(text_page))
    places = [at * count // SAMPLES for at in range(SAMPLES)] if count > 0 else []
    items = {calls.text_object(handle, place) for place in places}
    return any(len(name.text) > LIGATURE for item in items if item for name in _names_of(item))


def _names(text_page: Any) -> dict[int, _Name]:
    """The names of letters and digits, each by the address of its mark; those of hyphens stay."""
    items = [item for item in dict.fromkeys(_items(text_page)) if item]
    names = [name for item in items for name in _names_of(item) if _letters(name.text)]
    return {calls.address(name.mark): name for name in names}


def _names_of(item: int) -> Iterator[_Name]:
    for handle, mark in _marks_of(item):
        if raw.FPDFPageObjMark_GetParamValueType(mark, ACTUAL_TEXT) == raw.FPDF_OBJECT_STRING:
            yield _Name(handle, mark, _value(mark))


def _marks_of(item: int) -> Iterator[tuple[Any, Any]]:
    count = calls.count_marks(item)
    if count > 0:
        handle = ctypes.cast(item, raw.FPDF_PAGEOBJECT)
        yield from ((handle, raw.FPDFPageObj_GetMark(handle, at)) for at in range(count))


def _value(mark: Any) -> bytes:
    size = ctypes.c_ulong()
    raw.FPDFPageObjMark_GetParamBlobValue(mark, ACTUAL_TEXT, None, 0, size)
    buffer = (ctypes.c_ubyte * size.value)()
    raw.FPDFPageObjMark_GetParamBlobValue(mark, ACTUAL_TEXT, buffer, size, size)
    return bytes(buffer)


def _otherwise_drawn(text_page: Any, names: dict[int, _Name]) -> list[_Name]:
    """The names of what is drawn in other letters, or in such as cannot be read."""
    drawn: defaultdict[int, list[str]] = defaultdict(list)
    of_items: dict[int, Sequence[int]] = {}
    for item, letter in zip(_items(text_page), page_text(text_page), strict=True):
        if item and item not in of_items:
            of_items[item] = [calls.address(mark) for _, mark in _marks_of(item)]
        for mark in of_items.get(item, ()):
            drawn[mark].append(letter)
    return [name for at, name in names.items() if _letters("".join(drawn[at])) != _letters(name.text)]


def _items(text_page: Any) -> list[int]:
    """The address of each character's text object."""
    handle = ctypes.c_void_p(calls.address(text_page))
    return [calls.text_object(handle, at) for at in range(raw.FPDFText_CountChars(text_page))]


def _letters(text: str) -> list[str]:
    """The letters and digits, in whatever order lines are told."""
    return sorted(letter for letter in normalize("NFKC", text) if letter.isalnum())
