"""A page's text by PDFium -> words with boxes, asking for as few boxes as will do.

PDFium gives a page's text as one string with a box for each character. Asking for every box costs more
than everything else together. So a printed line that lies between two vertical rules is taken whole; one
that runs across rules is cut at them by bisection; and single characters are asked for only where a word
itself runs across a rule. Outside of rules, where the blanks between words matter, it goes word by word.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator, Sequence
from typing import Any

import pypdfium2.raw as raw

from extract.model import Word
from extract.pdfium_calls import address, char_box, font_of, text_object
from extract.pdfium_paths import Frame
from extract.rulings import VerticalIndex

LINE_END_HYPHEN = "\ufffe"  # PDFium's mark for a hyphen that ends a line, whatever was printed there
WORD = re.compile(r"[^\s\ufffe\x00]+\ufffe?|\ufffe")
LINE = re.compile(r"[^\r\n\ufffe\x00]*[^\s\ufffe\x00]\ufffe?|\ufffe")
NARROW, WIDE = 0.15, 0.75  # line heights: the width of a character of a line that can be taken whole
LEVEL = 1.0  # points: the ends of one line stand no further apart in height
Span = tuple[int, int]
Quad = tuple[float, float, float, float]


def read_words(
    text_page: Any, frame: Frame, verticals: VerticalIndex, text: str | None = None
) -> Iterator[Word]:
    """The words of a page in drawing order; between two vertical rules, whole lines of words.

    `text` is the page's own, as `page_text` gives it, with blanks for what is not to be read.
    """
    text = page_text(text_page) if text is None else text
    if text:
        yield from _Reader(text, Boxes(text_page, frame), Fonts(text_page), verticals).words()


def page_text(text_page: Any) -> str:
    """The page's text, one character for each of PDFium's indexes."""
    count = raw.FPDFText_CountChars(text_page)
    if count <= 0:
        return ""
    buffer = (ctypes.c_ushort * (count + 1))()
    raw.FPDFText_GetText(text_page, 0, count, buffer)
    text = bytes(buffer)[: 2 * count].decode("utf-16-le", "replace")
    if len(text) != count:  # a character outside the basic plane takes two places
        text = "".join(chr(unit) for unit in buffer[:count])
    return text


class _Reader:
    """Cuts a page's text into words by the rules that stand between them."""

    def __init__(self, text: str, boxes: Boxes, fonts: Fonts, verticals: VerticalIndex) -> None:
        self._text = text
        self._boxes = boxes
        self._fonts = fonts
        self._verticals = verticals

    def words(self) -> Iterator[Word]:
        """All words of the page."""
        if self._verticals.empty:
            for match in WORD.finditer(self._text):
                yield self._make(match.span(), self._boxes.span(match.start(), match.end() - 1))
            return
        for match in LINE.finditer(self._text):
            first, end = match.span()
            while self._text[first].isspace():
                first += 1
            yield from self._line(first, end)

    def _line(self, first: int, end: int) -> Iterator[Word]:
        box = self._boxes.span(first, end - 1)
        x0, top, x1, bottom = box
        y = (top + bottom) / 2
        if not (self._boxes.level and self._is_plain(first, end, box)):
            yield from self._each(self._spans(first, end))
        elif self._verticals.crossed(x0, x1, y):
            yield from self._parts(self._spans(first, end), y)
        elif self._verticals.beside(x0, x1, y):
            yield self._make((first, end), box)
        else:
            yield from self._each(self._spans(first, end))

    def _is_plain(self, first: int, end: int, box: Quad) -> bool:
        """Whether a line begins and ends in one font and runs to the right at a usual width, drawn once."""
        height = box[3] - box[1]
        width = (box[2] - box[0]) / (end - first)
        if 2 * self._text.count(" ", first, end) >= end - first - 1 > 2:
            return False  # letter-spaced: the blanks' widths tell its words apart
        if end - first > 2 and not NARROW * height < width < WIDE * height:
            return False
        return self._fonts.same(first, end - 1)

    def _spans(self, first: int, end: int) -> list[Span]:
        return [match.span() for match in WORD.finditer(self._text, first, end)]

    def _each(self, spans: Sequence[Span]) -> Iterator[Word]:
        """Word by word, cutting those that a rule passes through."""
        for first, end in spans:
            box = self._boxes.span(first, end - 1)
            if self._verticals.crossed(box[0], box[2], (box[1] + box[3]) / 2):
                yield from self._cut(first, end)
            else:
                yield self._make((first, end), box)

    def _parts(self, spans: list[Span], y: float) -> Iterator[Word]:
        """The parts of a line between the rules it runs across: each from its first word to its last."""
        start = 0
        while start < len(spans):
            box = self._boxes.span(spans[start][0], spans[-1][1] - 1)
            rule = self._verticals.first(box[0], box[2], y)
            stop = len(spans) if rule is None else self._after(spans, start, rule)
            if stop > start:
                part = (spans[start][0], spans[stop - 1][1])
                box = self._boxes.span(part[0], part[1] - 1)
            if stop == start or not self._boxes.level or self._verticals.crossed(box[0], box[2], y):
                stop = max(stop, start + 1)
                yield from self._each(spans[start:stop])
            else:
                yield self._make(part, box)
            start = stop

    def _after(self, spans: Sequence[Span], start: int, rule: float) -> int:
        """The first word that begins right of a rule: words stand in order, so half of them need no look."""
        low, high = start, len(spans)
        while low < high:
            middle = (low + high) // 2
            box = self._boxes.one(spans[middle][0])
            if (box[0] + box[2]) / 2 < rule:
                low = middle + 1
            else:
                high = middle
        return low

    def _cut(self, first: int, end: int) -> Iterator[Word]:
        """Cut a word where a vertical rule passes between two of its characters."""
        boxes = [self._boxes.one(i) for i in range(first, end)]
        start = 0
        for i in range(1, len(boxes) + 1):
            if i == len(boxes) or self._verticals.between(boxes[i - 1], boxes[i]):
                box = boxes[start][0], boxes[start][1], boxes[i - 1][2], boxes[start][3]
                yield self._make((first + start, first + i), box)
                start = i

    def _make(self, span: Span, box: Quad) -> Word:
        text = self._text[span[0] : span[1]]
        if LINE_END_HYPHEN in text:
            text = text.replace(LINE_END_HYPHEN, "-")
        if "  " in text or "\t" in text:
            text = " ".join(text.split())
        return Word(text, *box, self._fonts.of(span[0]))


