"""A page's text by PDFium -> words with boxes, asking for as few boxes as will do.

PDFium gives a page's text as one string with a box for each character. Asking for every box costs more
than everything else together. So a printed line that lies between two vertical rules is taken whole; one
that runs across rules is cut at them by bisection; and single characters are asked for only where a word
itself runs across a rule. Outside of rules, where the blanks between words matter, it goes word by word.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any

import pypdfium2.raw as raw

from extract.model import Word
from extract.pdfium_calls import address, char_box, font_of, text_object
from extract.pdfium_paths import Frame
from extract.rulings import Side, VerticalIndex

LINE_END_HYPHEN = "\ufffe"  # PDFium's mark for a hyphen that ends a line, whatever was printed there
WORD = re.compile(r"[^\s\ufffe\x00]+\ufffe?|\ufffe")
LINE = re.compile(r"[^\s\ufffe\x00](?:[^\r\n\ufffe\x00]*[^\s\ufffe\x00])?\ufffe?|\ufffe")
NARROW, WIDE = 0.15, 0.75  # line heights: the width of a character of a line that can be taken whole
DENSE = 0.6  # line heights: a character of a line without wide blanks is no wider
LEVEL = 1.0  # points: the ends of one line stand no further apart in height
GUTTER = 0.45  # of a line's height: a blank is 0.2 to 0.3 wide
UPWARD = 0.3  # of a line's height: how far a turned word's letters may stand from each other
FALL = 0.4  # of a character's height: neighbours that share less of it stand on different lines
Span = tuple[int, int]
Quad = tuple[float, float, float, float]


def read_words(
    text_page: Any,
    frame: Frame,
    verticals: VerticalIndex,
    text: str | None = None,
    lines: Sequence[Span] | None = None,
) -> list[Word]:
    """The words of a page in drawing order; between two vertical rules, whole lines of words.

    `text` is the page's own, as `page_text` gives it; of it those `lines` alone that are given.
    """
    text = page_text(text_page) if text is None else text
    reader = _Reader(text, Boxes(text_page, frame), Fonts(text_page), verticals)
    return reader.words([(0, len(text))]) if lines is None else reader.lines(lines)


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
        self._found: list[Word] = []

    def words(self, spans: Iterable[Span]) -> list[Word]:
        """All words of these parts of the page."""
        for first, end in spans:
            if self._verticals.empty:
                self._each(self._spans(first, end))
            else:
                for match in LINE.finditer(self._text, first, end):
                    self._line(*match.span())
        return self._found

    def lines(self, spans: Iterable[Span]) -> list[Word]:
        """The same, but a line of one text object whole, where its width leaves no room for a wide blank."""
        for first, end in spans:
            box, level = self._boxes.span(first, end - 1)
            whole = level and self._verticals.empty and self._fonts.one_object(first, end - 1)
            dense = box[2] - box[0] < DENSE * (box[3] - box[1]) * (end - first)
            if whole and dense and 3 * self._text.count(" ", first, end) < end - first:
                self._make(first, end, box)
            else:
                self.words([(first, end)])
        return self._found

    def _line(self, first: int, end: int) -> None:
        box, level = self._boxes.span(first, end - 1)
        font = self._plain_font(first, end, box) if level else None
        if font is None:
            self._each(self._spans(first, end))
            return
        side = self._verticals.side(box)
        if side is Side.BETWEEN or (side is Side.OVER and not self._has_gap(first, end)):
            self._found.append(Word(_as_printed(self._text[first:end]), *box, font))
        elif side is Side.ACROSS:
            self._parts(self._spans(first, end), (box[1] + box[3]) / 2)
        else:
            self._each(self._spans(first, end))

    def _plain_font(self, first: int, end: int, box: Quad) -> str | None:
        """The font of a line that runs to the right at a usual width, drawn once, in one font; else None."""
        length = end - first
        if length > 2:
            height = box[3] - box[1]
            if not NARROW * height < (box[2] - box[0]) / length < WIDE * height:
                return None
            if length > 3 and 2 * self._text.count(" ", first, end) >= length - 1:
                return None  # letter-spaced: the blanks' widths tell its words apart
        return self._fonts.of_both(first, end - 1)

    def _has_gap(self, first: int, end: int) -> bool:
        """Whether a blank as wide as between columns parts two words of the line."""
        boxes = [self._boxes.span(start, stop - 1)[0] for start, stop in self._spans(first, end)]
        return any(b[0] - a[2] > GUTTER * (a[3] - a[1]) for a, b in pairwise(boxes))

    def _spans(self, first: int, end: int) -> list[Span]:
        return [match.span() for match in WORD.finditer(self._text, first, end)]

    def _each(self, spans: Sequence[Span]) -> None:
        """Word by word, cutting those that a rule passes through, or that stand on several lines."""
        for first, end in spans:
            box, level = self._boxes.span(first, end - 1)
            if not level or self._verticals.crossed(box):
                self._cut(first, end)
            else:
                self._make(first, end, box)

    def _parts(self, spans: list[Span], y: float) -> None:
        """The parts of a line between the rules it runs across: each from its first word to its last."""
        start = 0
        while start < len(spans):
            first, end = spans[start][0], spans[-1][1]
            box, level = self._boxes.span(first, end - 1)
            rule = self._verticals.first(box[0], box[2], y)
            stop = len(spans)
            if rule is not None:
                stop = self._after(spans, start, rule)
                if stop > start:
                    end = spans[stop - 1][1]
                    box, level = self._boxes.span(first, end - 1)
            if stop == start or not level or self._verticals.crossed(box):
                stop = max(stop, start + 1)
                self._each(spans[start:stop])
            else:
                self._make(first, end, box)
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

    def _cut(self, first: int, end: int) -> None:
        """Cut a word where a vertical rule passes between two characters, or one stands below the last.

        PDFium runs a lone character into the word above it: such a one shares too little of its height.
        """
        boxes = [self._boxes.one(i) for i in range(first, end)]
        if runs_upward(boxes):
            self._make(first, end, (boxes[0][0], boxes[-1][1], boxes[0][2], boxes[0][3]))
            return
        start = 0
        for i in range(1, len(boxes) + 1):
            ends = i == len(boxes) or _falls(boxes[i - 1], boxes[i])
            if ends or self._verticals.between(boxes[i - 1], boxes[i]):
                box = (
                    boxes[start][0],
                    min(box[1] for box in boxes[start:i]),
                    boxes[i - 1][2],
                    max(box[3] for box in boxes[start:i]),
                )
                self._make(first + start, first + i, box)
                start = i

    def _make(self, first: int, end: int, box: Quad) -> None:
        self._found.append(Word(_as_printed(self._text[first:end]), *box, self._fonts.of(first)))


def runs_upward(boxes: Sequence[Quad]) -> bool:
    """Whether each character stands right above the one before: the word is turned to read upward."""
    return len(boxes) > 1 and all(
        abs(upper[3] - lower[1]) < UPWARD * (lower[2] - lower[0])
        and min(lower[2], upper[2]) - max(lower[0], upper[0]) > FALL * (lower[2] - lower[0])
        for lower, upper in pairwise(boxes)
    )


def _falls(one: Quad, other: Quad) -> bool:
    """Whether a character stands wholly or mostly below or above the one before."""
    shared = min(one[3], other[3]) - max(one[1], other[1])
    return shared < FALL * min(one[3] - one[1], other[3] - other[1])


def _as_printed(text: str) -> str:
    if LINE_END_HYPHEN in text:
        text = text.replace(LINE_END_HYPHEN, "-")
    if "  " in text or "\t" in text:
        text = " ".join(text.split())
    return text


class Boxes:
    """Character boxes of a page: as wide as the advance, as high as the font's line."""

    def __init__(self, text_page: Any, frame: Frame) -> None:
        self._text_page = ctypes.c_void_p(address(text_page))
        self._frame = frame
        self._turned, self._upright = frame.turns != 0, frame.turns % 2 == 0
        self._left, self._top = frame.left, frame.top
        places = (ctypes.c_float * 8)()  # two boxes, each left, top, right, bottom
        self._places = memoryview(places).cast("B").cast("f")
        self._first = self._places[:4]
        start = ctypes.addressof(places)
        self._first_at = ctypes.c_void_p(start)
        self._last_at = ctypes.c_void_p(start + ctypes.sizeof(raw.FS_RECTF))

    def one(self, index: int) -> Quad:
        """The box of one character."""
        char_box(self._text_page, index, self._first_at)
        left, top, right, bottom = self._first
        return self._frame.place(left, bottom, right, top)

    def span(self, first: int, last: int) -> tuple[Quad, bool]:
        """The box around two characters and what stands between them; whether both stand on one line."""
        if first == last:
            return self.one(first), True
        char_box(self._text_page, first, self._first_at)
        char_box(self._text_page, last, self._last_at)
        left, top, right, bottom, left2, top2, right2, bottom2 = self._places
        off = bottom2 - bottom if self._upright else left2 - left
        if left2 < left:
            left = left2
        if right2 > right:
            right = right2
        if bottom2 < bottom:
            bottom = bottom2
        if top2 > top:
            top = top2
        if self._turned:
            return self._frame.place(left, bottom, right, top), -LEVEL < off < LEVEL
        x, y = self._left, self._top
        return (left - x, y - top, right - x, y - bottom), -LEVEL < off < LEVEL


