"""Blanks that PDFium puts between letters of one word: drawn piece by piece, or set a little apart."""

from __future__ import annotations

import ctypes
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice
from statistics import median
from typing import Any, NamedTuple

from extract.pages.frame import Quad
from extract.pages.pdfium import calls
from extract.pages.pdfium.text.characters import Boxes

NO_BLANK = "\ufdd1"  # ours for a blank that is none, so that each index stays a character's
NARROW = 0.03  # of the text's height: what parts two words is wider
APART = 0.2  # of that height: letters of a word that are set apart stand no further from each other
OF_BLANK = 0.5  # of what the drawn blanks of their font are wide: nor so far
BACK = 0.3  # of that height: a kern takes a piece no further back
LEVEL = 0.5  # of that height: so much of it letters of one line share
SAMPLE = 24  # blanks of a page, from all over it, and as many that are seldom found in text
LEAST = 3  # of these that are none, for all to be looked at; of those drawn in a font, to tell their width
# The blank comes first in each: so it is found several times faster.
_BLANK = re.compile(r" (?<=\S )(?=\S)")
_SELDOM = re.compile(r" (?:(?<=\S )(?=[.,;:]|[bcčćdđfghjlmnpqtvwxyzšž][ .,])|(?<=\d )(?=\d))")


class _Gap(NamedTuple):
    """A blank by its index, and the room it has between the letters around it, in heights of these."""

    at: int
    room: float


def with_true_blanks(text_page: Any, boxes: Boxes, text: str) -> str:
    """The page's text with NO_BLANK for each blank that parts no words."""
    places = [match.start() for match in _BLANK.finditer(text)]
    step = max(len(places) // SAMPLE, 1)
    seldom = [match.start() for match in islice(_SELDOM.finditer(text), SAMPLE)]
    sample = _gaps(boxes, places[::step])
    pieces = sum(gap.room < NARROW for gap in sample) >= LEAST
    suspects = [gap for gap in (*sample, *_gaps(boxes, seldom)) if NARROW <= gap.room < APART]
    apart = bool(suspects) and any(_is_inside_text(text_page, gap.at) for gap in suspects)
    if not pieces and not apart:
        return text
    gaps = _gaps(boxes, places)
    letters = list(text)
    for gap in gaps if pieces else ():
        if gap.room < NARROW:
            letters[gap.at] = NO_BLANK
    for gap in _set_apart(text_page, gaps) if apart else ():
        letters[gap.at] = NO_BLANK
    return "".join(letters)


def _gaps(boxes: Boxes, places: Sequence[int]) -> list[_Gap]:
    """The blanks between letters of one line that follow on one another."""
    before, after = boxes.many([at - 1 for at in places]), boxes.many([at + 1 for at in places])
    gaps = (_gap(at, left, right) for at, left, right in zip(places, before, after, strict=True))
    return [gap for gap in gaps if gap]


def _gap(at: int, left: Quad, right: Quad) -> _Gap | None:
    height = left[3] - left[1]
    shared = min(left[3], right[3]) - max(left[1], right[1])
    room = right[0] - left[2]
    return _Gap(at, room / height) if shared > LEVEL * height and room > -BACK * height else None


def _set_apart(text_page: Any, gaps: Sequence[_Gap]) -> Iterator[_Gap]:
    """Blanks of PDFium's own, much narrower than those that the producer draws in the same font."""
    page = ctypes.c_void_p(calls.address(text_page))
    of_fonts: defaultdict[int, list[_Gap]] = defaultdict(list)
    for gap in gaps:
        of_fonts[calls.font_of(calls.text_object(page, gap.at - 1)) or 0].append(gap)
    for own in of_fonts.values():
        drawn = [gap.room for gap in own if not calls.is_generated(page, gap.at)]
        if len(drawn) >= LEAST:
            most = min(APART, OF_BLANK * median(drawn))
            yield from (gap for gap in own if gap.room < most and _is_inside_text(text_page, gap.at))


def _is_inside_text(text_page: Any, at: int) -> bool:
    """Whether a blank is PDFium's own, between letters drawn at once."""
    page = ctypes.c_void_p(calls.address(text_page))
    return bool(calls.is_generated(page, at)) and calls.text_object(page, at - 1) == calls.text_object(
        page, at + 1
    )
