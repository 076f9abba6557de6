"""Glyphs in drawing order -> words: cut at blanks, wide gaps, changes of line, and vertical rules."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from math import hypot
from typing import NamedTuple

from extract.model import Word
from extract.pages.accents import SIGNS, accented
from extract.pages.kerning import is_kerned
from extract.pages.rulings import VerticalIndex
from extract.pages.swapped_bytes import with_right_bytes
from extract.raised import is_raised, raised

GAP = 0.16  # sizes: a wider blank between glyphs parts two words (a blank is 0.2 to 0.3 wide)
OVERLAP = 0.5  # sizes: a glyph drawn this far back of the last one's end begins a new word
SHIFT = 0.5  # sizes: a glyph this far off the last one's base line begins a new word
TIGHT = 0.03  # sizes: neighbours in a word stand no further apart
SAME_PLACE = 0.1  # sizes: the same letter drawn again nearer than this is overstruck, to look bold
LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}


class Glyph(NamedTuple):
    """One drawn character: its box (points from the page's top left), font, size, and where it leads.

    `x, y` is the pen's place before the glyph, `end_x, end_y` after it and the letter spacing in force,
    both on the base line: what is still free after that was meant as a gap. `drawn` counts the page's texts:
    glyphs that were drawn at once have one number.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    font: str
    size: float
    x: float
    y: float
    end_x: float
    end_y: float
    drawn: int = 0


def make_words(glyphs: Iterable[Glyph], verticals: VerticalIndex) -> tuple[Word, ...]:
    """The words of a page, in drawing order; overstruck glyphs count once."""
    words: list[Word] = []
    run: list[Glyph] = []
    for glyph in _with_accents(_once(glyphs)):
        blank = not glyph.text.strip() or glyph.text == "\0"
        if run and (blank or not _goes_on(run[-1], glyph)):
            words.extend(_finish(run, verticals))
            run = []
        if not blank:
            run.append(glyph)
    if run:
        words.extend(_finish(run, verticals))
    return tuple(words)


def _goes_on(last: Glyph, glyph: Glyph) -> bool:
    """Whether the glyph stands right after the last one, along the way the last one leads."""
    along_x, along_y = last.end_x - last.x, last.end_y - last.y
    length = hypot(along_x, along_y)
    if not length:
        along_x, along_y, length = 1.0, 0.0, 1.0
    dx, dy = glyph.x - last.end_x, glyph.y - last.end_y
    gap = (dx * along_x + dy * along_y) / length
    shift = abs(dy * along_x - dx * along_y) / length
    size = max(last.size, glyph.size)
    return -OVERLAP * size < gap < GAP * size and shift < SHIFT * size


def _once(glyphs: Iterable[Glyph]) -> Iterator[Glyph]:
    """The glyphs less those drawn again in the same place; what was first drawn stays."""
    drawn: dict[tuple[str, int, int], list[Glyph]] = defaultdict(list)
    for glyph in glyphs:
        reach = SAME_PLACE * glyph.size
        column, row = round(glyph.x / 4), round(glyph.y / 4)
        again = any(
            abs(other.x - glyph.x) < reach and abs(other.y - glyph.y) < reach
            for near_column in (column - 1, column, column + 1)
            for near_row in (row - 1, row, row + 1)
            for other in drawn.get((glyph.text, near_column, near_row), ())
        )
        if not again:
            drawn[glyph.text, column, row].append(glyph)
            yield glyph


def _with_accents(glyphs: Iterable[Glyph]) -> Iterator[Glyph]:
    """The glyphs, a letter and the accent that is drawn over it, right before it or behind, as one."""
    last: Glyph | None = None
    for glyph in glyphs:
        if last is not None and (last.text in SIGNS or glyph.text in SIGNS):
            sign, letter = (last, glyph) if last.text in SIGNS else (glyph, last)
            marked = accented(sign.text, sign[1:5], letter.text, letter[1:5])
            if marked is not None:
                last = letter._replace(text=marked)
                continue
        if last is not None:
            yield last
        last = glyph
    if last is not None:
        yield last


def _finish(run: list[Glyph], verticals: VerticalIndex) -> Iterator[Word]:
    """The run as one word, or several where a vertical rule passes between its glyphs.

    A word that is wider than its cell ends where the next cell's text was drawn.
    """
    x0, x1 = min(g.x0 for g in run), max(g.x1 for g in run)
    top, bottom = min(g.top for g in run), max(g.bottom for g in run)
    if not verticals.crossed((x0, top, x1, bottom)):
        yield _word(run, top, bottom)
        return
    start, spills = 0, False
    for i in range(1, len(run) + 1):
        ends = i == len(run)
        if not ends and (spills or verticals.between(run[i - 1][1:5], run[i][1:5])):
            spills = _are_tight(run[i - 1], run[i], verticals)
            ends = not spills
        if ends:
            word = _word(run[start:i], top, bottom)
            end = verticals.own_end(word[1:5])
            yield word if end is None else word._replace(x1=end)
            start = i


def _are_tight(left: Glyph, right: Glyph, verticals: VerticalIndex) -> bool:
    """Whether two glyphs are of one word with nothing between: it is wider than its cell."""
    gap = right.x0 - left.x1
    if left.drawn == right.drawn:
        return gap < TIGHT * left.size
    return is_kerned(left.text, right.text, gap, left.size, verticals.meets(right.x0, left[1:5]))


def _word(run: list[Glyph], top: float, bottom: float) -> Word:
    text = "".join(_texts(run))
    return Word(text, min(g.x0 for g in run), top, max(g.x1 for g in run), bottom, run[0].font)


def _texts(run: Iterable[Glyph]) -> Iterator[str]:
    """What each glyph says, raised digits as such."""
    base: Glyph | None = None
    for glyph in run:
        if base is not None and glyph.text.isdigit() and is_raised(*_foot(glyph), *_foot(base)):
            yield raised(glyph.text)
        else:
            base = glyph
            yield LIGATURES.get(glyph.text) or with_right_bytes(glyph.text)


def _foot(glyph: Glyph) -> tuple[float, float]:
    return glyph.bottom, glyph.bottom - glyph.top
