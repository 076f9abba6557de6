"""What PDFium tells of a page's characters by their index: the text, boxes, fonts."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate, repeat, starmap
from typing import Any, NamedTuple

import pypdfium2.raw as raw

from extract.model import UNREADABLE
from extract.pages.frame import Frame, Quad
from extract.pages.pdfium.calls import address, char_box, font_of, text_object
from extract.pages.swapped_bytes import with_right_bytes

LINE_END_HYPHEN = "\ufffe"  # PDFium's mark for a hyphen that ends a line, whatever was printed there
SOFT_LINE_END = "\ufdd0"  # ours for such a mark where a soft hyphen was printed
LINE_END = "\r\n"
SURROGATES = range(0xD800, 0xE000)
LEVEL = 1.0  # points: the ends of one line stand no further apart in height
_LINE = re.compile(r"[^\s\x00][^\r\n]*")
_BLANK_START = re.compile(r"\n[^\S\r]")
BOX_BYTES = ctypes.sizeof(raw.FS_RECTF)
AT_ONCE = 512  # boxes that are asked for in one go
Span = tuple[int, int]  # the first character and the one after the last


def page_text(text_page: Any) -> str:
    """The page's text, one character for each of PDFium's indexes."""
    count = raw.FPDFText_CountChars(text_page)
    if count <= 0:
        return ""
    buffer = (ctypes.c_ushort * (count + 1))()
    written = raw.FPDFText_GetText(text_page, 0, count, buffer) - 1  # less the NUL behind the text
    if written != count:  # it leaves out characters of no Unicode value, which have an index
        return "".join(character_of(raw.FPDFText_GetUnicode(text_page, i)) for i in range(count))
    text = bytes(buffer)[: 2 * count].decode("utf-16-le", "replace")
    if len(text) != count:  # a character outside the basic plane takes two places
        text = "".join(map(character_of, buffer[:count]))
    return with_right_bytes(text)


def character_of(code: int) -> str:
    """The character; half of a pair is none by itself."""
    return UNREADABLE if not code or code in SURROGATES else chr(code)


def line_spans(text: str) -> list[Span]:
    """Where each line begins and ends, blanks and NULs before it left out."""
    lines = text.split(LINE_END)
    only_ends = text.count("\r") == text.count("\n") == len(lines) - 1
    if not only_ends or "\x00" in text or text[:1].isspace() or _BLANK_START.search(text):
        return [match.span() for match in _LINE.finditer(text)]
    starts = accumulate(map(len(LINE_END).__add__, map(len, lines)), initial=0)
    return [(start, start + len(line)) for start, line in zip(starts, lines, strict=False) if line]


class _Room(NamedTuple):
    """Memory for PDFium to write many boxes to: each one's left, top, right, bottom."""

    numbers: memoryview[float]
    places: list[ctypes.c_void_p]


@lru_cache(maxsize=1)
def _room() -> _Room:
    """Made once: PDFium is not called by two threads, and each answer is taken from it before the next."""
    array = (ctypes.c_float * (4 * AT_ONCE))()
    start = ctypes.addressof(array)
    view = memoryview(array).cast("B").cast("f")
    return _Room(view, [ctypes.c_void_p(start + BOX_BYTES * i) for i in range(AT_ONCE)])


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
        self._last_at = ctypes.c_void_p(start + BOX_BYTES)

    def one(self, index: int) -> Quad:
        """The box of one character."""
        char_box(self._text_page, index, self._first_at)
        left, top, right, bottom = self._first
        if self._turned:
            return self._frame.place(left, bottom, right, top)
        x, y = self._left, self._top
        return left - x, y - top, right - x, y - bottom

    def many(self, indexes: Sequence[int]) -> list[Quad]:
        """The boxes of these characters, asked for in one go, which takes a third of the time."""
        numbers = self._numbers(indexes)
        if numbers is None:
            return [self.one(index) for index in indexes]
        boxes = zip(*[iter(numbers)] * 4, strict=True)
        if self._turned:
            return [self._frame.place(left, bottom, right, top) for left, top, right, bottom in boxes]
        x, y = self._left, self._top
        return [(left - x, y - top, right - x, y - bottom) for left, top, right, bottom in boxes]

    def span(self, first: int, last: int) -> tuple[Quad, bool]:
        """The box around two characters and what stands between them; whether both stand on one line."""
        if first == last:
            return self.one(first), True
        char_box(self._text_page, first, self._first_at)
        char_box(self._text_page, last, self._last_at)
        return self._around(*self._places)

    def spans(self, spans: Sequence[Span]) -> list[tuple[Quad, bool]]:
        """The same of each span, asked for in one go."""
        numbers = self._numbers([index for first, end in spans for index in (first, end - 1)])
        if numbers is None:
            return [self.span(first, end - 1) for first, end in spans]
        return list(starmap(self._around, zip(*[iter(numbers)] * 8, strict=True)))

    def _numbers(self, indexes: Sequence[int]) -> list[float] | None:
        """Left, top, right and bottom of these characters, one after the other; None where one has no box."""
        room = _room()
        numbers: list[float] = []
        for first in range(0, len(indexes), AT_ONCE):
            part = indexes[first : first + AT_ONCE]
            if not all(list(map(char_box, repeat(self._text_page), part, room.places))):
                return None
            numbers += room.numbers[: 4 * len(part)].tolist()
        return numbers

    def _around(
        self,
        left: float,
        top: float,
        right: float,
        bottom: float,
        left2: float,
        top2: float,
        right2: float,
        bottom2: float,
    ) -> tuple[Quad, bool]:
        """The box around two characters by what PDFium tells of them; whether both stand on one line."""
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
    """Font names, looked up once for each font."""

    def __init__(self, text_page: Any) -> None:
        self._text_page = ctypes.c_void_p(address(text_page))
        self._names: dict[int, str] = {}
        self._last_object = 0
        self._last_name = ""

    def of_spans(self, spans: Sequence[Span]) -> list[str | None]:
        """The font of each span, None where its ends differ; asked for in one go."""
        firsts = list(map(text_object, repeat(self._text_page), [first for first, _ in spans]))
        lasts = map(text_object, repeat(self._text_page), [end - 1 for _, end in spans])
        name = self._last_name
        found: list[str | None] = []
        for first, last, font in zip(firsts, lasts, map(font_of, firsts), strict=True):
            if first:
                name = self._names.get(font) or self._name_of(font)
            one = first == last or not last or self._name(last) == name
            found.append(name if one else None)
        return found

    def of_both(self, first: int, last: int) -> tuple[str | None, bool]:
        """The font of two characters, None where they differ, and whether they were drawn as one object."""
        item = text_object(self._text_page, first)
        if item and item != self._last_object:
            self._last_object = item
            self._last_name = self._names.get(font_of(item)) or self._name(item)
        other = text_object(self._text_page, last)
        one = other == item
        if one or not other or self._name(other) == self._last_name:
            return self._last_name, one
        return None, False

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
        return self._name_of(font_of(item))

    def _name_of(self, font: int | None) -> str:
        name = self._names.get(font or 0)
        if name is None:
            handle = ctypes.cast(font or 0, raw.FPDF_FONT)
            size = raw.FPDFFont_GetBaseFontName(handle, None, 0)
            buffer = ctypes.create_string_buffer(max(size, 1))
            raw.FPDFFont_GetBaseFontName(handle, buffer, size)
            name = self._names[font or 0] = buffer.value.decode("utf-8", "replace")
        return name
