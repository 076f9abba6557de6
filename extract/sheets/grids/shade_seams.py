"""Shades of one cell drawn in parts, one below the other: where two of them meet, no rule parts rows.

Word shades a cell line by line, with a strip left and right of these, and a merged cell row by row.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from extract.model import Box, Page, Ruling, Word
from extract.pages.stamp_frames import rectangles, sides_of
from extract.sheets.lines.word_places import middle

NEAR = 0.5  # points: parts of a shade meet within this
LEVEL = 1.0  # points: a rule as near to a seam, or to a cell's side, runs along it
ALONG = 0.5  # of a seam's width: a rule along it covers more
WIDEST_STRIP = 8.0  # points: beside the lines of a cell
MOST = 2000  # on a page: more are a drawing
ACROSS = 0.2  # of a word's height: so far it stands on both sides of a seam that runs through it


class Seam(NamedTuple):
    """Where two shades of one width meet."""

    upper: Box
    lower: Box

    @property
    def sides(self) -> tuple[Ruling, Ruling]:
        """The foot of the one and the top of the other."""
        return sides_of(self.upper)[1], sides_of(self.lower)[0]


def without_shade_seams(page: Page) -> Page:
    """The page without the edges in which the parts of a cell's shade meet."""
    boxes = sorted(set(rectangles(page.rulings)))
    seams = list(_seams(boxes)) if len(boxes) <= MOST else []
    if not seams:
        return page
    outlines = {side for box in boxes for side in sides_of(box)}
    drawn = [rule for rule in page.rulings if rule not in outlines]
    rules = _Rules([rule for rule in drawn if rule.x1 - rule.x0 > rule.bottom - rule.top])
    bare = [seam for seam in seams if not rules.run_along(seam)]
    if not bare:
        return page
    down = [Box(*rule) for rule in drawn if rule.bottom - rule.top > rule.x1 - rule.x0]
    strips = [box for box in (*down, *boxes) if NEAR < box.x1 - box.x0 <= WIDEST_STRIP]
    words = sorted(page.words, key=middle)
    ruled = {_column(seam) for seam in seams if seam not in bare}
    found = {
        side
        for seam in bare
        if _is_in_cell(seam, strips, down)
        or (rules.stand_beside(seam) and (_column(seam) in ruled or _is_crossed(seam, words)))
        for side in seam.sides
    }
    return replace(page, rulings=tuple(r for r in page.rulings if r not in found)) if found else page


def _seams(boxes: Sequence[Box]) -> Iterator[Seam]:
    by_sides = sorted(boxes, key=lambda box: (round(box.x0), round(box.x1), box.top))
    for upper, lower in pairwise(by_sides):
        apart = max(abs(upper.x0 - lower.x0), abs(upper.x1 - lower.x1), abs(upper.bottom - lower.top))
        if apart <= NEAR:
            yield Seam(upper, lower)


def _column(seam: Seam) -> tuple[int, int]:
    """The sides of a shade. Where rules part others between them, a seam without one is inside of a cell."""
    return round(seam.upper.x0), round(seam.upper.x1)


class _Rules:
    """The rules across that are no outline's, by height."""

    def __init__(self, rules: Sequence[Ruling]) -> None:
        placed = sorted(((rule.top + rule.bottom) / 2, rule.x0, rule.x1) for rule in rules)
        self._at = [at for at, _, _ in placed]
        self._extent = [(x0, x1) for _, x0, x1 in placed]

    def run_along(self, seam: Seam) -> bool:
        """Whether rules are drawn over most of a seam: there it is a rule of the table."""
        x0, x1 = seam.upper.x0, seam.upper.x1
        covered = sum(max(min(end, x1) - max(start, x0), 0.0) for start, end in self._level(seam))
        return covered > ALONG * (x1 - x0)

    def stand_beside(self, seam: Seam) -> bool:
        """Whether one is drawn at a seam's height in another cell: the table has its rules apart."""
        return bool(self._level(seam))

    def _level(self, seam: Seam) -> list[tuple[float, float]]:
        at = seam.lower.top
        return self._extent[bisect_left(self._at, at - LEVEL) : bisect_right(self._at, at + LEVEL)]


def _is_in_cell(seam: Seam, strips: Sequence[Box], down: Sequence[Box]) -> bool:
    """Whether a strip stands right beside both shades on either side, and a rule `down` along each.

    A thick border beside shaded rows has no other rule along it.
    """
    top, bottom = seam.upper.top, seam.lower.bottom
    strips = [strip for strip in strips if strip.top <= top + NEAR and strip.bottom >= bottom - NEAR]
    left = [strip.x0 for strip in strips if abs(strip.x1 - seam.upper.x0) <= NEAR]
    right = [strip.x1 for strip in strips if abs(strip.x0 - seam.upper.x1) <= NEAR]
    if not left or not right:
        return False
    rules = [(rule.x0 + rule.x1) / 2 for rule in down if rule.top < seam.lower.top < rule.bottom]
    return all(any(abs(at - side) <= LEVEL for at in rules) for side in (left[0], right[0]))


def _is_crossed(seam: Seam, words: Sequence[Word]) -> bool:
    """Whether a seam runs through a word; `words` are sorted by their middles."""
    at, (x0, top, x1, _), bottom = seam.lower.top, seam.upper, seam.lower.bottom
    for word in words[bisect_left(words, top, key=middle) : bisect_right(words, bottom, key=middle)]:
        least = ACROSS * (word.bottom - word.top)
        if x0 < (word.x0 + word.x1) / 2 < x1 and word.top + least < at < word.bottom - least:
            return True
    return False
