"""Glyphs whose character the file does not tell: PDFium gives their number in the font, a control's code.

`;` is often the font's 30th glyph, a hyphen its 16th, the blank its third: what is drawn is no control.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any

import pypdfium2.raw as raw

from extract.model import UNREADABLE
from extract.pages.pdfium import calls

# Tabs, line ends and U+0002, PDFium's own sign of a hyphen, may be what they say or a glyph's number.
_CONTROL = re.compile("[\x01-\x09\x0b\x0c\x0e-\x1f]|\r(?!\n)|(?<!\r)\n")
_MAY_BE_MEANT = frozenset("\x02\t\v\f\r\n")
BLANK = " "
LEAST_INK = 0.5  # points: what is neither so high nor so wide draws nothing


def with_drawn_controls(text_page: Any, text: str) -> str:
    """The page's text, controls that are drawn as UNREADABLE, those that draw nothing as blanks."""
    if not _CONTROL.search(text):
        return text
    page = _Glyphs(text_page, text)
    return _CONTROL.sub(lambda match: page.as_drawn(match.start()), text)


class _Glyphs:
    """A page's glyphs that are numbered as controls are."""

    def __init__(self, text_page: Any, text: str) -> None:
        self._text_page, self._text = text_page, text
        self._address = ctypes.c_void_p(calls.address(text_page))

    def as_drawn(self, index: int) -> str:
        """What such a one says: itself, a blank, or what no one can tell."""
        control = self._text[index]
        if control in _MAY_BE_MEANT and raw.FPDFText_HasUnicodeMapError(self._text_page, index) != 1:
            return control
        return BLANK if not self._is_drawn(index) and self._may_be_blank(index) else UNREADABLE

    def _is_drawn(self, index: int) -> bool:
        left, right, bottom, top = (ctypes.c_double() for _ in range(4))
        raw.FPDFText_GetCharBox(self._text_page, index, left, right, bottom, top)
        return right.value - left.value > LEAST_INK and top.value - bottom.value > LEAST_INK

    def _may_be_blank(self, index: int) -> bool:
        """Whether its font draws no other blanks: else it is a letter whose outline is damaged."""
        return self._font(index) not in self._with_blanks

    @cached_property
    def _with_blanks(self) -> frozenset[int | None]:
        return frozenset(map(self._font, self._drawn_blanks()))

    def _drawn_blanks(self) -> Iterator[int]:
        for match in re.finditer(BLANK, self._text):
            if not calls.is_generated(self._address, match.start()):
                yield match.start()

    def _font(self, index: int) -> int | None:
        item = calls.text_object(self._address, index)
        return calls.font_of(item) if item else None
