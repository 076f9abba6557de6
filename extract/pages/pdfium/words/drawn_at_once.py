"""What a page's maker drew at once belongs together, though a rule passes through it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from extract.pages.frame import Quad
from extract.pages.kerning import is_kerned
from extract.pages.pdfium.text.characters import Span
from extract.pages.pdfium.text.page_text import PageText

GUTTER = 0.45  # of a line's height: a blank is 0.2 to 0.3 wide
TIGHT = 0.03  # of a character's height: neighbours in a word stand no further apart
WIDER = 1.5  # times the narrowest blank of a line: those of one cell differ by less
LEVEL = 0.1  # of a character's height: those of a word stand on one line


class DrawnAtOnce:
    """Tells what was drawn at once in a page's text."""

    def __init__(self, page: PageText) -> None:
        self._page = page
        self._boxes = page.boxes
        self._fonts = page.fonts

    def spills(self, span: Span, rule: float) -> bool:
        """Whether a rule passes through a word that its maker drew at once: it is wider than its cell."""
        boxes = self._boxes.many(range(*span))
        at = bisect_left([(box[0] + box[2]) / 2 for box in boxes], rule)
        return 0 < at < len(boxes) and self.is_tight(span[0] + at, boxes[at - 1], boxes[at])

    def is_tight(self, index: int, left: Quad, right: Quad) -> bool:
        """Whether a character and the one before were drawn at once, with nothing between them."""
        if right[0] - left[2] >= TIGHT * (left[3] - left[1]):
            return self._is_spaced(index, left, right)
        return self._fonts.one_object(index - 1, index) or self._is_kerned(index, left, right)

    def _is_spaced(self, index: int, left: Quad, right: Quad) -> bool:
        """Whether letters of one word were set apart, a character and the one before as those before.

        Not where a rule parts those, too: then each is the mark of its own column.
        """
        letters = self._page.text[max(index - 2, 0) : index + 1]
        if len(letters) < 3 or not letters.isalpha() or not self._fonts.one_object(index - 2, index):
            return False
        first = self._boxes.one(index - 2)
        gap, before = right[0] - left[2], left[0] - first[2]
        alike = before > 0 and abs(gap - before) < LEVEL * (left[3] - left[1])
        return alike and not self._page.verticals.between(first, left)

    def _is_kerned(self, index: int, left: Quad, right: Quad) -> bool:
        """Whether a character stands at the one before as in a word: kerned pairs are drawn apart."""
        page = self._page
        if page.order is not None and not page.order.share_clip(index - 1, index):
            return False
        height = left[3] - left[1]
        before, after = page.text[index - 1], page.text[index]
        return abs(left[3] - right[3]) < LEVEL * height and is_kerned(
            before, after, right[0] - left[2], height, page.verticals.meets(right[0], left)
        )

    def overflow(self, spans: Sequence[Span], at: int) -> int:
        """The first word that was not drawn at once with the one `at`, or stands in a cell of its own.

        Where blanks of the line differ as those between columns do, its maker set all cells' texts at once.
        """
        first = spans[at][0]
        stop = at + 1
        while stop < len(spans) and self._fonts.one_object(first, spans[stop][0]):
            stop += 1
        boxes = [box for box, _ in self._boxes.spans(spans[at:stop])]
        blanks = [right[0] - left[2] for left, right in pairwise(boxes)]
        height = boxes[0][3] - boxes[0][1]
        usual = WIDER * min(blanks) if len(blanks) > 1 else 0.0
        differ = bool(blanks) and max(blanks) > max(GUTTER * height, usual)
        return at + 1 if differ else stop

    def drawn_with(self, first: int, end: int) -> int:
        """Where what was drawn at once with the first character ends."""
        boxes = self._boxes.many(range(first, end))
        for at in range(1, len(boxes)):
            i = first + at
            if not self._fonts.one_object(i - 1, i) and not self._is_kerned(i, boxes[at - 1], boxes[at]):
                return i
        return end

    def one_behind_the_other(self, first: int, end: int) -> list[range]:
        """The places of the letters of two words where all of the first stand before those of the second."""
        second = self.drawn_with(first, end)
        if second == end or self.drawn_with(second, end) < end:
            return []
        return [range(second - first), range(second - first, end - first)]
