"""Blanks that PDFium puts between the pieces of one word, where a producer draws it piece by piece."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.pages.pdfium_characters import Boxes

NO_BLANK = "\ufdd1"  # ours for a blank that is none, so that each index stays a character's
NARROW = 0.03  # of the text's height: what parts two words is wider
BACK = 0.3  # of that height: a kern takes a piece no further back
LEVEL = 0.5  # of that height: so much of it letters of one line share
SAMPLE = 24  # blanks of a page, from all over it
LEAST = 3  # of these that are none, for all to be looked at
_BLANK = re.compile(r"(?<=\S) (?=\S)")


def with_true_blanks(boxes: Boxes, text: str) -> str:
    """The page's text with NO_BLANK for each blank that has no room between the letters around it."""
    places = [match.start() for match in _BLANK.finditer(text)]
    step = max(len(places) // SAMPLE, 1)
    if len(_without_room(boxes, places[::step])) < LEAST:
        return text
    letters = list(text)
    for at in _without_room(boxes, places):
        letters[at] = NO_BLANK
    return "".join(letters)


def _without_room(boxes: Boxes, places: Sequence[int]) -> list[int]:
    before, after = boxes.many([at - 1 for at in places]), boxes.many([at + 1 for at in places])
    found = []
    for at, left, right in zip(places, before, after, strict=True):
        height = left[3] - left[1]
        shared = min(left[3], right[3]) - max(left[1], right[1])
        if shared > LEVEL * height and -BACK * height < right[0] - left[2] < NARROW * height:
            found.append(at)
    return found
