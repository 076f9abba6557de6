"""The default page source: words and rulings by PDFium."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from extract.model import Page
from extract.pdf_faults import damaged, locked, unreadable_page, without_pages
from extract.pdfium_paths import Frame, read_rulings
from extract.pdfium_words import read_words
from extract.rulings import VerticalIndex


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
        words = tuple(read_words(text_page, frame, VerticalIndex(rulings)))
        return Page(number, frame.width, frame.height, words, rulings)
    finally:
        raw.FPDFText_ClosePage(text_page)
        raw.FPDF_ClosePage(handle)


def _frame(handle: Any) -> Frame:
    box = raw.FS_RECTF()
    raw.FPDF_GetPageBoundingBox(handle, box)
    return Frame(box.left, box.bottom, box.right, box.top, raw.FPDFPage_GetRotation(handle))
