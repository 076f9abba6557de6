"""Bullets that are drawn as round shapes, as browsers draw those of lists: made marks before their words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from extract.model import Box, Ruling, Word

BULLET = "•"
LEAST, MOST = 1.0, 6.0  # points: how broad and high a bullet is
ROUND = 0.25  # of its breadth: how much its height may differ
LOW = 0.6  # of its words' height: a bullet is lower
MIDDLE = 0.35  # of that height: how far from its words' middle it may stand
NEAR = 2.0  # heights of the words: the widest blank behind a bullet
REACH = 8.0  # points up and down in which its words are looked for
APART = 12.0  # points: round shapes nearer to one another on a line are leaders


class Drawn(NamedTuple):
    """What a page's paths are: its rulings, and the boxes of small round shapes."""

    rulings: tuple[Ruling, ...]
    discs: tuple[Box, ...] = ()


def is_disc(width: float, height: float) -> bool:
    """Whether a curved shape of this size, in points, may be a bullet."""
    return LEAST <= width <= MOST and abs(width - height) <= ROUND * width


def with_bullets(words: Sequence[Word], discs: Sequence[Box]) -> tuple[Word, ...]:
    """The words in drawing order, with a mark before each that a disc stands close to the left of.

    The mark has the disc's place across and the word's up and down, as if it had been set.
    """
    if not discs or len(discs) > len(words):
        return tuple(words)
    order = sorted(range(len(words)), key=lambda at: words[at].top + words[at].bottom)
    middles = [(words[at].top + words[at].bottom) / 2 for at in order]
    marks: dict[int, Word] = {}
    for disc in _alone(discs):
        middle = (disc.top + disc.bottom) / 2
        near = order[bisect_left(middles, middle - REACH) : bisect_right(middles, middle + REACH)]
        behind = [at for at in near if _stands_before(disc, words[at])]
        if behind:
            first = min(behind, key=lambda at: words[at].x0)
            word = words[first]
            marks[first] = Word(BULLET, disc.x0, word.top, disc.x1, word.bottom, word.font)
    return tuple(_marked(words, marks))


def _marked(words: Sequence[Word], marks: dict[int, Word]) -> Iterator[Word]:
    for at, word in enumerate(words):
        if at in marks:
            yield marks[at]
        yield word


def _alone(discs: Sequence[Box]) -> Iterator[Box]:
    """The discs with no other one close by on their line."""
    lines: dict[int, list[Box]] = defaultdict(list)
    for disc in discs:
        lines[round(disc.top)].append(disc)
    for line in lines.values():
        line.sort()
        leaders = {disc for pair in pairwise(line) if pair[1].x0 - pair[0].x1 < APART for disc in pair}
        yield from (disc for disc in line if disc not in leaders)


def _stands_before(disc: Box, word: Word) -> bool:
    height = word.bottom - word.top
    off = abs(disc.top + disc.bottom - word.top - word.bottom) / 2
    low = disc.bottom - disc.top < LOW * height
    return low and off < MIDDLE * height and -ROUND * height < word.x0 - disc.x1 < NEAR * height
