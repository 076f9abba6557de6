"""Letters whose accents were drawn as signs of their own: PDFium has these elsewhere in its text.

TeX sets the caron of `Županija` so. PDFium puts such a sign before its letter, behind it, or at the end of
its word or line (`Zupanijaˇ`), and blanks around it.
"""

from __future__ import annotations

from collections.abc import Iterator

from extract.pages.accents import SIGNS, accented
from extract.pages.frame import Quad
from extract.pages.pdfium.text.blanks import NARROW, NO_BLANK
from extract.pages.pdfium.text.characters import Boxes

NO_CHARACTER = "\x00"  # as PDFium has it for what is none: it parts words
REACH = 160  # characters before and behind a sign among which its letter is: a line's


def with_set_accents(boxes: Boxes, text: str) -> str:
    """The page's text, one character for each of PDFium's indexes, with such letters composed."""
    if not any(sign in text for sign in SIGNS):
        return text
    letters = list(text)
    signs = [at for at, letter in enumerate(text) if letter in SIGNS]
    found = [(at, _letter_under(boxes, letters, at)) for at in signs]
    taken = []
    for at, (letter, marked) in ((at, under) for at, under in found if under is not None):
        letters[letter] = marked
        letters[at] = NO_BLANK
        taken.append(at)
    for at in taken:
        _close(boxes, letters, at)
    return "".join(letters)


def _letter_under(boxes: Boxes, text: list[str], at: int) -> tuple[int, str] | None:
    """The place of the letter that a sign is drawn over, and what it is with that."""
    sign, over = text[at], boxes.one(at)
    for place in _around(at, len(text)):
        if text[place].isascii() and text[place].isalpha():
            marked = accented(sign, over, text[place], boxes.one(place))
            if marked is not None:
                return place, marked
    return None


def _around(at: int, count: int) -> Iterator[int]:
    """The places around one, the nearest first."""
    for step in range(1, REACH):
        if at + step < count:
            yield at + step
        if at >= step:
            yield at - step


def _close(boxes: Boxes, text: list[str], at: int) -> None:
    """Close the text where a sign was taken from it: with no blank where none parts what is around it."""
    first, end = at, at + 1
    while first and text[first - 1] in " " + NO_BLANK:
        first -= 1
    while end < len(text) and text[end] in " " + NO_BLANK:
        end += 1
    if not first or end == len(text) or text[first - 1].isspace() or text[end].isspace():
        text[first:end] = NO_CHARACTER * (end - first)
        return
    before, behind = boxes.one(first - 1), boxes.one(end)
    apart = _room(before, behind) >= NARROW * (before[3] - before[1])
    text[first:end] = (" " if apart else NO_BLANK) * (end - first)


def _room(left: Quad, right: Quad) -> float:
    """The room between two characters; without end where they stand on two lines, or one before the other."""
    level = min(left[3], right[3]) > max(left[1], right[1])
    return right[0] - left[2] if level and right[0] > left[0] else float("inf")
