"""Text whose letters are drawn as shapes, as programs do to keep its look: no file tells what it says.

It stands on the page as words of characters that cannot be read, so that no cell passes for an empty one.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain

from extract.model import UNREADABLE, Box, Word

FONT = "letters drawn as shapes"  # such words' font
LEAST, MOST = 1.5, 20.0  # points: how high a letter is
BROADEST = 25.0  # points: a broader shape is a line's letters in one
SEGMENTS_OF_A_TEXT = 40  # of such a line at least
LEAST_TOGETHER = 3  # letters: fewer are a tick, an arrow, a bullet
TOGETHER = 0.5  # of their height: letters nearer to one another are of one word
APART = 2.0  # of their height: words no farther from one another are of one line
ON_LINE = 0.6  # of their height: how far the middles of a line's letters may be apart
WIDTH = 0.5  # of its height: a letter's
MOST_OPEN = 12  # lines that may go on at a time in a strip as high as a letter: maps have many shapes


def may_be_drawn_text(width: float, height: float, segments: int) -> bool:
    """Whether a filled shape of this size, in points, may be a letter or a line of letters."""
    return LEAST <= height <= MOST and (LEAST <= width <= BROADEST or segments > SEGMENTS_OF_A_TEXT)


def drawn_words(letters: Sequence[Box], words: Sequence[Word]) -> tuple[Word, ...]:
    """The words that shapes stand for where several are together on a line, not over `words` that are set."""
    if not letters:
        return ()
    bare = [letter for letter, is_set in zip(letters, _are_set(letters, words), strict=True) if not is_set]
    return tuple(word for line in _lines(bare) if _is_text(line) for word in _words(line))


def _are_set(letters: Sequence[Box], words: Sequence[Word]) -> Iterator[bool]:
    """Of each letter whether a word is set where it is drawn."""
    ordered = sorted(words, key=lambda word: word.top)
    tops = [word.top for word in ordered]
    for x0, top, x1, bottom in letters:
        x, y = (x0 + x1) / 2, (top + bottom) / 2
        near = ordered[bisect_left(tops, y - 2 * MOST) : bisect_right(tops, y)]
        yield any(word.x0 <= x <= word.x1 and y <= word.bottom for word in near)


def _lines(letters: Sequence[Box]) -> Iterator[list[Box]]:
    """The letters that stand beside one another, each line's from left to right."""
    strips: defaultdict[int, list[list[Box]]] = defaultdict(list)
    for letter in sorted(letters):
        at = int((letter.top + letter.bottom) / 2 // MOST)
        near = (line for strip in (at, at - 1, at + 1) for line in reversed(strips[strip]))
        line = next((line for line in near if _goes_on(line[-1], letter)), None)
        if line is not None:
            line.append(letter)
            continue
        strips[at].append([letter])
        if len(strips[at]) > MOST_OPEN:
            yield strips[at].pop(0)
    yield from chain.from_iterable(strips.values())


def _goes_on(last: Box, letter: Box) -> bool:
    height = max(last.bottom - last.top, letter.bottom - letter.top)
    off = abs(last.top + last.bottom - letter.top - letter.bottom) / 2
    return off <= ON_LINE * height and -TOGETHER * height <= letter.x0 - last.x1 <= APART * height


def _is_text(line: Sequence[Box]) -> bool:
    """Whether shapes are several letters or a line of them; those all of a size are signs: stars, lights."""
    sizes = {(round(x1 - x0, 1), round(bottom - top, 1)) for x0, top, x1, bottom in line}
    several = len(line) >= LEAST_TOGETHER and len(sizes) > 1
    return several or any(letter.x1 - letter.x0 > BROADEST for letter in line)


def _words(line: Sequence[Box]) -> Iterator[Word]:
    height = max(letter.bottom - letter.top for letter in line)
    word = [line[0]]
    for letter in line[1:]:
        if letter.x0 - word[-1].x1 > TOGETHER * height:
            yield _word(word, line)
            word = []
        word.append(letter)
    yield _word(word, line)


def _word(letters: Sequence[Box], line: Sequence[Box]) -> Word:
    """As high as its line, as words that are set are."""
    top, bottom = min(letter.top for letter in line), max(letter.bottom for letter in line)
    count = sum(max(1, round((x1 - x0) / (WIDTH * (bottom - top)))) for x0, _, x1, _ in letters)
    return Word(UNREADABLE * count, letters[0].x0, top, max(letter.x1 for letter in letters), bottom, FONT)
