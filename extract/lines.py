"""Words -> printed lines, inside a cell or in the running text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from extract.model import Box, Line, Run, Word

SAME_LINE = 0.5  # share of a word's height by which neighbours on one line may be shifted
GUTTER = 1.6  # heights: a wider blank ends a line of running text (a column's gutter)
TOUCHING = 0.02  # heights: words with less than this between them were one word, cut by a kern


def cell_lines(words: Iterable[Word]) -> tuple[Line, ...]:
    """The lines of a cell, top to bottom; words of one line left to right."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda w: w.top + w.bottom):
        if rows and _on_line(rows[-1][-1], word):
            rows[-1].append(word)
        else:
            rows.append([word])
    for row in rows:
        row.sort(key=lambda w: w.x0)
    return tuple(make_line(row) for row in rows)


def running_lines(words: Sequence[Word]) -> tuple[Line, ...]:
    """The lines of running text, in drawing order: drawn word after word, without a wide blank."""
    rows: list[list[Word]] = []
    for word in words:
        if rows and _goes_on(rows[-1][-1], word):
            rows[-1].append(word)
        else:
            rows.append([word])
    return tuple(make_line(row) for row in rows)


def make_line(words: Sequence[Word]) -> Line:
    """One line of the words given, left to right: a blank between words that do not touch."""
    runs: list[Run] = []
    text, font = words[0].text, words[0].font
    x0, top, x1, bottom = words[0][1:5]
    for word in words[1:]:
        blank = "" if word.x0 - x1 < TOUCHING * (word.bottom - word.top) else " "
        if word.font == font:
            text += blank + word.text
        else:
            runs.append(Run(text + blank, font))
            text, font = word.text, word.font
        x1 = max(x1, word.x1)
        top = min(top, word.top)
        bottom = max(bottom, word.bottom)
    runs.append(Run(text, font))
    return Line(tuple(runs), Box(x0, top, x1, bottom))


def _on_line(last: Word, word: Word) -> bool:
    height = min(last.bottom - last.top, word.bottom - word.top)
    return abs((word.top + word.bottom) - (last.top + last.bottom)) / 2 < SAME_LINE * height


def _goes_on(last: Word, word: Word) -> bool:
    height = word.bottom - word.top
    return _on_line(last, word) and -0.3 * height < word.x0 - last.x1 < GUTTER * height
