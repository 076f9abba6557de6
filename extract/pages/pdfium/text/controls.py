"""Glyphs whose character the file does not tell: PDFium gives their number in the font, a control's code.

`;` is often the font's 30th glyph, a hyphen its 16th, the blank its third: what is drawn is no control.
"""

from __future__ import annotations

import ctypes
import re
from typing import Any

import pypdfium2.raw as raw

from extract.model import UNREADABLE

# PDFium writes U+0002 for a hyphen at a line's end; tabs and line ends are what they say.
_CONTROL = re.compile("[\x01\x03-\x08\x0e-\x1f]")
BLANK = " "
LEAST_INK = 0.5  # points: what is neither so high nor so wide draws nothing


def with_drawn_controls(text_page: Any, text: str) -> str:
    """The page's text, controls that are drawn as UNREADABLE, those that draw nothing as blanks."""
    if not _CONTROL.search(text):
        return text
    return _CONTROL.sub(lambda match: UNREADABLE if _is_drawn(text_page, match.start()) else BLANK, text)


def _is_drawn(text_page: Any, index: int) -> bool:
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    raw.FPDFText_GetCharBox(text_page, index, left, right, bottom, top)
    return right.value - left.value > LEAST_INK and top.value - bottom.value > LEAST_INK
