"""The second page source: words and rulings by pdfplumber, for looking closely and for cross-checking.

It must give the same rows as PDFium. pdfplumber's own objects say neither which colour space a path was
painted in nor how high a glyph's font is, so its parser draws onto a device that notes both.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pdfplumber
from pdfminer.pdfcolor import PDFColorSpace
from pdfminer.pdfdevice import PDFTextDevice, PDFTextSeq
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfminer.pdffont import PDFFont, PDFSimpleFont, PDFUnicodeNotDefined
from pdfminer.pdfinterp import PDFGraphicState, PDFPageInterpreter, PDFResourceManager, PDFTextState
from pdfminer.utils import Matrix, PathSegment, Rect, apply_matrix_pt, apply_matrix_rect

from extract.model import UNREADABLE, Box, Page, Ruling
from extract.pages.bullets import with_bullets
from extract.pages.column_shades import without_column_shades
from extract.pages.pdf_faults import damaged, locked, unreadable_page, without_pages
from extract.pages.plumber.paths import Point, bullet_of, picture_rule, rulings_of, subpaths, visible
from extract.pages.plumber.stamps import without_stamps
from extract.pages.plumber.words import Glyph, make_words
from extract.pages.rulings import VerticalIndex, vertical_edges
from extract.pages.scan_rules import is_scan, rules_in, scan_scale
from extract.pages.scanned import is_large
from extract.pages.stamp_frames import stamp_frames, without_frames

POINTS_AN_INCH = 72
UNSEEN = (3, 7)  # modes of text that is written to be searched alone (ISO 32000-1, 9.3.6)


def read_pages(path: Path, pages: Sequence[int] | None = None) -> Iterator[Page]:
    """Yield the pages (1-based numbers; all by default), each closed before the next is opened.

    Raises InputError where the file is no PDF, is locked, or is cut off.
    """
    document, found = _open(path)
    try:
        for number in pages or range(1, len(found) + 1):
            if not 1 <= number <= len(found):
                raise unreadable_page(path, number)
            yield _read_page(path, found[number - 1], document.rsrcmgr, number)
    finally:
        document.close()


def _open(path: Path) -> tuple[Any, list[Any]]:
    """The document and its pages, or an InputError that says what to do."""
    try:
        document = pdfplumber.open(path)
    except Exception as error:  # the parser lets any error of its own out
        if any(isinstance(e, PDFPasswordIncorrect) for e in (error, *error.args, error.__cause__)):
            raise locked(path) from error
        raise damaged(path) from error
    try:
        pages = list(document.pages)
        promised = _promised(document)
    except Exception as error:
        document.close()
        raise damaged(path) from error
    if len(pages) < promised or not pages:
        document.close()
        # A parser that mends a cut-off file gives the pages that are left, without a word.
        raise damaged(path) if promised else without_pages(path)
    return document, pages


def _promised(document: Any) -> int:
    """How many pages the file's page tree says it has; 0 where it does not say."""
    from pdfminer.pdftypes import dict_value, resolve1

    count = resolve1(dict_value(document.doc.catalog.get("Pages")).get("Count"))
    return count if isinstance(count, int) else 0


def _read_page(path: Path, page: Any, fonts: PDFResourceManager, number: int) -> Page:
    device = _Ink(fonts, _visible_box(page.page_obj))
    try:
        PDFPageInterpreter(fonts, device).process_page(page.page_obj)
    except Exception as error:
        raise unreadable_page(path, number) from error
    finally:
        page.close()
    if not device.rulings and device.glyphs:
        device.rulings += _scan_rules(page, device)
    frames = stamp_frames(device.rulings, device.width)
    rulings = without_column_shades(without_frames(device.rulings, frames))
    glyphs, stamps = without_stamps(device.glyphs, frames, device.height)
    words = with_bullets(make_words(glyphs, VerticalIndex(vertical_edges(rulings))), device.discs)
    scanned = not words and is_large(device.picture_area, device.width * device.height)
    return Page(number, device.width, device.height, words, rulings, scanned, stamps)


def _scan_rules(page: Any, device: _Ink) -> tuple[Ruling, ...]:
    area = device.width * device.height
    if device.is_background or not is_scan(device.picture_area, area):
        return ()
    scale = scan_scale(area)
    picture = page.to_image(resolution=POINTS_AN_INCH * scale).original.convert("L")
    return rules_in(picture.tobytes(), (picture.height, picture.width), picture.width, scale)


def _visible_box(page: Any) -> Rect:
    """The crop box within the media box, in user space; the media box where they do not meet."""
    a, b = _upright(page.mediabox), _upright(page.cropbox)
    box = (max(a[0], b[0]), max(a[1], b[1]), min(a[2], b[2]), min(a[3], b[3]))
    return box if box[0] < box[2] and box[1] < box[3] else a


def _upright(box: Rect) -> Rect:
    x0, y0, x1, y1 = box
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


