"""The rows of text under an unruled head: numbered rows, totals, headings, column ordinals."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from extract.capitals import in_capitals
from extract.heads.text_reader import TextReader
from extract.row_numbers import count_up, is_enumerator, is_next, is_number
from extract.sheets.lines.gaps import TextRow, chunks, white
from extract.sheets.lines.line_making import make_line
from extract.sums import GROUPED
from extract.unruled.lanes import PAD, SAME_START, Lanes

USUAL_WHITE = 0.45  # heights: the most that stands between lines of one cell
FULL = 0.85  # of the table's width: a heading that goes on in the next line takes this much
LEVEL_WORDS = 3  # of a title: its level and number stand in them
LEAST_LETTERS = 5
_WRAPPED = re.compile(r"\w{1,3}(?:\.\d{1,3})+\.\n\d{1,3}[.)]?")  # `1.1.` over `1`


def is_title(row: TextRow, reader: TextReader) -> bool:
    """Whether a row is a level's short title, which may fit in a column: lone, numbered, capital or bold."""
    if len(chunks(row)) > 1:
        return False
    text = reader.legible(make_line(row.words))
    if text[:1].islower() or reader.vocabulary.currency.search(text):
        return False
    numbered = any(is_number(word.rstrip(":")) for word in text.split()[:LEVEL_WORDS])
    long = sum(map(str.isalpha, text)) >= LEAST_LETTERS
    return numbered and long and (in_capitals(text) or (row.bold and " " in text))


class BodyRows:
    """The rows under one head, and what each is; `rows` are what of the page's text rows is in the table."""

    def __init__(
        self, lanes: Lanes, rows: Sequence[TextRow], reader: TextReader, plan_is_numbered: bool = False
    ) -> None:
        self.lanes = lanes
        self.rows = rows
        self.reader = reader
        at = lanes.number
        parts = [lanes.part(row, at) if at is not None else None for row in rows]
        self.fit = [lanes.is_fit(row) for row in rows]
        for index in range(1, len(rows)):
            self.fit[index] = self.fit[index] or self._is_set_below(index)
        texts = [self.text(part) if part is not None else "" for part in parts]
        counted = [is_number(text) or is_enumerator(text) for text in texts]
        counted = _without_wrapped(_without_rests(counted, texts, rows), texts, rows, lanes)
        counted = _from_first_lines(counted, texts, rows)
        self.numbered = [fit and number for fit, number in zip(self.fit, counted, strict=True)]
        titled = [number and lanes.is_titled(row) for number, row in zip(counted, rows, strict=True)]
        self.ordinals = [fit and self._counts_columns(row) for fit, row in zip(self.fit, rows, strict=True)]
        self.numbered = [n and not o for n, o in zip(self.numbered, self.ordinals, strict=True)]
        self.totals = [
            not number and self._is_total(row) and self._has_sums_alone(row)
            for number, row in zip(self.numbered, rows, strict=True)
        ]
        self.plan_is_numbered = lanes.number is not None and (plan_is_numbered or any(self.numbered))
        self.across = [
            is_title(row, reader) and not self._is_item(row) if fit else numbered or lanes.is_across(row)
            for fit, row, numbered in zip(self.fit, rows, titled, strict=True)
        ]
        for index in range(1, len(rows)):
            self.across[index] = self.across[index] or self._continues_heading(index)

    def text(self, row: TextRow) -> str:
        """A row's legible text."""
        return self.reader.legible(make_line(row.words))

    def _is_set_below(self, index: int) -> bool:
        """Whether a line in columns, the first left empty, goes on right below one, its texts set close."""
        above, row = self.rows[index - 1], self.rows[index]
        tight = white(above, row) <= USUAL_WHITE * row.height and row.bold == above.bold
        return tight and self.fit[index - 1] and self.lanes.begins_behind_first(row)

    def _is_item(self, row: TextRow) -> bool:
        """Whether a lone text begins where a column behind the activity has its lines: `3) MUP` in a list.

        A title in the middle of the page may begin there too, but is bold where the rows are not.
        """
        at = self.lanes.activity
        stands_out = row.bold and not all(other.bold for other in self.rows)
        return (at is not None and not stands_out) and any(
            strip.is_begun_by(row.words[0]) for strip in self.lanes.strips[at + 1 :]
        )

    def _is_total(self, row: TextRow) -> bool:
        """Whether a row begins as totals do, in a capital: `ukupno 12` is the midst of a sentence."""
        text = self.text(row)
        return text[:1].isupper() and self.reader.vocabulary.total_words(text) > 0

    def _has_sums_alone(self, row: TextRow) -> bool:
        """Whether nothing but sums, one at least, stands behind the columns that a total's text stands in."""
        first = (self.lanes.activity or 0) + 1
        parts = [self.lanes.part(row, index) for index in range(first, len(self.lanes.strips))]
        texts = [self.text(part) for part in parts if part is not None]
        figures = [self.reader.vocabulary.currency.sub("", text) for text in texts]
        summed = any(GROUPED.search(text) or text != bare for text, bare in zip(texts, figures, strict=True))
        return summed and all(
            any(map(str.isdigit, text)) and not any(map(str.isalpha, text)) for text in figures
        )

    def _counts_columns(self, row: TextRow) -> bool:
        """Whether it is the row of column ordinals under a head: `1 2 3 …`."""
        parts = [self.lanes.part(row, index) for index in range(len(self.lanes.strips))]
        return count_up(self.text(part) for part in parts if part is not None)

    def has_words_for_numbers(self, end: int) -> bool:
        """Whether other text than numbers stands in their column above `end`: prose that fits the columns."""
        at = self.lanes.number
        rows = [
            self.rows[i] for i in range(end) if self.fit[i] and not self.across[i] and not self.ordinals[i]
        ]
        return at is not None and any(self.lanes.part(row, at) is not None for row in rows)

    def numbers(self) -> list[int]:
        """The rows that have a number."""
        return [index for index, numbered in enumerate(self.numbered) if numbered]

    def stands_alone(self, index: int) -> bool:
        """Whether a row has but a number, and the rows beside it nothing in other columns: an article's."""
        at = self.lanes.number
        near = range(max(index - 1, 0), min(index + 2, len(self.rows)))
        others = [i for i in range(len(self.lanes.strips)) if i != at]
        return not any(
            self.fit[i] and self.lanes.part(self.rows[i], other) is not None for i in near for other in others
        )

    def _continues_heading(self, index: int) -> bool:
        """The short last line of a heading: right below it, begun where it began, and no row's number."""
        above, row = self.rows[index - 1], self.rows[index]
        return (
            self.across[index - 1]
            and not self.numbered[index]
            and len(chunks(row)) == 1
            and self.wraps(above, row)
            and row.bold == above.bold
            and abs(row.words[0].x0 - above.words[0].x0) <= SAME_START
            and white(above, row) <= USUAL_WHITE * row.height
        )

    def wraps(self, above: TextRow, row: TextRow) -> bool:
        """Whether a heading's line is so full that the next line's first word had no room on it."""
        bounds = self.lanes.bounds
        taken = above.words[-1].x1 - above.words[0].x0 + row.words[0].x1 - row.words[0].x0
        return taken > FULL * (bounds[-1] - bounds[0])

    def left_below(self, end: int) -> bool:
        """Whether a row's number stands below the table's end: rows that could not be read in its columns."""
        at = self.lanes.number
        parts = (self.lanes.part(row, at) for row in self.rows[end:] if at is not None)
        return any(part is not None and self._is_row_number(part) for part in parts)

    def _is_row_number(self, part: TextRow) -> bool:
        text = self.text(part)
        return "." in text and is_number(text)


