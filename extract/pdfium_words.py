"""A page's text by PDFium -> words with boxes, asking for as few boxes as will do.

PDFium gives a page's text as one string with a box for each character. Asking for every box costs more
than everything else together. So a printed line that lies between two vertical rules is taken whole; one
that runs across rules is cut at them by bisection; and single characters are asked for only where a word
itself runs across a rule. Outside of rules, where the blanks between words matter, it goes word by word.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, pairwise
from typing import Any, NamedTuple

from extract.model import Word
from extract.pdfium_characters import LINE_END_HYPHEN, Boxes, Fonts, Quad, Span, line_spans, page_text
from extract.pdfium_paths import Frame
from extract.rulings import Side, VerticalIndex

WORD = re.compile(r"[^\s\ufffe\x00]+\ufffe?|\ufffe")
LINE = re.compile(r"[^\s\ufffe\x00](?:[^\r\n\ufffe\x00]*[^\s\ufffe\x00])?\ufffe?|\ufffe")
NARROW, WIDE = 0.15, 0.75  # line heights: the width of a character of a line that can be taken whole
DENSE = 0.6  # line heights: a character of a line without wide blanks is no wider
GUTTER = 0.45  # of a line's height: a blank is 0.2 to 0.3 wide
UPWARD = 0.3  # of a line's height: how far a turned word's letters may stand from each other
FALL = 0.4  # of a character's height: neighbours that share less of it stand on different lines


def read_words(
    text_page: Any,
    frame: Frame,
    verticals: VerticalIndex,
    text: str | None = None,
    lines: Sequence[Span] | None = None,
) -> list[Word]:
    """The words of a page in drawing order; between two vertical rules, whole lines of words.

    `text` is the page's own, as `page_text` gives it; of it those `lines` alone that are given.
    """
    text = page_text(text_page) if text is None else text
    reader = _Reader(text, Boxes(text_page, frame), Fonts(text_page), verticals)
    return reader.words() if lines is None else reader.lines(lines)


class _Line(NamedTuple):
    """A line with its box, its font (None where it must go word by word) and its side of the rules."""

    span: Span
    box: Quad
    font: str | None
    side: Side


class _Ends(NamedTuple):
    """A word with the boxes of its first and its last character."""

    span: Span
    first: Quad
    last: Quad


class _Reader:
    """Cuts a page's text into words by the rules that stand between them."""

    def __init__(self, text: str, boxes: Boxes, fonts: Fonts, verticals: VerticalIndex) -> None:
        self._text = text
        self._boxes = boxes
        self._fonts = fonts
        self._verticals = verticals
        self._found: list[Word] = []

    def words(self) -> list[Word]:
        """All words of the page."""
        if self._verticals.empty:
            self._each(self._ends([self._words_of((0, len(self._text)))])[0])
        else:
            self._take([self._line(*looked) for looked in self._looked_at(self._lines())])
        return self._found

    def lines(self, spans: Sequence[Span]) -> list[Word]:
        """Words of some lines; one of a single text object whole, where its width leaves no wide blank."""
        if self._verticals.empty:
            self._take([self._dense_line(*looked) for looked in self._looked_at(spans)])
        else:
            self._take([self._line(*looked) for looked in self._looked_at(spans)])
        return self._found

    def _lines(self) -> list[Span]:
        """The page's lines less the blanks at their ends; PDFium joins one that a hyphen ends to the next."""
        text = self._text
        if LINE_END_HYPHEN in text or "\x00" in text:
            return [match.span() for match in LINE.finditer(text)]
        return [
            (start, end if text[end - 1] > " " else start + len(text[start:end].rstrip()))
            for start, end in line_spans(text)
        ]

    def _looked_at(self, spans: Sequence[Span]) -> Iterator[tuple[Span, Quad, str | None, bool]]:
        """Each span with its box, its font if it stands level, and whether it is one text object."""
        ends = self._boxes.ends(spans)
        for span, (first, last), (font, whole) in zip(spans, ends, self._fonts.of_spans(spans), strict=True):
            box, level = self._boxes.hull(first, last)
            yield span, box, font if level else None, whole

    def _line(self, span: Span, box: Quad, font: str | None, _: bool) -> _Line:
        if font is None or not self._is_plain(span, box):
            return _Line(span, box, None, Side.FREE)
        return _Line(span, box, font, self._verticals.side(box))

    def _dense_line(self, span: Span, box: Quad, font: str | None, whole: bool) -> _Line:
        """A line on a page without rules: it can be taken whole as those between rules are, or not."""
        first, end = span
        dense = box[2] - box[0] < DENSE * (box[3] - box[1]) * (end - first)
        whole = whole and dense and 3 * self._text.count(" ", first, end) < end - first
        return _Line(span, box, font, Side.BETWEEN if whole and font is not None else Side.FREE)

    def _take(self, lines: Sequence[_Line]) -> None:
        """Each line whole, where it stands in one column; else by its words."""
        by_words = [self._words_of(line.span) for line in lines if line.side is not Side.BETWEEN]
        words_of = iter(self._ends(by_words))
        for line in lines:
            if line.side is Side.BETWEEN:
                self._whole(line)
                continue
            words = next(words_of)
            if line.side is Side.ACROSS:
                self._parts(words, (line.box[1] + line.box[3]) / 2)
            elif line.side is Side.OVER and not self._has_gap(words):
                self._whole(line)
            else:
                self._each(words)

    def _whole(self, line: _Line) -> None:
        self._found.append(Word(_as_printed(self._text[slice(*line.span)]), *line.box, line.font or ""))

    def _words_of(self, line: Span) -> list[Span]:
        return [match.span() for match in WORD.finditer(self._text, *line)]

    def _ends(self, lines: Sequence[Sequence[Span]]) -> list[list[_Ends]]:
        """The words of each line with their boxes."""
        spans = [span for line in lines for span in line]
        found = iter([_Ends(span, *ends) for span, ends in zip(spans, self._boxes.ends(spans), strict=True)])
        return [list(islice(found, len(line))) for line in lines]

    def _is_plain(self, line: Span, box: Quad) -> bool:
        """Whether a line runs to the right at a usual width, drawn once."""
        first, end = line
        length = end - first
        if length <= 2:
            return True
        height = box[3] - box[1]
        if not NARROW * height < (box[2] - box[0]) / length < WIDE * height:
            return False
        # Letter-spaced: the blanks' widths tell its words apart.
        return length == 3 or 2 * self._text.count(" ", first, end) < length - 1

    def _has_gap(self, words: Sequence[_Ends]) -> bool:
        """Whether a blank as wide as between columns parts two words of the line."""
        boxes = [self._boxes.hull(word.first, word.last)[0] for word in words]
        return any(b[0] - a[2] > GUTTER * (a[3] - a[1]) for a, b in pairwise(boxes))

    def _each(self, words: Iterable[_Ends]) -> None:
        """Word by word, cutting those that a rule passes through, or that stand on several lines."""
        for word in words:
            box, level = self._boxes.hull(word.first, word.last)
            if not level or self._verticals.crossed(box):
                self._cut(*word.span)
            else:
                self._make(*word.span, box)

    def _parts(self, words: Sequence[_Ends], y: float) -> None:
        """The parts of a line between the rules it runs across: each from its first word to its last."""
        middles = [(first[0] + first[2]) / 2 for _, first, _ in words]
        start = 0
        while start < len(words):
            box, level = self._boxes.hull(words[start].first, words[-1].last)
            rule = self._verticals.first(box[0], box[2], y)
            stop = len(words)
            if rule is not None:
                stop = bisect_left(middles, rule, start)  # words stand in order
                if stop > start:
                    box, level = self._boxes.hull(words[start].first, words[stop - 1].last)
            if stop == start or not level or self._verticals.crossed(box):
                stop = max(stop, start + 1)
                self._each(words[start:stop])
            else:
                self._make(words[start].span[0], words[stop - 1].span[1], box)
            start = stop

    def _cut(self, first: int, end: int) -> None:
        """Cut a word where a vertical rule passes between two characters, or one stands below the last.

        PDFium runs a lone character into the word above it: such a one shares too little of its height.
        """
        boxes = self._boxes.many(range(first, end))
        if runs_upward(boxes):
            self._make(first, end, (boxes[0][0], boxes[-1][1], boxes[0][2], boxes[0][3]))
            return
        start = 0
        for i in range(1, len(boxes) + 1):
            ends = i == len(boxes) or _falls(boxes[i - 1], boxes[i])
            if ends or self._verticals.between(boxes[i - 1], boxes[i]):
                box = (
                    boxes[start][0],
                    min(box[1] for box in boxes[start:i]),
                    boxes[i - 1][2],
                    max(box[3] for box in boxes[start:i]),
                )
                self._make(first + start, first + i, box)
                start = i

    def _make(self, first: int, end: int, box: Quad) -> None:
        self._found.append(Word(_as_printed(self._text[first:end]), *box, self._fonts.of(first)))


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


def _as_printed(text: str) -> str:
    if LINE_END_HYPHEN in text:
        text = text.replace(LINE_END_HYPHEN, "-")
    if "  " in text or "\t" in text:
        text = " ".join(text.split())
    return text
