"""Text that a producer names for what it draws, inside a form: PDFium gives its boxes in the form's space.

Browsers name what ligatures say (`/ActualText`), and draw turned text in forms: `fi` of `Energetska
efikasnost` at the side stood far off its cell.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from math import hypot
from typing import Any

import pypdfium2.raw as raw

from extract.pages.frame import IDENTITY, Frame, Matrix, Quad, moved
from extract.pages.pdfium import calls
from extract.pages.pdfium.objects import TextObject
from extract.pages.pdfium.text.blanks import NO_BLANK
from extract.pages.pdfium.text.characters import LEVEL, LINE_END, Boxes, Span

ACTUAL_TEXT = b"ActualText"
TOUCHING = 0.1  # of the text's height: letters of one word stand no further apart
BESIDE = 4  # characters before or behind such a text, line ends among them, where a letter beside it is


class PlacedBoxes(Boxes):
    """The boxes of a page some of whose characters stand elsewhere than PDFium says."""

    def __init__(self, text_page: Any, frame: Frame, placed: Mapping[int, Quad]) -> None:
        super().__init__(text_page, frame)
        self.placed = placed

    def one(self, index: int) -> Quad:
        """The box of one character."""
        return self.placed.get(index) or super().one(index)

    def many(self, indexes: Sequence[int]) -> list[Quad]:
        """The boxes of these characters."""
        boxes = zip(indexes, super().many(indexes), strict=True)
        return [self.placed.get(index, box) for index, box in boxes]

    def span(self, first: int, last: int) -> tuple[Quad, bool]:
        """The box around two characters; whether both stand on one line."""
        if first not in self.placed and last not in self.placed:
            return super().span(first, last)
        one, other = self.one(first), self.one(last)
        box = (*map(min, one[:2], other[:2]), *map(max, one[2:], other[2:]))
        return (box[0], box[1], box[2], box[3]), abs(one[3] - other[3]) < LEVEL

    def spans(self, spans: Sequence[Span]) -> list[tuple[Quad, bool]]:
        """The same of each span."""
        return [self.span(first, end - 1) for first, end in spans]


def placed_boxes(text_page: Any, texts: Sequence[TextObject], frame: Frame, text: str) -> Boxes:
    """The boxes of a page's characters, those that forms name put where they are drawn."""
    boxes = Boxes(text_page, frame)
    inside = ((item, matrix) for item, matrix, _ in texts if matrix is not IDENTITY)
    named = {item: matrix for item, matrix in inside if _has_actual_text(item)}
    if not named:
        return boxes
    at_page = ctypes.c_void_p(calls.address(text_page))
    placed: dict[int, Quad] = {}
    for item, group in groupby(range(len(text)), lambda index: calls.text_object(at_page, index)):
        if item in named:
            placed |= _placed(text_page, boxes, frame, text, [*group], named[item])
    return PlacedBoxes(text_page, frame, placed) if placed else boxes


def with_whole_words(boxes: Boxes, text: str) -> str:
    """The page's text with NO_BLANK for each line end that PDFium put between such letters and those of their
    word, since it took them to stand elsewhere: `speci` / `fičnih`."""
    if not isinstance(boxes, PlacedBoxes):
        return text
    for at in boxes.placed:
        for end in (at - len(LINE_END), at + 1):
            behind = end + len(LINE_END)
            if end > 0 and text[end:behind] == LINE_END and _touch(boxes, end - 1, behind, len(text)):
                text = text[:end] + NO_BLANK * len(LINE_END) + text[behind:]
    return text


def _touch(boxes: Boxes, index: int, following: int, count: int) -> bool:
    """Whether two of a page's characters stand side by side on one line."""
    if following >= count:
        return False
    one, other = boxes.many((index, following))
    apart = abs(other[0] - one[2])
    return abs(one[3] - other[3]) < LEVEL and apart < TOUCHING * (one[3] - one[1])


def _has_actual_text(item: int) -> bool:
    handle = ctypes.cast(item, raw.FPDF_PAGEOBJECT)
    marks = (raw.FPDFPageObj_GetMark(handle, at) for at in range(raw.FPDFPageObj_CountMarks(handle)))
    return any(
        raw.FPDFPageObjMark_GetParamValueType(mark, ACTUAL_TEXT) == raw.FPDF_OBJECT_STRING for mark in marks
    )


def _placed(
    text_page: Any, boxes: Boxes, frame: Frame, text: str, letters: Sequence[int], matrix: Matrix
) -> dict[int, Quad]:
    """The boxes of one object's letters, one after the other; none where they stand right as they are."""
    given = _around(boxes.many(letters))
    own = [ctypes.c_double() for _ in range(4)]
    drawn = []
    for index in letters:
        raw.FPDFText_GetCharBox(text_page, index, *own)
        left, right, bottom, top = (each.value for each in own)
        drawn.append(frame.place(*moved((left, bottom, right, top), matrix)))
    there = _around(drawn)
    near = boxes.many(_beside(text, letters[0], letters[-1] + 1))
    beside = min(near, key=lambda box: _apart(box, there), default=None)
    if beside is None or _apart(beside, there) >= min(_apart(box, given) for box in near):
        return {}
    turned = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(text_page, letters[0], turned)
    upward = abs(turned.b) > abs(turned.a)
    return dict(zip(letters, _steps(there, beside, len(letters), upward), strict=True))


def _steps(box: Quad, beside: Quad, count: int, upward: bool) -> Iterator[Quad]:
    """A box as broad as the letters beside it, in equal parts along its line."""
    for at in range(count):
        if upward:
            step = (box[3] - box[1]) / count
            bottom = box[3] - at * step
            yield min(box[0], beside[0]), bottom - step, max(box[2], beside[2]), bottom
        else:
            step = (box[2] - box[0]) / count
            left = box[0] + at * step
            yield left, min(box[1], beside[1]), left + step, max(box[3], beside[3])


def _beside(text: str, first: int, end: int) -> list[int]:
    """The letters right before a place of the text and right behind it."""
    around = (*range(first - 1, max(first - BESIDE, 0) - 1, -1), *range(end, min(end + BESIDE, len(text))))
    return [index for index in around if text[index].isalnum()]


def _around(boxes: Sequence[Quad]) -> Quad:
    return (
        min(box[0] for box in boxes),
        min(box[1] for box in boxes),
        max(box[2] for box in boxes),
        max(box[3] for box in boxes),
    )


def _apart(one: Quad, other: Quad) -> float:
    """How far the middles of two boxes are from each other."""
    return hypot(one[0] + one[2] - other[0] - other[2], one[1] + one[3] - other[1] - other[3]) / 2