class Boxes:
    """Character boxes of a page: as wide as the advance, as high as the font's line."""

    def __init__(self, text_page: Any, frame: Frame) -> None:
        self._text_page = address(text_page)
        self._place = frame.place
        self._rect = raw.FS_RECTF()
        self._pointer = ctypes.addressof(self._rect)
        self._upright = frame.turns % 2 == 0
        self.level = True  # whether the ends of the last span stood on one line

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
        self.level = True
        if first != last:
            char_box(self._text_page, last, self._pointer)
            off = rect.bottom - bottom if self._upright else rect.left - left
            self.level = -LEVEL < off < LEVEL
            left, bottom = min(left, rect.left), min(bottom, rect.bottom)
            right, top = max(right, rect.right), max(top, rect.top)
        return self._place(left, bottom, right, top)


class Fonts:
    """Font names, looked up once for each text object."""

    def __init__(self, text_page: Any) -> None:
        self._text_page = address(text_page)
        self._names: dict[int, str] = {}
        self._last_object = 0
        self._last_name = ""

    def same(self, first: int, last: int) -> bool:
        """Whether two characters are of one font; most lines are one text object."""
        address = self._text_page
        one, other = text_object(address, first), text_object(address, last)
        return one == other or self.of(first) == self.of(last)

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
