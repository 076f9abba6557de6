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

from extract.model import Page, Word
from extract.pdf_faults import damaged, locked, unreadable_page, without_pages
from extract.pdfium_calls import address, char_box, font_of, text_object
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
        raise (locked(path) if "password" in str(error).lower() else damaged(path)) from error
    if len(document) == 0:
        raise without_pages(path)
    return document


def read_page(path: Path, document: Any, number: int) -> Page:
    """One page: its words in drawing order and its visible rulings."""
    handle = raw.FPDF_LoadPage(document, number - 1)
    if not handle:
        raise unreadable_page(path, number)
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
        self._text_page = address(text_page)
        self._place = frame.place
        self._rect = raw.FS_RECTF()
        self._pointer = ctypes.addressof(self._rect)

    def one(self, index: int) -> tuple[float, float, float, float]:
        """The box of one character."""
        char_box(self._text_page, index, self._pointer)
        rect = self._rect
        return self._place(rect.left, rect.bottom, rect.right, rect.top)

    def span(self, first: int, last: int) -> tuple[float, float, float, float]:
        """The box around two characters and what stands between them."""
        rect = self._rect
        char_box(self._text_page, first, self._pointer)
        left, bottom, right, top = rect.left, rect.bottom, rect.right, rect.top
        if first != last:
            char_box(self._text_page, last, self._pointer)
            left, bottom = min(left, rect.left), min(bottom, rect.bottom)
            right, top = max(right, rect.right), max(top, rect.top)
        return self._place(left, bottom, right, top)


class _Fonts:
    """Font names, looked up once for each text object."""

    def __init__(self, text_page: Any) -> None:
        self._text_page = address(text_page)
        self._names: dict[int, str] = {}
        self._last_object = 0
        self._last_name = ""

    def of(self, index: int) -> str:
        """The base name of a character's font."""
        item = text_object(self._text_page, index)
        if item and item != self._last_object:
            self._last_object = item
            self._last_name = self._name(item)
        return self._last_name

    def _name(self, item: int) -> str:
        font = font_of(item) or 0
        if font not in self._names:
            handle = ctypes.cast(font, raw.FPDF_FONT)
            size = raw.FPDFFont_GetBaseFontName(handle, None, 0)
            buffer = ctypes.create_string_buffer(max(size, 1))
            raw.FPDFFont_GetBaseFontName(handle, buffer, size)
            self._names[font] = buffer.value.decode("utf-8", "replace")
        return self._names[font]
