"""Raised digits in PDFium's text of a page, told by what stands before them."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator, Sequence
from itertools import repeat
from typing import Any

from extract.pages.frame import Quad
from extract.pages.pdfium.calls import address, text_object
from extract.pages.pdfium.text.characters import LEVEL, Boxes
from extract.pages.rulings import VerticalIndex
from extract.raised import is_raised, raised

LETTERS = 12  # before a mark, that tell how high its line is
NEAR = 0.5  # of the text's height: how far a mark may stand behind it
_LAST_DIGIT = re.compile(r"\d(?=[.,;:)*]*(?!\S))")  # of a word


def with_raised_digits(text_page: Any, boxes: Boxes, text: str, verticals: VerticalIndex) -> str:
    """The page's text, one character for each of PDFium's indexes, small raised digits as superscripts.

    A digit that one of the vertical rules parts from what stands before it is in a cell of its own.
    """
    pairs = list(_digits(text))
    handle = repeat(ctypes.c_void_p(address(text_page)))
    own = map(text_object, handle, [digit for digit, _ in pairs])
    before = map(text_object, handle, [near for _, near in pairs])
    apart = [digit for (digit, _), one, other in zip(pairs, own, before, strict=True) if one != other]
    marks = [at for digit in apart for at in _marks(text, digit, boxes, verticals)]
    if not marks:
        return text
    letters = list(text)
    for at in marks:
        letters[at] = raised(text[at])
    return "".join(letters)


def _digits(text: str) -> Iterator[tuple[int, int]]:
    """Each digit that ends a word, and the character before it and one more digit: a mark has no third."""
    for match in _LAST_DIGIT.finditer(text):
        digit = match.start()
        before = _last_before(text, digit - text[digit - 1 : digit].isdigit())
        if before >= 0:
            yield digit, before


def _last_before(text: str, at: int) -> int:
    """The last character before a place that is no blank; -1 for none."""
    at -= 1
    while at >= 0 and text[at].isspace():
        at -= 1
    return at


def _marks(text: str, digit: int, boxes: Boxes, verticals: VerticalIndex) -> Sequence[int]:
    """The digits that end here and are raised behind what stands before them."""
    own = boxes.one(digit)
    first = digit
    if text[digit - 1 : digit].isdigit() and _alike(boxes.one(digit - 1), own):
        first -= 1
    before = _last_before(text, first)
    if before < 0:
        return ()
    base, start = line_around(text, before, boxes), boxes.one(first)
    height = base[3] - base[1]
    near = -NEAR * height < start[0] - base[2] < NEAR * height
    if not near or not is_raised(own[3], own[3] - own[1], base[3], height) or verticals.between(base, start):
        return ()
    return range(first, digit + 1)


def line_around(text: str, at: int, boxes: Boxes) -> Quad:
    """The box of a character, as high as the letters before it in its line, and on their base line.

    In some fonts each letter's box is as high as itself: a full stop's tells nothing of the line.
    """
    start = max(at - LETTERS, text.rfind("\n", 0, at) + 1)
    x0, top, x1, bottom = boxes.one(at)
    letters = boxes.many([i for i in range(start, at + 1) if text[i].isalnum()])
    level = [box for box in letters if box[1] < bottom and top < box[3]]
    tops, feet = ([box[side] for box in level] for side in (1, 3))
    return x0, min(tops, default=top), x1, min(feet, default=bottom)


def _alike(one: Quad, other: Quad) -> bool:
    """Whether two digits are of one height and on one line."""
    return abs(one[1] - other[1]) < LEVEL and abs(one[3] - other[3]) < LEVEL
