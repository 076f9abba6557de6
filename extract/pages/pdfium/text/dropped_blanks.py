"""Blanks that PDFium leaves out of a page's text where its letters are drawn one by one, as browsers do.

A text object that draws nothing but a blank is none of the page's text. PDFium puts a blank of its own there,
but only where the letters stand further apart than a font's blank is wide.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Container, Sequence
from itertools import repeat
from typing import Any

from extract.pages.pdfium import calls
from extract.pages.pdfium.objects import TextObject, bounds_of
from extract.pages.pdfium.text.characters import Boxes

BEHIND_BLANK = 0x100000  # ours: a letter's number so much higher has a blank before it, which has no index
LEAST_SHARE = 0.4  # of a page's characters: so many text objects draw letters one by one
_BEHIND_BLANK = re.compile(r"[\U00100000-\U0010ffff]")
ROOM = 0.06  # of the letters' height: a soft hyphen that is not printed leaves less
NOTHING = 0.01  # points: what a blank draws is no wider


def with_dropped_blanks(text_page: Any, texts: Sequence[TextObject], boxes: Boxes, text: str) -> str:
    """The page's text, each letter higher by BEHIND_BLANK that has a blank before it in the drawing alone."""
    if len(texts) < LEAST_SHARE * len(text):
        return text
    order = {item: at for at, (item, *_) in enumerate(texts)}
    handle = ctypes.c_void_p(calls.address(text_page))
    drawn = [
        order.get(item, -1) for item in map(calls.text_object, repeat(handle, len(text)), range(len(text)))
    ]
    known = set(drawn)
    places = [
        at
        for at in range(1, len(text))
        if _has_blank_between(texts, range(drawn[at - 1] + 1, drawn[at]), known)
    ]
    letters = list(text)
    for at, left, right in zip(
        places, boxes.many([at - 1 for at in places]), boxes.many(places), strict=True
    ):
        if right[0] - left[2] > ROOM * (left[3] - left[1]):
            letters[at] = chr(BEHIND_BLANK + ord(text[at]) % BEHIND_BLANK)
    return "".join(letters)


def has_dropped_blanks(text: str) -> bool:
    """Whether any letter of the text has such a blank before it."""
    return _BEHIND_BLANK.search(text) is not None


def parted(text: str) -> str:
    """A text with those blanks."""
    return _BEHIND_BLANK.sub(lambda found: f" {chr(ord(found[0]) - BEHIND_BLANK)}", text)


def _has_blank_between(texts: Sequence[TextObject], between: range, known: Container[int]) -> bool:
    """Whether what was drawn between two letters is none of the page's text, and draws nothing."""
    return (
        bool(between)
        and between[0] > 0
        and not any(at in known for at in between)
        and any(_is_blank(texts[at]) for at in between)
    )


def _is_blank(drawn: TextObject) -> bool:
    left, _, right, _ = bounds_of(drawn[0])
    return right - left < NOTHING
