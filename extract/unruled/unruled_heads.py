"""Finds the head of a plan's table where no rules part its columns: rows whose texts are column headings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extract.heads.prose import may_title_plan
from extract.heads.text_reader import TextReader
from extract.model import Ruling, Word
from extract.row_numbers import count_up, is_number
from extract.sheets.gaps import TextRow, chunks, white
from extract.sheets.lines import make_line
from extract.unruled.unruled_headings import TIGHT, Heading, HeadingReader, UnruledHead
from extract.vocabulary import REMARK

LEAST_NAMED = 2  # headings in one row for a head to begin at it
LEAST_FIELDS = 3  # fields that a head names
LEAST_SHARE = 0.5  # of a head's columns: fields it names
ONLY_ONCE = frozenset({"no", "activity", "deadline"})
MOST_ROWS = 9
LOOSE = 2.0  # heights: the rows of a head of several lines may, where the lower one names columns
FLUSH = 1.5  # points: a title over a group of columns begins this near to where the first one's heading does
RULED = 0.8  # of the head's width: a rule this long ends the head


def _each_under_one(row: TextRow, head: UnruledHead) -> bool:
    """Whether each text of a row stands over or under one heading alone."""
    over = [[h for h in head.headings if h.x0 < part[-1].x1 and part[0].x0 < h.x1] for part in chunks(row)]
    return all(len(headings) == 1 for headings in over)


def _is_of_row(text: str) -> bool:
    """Whether a text above headings is a value or a row's rest, and no title over columns."""
    return text[:1].islower() or ":" in text or any(map(str.isdigit, text))