def _from_first_lines(counted: list[bool], texts: Sequence[str], rows: Sequence[TextRow]) -> list[bool]:
    """Which rows begin a number, where each stands below a word that belongs to it: `Aktivnost`, `1.1`."""
    at = [index for index, number in enumerate(counted) if number]
    below = [
        index > 0
        and texts[index - 1].isalpha()
        and white(rows[index - 1], rows[index]) < USUAL_WHITE * rows[index].height
        for index in at
    ]
    if not at or not all(below) or len({texts[index - 1] for index in at}) > 1:
        return counted
    return [index + 1 in at for index in range(len(counted))]


def _without_rests(counted: list[bool], texts: Sequence[str], rows: Sequence[TextRow]) -> list[bool]:
    """Which rows begin a number, less those that go on with one set sign by sign: `1`, `.`, `2`."""
    at = [index for index, text in enumerate(texts) if text]
    rests: set[int] = set()
    for before, here in pairwise(at):
        tight = white(rows[before], rows[here]) < USUAL_WHITE * rows[here].height
        point = not any(map(str.isalnum, texts[before])) and before != at[0]
        if tight and (point or before in rests) and len(texts[here]) == 1:
            rests.add(here)
    return [number and index not in rests for index, number in enumerate(counted)]


def _without_wrapped(
    counted: list[bool], texts: Sequence[str], rows: Sequence[TextRow], lanes: Lanes
) -> list[bool]:
    """Which rows begin a number, less those with the last part of one that is wider than its column.

    `1.1.` over `1`, right below: not where it may be the next number of the level above, `2.` below `1.1.`,
    but wherever `1.1.` stands over `2` too, and beside such ones on the page.
    """
    found = list(counted)
    heights = sorted(row.bottom - row.top for row in rows)
    height = heights[len(heights) * 3 // 4] if heights else 0.0  # of a line with high and low letters
    parts = [lanes.part(row, lanes.number) if lanes.number is not None else None for row in rows]
    at = [(index, part) for index, part in enumerate(parts) if part is not None]
    wrapped: list[tuple[int, str, str, bool]] = []
    for (before, above), (here, part) in pairwise(at):
        tight = part.top - above.top < (1 + USUAL_WHITE) * height
        first, last = texts[before], texts[here]
        if counted[before] and counted[here] and tight and _WRAPPED.fullmatch(f"{first}\n{last}"):
            wrapped.append((here, first, last, _is_too_wide(above, part, lanes)))
    pairs = [(first, last) for _, first, last, _ in wrapped]
    again = {first for first, last in pairs for one, other in pairs if one == first and is_next(other, last)}
    for here, first, last, too_wide in wrapped:
        of_parent = is_next(last, first.partition(".")[0] + ".")
        found[here] = not (first in again or ((too_wide or again) and not of_parent))
    return found


def _is_too_wide(above: TextRow, part: TextRow, lanes: Lanes) -> bool:
    """Whether a number has no room for its last part beside what stands above it."""
    strip = lanes.strips[lanes.number or 0]
    own, more = ((words[0].x0, words[-1].x1) for words in (above.words, part.words))
    return own[1] - own[0] + more[1] - more[0] > strip.x1 - strip.x0 - 2 * PAD
