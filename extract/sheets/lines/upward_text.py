"""Text of a cell that is set to read upward or downward: known by its words, and made into lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from extract.model import Line, Word, one_font

FEW_LETTERS = 2  # a word of so many may be as high as wide, whichever way it is set
LEAST_UPWARD = 3  # letters drawn one above the other (`Rok`)
AS_BROAD = 0.1  # points: letters of one font are as high as one another
TURNED_BLANK = 0.12  # of an upward line's breadth
NEXT_LETTER = 0.95  # of its breadth: so far below a letter the next one of downward text begins
TURNED = 1.2  # times its width: two letters set upright are not as high


def upward_words(words: Iterable[Word]) -> list[Word]:
    """The words that are set to read upward: much higher than wide, as a row's number of two marks is not."""
    return [
        word
        for word in words
        if word[4] - word[2] > TURNED * (word[3] - word[1]) * (2 if len(word[0]) == FEW_LETTERS else 1)
        and len(word[0]) > 1
    ]


def is_short(word: Word) -> bool:
    """Whether it has so few letters that it may be set upright though it is higher than wide: `1.`"""
    return sum(map(str.isalnum, word[0])) <= FEW_LETTERS


def read_upward(words: Sequence[Word], upward: Sequence[Word]) -> bool:
    """Whether a cell's words read upward, of which those called `upward` are set so each by itself."""
    return _mostly(upward, words) or _climbs(words) or _are_stacked(words)


def _mostly(upward: Sequence[Word], words: Sequence[Word]) -> bool:
    """Whether most of the words are set upward, or all but the few letters that kerning parts from them."""
    if not upward:
        return False
    long = [word for word in words if not is_short(word)]
    return 2 * len(upward) > len(words) or (bool(long) and set(long) <= set(upward))


def _climbs(words: Sequence[Word]) -> bool:
    """Whether letters were drawn one above the other from the foot: upward text that came in pieces."""
    letters = len([word for word in words if len(word[0]) == 1])
    if letters < LEAST_UPWARD or letters * 2 <= len(words):
        return False
    steps = sum(
        after.bottom < before.bottom and after.x0 < before.x1 and before.x0 < after.x1
        for before, after in pairwise(words)
    )
    return steps * 4 >= 3 * (len(words) - 1)


def _are_stacked(words: Sequence[Word]) -> bool:
    """Whether words of one breadth were drawn from the foot: an upward line of short ones (`R. br.`).

    No more than a blank parts them, as it does not the numbers of two rows.
    """
    return any(len(word.text) > 1 for word in words[1:]) and all(
        0 <= below.top - above.bottom < below.x1 - below.x0
        and abs(above.x0 - below.x0) < AS_BROAD
        and abs(above.x1 - below.x1) < AS_BROAD
        for below, above in pairwise(words)
    )


def read_downward(words: Sequence[Word]) -> bool:
    """Whether a cell's words are letters drawn one below the other, nearer than letters set upright are."""
    if len(words) < LEAST_UPWARD or len(words[0].text) != 1 or len(words[-1].text) > 1:
        return False
    pairs = [pair for pair in pairwise(words) if len(pair[0].text) == 1]
    steps = sum(
        0 < below.top - above.top < NEXT_LETTER * (above.x1 - above.x0)
        and below.x0 < above.x1
        and above.x0 < below.x1
        for above, below in pairs
    )
    return steps * 4 >= 3 * (len(words) - 1)


def downward_lines(words: Iterable[Word]) -> tuple[Line, ...]:
    """The lines of text set to read downward: from the right, each from its top."""
    turned = (word._replace(x0=-word.x1, top=-word.bottom, x1=-word.x0, bottom=-word.top) for word in words)
    return tuple(
        line._replace(x0=-line.x1, top=-line.bottom, x1=-line.x0, bottom=-line.top)
        for line in upward_lines(turned)
    )


def upward_lines(words: Iterable[Word]) -> tuple[Line, ...]:
    """The lines of text set to read upward: from the left, each from its foot."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda w: w.x0 + w.x1):
        if rows and word.x0 + word.x1 < 2 * rows[-1][0].x1:
            rows[-1].append(word)
        else:
            rows.append([word])
    lines = []
    for row in rows:
        row.sort(key=lambda w: -w.bottom)
        text = row[0].text
        for below, word in pairwise(row):
            blank = below.top - word.bottom > TURNED_BLANK * (word.x1 - word.x0)
            text += f" {word.text}" if blank else word.text
        top, bottom = min(w.top for w in row), max(w.bottom for w in row)
        lines.append(
            Line(text, one_font(row[0].font), min(w.x0 for w in row), top, max(w.x1 for w in row), bottom)
        )
    return tuple(lines)
