"""Bullets that are drawn as discs or squares, as browsers draw them: made marks before their words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from extract.model import Box, Word

BULLET = "•"
LEAST, MOST = 1.0, 6.0  # points: how broad and high a bullet is
ROUND = 0.25  # of its breadth: how much its height may differ
LOW = 0.6  # of its words' height: a bullet is lower
MIDDLE = 0.35  # of that height: how far from its words' middle it may stand
NEAR = 2.0  # heights of the words: the widest blank behind a bullet
REACH = 8.0  # points up and down in which its words are looked for
APART = 12.0  # points: shapes nearer to one another on a line are leaders
ABOVE = 5.0  # points: shapes nearer to one another up and down are a dotted rule, not lines of a list
SAME_PLACE = 0.5  # points
SEGMENTS_OF_A_SQUARE = (4, 5, 6)  # closed by a line of its own or not


def is_bullet(width: float, height: float) -> bool:
    """Whether a round or square shape of this size, in points, may be a bullet."""
    return LEAST <= width <= MOST and abs(width - height) <= ROUND * width


def with_bullets(words: Sequence[Word], discs: Sequence[Box]) -> tuple[Word, ...]:
    """The words in drawing order, with a mark before each that a disc stands close to the left of.

    The mark has the disc's place across and the word's up and down, as if it had been set.
    """
    discs = _once(discs)
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


def _once(discs: Sequence[Box]) -> list[Box]:
    """The discs, one that is drawn twice (its filling and its edge) once."""
    return list({(round(disc.x0 + disc.x1), round(disc.top + disc.bottom)): disc for disc in discs}.values())


def _alone(discs: Sequence[Box]) -> Iterator[Box]:
    """The discs with no other one close by on their line, or close above or below."""
    across, down = sorted(discs), sorted(discs, key=lambda disc: (disc.top, disc.x0))
    near = {
        *_close(down, lambda a, b: abs(a.top - b.top) < SAME_PLACE and 0 <= b.x0 - a.x1 < APART),
        *_close(across, lambda a, b: abs(a.x0 - b.x0) < SAME_PLACE and 0 <= b.top - a.bottom < ABOVE),
    }
    return (disc for disc in discs if disc not in near)


def _close(discs: Sequence[Box], are_close: Callable[[Box, Box], bool]) -> Iterator[Box]:
    """Those of the discs in order that are close to the next one, and this."""
    for pair in pairwise(discs):
        if pair[0] != pair[1] and are_close(*pair):
            yield from pair


def _stands_before(disc: Box, word: Word) -> bool:
    height = word.bottom - word.top
    off = abs(disc.top + disc.bottom - word.top - word.bottom) / 2
    low = disc.bottom - disc.top < LOW * height
    return low and off < MIDDLE * height and -ROUND * height < word.x0 - disc.x1 < NEAR * height
