"""Text over a page's own, as of watermarks and signatures: PDFium would mix its letters in with these."""

from __future__ import annotations

import ctypes
from collections.abc import Container, Iterator, Sequence
from contextlib import contextmanager
from math import hypot
from statistics import median
from typing import Any

import pypdfium2.raw as raw

from extract.model import Box, Word
from extract.pages.frame import IDENTITY, Frame, moved, multiply
from extract.pages.pdfium import calls
from extract.pages.pdfium.objects import TextObject, bounds_of, matrix_of, text_of
from extract.pages.pdfium.text.characters import page_text
from extract.pages.signatures import SECONDS, TIME, is_on_page, signature
from extract.pages.slanted import as_word, is_large, is_slanted
from extract.pages.stamp_frames import is_inside, last_run

MOST = 100  # text objects: a watermark is among the first or last of its page, or in a form
NUMBERS = 6  # of a matrix
SAMPLE = 64  # text objects of a page, from all over it, whose sizes tell the usual one


@contextmanager
def without_stamps(
    page: Any, text_page: Any, texts: Sequence[TextObject], frames: Sequence[Box], frame: Frame
) -> Iterator[tuple[Any, tuple[Word, ...]]]:
    """The text page without watermarks, stamps in their frames, and signatures; and these, as words."""
    groups = [_large_slanted(texts), *(_framed(texts, box, frame) for box in frames)]
    groups += _signatures(texts, text_page, frame, {item for group in groups for item, *_ in group})
    if not any(groups):
        yield text_page, ()
        return
    told = [[(text_of(text[0], text_page), _box_of(text, frame)) for text in group] for group in groups]
    stamps = [word for pieces in told for word in as_word(pieces)]
    items = [item for group in groups for item, *_ in group]
    for item in items:
        calls.switch_object(item, False)
    rest = raw.FPDFText_LoadPage(page)
    try:
        yield rest, tuple(stamps)
    finally:
        raw.FPDFText_ClosePage(rest)
        for item in items:
            calls.switch_object(item, True)


def _framed(texts: Sequence[TextObject], box: Box, frame: Frame) -> list[TextObject]:
    """The texts in a stamp's frame."""
    inside = [is_inside(_box_of(text, frame), box) for text in texts]
    return [texts[at] for at in last_run(inside, lambda at: _size(texts[at]))]


def _signatures(
    texts: Sequence[TextObject], text_page: Any, frame: Frame, known: Container[int]
) -> list[list[TextObject]]:
    """The texts of signatures that tell a time to the second, and are not yet `known`."""
    text = page_text(text_page)
    if not SECONDS.search(text):
        return []
    handle = ctypes.c_void_p(calls.address(text_page))
    times = TIME.finditer(text)
    timed = {calls.text_object(handle, match.start(match.lastindex or 0)) for match in times}
    if not timed:
        return []
    new = [(at, text) for at, text in enumerate(texts) if text[0] in timed and text[0] not in known]
    places = [at for at, text in new if is_on_page(_box_of(text, frame), frame.height)]
    if not places:
        return []
    usual = _usual_size(texts)
    found = [
        signature(at, len(texts), lambda n: _size(texts[n]), lambda n: _box_of(texts[n], frame), usual)
        for at in places
    ]
    return [[texts[n] for n in group] for group in found]


def _large_slanted(texts: Sequence[TextObject]) -> list[TextObject]:
    between = (text for text in texts[MOST:-MOST] if text[1] is not IDENTITY)
    found = [text for text in _turned([*texts[:MOST], *between, *texts[MOST:][-MOST:]]) if _is_slanted(text)]
    if not found:
        return []
    usual = _usual_size(texts)
    return [text for text in found if is_large(_size(text), usual)]


def _turned(texts: Sequence[TextObject]) -> Iterator[TextObject]:
    """The texts that are not set level, or stand in a form: all are asked in one go, for few are."""
    array = (ctypes.c_float * (NUMBERS * len(texts)))()
    start, step = ctypes.addressof(array), NUMBERS * ctypes.sizeof(ctypes.c_float)
    places = range(start, start + step * len(texts), step)
    known = list(map(calls.object_matrix, [item for item, *_ in texts], places))
    rises = array[1::NUMBERS]
    for text, rise, is_known in zip(texts, rises, known, strict=True):
        if (rise and is_known) or text[1] is not IDENTITY:
            yield text


def _is_slanted(text: TextObject) -> bool:
    a, b, *_ = multiply(matrix_of(text[0]), text[1])
    return is_slanted(a, b)


def _usual_size(texts: Sequence[TextObject]) -> float:
    return median(_size(text) for text in texts[:: len(texts) // SAMPLE + 1])


def _size(text: TextObject) -> float:
    """The height of its letters, in points."""
    item, outer, _ = text
    size = ctypes.c_float()
    raw.FPDFTextObj_GetFontSize(ctypes.cast(item, raw.FPDF_PAGEOBJECT), size)
    _, _, c, d, *_ = multiply(matrix_of(item), outer)
    return size.value * hypot(c, d)


def _box_of(text: TextObject, frame: Frame) -> Box:
    item, outer, _ = text
    return Box(*frame.place(*moved(bounds_of(item), outer)))
