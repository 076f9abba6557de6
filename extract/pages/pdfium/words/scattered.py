"""Pages whose text PDFium takes for columns of letters: their words by the letters' places.

PDFium guesses from where a page's texts stand whether its lines run across or down. Of a page with little
text in narrow columns it may guess wrong: then each letter is a line of its own, and most blanks are lost.
"""

from __future__ import annotations

from collections.abc import Iterator

from extract.pages.frame import Quad
from extract.pages.pdfium.text.characters import LEVEL, Boxes
from extract.pages.pdfium.text.dropped_blanks import has_dropped_blanks
from extract.pages.rulings import VerticalIndex

LEAST = 60  # characters of a page that can be told
SCATTERED = 0.6  # of a page's characters: lines of one letter and a line's end of two make more
LONE = 0.5  # of a page's lines: so many are of one letter
BLANK = 0.15  # heights: letters of one word stand no further apart
BACK = 0.5  # heights: a kern takes a letter no further back


def is_scattered(text: str) -> bool:
    """Whether most of a page's lines, as PDFium gives them, are of one letter."""
    if len(text) < LEAST or 3 * text.count("\n") <= SCATTERED * len(text):
        return False
    lines = text.split()
    return sum(len(line) == 1 for line in lines) > LONE * len(lines)


def scattered_words(text: str, boxes: Boxes, verticals: VerticalIndex) -> Iterator[tuple[list[int], Quad]]:
    """Each word's characters by their indexes, and its box: letters between rules and blanks."""
    indexes = [i for i, character in enumerate(text) if not character.isspace() and character != "\x00"]
    word: list[int] = []
    quads: list[Quad] = []
    for index, box in zip(indexes, boxes.many(indexes), strict=True):
        blank = " " in text[word[-1] : index] or has_dropped_blanks(text[index]) if word else False
        if word and (blank or not _follows(quads[-1], box) or verticals.between(quads[-1], box)):
            yield word, _around(quads)
            word, quads = [], []
        word.append(index)
        quads.append(box)
    if word:
        yield word, _around(quads)


def _follows(last: Quad, box: Quad) -> bool:
    height = last[3] - last[1]
    return abs(box[3] - last[3]) < LEVEL and -BACK * height < box[0] - last[2] < BLANK * height


def _around(quads: list[Quad]) -> Quad:
    return (
        min(box[0] for box in quads),
        min(box[1] for box in quads),
        max(box[2] for box in quads),
        max(box[3] for box in quads),
    )
