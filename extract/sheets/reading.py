"""A file -> its reading: the right reader for its kind, every page cut into tables and lines."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from extract.collecting import without_collecting
from extract.errors import InputError
from extract.model import Page, Reading, Sheet, Source
from extract.pages.broken_streams import broken_pages
from extract.pages.opening import opened
from extract.sheets.other_files import not_a_pdf, packed
from extract.sheets.running_heads.furniture import part_furniture
from extract.sheets.sheet_making import make_sheets
from extract.sheets.sheet_store import Sheets
from extract.sheets.transcript import read_transcript
from extract.vocabulary import Vocabulary

PageReader = Callable[[Path, Sequence[int] | None], Iterator[Page]]
SOURCES = ("pdfium", "pdfplumber")
PDF_MARK = b"%PDF-"
MARK_WITHIN = 1024  # bytes: a PDF's mark may stand after a few stray ones


def page_reader(name: str) -> PageReader:
    """The page source of that name; the second one is slow to import, so only when asked for."""
    if name == "pdfium":
        from extract.pages.pdfium.source import read_pages

        return read_pages
    if name == "pdfplumber":
        from extract.pages.plumber.source import read_pages as read_by_plumber

        return read_by_plumber
    raise ValueError(f"no page source {name!r}: one of {', '.join(SOURCES)}")


@without_collecting()
def read_file(
    path: Path, vocabulary: Vocabulary, source: str = "pdfium", *, all_pages: bool = False, processes: int = 1
) -> Reading:
    """Read a gazette issue (.pdf) or a transcript of one (.txt).

    Unless `all_pages` are asked for, PDFium reads those in full that can hold a plan, and skims others;
    `processes` look at a long document's pages at once.
    Raises InputError, which names the file and what to do, where that cannot be done.
    """
    data = _bytes(path)
    described = Source(path.name, hashlib.sha256(data).hexdigest(), len(data), _kind(path, data))
    del data
    if described.kind == "transcript":
        return Reading(described, (read_transcript(path, vocabulary.marks),))
    skimmed: Mapping[str, Mapping[str, int]] = {}
    if not all_pages and source == "pdfium":
        from extract.sheets.triage import read_sheets

        sheets, skimmed = read_sheets(path, vocabulary, processes)
    else:
        sheets = Sheets(make_sheets(page_reader(source)(path, None), vocabulary))
    heads_apart = part_furniture(sheets, vocabulary.marks)
    reading = Reading(described, heads_apart, skimmed, broken_pages(path))
    if not skimmed and not any(_has_text(sheet) for sheet in reading.sheets):
        raise InputError(
            path, "has no text: if it is a scan, run OCR on it first; if it is blank, fetch it again"
        )
    return reading


def _bytes(path: Path) -> bytes:
    with opened(path) as file:
        data = file.read()
    if not data:
        raise InputError(path, "is empty: fetch it again")
    return data


def _kind(path: Path, data: bytes) -> str:
    if packed(data):
        raise InputError(path, not_a_pdf(data))
    if PDF_MARK in data[:MARK_WITHIN]:
        return "pdf"
    if path.suffix.lower() == ".txt":
        return "transcript"
    raise InputError(path, not_a_pdf(data))


def _has_text(sheet: Sheet) -> bool:
    return bool(sheet.lines or sheet.furniture or any(c.lines for t in sheet.tables for c in t.cells))
