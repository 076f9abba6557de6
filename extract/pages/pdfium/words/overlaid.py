"""Words of two cells that PDFium runs into one, because the first is wider than its cell.

`kontinuirano` that overflows into a cell with `Izraditi` is read as `kontinuiranIzoraditi`: letters by their
places. Those of one word touch one another, so each word is told by its letters' sides.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, pairwise

from extract.pages.frame import Quad

OVERLAP = 0.3  # of the narrower letter's width: kerned letters overlap by less
TOUCH = 0.1  # of a letter's height: letters of one word stand no further apart
LEAST = 2  # letters of each word
REACH = 4  # letters before one, of both words, among which the one before it is looked for


def overlaid(boxes: Sequence[Quad]) -> list[list[int]]:
    """The places in `boxes` of each word's letters, where two words lie over one another; else none.

    Letters of one box are a ligature's.
    """
    if not any(_overlap(left, right) for left, right in pairwise(boxes) if left != right):
        return []
    glyphs = [[at for at, _ in group] for _, group in groupby(enumerate(boxes), lambda pair: pair[1])]
    after = _followers([boxes[glyph[0]] for glyph in glyphs])
    words = []
    for at in sorted(set(range(len(glyphs))) - set(after.values())):
        word = [at]
        while word[-1] in after:
            word.append(after[word[-1]])
        words.append([letter for glyph in word for letter in glyphs[glyph]])
    return words if len(words) > 1 and all(len(word) >= LEAST for word in words) else []


def _followers(boxes: Sequence[Quad]) -> dict[int, int]:
    """Which letter touches the right side of each, the closest ones first; none follows two."""
    gaps = sorted(
        (abs(boxes[at][0] - boxes[before][2]), before, at)
        for at in range(1, len(boxes))
        for before in range(max(at - REACH, 0), at)
    )
    after: dict[int, int] = {}
    taken: set[int] = set()
    for gap, before, at in gaps:
        if gap > TOUCH * (boxes[at][3] - boxes[at][1]):
            break
        if before not in after and at not in taken:
            after[before] = at
            taken.add(at)
    return after


def _overlap(left: Quad, right: Quad) -> bool:
    shared = left[2] - right[0]
    return shared > OVERLAP * min(left[2] - left[0], right[2] - right[0])
