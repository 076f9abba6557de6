"""Blanks that PDFium leaves out of a page's text where its letters are drawn one by one, as browsers do.

A text object that draws nothing but a blank is none of the page's text. PDFium puts a blank of its own there,
but only where the letters stand further apart than a font's blank is wide.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Sequence
from itertools import pairwise, repeat
from typing import Any

from extract.pages import pdfium_calls as calls
from extract.pages.pdfium_objects import TextObject, bounds_of

BEHIND_BLANK = 0x100000  # ours: a letter's number so much higher has a blank before it, which has no index
LEAST_SHARE = 0.4  # of a page's characters: so many text objects draw letters one by one
_BEHIND_BLANK = re.compile(r"[\U00100000-\U0010ffff]")
NOTHING = 0.01  # points: what a blank draws is no wider


def with_dropped_blanks(text_page: Any, texts: Sequence[TextObject], text: str) -> str:
    """The page's text, each letter higher by BEHIND_BLANK that has a blank before it in the drawing alone."""
    if len(texts) < LEAST_SHARE * len(text):
        return text
    places = {item: at for at, (item, *_) in enumerate(texts)}
    handle = ctypes.c_void_p(calls.address(text_page))
    drawn = [
        places.get(item, -1) for item in map(calls.text_object, repeat(handle, len(text)), range(len(text)))
    ]
    known = set(drawn)
    letters = list(text)
    for at, (before, here) in enumerate(pairwise(drawn), start=1):
        between = range(before + 1, here) if before >= 0 else ()
        if between and known.isdisjoint(between) and any(_is_blank(texts[i]) for i in between):
            letters[at] = chr(BEHIND_BLANK + ord(text[at]) % BEHIND_BLANK)
    return "".join(letters)


def has_dropped_blanks(text: str) -> bool:
    """Whether any letter of the text has such a blank before it."""
    return _BEHIND_BLANK.search(text) is not None


def parted(text: str) -> str:
    """A text with those blanks."""
    return _BEHIND_BLANK.sub(lambda found: f" {chr(ord(found[0]) - BEHIND_BLANK)}", text)


def _is_blank(drawn: TextObject) -> bool:
    left, _, right, _ = bounds_of(drawn[0])
    return right - left < NOTHING
