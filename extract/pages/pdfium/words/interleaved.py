"""Lines whose letters PDFium mixes, because a cell's text runs into the next one: their words as drawn.

PDFium puts what stands at one height into the order of its places. Where a word is wider than its cell and
was drawn in pieces, as web pages are printed, these stand between the letters of the next cell.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extract.pages.frame import Quad
from extract.pages.kerning import is_kerned
from extract.pages.pdfium.text.characters import LEVEL
from extract.pages.pdfium.text.dropped_blanks import has_dropped_blanks
from extract.pages.pdfium.text.page_text import PageText
from extract.pages.rulings import OVERLAP

BLANK = 0.13  # heights: what parts two words of one text is wider
BACK = 0.2  # heights: a kern takes a letter no further back


Place = tuple[int, int]  # where in the drawing order a character's text object stands, and the character


def interleaved_words(page: PageText, indexes: Sequence[int], boxes: Sequence[Quad]) -> list[list[int]]:
    """The words of a line, each the places in `indexes` of its letters; none where none are mixed."""
    if page.order is None:
        return []
    drawn = [page.order.of(index) for index in indexes]
    words: list[list[int]] = []
    last = None
    for at in sorted(range(len(indexes)), key=drawn.__getitem__):
        if last is not None and _follows(page, (boxes[last], boxes[at]), (drawn[last], drawn[at])):
            words[-1].append(at)
        else:
            words.append([at])
        last = at
    mixed = any(after - before != 1 for word in words for before, after in pairwise(word))
    return words if mixed or _run_over(words, boxes, drawn) else []


def _run_over(words: Sequence[Sequence[int]], boxes: Sequence[Quad], drawn: Sequence[Place]) -> bool:
    """Whether a word that was drawn in pieces reaches over the beginning of another."""
    return any(
        drawn[word[0]][0] != drawn[word[-1]][0] and boxes[other[0]][0] < boxes[word[-1]][2] - OVERLAP
        for word, other in pairwise(sorted(words, key=min))
    )


def _follows(page: PageText, boxes: tuple[Quad, Quad], drawn: tuple[Place, Place]) -> bool:
    """Whether a character drawn behind another goes on with its word."""
    left, right = boxes
    (one, before), (other, after) = drawn
    height, gap = left[3] - left[1], right[0] - left[2]
    if has_dropped_blanks(page.text[after]):
        return False
    if abs(right[3] - left[3]) >= LEVEL or not -BACK * height < gap < BLANK * height:
        return False
    if one == other:
        return " " not in page.text[before:after]
    at_rule = page.verticals.between(left, right)
    return not at_rule or is_kerned(page.text[before], page.text[after], gap, height, False)
