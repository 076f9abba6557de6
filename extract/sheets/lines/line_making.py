"""Words -> printed lines, inside a cell or in the running text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import inf

from extract.model import Line, Word, one_font
from extract.raised import is_mark
from extract.sheets.lines.drawn_twice import are_doubled, drawn_once, overlap
from extract.sheets.lines.upward_text import (
    downward_lines,
    is_short,
    read_downward,
    read_upward,
    upward_lines,
    upward_words,
)

SAME_LINE = 0.5  # share of a word's height by which neighbours on one line may be shifted
GUTTER = 1.6  # heights: a wider blank ends a line of running text (a column's gutter)
LEAST_LETTERS = 4  # single letters in a row before a line is called letter-spaced
BETWEEN_WORDS = 1.8  # times the usual blank between its letters: a wider one parts words
TOUCHING = 0.02  # heights: words with less than this between them were one word, cut by a kern


def cell_lines(words: Iterable[Word]) -> tuple[Line, ...]:
    """The lines of a cell, top to bottom; words of one line left to right."""
    words = list(words)
    if read_downward(words):
        return downward_lines(words)
    upward = upward_words(words)
    if _one_a_line(words) and all(map(is_short, upward)):
        return tuple(map(_line_of, words))
    if read_upward(words, upward):
        return upward_lines(words)
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
            if any(map(overlap, row, row[1:])):
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
    if are_doubled(rows):
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
