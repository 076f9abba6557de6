"""The default page source: words and rulings by PDFium, a whole word at a time.

PDFium gives a page's text as one string with a box for each character. Asking for every box costs
more than everything else together, so boxes are read at word ends alone, and for single characters
only where a word runs across a vertical rule.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from extract.errors import InputError
from extract.model import Page, Word
from extract.pdfium_paths import Frame, read_rulings
from extract.rulings import VerticalIndex

LINE_END_HYPHEN = "￾"  # PDFium's mark for a hyphen that ends a line, whatever was printed there
WORD = re.compile(r"[^\s￾\x00]+￾?|￾")


def read_pages(path: Path, pages: Sequence[int] | None = None) -> Iterator[Page]:
    """Yield the pages (1-based numbers; all by default), each closed before the next is opened.

    Raises InputError where the file is no PDF, is locked, or is cut off.
    """
    document = open_document(path)
    try:
        for number in pages or range(1, len(document) + 1):
            yield read_page(path, document.raw, number)
    finally:
        document.close()


def open_document(path: Path) -> Any:
    """The PDFium document, or an InputError that says what to do."""
    try:
        document = pdfium.PdfDocument(path)
    except pdfium.PdfiumError as error:
        locked = "password" in str(error).lower()
        advice = (
            "is locked with a password: save it without one and run again"
            if locked
            else "is damaged or not a PDF: fetch it again"
        )
        raise InputError(path, advice) from error
    if len(document) == 0:
        raise InputError(path, "has no pages: fetch it again")
    return document


def read_page(path: Path, document: Any, number: int) -> Page:
    """One page: its words in drawing order and its visible rulings."""
    handle = raw.FPDF_LoadPage(document, number - 1)
    if not handle:
        raise InputError(path, "cannot be read: fetch the file again", number)
    text_page = raw.FPDFText_LoadPage(handle)
    try:
        frame = _frame(handle)
        rulings = read_rulings(handle, frame)
        words = tuple(_words(text_page, frame, VerticalIndex(rulings)))
        return Page(number, frame.width, frame.height, words, rulings)
    finally:
        raw.FPDFText_ClosePage(text_page)
        raw.FPDF_ClosePage(handle)


def _frame(handle: Any) -> Frame:
    box = raw.FS_RECTF()
    raw.FPDF_GetPageBoundingBox(handle, box)
    return Frame(box.left, box.bottom, box.right, box.top, raw.FPDFPage_GetRotation(handle))


def _words(text_page: Any, frame: Frame, verticals: VerticalIndex) -> Iterator[Word]:
    count = raw.FPDFText_CountChars(text_page)
    if count <= 0:
        return
    buffer = (ctypes.c_ushort * (count + 1))()
    raw.FPDFText_GetText(text_page, 0, count, buffer)
    text = bytes(buffer)[: 2 * count].decode("utf-16-le", "replace")
    if len(text) != count:  # a character outside the basic plane takes two places
        text = "".join(chr(unit) for unit in buffer[:count])
    boxes = _Boxes(text_page, frame)
    fonts = _Fonts(text_page)
    for match in WORD.finditer(text):
        first, end = match.span()
        x0, top, x1, bottom = boxes.span(first, end - 1)
        word = Word(_printed(match.group()), x0, top, x1, bottom, fonts.of(first))
        if verticals.crossed(x0, x1, (top + bottom) / 2):
            yield from _cut(word, [boxes.one(i) for i in range(first, end)], verticals)
        else:
            yield word


def _printed(text: str) -> str:
    return text.replace(LINE_END_HYPHEN, "-") if LINE_END_HYPHEN in text else text


def _cut(
    word: Word, boxes: list[tuple[float, float, float, float]], verticals: VerticalIndex
) -> Iterator[Word]:
    """Cut a word where a vertical rule passes between two of its characters."""
    start = 0
    for i in range(1, len(boxes) + 1):
        at_end = i == len(boxes)
        if at_end or verticals.between(boxes[i - 1], boxes[i]):
            part = boxes[start:i]
            yield Word(word.text[start:i], part[0][0], word.top, part[-1][2], word.bottom, word.font)
            start = i


class _Boxes:
    """Character boxes of a page: as wide as the advance, as high as the font's line."""

    def __init__(self, text_page: Any, frame: Frame) -> None:
        self._text_page = text_page
        self._frame = frame
        self._rect = raw.FS_RECTF()
        self._pointer = ctypes.byref(self._rect)

    def one(self, index: int) -> tuple[float, float, float, float]:
        raw.FPDFText_GetLooseCharBox(self._text_page, index, self._pointer)
        rect = self._rect
        return self._frame.place(rect.left, rect.bottom, rect.right, rect.top)

    def span(self, first: int, last: int) -> tuple[float, float, float, float]:
        a = self.one(first)
        if first == last:
            return a
        b = self.one(last)
        return (
            a[0] if a[0] < b[0] else b[0],
            a[1] if a[1] < b[1] else b[1],
            a[2] if a[2] > b[2] else b[2],
            a[3] if a[3] > b[3] else b[3],
        )


class _Fonts:
    """Font names, looked up once for each text object."""

    def __init__(self, text_page: Any) -> None:
        self._text_page = text_page
        self._names: dict[int, str] = {}
        self._last_address = 0
        self._last_name = ""

    def of(self, index: int) -> str:
        text_object = raw.FPDFText_GetTextObject(self._text_page, index)
        if not text_object:
            return self._last_name
        address = ctypes.cast(text_object, ctypes.c_void_p).value or 0
        if address != self._last_address:
            self._last_address = address
            self._last_name = self._name(text_object)
        return self._last_name

    def _name(self, text_object: Any) -> str:
        font = raw.FPDFTextObj_GetFont(text_object)
        key = ctypes.cast(font, ctypes.c_void_p).value or 0
        if key not in self._names:
            size = raw.FPDFFont_GetBaseFontName(font, None, 0)
            buffer = ctypes.create_string_buffer(max(size, 1))
            raw.FPDFFont_GetBaseFontName(font, buffer, size)
            self._names[key] = buffer.value.decode("utf-8", "replace")
        return self._names[key]
