"""Words -> printed lines, inside a cell or in the running text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from math import inf

from extract.model import Line, Word, one_font
from extract.raised import is_mark

SAME_LINE = 0.5  # share of a word's height by which neighbours on one line may be shifted
GUTTER = 1.6  # heights: a wider blank ends a line of running text (a column's gutter)
OVERSTRUCK = 0.1  # heights: the same word drawn again nearer than this was doubled to look bold
LEAST_LETTERS = 4  # single letters in a row before a line is called letter-spaced
FEW_LETTERS = 2  # a word of so many may be as high as wide, whichever way it is set
LEAST_UPWARD = 3  # letters drawn one above the other (`Rok`)
BETWEEN_WORDS = 1.8  # times the usual blank between its letters: a wider one parts words
BESIDE = 8  # lines at one height that are compared: a page has fewer columns
SQUARE = 4.0  # points: words are looked up by places this far apart
AS_BROAD = 0.1  # points: letters of one font are as high as one another
TURNED_BLANK = 0.12  # of an upward line's breadth
TURNED = 1.2  # times its width: two letters set upright are not as high
TOUCHING = 0.02  # heights: words with less than this between them were one word, cut by a kern


def drawn_once(words: Iterable[Word]) -> list[Word]:
    """The words less those drawn again in the same place, as old typesetting does for bold.

    Of a word drawn whole and in part, the whole stays.
    """
    words = list(words)
    places: dict[tuple[int, int], list[int]] = {}
    dropped: set[int] = set()
    for i, word in enumerate(words):
        for place in _ends(word):
            there = places.get(place)
            if there is None:
                places[place] = [i]
                continue
            for j in there:
                if j not in dropped and i not in dropped and j != i and _overstruck(words[j], word):
                    dropped.add(i if len(word.text) <= len(words[j].text) else j)
            there.append(i)
    return [word for i, word in enumerate(words) if i not in dropped] if dropped else words


def _ends(word: Word) -> Iterator[tuple[int, int]]:
    """Where the word begins and ends, in squares that overlap, so that near places share one."""
    row = int((word.top + word.bottom) / 2 // SQUARE)
    for x in (word.x0, word.x1):
        column = int(x // SQUARE)
        for near_row in (row, row + 1):
            yield near_row, column
            yield near_row, column + 1


def _overlap(left: Word, right: Word) -> bool:
    return right.x0 < left.x1 - OVERSTRUCK * (left.bottom - left.top)


def _overstruck(first: Word, second: Word) -> bool:
    """Whether one is the other, or its beginning or end, and stands where that does."""
    reach = OVERSTRUCK * (second.bottom - second.top)
    if abs(first.top - second.top) >= reach:
        return False
    short, long = sorted((first, second), key=lambda word: len(word.text))
    if abs(first.x0 - second.x0) < reach:
        return long.text.startswith(short.text)
    return abs(first.x1 - second.x1) < reach and long.text.endswith(short.text)


def cell_lines(words: Iterable[Word]) -> tuple[Line, ...]:
    """The lines of a cell, top to bottom; words of one line left to right."""
    words = list(words)
    upward = upward_words(words)
    if _one_a_line(words) and all(map(_is_short, upward)):
        return tuple(map(_line_of, words))
    if _mostly(upward, words) or _climbs(words) or _are_stacked(words):
        return _turned_lines(words)
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda w: w.top + w.bottom):
        if rows and _on_line(rows[-1][-1], word):
            rows[-1].append(word)
        else:
            rows.append([word])
    rows = _with_marks(rows)
    for row in rows:
        if len(row) > 1:
            row.sort(key=lambda w: w.x0)
            if any(map(_overlap, row, row[1:])):
                row[:] = drawn_once(row)
    return tuple(make_line(row) for row in rows)


def _with_marks(rows: list[list[Word]]) -> list[list[Word]]:
    """The lines, each raised mark that makes one of its own put behind the word above or below it."""
    for at, row in enumerate(rows):
        mark = row[0]
        if len(row) == 1 and is_mark(mark.text):
            near = (*rows[max(at - 1, 0) : at], *rows[at + 1 : at + 2])
            own = next((line for line in near if any(_is_behind(mark, word) for word in line)), None)
            if own is not None:
                own.append(mark)
                row.clear()
    return [row for row in rows if row]


def _is_behind(mark: Word, word: Word) -> bool:
    height = word.bottom - word.top
    beside = word.top - height / 2 < mark.bottom < word.bottom and mark.top < word.bottom - height / 2
    return beside and abs(mark.x0 - word.x1) < SAME_LINE * height


def upward_words(words: Iterable[Word]) -> list[Word]:
    """The words that are set to read upward: much higher than wide, as a row's number of two marks is not."""
    return [
        word
        for word in words
        if word[4] - word[2] > TURNED * (word[3] - word[1]) * (2 if len(word[0]) == FEW_LETTERS else 1)
        and len(word[0]) > 1
    ]