class Fonts:
    """Font names, looked up once for each text object."""

    def __init__(self, text_page: Any) -> None:
        self._text_page = ctypes.c_void_p(address(text_page))
        self._names: dict[int, str] = {}
        self._last_object = 0
        self._last_name = ""

    def of_both(self, first: int, last: int) -> str | None:
        """The font of two characters, None where they differ; most lines are one text object."""
        name = self.of(first)
        item = text_object(self._text_page, last)
        if item == self._last_object or not item or self._name(item) == name:
            return name
        return None

    def one_object(self, first: int, last: int) -> bool:
        """Whether two characters were drawn as one text object."""
        item = text_object(self._text_page, first)
        return bool(item == text_object(self._text_page, last))

    def of(self, index: int) -> str:
        """The base name of a character's font."""
        item = text_object(self._text_page, index)
        if item and item != self._last_object:
            self._last_object = item
            self._last_name = self._name(item)
        return self._last_name

    def _name(self, item: int) -> str:
        font = font_of(item) or 0
        name = self._names.get(font)
        if name is None:
            handle = ctypes.cast(font, raw.FPDF_FONT)
            size = raw.FPDFFont_GetBaseFontName(handle, None, 0)
            buffer = ctypes.create_string_buffer(max(size, 1))
            raw.FPDFFont_GetBaseFontName(handle, buffer, size)
            name = self._names[font] = buffer.value.decode("utf-8", "replace")
        return name
