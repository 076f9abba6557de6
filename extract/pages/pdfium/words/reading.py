"""A page's text by PDFium -> words with boxes, asking for as few boxes as will do.

PDFium gives a page's text as one string with a box for each character. Asking for every box costs more
than everything else together. So a printed line that lies between two vertical rules is taken whole; one
that runs across rules is cut at them by bisection; and single characters are asked for only where a word
itself runs across a rule. Outside of rules, where the blanks between words matter, it goes word by word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from extract.model import Word
from extract.pages.frame import Quad
from extract.pages.pdfium.text.characters import Span
from extract.pages.pdfium.text.page_text import PageText
from extract.pages.pdfium.words.cuts import WordCutter, in_own_cell
from extract.pages.pdfium.words.drawn_at_once import GUTTER, TIGHT, DrawnAtOnce
from extract.pages.pdfium.words.interleaved import interleaved_words
from extract.pages.pdfium.words.making import WordMaker
from extract.pages.pdfium.words.scattered import is_scattered, scattered_words
from extract.pages.rulings import Side

WORD = re.compile(r"[^\s\ufffe\ufdd0\x00]+[\ufffe\ufdd0]?|[\ufffe\ufdd0]")
BEHIND_BLANKS = re.compile(  # the same where letters have blanks before them that have no index
    r"[^\s\ufffe\ufdd0\x00][^\s\ufffe\ufdd0\x00\U00100000-\U0010ffff]*[\ufffe\ufdd0]?|[\ufffe\ufdd0]"
)
IN_LINE, AT_ENDS = r"[^\r\n\ufffe\ufdd0\x00]", r"[^\s\ufffe\ufdd0\x00]"
LINE = re.compile(rf"{AT_ENDS}(?:{IN_LINE}*{AT_ENDS})?[\ufffe\ufdd0]?|[\ufffe\ufdd0]")
NARROW, WIDE = 0.15, 0.75  # line heights: the width of a character of a line that can be taken whole
MEETING = re.compile(r"[a-zčćšžđ\d.,;:)][A-ZČĆŠŽĐ]|[.,;:)][a-zčćšžđ]")  # one text's end, another's start
DENSE = 0.6  # line heights: a character of a line without wide blanks is no wider


def read_words(page: PageText, lines: Sequence[Span] | None = None) -> list[Word]:
    """The words of a page in drawing order; between two vertical rules, whole lines of words.

    Of the page's text those `lines` alone that are given.
    """
    text = page.text
    maker = WordMaker(text, page.fonts)
    if lines is None and is_scattered(text):
        found = scattered_words(text, page.boxes, page.verticals)
        return [maker.of_letters(word, box) for word, box in found]
    reader = _Reader(page, maker)
    return reader.words([(0, len(text))]) if lines is None else reader.lines(lines)


class _Reader:
    """Cuts a page's text into words by the rules that stand between them."""

    def __init__(self, page: PageText, maker: WordMaker) -> None:
        self._page = page
        self._text, self._boxes = page.text, page.boxes
        self._fonts, self._verticals = page.fonts, page.verticals
        self._maker = maker
        self._drawn = DrawnAtOnce(page)
        self._cutter = WordCutter(page, self._drawn, maker)
        self._found: list[Word] = []
        self._word = BEHIND_BLANKS if maker.has_dropped_blanks else WORD

    def words(self, spans: Iterable[Span]) -> list[Word]:
        """All words of these parts of the page."""
        for first, end in spans:
            if self._verticals.empty:
                self._each(self._spans(first, end))
            else:
                lines = [match.span() for match in LINE.finditer(self._text, first, end)]
                for line, (box, level) in zip(lines, self._boxes.spans(lines), strict=True):
                    self._line(*line, box, level)
        return self._found

    def lines(self, spans: Sequence[Span]) -> list[Word]:
        """The same, but a line of one text object whole, where its width leaves no room for a wide blank."""
        for (first, end), (box, level) in zip(spans, self._boxes.spans(spans), strict=True):
            whole = level and self._verticals.empty and self._fonts.one_object(first, end - 1)
            dense = box[2] - box[0] < DENSE * (box[3] - box[1]) * (end - first)
            if whole and dense and 3 * self._text.count(" ", first, end) < end - first:
                self._make(first, end, box)
            else:
                self.words([(first, end)])
        return self._found

    def _line(self, first: int, end: int, box: Quad, level: bool) -> None:
        is_plain = level and self._is_plain_line(first, end, box)
        font, one_object = self._fonts.of_both(first, end - 1) if is_plain else (None, False)
        side = self._verticals.side(box) if font is not None else Side.FREE
        inside = side is Side.BETWEEN or (side is Side.OVER and not self._has_gap(first, end))
        if font is not None and inside and (one_object or self._runs_on(self._spans(first, end), box)):
            self._found.append(Word(self._maker.printed(first, end), *box, font))
        elif side is Side.ACROSS:
            self._parts(self._spans(first, end), (box[1] + box[3]) / 2)
        else:
            self._each(self._spans(first, end))

    def _is_plain_line(self, first: int, end: int, box: Quad) -> bool:
        """Whether a line runs to the right at a usual width, drawn once, its letters not set apart.

        Of a letter-spaced one the blanks' widths tell the words apart.
        """
        length = end - first
        if length <= 2:
            return True
        height = box[3] - box[1]
        if not NARROW * height < (box[2] - box[0]) / length < WIDE * height:
            return False
        return length == 3 or 2 * self._text.count(" ", first, end) < length - 1

    def _runs_on(self, spans: Sequence[Span], box: Quad) -> bool:
        """Whether each word begins right of the one before, inside of the box around the first and the last.

        PDFium may put words that were drawn one by one into a line that stands beside them.
        """
        x0, top, x1, bottom = box
        last = x0 - 1.0
        for left, upper, right, lower in self._boxes.many([first for first, _ in spans]):
            if left < last or right > x1 + 1.0 or not top < (upper + lower) / 2 < bottom:
                return False
            last = left
        return True

    def _has_gap(self, first: int, end: int) -> bool:
        """Whether a blank as wide as between columns parts two words of the line, or a rule of other rows."""
        boxes = [box for box, _ in self._boxes.spans(self._spans(first, end))]
        return any(
            b[0] - a[2] > GUTTER * (a[3] - a[1]) or self._verticals.part_elsewhere(a, b)
            for a, b in pairwise(boxes)
        )

    def _spans(self, first: int, end: int) -> list[Span]:
        return [match.span() for match in self._word.finditer(self._text, first, end)]

    def _each(self, spans: Sequence[Span]) -> None:
        """Word by word, cutting those that a rule passes through, or that stand on several lines."""
        boxes = self._boxes.spans(spans)
        for at, ((first, end), (box, level)) in enumerate(zip(spans, boxes, strict=True)):
            if not level or self._verticals.crossed(box):
                if level and self._interleaved(spans[at:]):
                    return
                self._found += self._cutter.cut(first, end)
            elif MEETING.search(self._text, first, end):
                self._make_apart(first, end)
            else:
                self._make(first, end, box)

    def _make_apart(self, first: int, end: int) -> None:
        """What PDFium runs together, because one text ends where the next one begins: each a word."""
        boxes = self._boxes.many(range(first, end))
        start = first
        for i in range(first + 1, end + 1):
            if i < end and not self._meets(i, boxes[i - 1 - first], boxes[i - first]):
                continue
            self._make(start, i, self._boxes.span(start, i - 1)[0])
            start = i

    def _meets(self, index: int, left: Quad, right: Quad) -> bool:
        """Whether a text begins at a character, over the end of the one before or a little behind it."""
        tight = abs(right[0] - left[2]) < TIGHT * (left[3] - left[1])
        if tight or not MEETING.match(self._text, index - 1):
            return False
        return not self._fonts.one_object(index - 1, index)

    def _parts(self, spans: list[Span], y: float) -> None:
        """The parts of a line between the rules it runs across: each from its first word to its last."""
        start = 0
        while start < len(spans):
            first, end = spans[start][0], spans[-1][1]
            box, level = self._boxes.span(first, end - 1)
            rule = self._verticals.first(box[0], box[2], y)
            stop = len(spans)
            if rule is not None:
                stop = self._after(spans, start, rule)
                if stop > start:
                    end = spans[stop - 1][1]
                    box, level = self._boxes.span(first, end - 1)
                    if box[2] > rule and self._interleaved(spans[start:]):
                        return
                    if box[2] > rule and self._drawn.spills(spans[stop - 1], rule):
                        start = self._spilled(spans, start, stop, rule)
                        continue
            parted = stop == start or not level or self._verticals.crossed(box)
            if parted or not (
                self._fonts.one_object(first, end - 1) or self._runs_on(spans[start:stop], box)
            ):
                stop = max(stop, start + 1)
                self._each(spans[start:stop])
            else:
                self._make(first, end, box)
            start = stop

    def _interleaved(self, spans: Sequence[Span]) -> bool:
        """Take the words of a line as they were drawn where PDFium mixes their letters; whether it does."""
        indexes = [i for span in spans for i in range(*span)]
        boxes = self._boxes.many(indexes)
        words = interleaved_words(self._page, indexes, boxes)
        for word in words:
            first, last = boxes[word[0]], boxes[word[-1]]
            box = in_own_cell((first[0], first[1], last[2], last[3]), self._verticals)
            self._found.append(self._maker.of_letters([indexes[at] for at in word], box))
        return bool(words)

    def _spilled(self, spans: Sequence[Span], start: int, stop: int, rule: float) -> int:
        """Take the words up to `stop`, the last of which spills over a rule; the first one after these.

        It belongs to the cell that its line begins in, with what was drawn at once with it; to that which it
        begins in itself, right behind a rule; or else to the one that most of it stands in. What PDFium runs
        into it, and was drawn apart, is a word of its own.
        """
        first, last = spans[stop - 1]
        begins = stop - 1 > start and self._fonts.one_object(spans[stop - 2][0], first)
        end = drawn = self._drawn.drawn_with(first, last)
        x0, top, x1, bottom = self._boxes.span(first, end - 1)[0]
        begins = begins or self._verticals.own_end((x0, top, x1, bottom)) is not None
        self._each(spans[start : stop - 1])
        if begins or x0 + x1 <= 2 * rule:
            x1 = rule
            if drawn == last:
                stop = self._drawn.overflow(spans, stop - 1)
                end = self._drawn.drawn_with(*spans[stop - 1])
        self._make(first, end, (x0, top, x1, bottom))
        if drawn < last:
            self._each([(drawn, last)])
        return stop

    def _after(self, spans: Sequence[Span], start: int, rule: float) -> int:
        """The first word that begins right of a rule: words stand in order, so half of them need no look."""
        low, high = start, len(spans)
        while low < high:
            middle = (low + high) // 2
            box = self._boxes.one(spans[middle][0])
            if (box[0] + box[2]) / 2 < rule:
                low = middle + 1
            else:
                high = middle
        return low

    def _make(self, first: int, end: int, box: Quad) -> None:
        self._found.append(self._maker.word(first, end, box))