def _is_short(word: Word) -> bool:
    """Whether it has so few letters that it may be set upright though it is higher than wide: `1.`"""
    return sum(map(str.isalnum, word[0])) <= FEW_LETTERS


def _mostly(upward: Sequence[Word], words: Sequence[Word]) -> bool:
    """Whether most of the words are set upward, or all but the few letters that kerning parts from them."""
    if not upward:
        return False
    long = [word for word in words if not _is_short(word)]
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


def _turned_lines(words: Iterable[Word]) -> tuple[Line, ...]:
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


def _one_a_line(words: Sequence[Word]) -> bool:
    """Whether each word stands below the one before: as most cells' do, whose lines are taken whole."""
    least = -inf
    for _, _, top, _, bottom, _ in words:
        if top < least:
            return False
        least = bottom - SAME_LINE * (bottom - top)
    return True


def running_lines(words: Sequence[Word]) -> tuple[Line, ...]:
    """The lines of running text, in drawing order: drawn word after word, without a wide blank."""
    rows = _drawn_rows(words)
    if _doubled(rows):
        rows = _drawn_rows(drawn_once(words))
    return tuple(make_line(row) for row in rows)


def _drawn_rows(words: Iterable[Word]) -> list[list[Word]]:
    rows: list[list[Word]] = []
    for word in words:
        if rows and _goes_on(rows[-1][-1], word):
            rows[-1].append(word)
        else:
            rows.append([word])
    return rows


def _doubled(rows: Sequence[Sequence[Word]]) -> bool:
    """Whether two lines may stand on one another; few words are asked, for most pages have no such lines."""
    ends = sorted(((row[0], row[-1]) for row in rows), key=lambda pair: pair[0].top)
    for i, (first, last) in enumerate(ends):
        for other_first, other_last in ends[i + 1 : i + 1 + BESIDE]:
            if other_first.top - first.top >= OVERSTRUCK * (first.bottom - first.top):
                break
            if other_first.x0 < last.x1 and first.x0 < other_last.x1:
                return True
    return False


def make_line(words: Sequence[Word]) -> Line:
    """One line of the words given, left to right: a blank between words that do not touch."""
    if len(words) == 1:
        return _line_of(words[0])
    text, x0, top, x1, bottom, font = words[0]
    fonts = one_font(font)
    wide = _letter_gap(words)
    for word in words[1:]:
        if word.x0 - x1 >= TOUCHING * (word.bottom - word.top):
            text += " " if word.x0 - x1 < wide else "  "
        if word.font != font:
            font = word.font
            fonts = (*fonts, (len(text), font))
        text += word.text
        x1 = max(x1, word.x1)
        top = min(top, word.top)
        bottom = max(bottom, word.bottom)
    return Line(text, fonts, x0, top, x1, bottom)


def _line_of(word: Word) -> Line:
    text, x0, top, x1, bottom, font = word
    return Line(text, one_font(font), x0, top, x1, bottom)


def _letter_gap(words: Sequence[Word]) -> float:
    """From which width a blank parts words in a letter-spaced line (`S I S T E M  P O D R Š K E`).

    Infinite in other lines: there every blank is one.
    """
    if len(words) < LEAST_LETTERS:
        return inf
    singles = [b.x0 - a.x1 for a, b in pairwise(words) if len(a.text) == 1 and len(b.text) == 1]
    return BETWEEN_WORDS * sorted(singles)[len(singles) // 2] if len(singles) >= LEAST_LETTERS - 1 else inf


def _on_line(last: Word, word: Word) -> bool:
    height = min(last.bottom - last.top, word.bottom - word.top)
    return abs((word.top + word.bottom) - (last.top + last.bottom)) / 2 < SAME_LINE * height


def _goes_on(last: Word, word: Word) -> bool:
    height = word.bottom - word.top
    return _on_line(last, word) and -0.3 * height < word.x0 - last.x1 < GUTTER * height
