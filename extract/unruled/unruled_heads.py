"""Finds the head of a plan's table where no rules part its columns: rows whose texts are column headings."""

from __future__ import annotations

from collections.abc import Sequence

from extract.heads.text_reader import TextReader
from extract.model import Ruling, Word
from extract.row_numbers import is_number
from extract.sheets.lines.gaps import TextRow, chunks, white
from extract.sheets.lines.line_making import make_line
from extract.unruled.head_groups import with_groups, with_unnamed
from extract.unruled.head_lines import MOST_ROWS, HeadLines, stands_under_single
from extract.unruled.unruled_headings import HeadingReader, UnruledHead
from extract.vocabulary import REMARK

LEAST_NAMED = 2  # headings in one row for a head to begin at it
LEAST_FIELDS = 3  # fields that a head names
LEAST_SHARE = 0.5  # of a head's columns: fields it names
ONLY_ONCE = frozenset({"no", "activity", "deadline"})


class HeadFinder:
    """Looks for heads by the vocabulary."""

    def __init__(self, reader: TextReader) -> None:
        self._reader = reader
        self._headings = HeadingReader(reader)

    def find(self, rows: Sequence[TextRow], rules: Sequence[Ruling]) -> list[UnruledHead]:
        """Every head among the rows, from the top."""
        found: list[UnruledHead] = []
        lines = HeadLines(rows, rules)
        at = 0
        while at < len(rows):
            named = self.names_columns(rows[at]) or self._names_at_half_height(rows, at)
            head = self._at(lines, at) if named else None
            if head is not None and (not found or head.first > found[-1].last):
                found.append(head)
                at = head.last
            at += 1
        return found

    def names_columns(self, row: TextRow) -> bool:
        """Whether several of the row's texts begin as column headings do, each of another field."""
        return self._fields_named(chunks(row)) >= LEAST_NAMED

    def _names_at_half_height(self, rows: Sequence[TextRow], at: int) -> bool:
        """Whether a row does so together with those below that run into it: cells of one and of two lines,
        each in the middle of its height."""
        end = at + 1
        while end < min(at + MOST_ROWS, len(rows)) and white(rows[end - 1], rows[end]) < 0:
            end += 1
        together = rows[at:end]
        if len(together) == 1 or len({row.bold for row in together}) > 1:
            return False
        if any(map(self.names_columns, together)):
            return False  # the head begins there: what runs into it from above is no part of it
        parts = sorted((part for row in together for part in chunks(row)), key=lambda part: part[0].x0)
        return self._fields_named(parts) >= LEAST_FIELDS

    def _fields_named(self, parts: Sequence[tuple[Word, ...]]) -> int:
        """How many fields are named by texts from the left, which may be the cells of a head."""
        if len(parts) < LEAST_FIELDS or is_number(self._text(parts[0])):
            return 0  # a row's number begins no head
        return len({self._reader.vocabulary.field_of(self._text(part)) for part in parts} - {None})

    def _text(self, part: Sequence[Word]) -> str:
        return self._reader.legible(make_line(part))

    def _at(self, lines: HeadLines, at: int) -> UnruledHead | None:
        """The best head of the rows around `at`: the one with most headings known word by word."""
        best: UnruledHead | None = None
        score = (0, 0)
        for first in lines.starts(at):
            for last in range(at, min(at + MOST_ROWS, len(lines.rows))):
                step = lines.step(first, last, at)
                if step is None:
                    break
                head = self._headings.head(lines.rows, first, last, lines.rules)
                known = self._known(head)
                if known > score or (known == score and _is_rather(lines, head, best, bool(step))):
                    best, score = head, known
        if best is not None:
            best = self._whole(lines, best)
        if best is None or not lines.stands_alone(best):
            return None
        fields = {h.field for h in best.headings} - {None}
        if any(sum(h.field == field for h in best.headings) > 1 for field in fields & ONLY_ONCE):
            return None  # two heads side by side
        if any(not h.field and h.text and h.bold != best.bold for h in best.headings):
            return None  # text of another kind beside the head
        if len(fields) < max(LEAST_FIELDS, LEAST_SHARE * len(best.headings)):
            return None
        return with_unnamed(lines.rows, with_groups(lines.rows, best, self._reader), self._reader)

    def _whole(self, lines: HeadLines, head: UnruledHead) -> UnruledHead:
        """The head with the rows that overlap its outer ones, more lines of headings set at half height, and
        with remarks right below its headings."""
        first, last = head.first, head.last
        while last + 1 < len(lines.rows) and (
            lines.hang_on(last + 1, last + 1, head) or self._remarks_on(lines, last + 1, head)
        ):
            last += 1
        while first > 0 and lines.hang_on(first, first - 1, head):
            first -= 1
        if (first, last) == (head.first, head.last):
            return head
        return self._headings.head(lines.rows, first, last, lines.rules)

    def _remarks_on(self, lines: HeadLines, at: int, head: UnruledHead) -> bool:
        """Whether a row holds but remarks in brackets, the last lines of headings: `(2023)`, `(KM)`."""
        texts = (self._text(part) for part in chunks(lines.rows[at]))
        remarks = lines.is_tight(at) and all(map(REMARK.fullmatch, texts))
        return remarks and stands_under_single(lines.rows[at], head)

    def _known(self, head: UnruledHead) -> tuple[int, int]:
        exact = {h.field for h in head.headings if h.exact}
        return len(exact - {None}), len({h.field for h in head.headings} - {None})


def _is_rather(lines: HeadLines, head: UnruledHead, best: UnruledHead | None, tight: bool) -> bool:
    """Whether a head no better known has more lines `tight` below, or it alone has the groups above."""
    if best is None or best.first == head.first:
        return best is not None and tight
    return not lines.stands_alone(best) and lines.stands_alone(head)
