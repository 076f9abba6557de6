"""The default page source: words and rulings by PDFium."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from extract.model import Lean, Page, Turn, Word
from extract.pages.bullets import with_bullets
from extract.pages.drawn_letters import drawn_words
from extract.pages.frame import Frame
from extract.pages.pdf_faults import damaged, locked, unreadable_page, without_pages
from extract.pages.pdfium.bounds import check_bytes, check_characters, check_objects, check_pages
from extract.pages.pdfium.downward import ON_ITS_HEAD, upright_text
from extract.pages.pdfium.heap import keep_freed_memory
from extract.pages.pdfium.hidden import seen_text
from extract.pages.pdfium.objects import TextObject, picture_area, texts_of
from extract.pages.pdfium.paths import Drawn, read_drawn
from extract.pages.pdfium.stamps import without_stamps
from extract.pages.pdfium.straight import straighten
from extract.pages.pdfium.text.actual_text import placed_boxes, with_whole_words
from extract.pages.pdfium.text.blanks import with_true_blanks
from extract.pages.pdfium.text.characters import Boxes, Fonts, Span, page_text
from extract.pages.pdfium.text.controls import with_drawn_controls
from extract.pages.pdfium.text.dropped_blanks import with_dropped_blanks
from extract.pages.pdfium.text.page_text import DrawingOrder, PageText
from extract.pages.pdfium.text.raised import with_raised_digits
from extract.pages.pdfium.text.set_accents import with_set_accents
from extract.pages.pdfium.text.soft_hyphens import with_soft_hyphens
from extract.pages.pdfium.turned import as_shown, page_frame
from extract.pages.pdfium.words.reading import read_words
from extract.pages.rulings import Edge, Edges, VerticalIndex, vertical_edges
from extract.pages.scanned import is_large

LEAST_DRAWN = 12  # words drawn as shapes that make a page without text a picture


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
    check_bytes(path)
    keep_freed_memory()
    try:
        document = pdfium.PdfDocument(path)
    except pdfium.PdfiumError as error:
        # PDFium keeps the last file's error, so its word alone does not tell that this one is locked.
        asks = "password" in str(error).lower() and b"/Encrypt" in path.read_bytes()
        raise (locked(path) if asks else damaged(path)) from error
    if len(document) == 0:
        raise without_pages(path)
    check_pages(path, len(document))
    return document


def read_page(path: Path, document: Any, number: int) -> Page:
    """One page: its words in drawing order and its visible rulings."""
    with open_page(path, document, number) as page:
        return page.read(read_drawn(document, page.handle, page.frame))


@contextmanager
def open_page(path: Path, document: Any, number: int) -> Iterator[OpenPage]:
    """A page held open for as long as one looks at it. InputError where it cannot be, or is too full."""
    handle = raw.FPDF_LoadPage(document, number - 1)
    if not handle:
        raise unreadable_page(path, number)
    try:
        check_objects(path, number, raw.FPDFPage_CountObjects(handle))
        with as_shown(handle), _straight_text(document, handle) as (text_page, turns, lean):
            check_characters(path, number, raw.FPDFText_CountChars(text_page))
            yield OpenPage(number, handle, text_page, page_frame(handle), turns, lean)
    finally:
        raw.FPDF_ClosePage(handle)


@contextmanager
def _straight_text(document: Any, page: Any) -> Iterator[tuple[Any, int, Lean | None]]:
    lean = straighten(page, page_frame(page))
    with upright_text(document, page) as (text_page, turns):
        yield text_page, turns, lean


@dataclass(frozen=True, slots=True)
class OpenPage:
    """A page that PDFium holds open."""

    number: int
    handle: Any
    text_page: Any
    frame: Frame
    text_turns: int  # quarters clockwise that its text has as shown, and the page is turned back by
    lean: Lean | None = None  # by which it was straightened

    def read(self, drawn: Drawn, edges: Edges | None = None) -> Page:
        """The page; `drawn` is its own, and `edges` what its rulings make."""
        verticals = VerticalIndex(vertical_edges(drawn.rulings) if edges is None else edges.vertical)
        texts = texts_of(drawn.layers)
        with (
            seen_text(self.handle, self.text_page, texts, drawn, self.frame) as (seen, hidden),
            without_stamps(self.handle, seen, texts, drawn.frames, self.frame) as (text_page, stamps),
        ):
            words = with_bullets(self._words(text_page, texts, verticals), drawn.discs)
        scanned = not words and self.is_picture(drawn)
        drawn_text = () if scanned else drawn_words(drawn.letters, words)
        width, height = self.frame.width, self.frame.height
        turned = self._turned(width, height)
        return Page(
            self.number, width, height, words, drawn.rulings, scanned, stamps, hidden, turned, drawn_text
        )

    def _turned(self, width: float, height: float) -> Turn | Lean | None:
        if self.text_turns == ON_ITS_HEAD:
            return Turn(clockwise=False, across=width, down=height, lean=self.lean)
        if self.text_turns:
            return Turn(clockwise=False, across=height, lean=self.lean)
        return self.lean

    def _words(self, text_page: Any, texts: Sequence[TextObject], verticals: VerticalIndex) -> list[Word]:
        text = with_drawn_controls(text_page, page_text(text_page))
        text = with_soft_hyphens(self.handle, text_page, texts, text)
        boxes = placed_boxes(text_page, texts, self.frame, text)
        text = with_set_accents(boxes, with_whole_words(boxes, text))
        text = with_true_blanks(text_page, boxes, with_raised_digits(text_page, boxes, text, verticals))
        text = with_dropped_blanks(text_page, texts, boxes, text)
        return read_words(PageText(text, boxes, Fonts(text_page), verticals, DrawingOrder(text_page, texts)))

    def is_picture(self, drawn: Drawn) -> bool:
        """Whether pictures cover much of the page, or letters are drawn on it as shapes; asked of pages
        without text alone."""
        covers = is_large(picture_area(drawn.layers), self.frame.width * self.frame.height)
        return covers or len(drawn_words(drawn.letters, ())) >= LEAST_DRAWN

    def read_lines(self, upright: Sequence[Edge], text: str, lines: Sequence[Span]) -> list[Word]:
        """The words of lines of the page's text, cut at upright edges."""
        boxes, fonts = Boxes(self.text_page, self.frame), Fonts(self.text_page)
        return read_words(PageText(text, boxes, fonts, VerticalIndex(upright), None), lines)
