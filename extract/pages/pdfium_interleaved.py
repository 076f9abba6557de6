"""Lines whose letters PDFium mixes, because a cell's text runs into the next one: their words as drawn.

PDFium puts what stands at one height into the order of its places. Where a word is wider than its cell and
was drawn in pieces, as web pages are printed, these stand between the letters of the next cell.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Any

from extract.pages import pdfium_calls as calls
from extract.pages.frame import Quad
from extract.pages.kerning import is_kerned
from extract.pages.pdfium_characters import LEVEL
from extract.pages.pdfium_objects import TextObject
from extract.pages.rulings import OVERLAP, VerticalIndex

BLANK = 0.13  # heights: what parts two words of one text is wider
BACK = 0.2  # heights: a kern takes a letter no further back


class DrawingOrder:
    """Tells in which order a page's characters were drawn; its objects are numbered when first asked for."""

    def __init__(self, text_page: Any, texts: Sequence[TextObject]) -> None:
        self._text_page = ctypes.c_void_p(calls.address(text_page))
        self._texts = texts
        self._places: dict[int, int] = {}

    def of(self, index: int) -> tuple[int, int]:
        """Where in the order the character's text object stands, and the character."""
        if not self._places:
            self._places = {item: at for at, (item, *_) in enumerate(self._texts)}
        return self._places.get(calls.text_object(self._text_page, index), -1), index

    def share_clip(self, index: int, other: int) -> bool:
        """Whether two characters are seen through one clip: spreadsheets cut each cell's text by its own."""
        one, another = self.of(index)[0], self.of(other)[0]
        return min(one, another) < 0 or self._texts[one][2] == self._texts[another][2]


def interleaved_words(
    text: str,
    indexes: Sequence[int],
    boxes: Sequence[Quad],
    order: Callable[[int], tuple[int, int]],
    verticals: VerticalIndex,
) -> list[list[int]]:
    """The words of a line, each the places in `indexes` of its letters; none where none are mixed."""
    drawn = [order(index) for index in indexes]
    words: list[list[int]] = []
    last = None
    for at in sorted(range(len(indexes)), key=drawn.__getitem__):
        if last is not None and _follows(text, indexes, boxes, drawn, last, at, verticals):
            words[-1].append(at)
        else:
            words.append([at])
        last = at
    mixed = any(after - before != 1 for word in words for before, after in pairwise(word))
    return words if mixed or _run_over(words, boxes, drawn) else []


def _run_over(
    words: Sequence[Sequence[int]], boxes: Sequence[Quad], drawn: Sequence[tuple[int, int]]
) -> bool:
    """Whether a word that was drawn in pieces reaches over the beginning of another."""
    return any(
        drawn[word[0]][0] != drawn[word[-1]][0] and boxes[other[0]][0] < boxes[word[-1]][2] - OVERLAP
        for word, other in pairwise(sorted(words, key=min))
    )


def _follows(
    text: str,
    indexes: Sequence[int],
    boxes: Sequence[Quad],
    drawn: Sequence[tuple[int, int]],
    last: int,
    at: int,
    verticals: VerticalIndex,
) -> bool:
    left, right = boxes[last], boxes[at]
    height, gap = left[3] - left[1], right[0] - left[2]
    if abs(right[3] - left[3]) >= LEVEL or not -BACK * height < gap < BLANK * height:
        return False
    if drawn[last][0] == drawn[at][0]:
        return " " not in text[indexes[last] : indexes[at]]
    at_rule = verticals.between(left, right)
    return not at_rule or is_kerned(text[indexes[last]], text[indexes[at]], gap, height, False)