class _Ink(PDFTextDevice):
    """Notes what is drawn on one page: glyphs and rulings, in points from the shown page's top left."""

    def __init__(self, fonts: PDFResourceManager, box: Rect) -> None:
        super().__init__(fonts)
        self.glyphs: list[Glyph] = []
        self.rulings: list[Ruling] = []
        self.discs: list[Box] = []
        self.width = self.height = 0.0
        self.picture_area = 0.0  # square points
        self.is_background = False  # a picture that covers the page and that text is printed on
        self._box = box
        self._left = self._top = 0.0
        self._matrices: list[Matrix | None] = []
        self._spacing = 0.0
        self._texts = 0  # drawn so far

    def begin_page(self, page: Any, ctm: Matrix) -> None:
        x0, y0, x1, y1 = apply_matrix_rect(ctm, self._box)
        self._left, self._top = x0, y1
        self.width, self.height = x1 - x0, y1 - y0

    def begin_figure(self, name: str, bbox: Rect, matrix: Matrix) -> None:
        self._matrices.append(self.ctm)

    def end_figure(self, name: str) -> None:
        # The parser leaves a form's matrix set when it has drawn it; what follows is not in the form.
        self.ctm = self._matrices.pop()

    def render_image(self, name: str, stream: Any) -> None:
        x0, y0, x1, y1 = apply_matrix_rect(self._matrix(), (0, 0, 1, 1))
        self.picture_area += (x1 - x0) * (y1 - y0)
        box = Box(x0 - self._left, self._top - y1, x1 - self._left, self._top - y0)
        self.rulings.extend(picture_rule(box, stream))

    def paint_path(
        self,
        graphicstate: PDFGraphicState,
        stroke: bool,
        fill: bool,
        evenodd: bool,
        path: Sequence[PathSegment],
    ) -> None:
        stroked = stroke and visible(graphicstate.scolor, graphicstate.scs.name)
        if not stroked and not (fill and visible(graphicstate.ncolor, graphicstate.ncs.name)):
            return
        matrix = self._matrix()
        scale = abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]) ** 0.5
        area = self.width * self.height
        if bullet := bullet_of(path, stroked, self._to_page):
            box, is_round = bullet
            self.discs.append(box)
            if is_round:
                return
        for points, curved in subpaths(path, self._to_page):
            self.rulings.extend(rulings_of(points, curved, stroked, graphicstate.linewidth * scale, area))

    def render_string(
        self, textstate: PDFTextState, seq: PDFTextSeq, ncs: PDFColorSpace, graphicstate: PDFGraphicState
    ) -> None:
        self._spacing = textstate.charspace * textstate.scaling * 0.01
        self._texts += 1
        if textstate.render not in UNSEEN and is_scan(self.picture_area, self.width * self.height):
            self.is_background = True
        super().render_string(textstate, seq, ncs, graphicstate)

    def render_char(
        self,
        matrix: Matrix,
        font: PDFFont,
        fontsize: float,
        scaling: float,
        rise: float,
        cid: int,
        ncs: PDFColorSpace,
        graphicstate: PDFGraphicState,
    ) -> float:
        advance = font.char_width(cid) * fontsize * scaling
        descent, ascent = _line(font, fontsize)
        x0, y0, x1, y1 = apply_matrix_rect(matrix, (0, descent + rise, advance, ascent + rise))
        x, y = apply_matrix_pt(matrix, (0, rise))
        end_x, end_y = apply_matrix_pt(matrix, (advance + self._spacing, rise))
        left, top = self._left, self._top
        self.glyphs.append(
            Glyph(
                _character(font, cid),
                x0 - left,
                top - y1,
                x1 - left,
                top - y0,
                _name(font),
                abs(fontsize) * (matrix[2] ** 2 + matrix[3] ** 2) ** 0.5,
                x - left,
                top - y,
                end_x - left,
                top - end_y,
                self._texts,
            )
        )
        return advance

    def _matrix(self) -> Matrix:
        return self.ctm if self.ctm is not None else (1, 0, 0, 1, 0, 0)

    def _to_page(self, point: Point) -> Point:
        x, y = apply_matrix_pt(self._matrix(), point)
        return x - self._left, self._top - y


def _line(font: PDFFont, size: float) -> tuple[float, float]:
    """How far a font's line reaches below and above its base line: one size altogether, as PDFium has it."""
    descent, ascent = font.get_descent(), font.get_ascent()
    whole = ascent - descent
    if whole <= 0:
        return -0.2 * size, 0.8 * size
    return size * descent / whole, size * ascent / whole


def _character(font: PDFFont, cid: int) -> str:
    try:
        return font.to_unichr(cid)
    except PDFUnicodeNotDefined:
        return UNREADABLE


def _name(font: Any) -> str:
    """The base font's name; a simple font's without the mark of its subset, as PDFium has it."""
    name = getattr(font, "basefont", None) or font.fontname
    text = name.decode("latin-1") if isinstance(name, bytes) else str(name)
    if isinstance(font, PDFSimpleFont) and text[6:7] == "+" and len(text) > 7:
        return text[7:]
    return text