class HeadFinder:
    """Looks for heads by the vocabulary."""

    def __init__(self, reader: TextReader) -> None:
        self._reader = reader
        self._headings = HeadingReader(reader)

    def find(self, rows: Sequence[TextRow], rules: Sequence[Ruling]) -> list[UnruledHead]:
        """Every head among the rows, from the top."""
        found: list[UnruledHead] = []
        at = 0
        while at < len(rows):
            named = self.names_columns(rows[at]) or self._names_at_half_height(rows, at)
            head = self._at(rows, at, rules) if named else None
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

    def _at(self, rows: Sequence[TextRow], at: int, rules: Sequence[Ruling]) -> UnruledHead | None:
        """The best head of the rows around `at`: the one with most headings known word by word."""
        best: UnruledHead | None = None
        score = (0, 0)
        for first in self._starts(rows, at, rules):
            for last in range(at, min(at + MOST_ROWS, len(rows))):
                step = self._step(rows, first, last, at, rules)
                if step is None:
                    break
                head = self._headings.head(rows, first, last, rules)
                known = self._known(head)
                if known > score or (known == score and self._is_rather(rows, head, best, bool(step), rules)):
                    best, score = head, known
        if best is not None:
            best = self._whole(rows, best, rules)
        if best is None or not self._stands_alone(rows, best, rules):
            return None
        fields = {h.field for h in best.headings} - {None}
        if any(sum(h.field == field for h in best.headings) > 1 for field in fields & ONLY_ONCE):
            return None  # two heads side by side
        if any(not h.field and h.text and h.bold != best.bold for h in best.headings):
            return None  # text of another kind beside the head
        enough = len(fields) >= max(LEAST_FIELDS, LEAST_SHARE * len(best.headings))
        return self._with_unnamed(rows, self._with_groups(rows, best)) if enough else None

    def _is_rather(
        self,
        rows: Sequence[TextRow],
        head: UnruledHead,
        best: UnruledHead | None,
        tight: bool,
        rules: Sequence[Ruling],
    ) -> bool:
        """Whether a head no better known has more lines `tight` below, or it alone has the groups above."""
        if best is None or best.first == head.first:
            return best is not None and tight
        return not self._stands_alone(rows, best, rules) and self._stands_alone(rows, head, rules)

    def _with_groups(self, rows: Sequence[TextRow], head: UnruledHead) -> UnruledHead:
        """The head with the rows above it that are titles over groups of its columns, no further apart.

        Their texts begin where headings do, several in a row or none at the first one: so stands no title of
        the plan, nor of a level, which has a number. Nothing is one below a row of the table, whose last
        lines stand so too, nor what goes on in small letters as they do.
        """
        first, groups = head.first, head.groups
        while first > 0 and head.last - first < MOST_ROWS:
            above, row = rows[first - 1], rows[first]
            parts = chunks(above)
            begun = [[h for h in head.headings if abs(part[0].x0 - h.x0) <= FLUSH] for part in parts]
            under = [found[0] if found else None for found in begun]
            if white(above, row) > LOOSE * row.height or above.bold != row.bold or None in under:
                break
            if len(parts) == 1 and (under[0] is head.headings[0] or self._may_be_title(parts[0])):
                break
            if any(_is_of_row(self._text(part)) for part in parts):
                return head
            first -= 1
            places = [heading.x0 for heading in under if heading is not None]
            ends = [max(h.x1 for h in head.headings if h.x0 < stop) for stop in places[1:]]
            behind = [h.x1 for h in head.headings if h.x0 > places[-1]]
            ends.append(max([parts[-1][-1].x1, *behind[:1]]))
            groups = (*groups, *((first, x0, x1) for x0, x1 in zip(places, ends, strict=True)))
        return replace(head, first=first, groups=groups) if first < head.first else head

    def _may_be_title(self, part: Sequence[Word]) -> bool:
        return may_title_plan(self._text(part), self._reader.vocabulary)

    def _with_unnamed(self, rows: Sequence[TextRow], head: UnruledHead) -> UnruledHead:
        """The head with the columns that no heading names, where a row of ordinals below counts them too."""
        parts = chunks(rows[head.last + 1]) if head.last + 1 < len(rows) else []
        places = [(part[0].x0, max(word.x1 for word in part)) for part in parts]
        unnamed = [
            Heading(x0, x1, "", None)
            for x0, x1 in places
            if not any(heading.x0 < x1 and x0 < heading.x1 for heading in head.headings)
        ]
        whole = len(head.headings) + len(unnamed) == len(parts)
        if not unnamed or not whole or not count_up([self._text(part) for part in parts]):
            return head
        return replace(head, headings=tuple(sorted((*head.headings, *unnamed), key=lambda h: h.x0)))

    def _whole(self, rows: Sequence[TextRow], head: UnruledHead, rules: Sequence[Ruling]) -> UnruledHead:
        """The head with the rows that overlap its outer ones, more lines of headings set at half height, and
        with remarks right below its headings."""
        first, last = head.first, head.last
        while last + 1 < len(rows) and (
            self._hangs_on(rows[last + 1], rows[last], head, rules)
            or self._remarks_on(rows[last + 1], rows[last], head, rules)
        ):
            last += 1
        while first > 0 and self._hangs_on(rows[first - 1], rows[first], head, rules):
            first -= 1
        return (
            self._headings.head(rows, first, last, rules)
            if (first, last) != (head.first, head.last)
            else head
        )

    @staticmethod
    def _hangs_on(row: TextRow, inner: TextRow, head: UnruledHead, rules: Sequence[Ruling]) -> bool:
        above, below = (row, inner) if row.top < inner.top else (inner, row)
        if white(above, below) >= 0 or above.bold != below.bold or _ruled(above, below, rules):
            return False
        return _each_under_one(row, head)

    def _remarks_on(self, row: TextRow, above: TextRow, head: UnruledHead, rules: Sequence[Ruling]) -> bool:
        """Whether a row holds but remarks in brackets, the last lines of headings: `(2023)`, `(KM)`."""
        if white(above, row) > TIGHT * row.height or above.bold != row.bold or _ruled(above, row, rules):
            return False
        texts = (self._text(part) for part in chunks(row))
        return all(map(REMARK.fullmatch, texts)) and _each_under_one(row, head)

    @staticmethod
    def _stands_alone(rows: Sequence[TextRow], head: UnruledHead, rules: Sequence[Ruling]) -> bool:
        """Whether no row of several columns runs on into it: words of headings stand in cells too."""
        if head.first == 0:
            return True
        above, row = rows[head.first - 1], rows[head.first]
        tight = white(above, row) <= TIGHT * row.height and above.bold == row.bold
        return not tight or len(chunks(above)) == 1 or _ruled(above, row, rules)

    def _starts(self, rows: Sequence[TextRow], at: int, rules: Sequence[Ruling]) -> list[int]:
        """`at`, and the rows above it that may belong to headings of more lines."""
        starts = [at]
        while starts[-1] > 0 and len(starts) < MOST_ROWS:
            above, row = rows[starts[-1] - 1], rows[starts[-1]]
            if white(above, row) > TIGHT * row.height or above.bold != row.bold or _ruled(above, row, rules):
                break
            starts.append(starts[-1] - 1)
        return starts

    def _step(
        self, rows: Sequence[TextRow], first: int, last: int, at: int, rules: Sequence[Ruling]
    ) -> bool | None:
        """Whether row `last` stands tight below the one before it; None where the head ends above it."""
        if last == at:
            return first == at
        above, row = rows[last - 1], rows[last]
        if above.bold != row.bold or _ruled(above, row, rules):
            return None
        gap = white(above, row)
        if gap <= TIGHT * row.height:
            return True
        return False if gap <= LOOSE * row.height and len(chunks(row)) > 1 else None

    def _known(self, head: UnruledHead) -> tuple[int, int]:
        exact = {h.field for h in head.headings if h.exact}
        return len(exact - {None}), len({h.field for h in head.headings} - {None})


def _ruled(above: TextRow, below: TextRow, rules: Sequence[Ruling]) -> bool:
    """Whether rules across most of the row part it from the row above."""
    x0, x1 = below.words[0].x0, below.words[-1].x1
    x0, x1 = min(x0, above.words[0].x0), max(x1, above.words[-1].x1)
    upper, lower = (above.top + above.bottom) / 2, (below.top + below.bottom) / 2
    here = sorted((max(r.x0, x0), min(r.x1, x1)) for r in rules if upper < (r.top + r.bottom) / 2 < lower)
    covered, end = 0.0, x0
    for start, stop in here:  # producers draw a rule for each cell, and some twice
        covered += max(0.0, stop - max(start, end))
        end = max(end, stop)
    return covered >= RULED * (x1 - x0)
