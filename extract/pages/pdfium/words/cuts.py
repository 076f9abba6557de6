"""Words by PDFium that are several, cut letter by letter: at a rule, or where one stands below the last."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from extract.model import Word
from extract.pages.frame import Quad
from extract.pages.pdfium.text.page_text import PageText
from extract.pages.pdfium.words.drawn_at_once import DrawnAtOnce
from extract.pages.pdfium.words.making import WordMaker
from extract.pages.pdfium.words.overlaid import overlaid
from extract.pages.rulings import VerticalIndex

UPWARD = 0.3  # of a line's height: how far a turned word's letters may stand from each other
FALL = 0.4  # of a character's height: neighbours that share less of it stand on different lines


class WordCutter:
    """Cuts words of a page."""

    def __init__(self, page: PageText, drawn: DrawnAtOnce, maker: WordMaker) -> None:
        self._boxes = page.boxes
        self._verticals = page.verticals
        self._drawn = drawn
        self._maker = maker

    def cut(self, first: int, end: int) -> Iterator[Word]:
        """Cut a word where a vertical rule passes between two characters, or one stands below the last.

        One drawn at once, with nothing between the two, spills over the rule and is whole.

        PDFium runs a lone character into the word above it: such a one shares too little of its height.
        """
        boxes = [self._boxes.one(i) for i in range(first, end)]
        if runs_upward(boxes):
            yield self._maker.word(first, end, (boxes[0][0], boxes[-1][1], boxes[0][2], boxes[0][3]))
            return
        if words := overlaid(boxes):
            yield from self._overlaid(first, boxes, self._drawn.one_behind_the_other(first, end) or words)
            return
        start, spills = 0, False
        for i in range(1, len(boxes) + 1):
            ends = i == len(boxes) or _falls(boxes[i - 1], boxes[i])
            if not ends and self._verticals.between(boxes[i - 1], boxes[i]):
                spills = self._drawn.is_tight(first + i, boxes[i - 1], boxes[i])
                ends = not spills
            elif spills and not ends:
                ends = not self._drawn.is_tight(first + i, boxes[i - 1], boxes[i])
            if ends:
                box = (
                    boxes[start][0],
                    min(box[1] for box in boxes[start:i]),
                    boxes[i - 1][2],
                    max(box[3] for box in boxes[start:i]),
                )
                yield self._maker.word(first + start, first + i, in_own_cell(box, self._verticals))
                start, spills = i, False

    def _overlaid(self, first: int, boxes: Sequence[Quad], words: Sequence[Sequence[int]]) -> Iterator[Word]:
        """Words that lie over one another: each stands in the cell that it begins in."""
        for word in words:
            x0, top, _, bottom = boxes[word[0]]
            x1 = boxes[word[-1]][2]
            rule = self._verticals.first(x0, x1, (top + bottom) / 2)
            end = x1 if rule is None else rule
            yield self._maker.of_letters([first + at for at in word], (x0, top, end, bottom))


def in_own_cell(box: Quad, verticals: VerticalIndex) -> Quad:
    """A word's box as far as the cell that it begins in, where that is known."""
    end = verticals.own_end(box)
    return box if end is None else (box[0], box[1], end, box[3])


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
