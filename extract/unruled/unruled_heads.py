"""Finds the head of a plan's table where no rules part its columns: rows whose texts are column headings."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from extract.hyphens import join_heading
from extract.model import Legible, Ruling, Word
from extract.row_numbers import count_up, is_number
from extract.sheets.gaps import TextRow, chunks, white
from extract.sheets.lines import make_line
from extract.vocabulary import REMARK, Vocabulary

LEAST_NAMED = 2  # headings in one row for a head to begin at it
LEAST_FIELDS = 3  # fields that a head names
LEAST_SHARE = 0.5  # of a head's columns: fields it names
ONLY_ONCE = frozenset({"no", "activity", "deadline"})
MOST_ROWS = 9
TIGHT = 0.8  # heights: rows of one heading stand no further apart than this
LOOSE = 2.0  # heights: the rows of a head of several lines may, where the lower one names columns
WIDE_BLANK = 0.35  # heights: blanks between words are 0.2 to 0.3 wide
NEAR = 4.0  # heights: the cells of a head, of some lines, end no further from the middle of each
TOUCH = 2.5  # points: rules of two cells meet, or run into one another by their breadth
RULED = 0.8  # of the head's width: a rule this long ends the head


@dataclass(slots=True)
class _Span:
    """A column of the head while its rows are taken from the lowest up."""

    x0: float
    x1: float
    lines: list[tuple[Word, ...]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Heading:
    """One column's heading: the extent of its text in points, the text, and the field it names.

    `exact` tells that the field is known by the whole wording, not by a stem.
    """

    x0: float
    x1: float
    text: str
    field: str | None
    exact: bool = False
    bold: bool = False


@dataclass(frozen=True, slots=True)
class UnruledHead:
    """A head: the rows it fills (`first..last`, indices), its headings from the left.

    `groups` are the titles over one or several columns, apart from what stands below: (row, x0, x1).
    """

    first: int
    last: int
    headings: tuple[Heading, ...]
    groups: tuple[tuple[int, float, float], ...]

    @property
    def bold(self) -> bool:
        """Whether the headings that name a field are set in bold."""
        return all(heading.bold for heading in self.headings if heading.field)


def _each_under_one(row: TextRow, head: UnruledHead) -> bool:
    """Whether each text of a row stands over or under one heading alone."""
    over = [[h for h in head.headings if h.x0 < part[-1].x1 and part[0].x0 < h.x1] for part in chunks(row)]
    return all(len(headings) == 1 for headings in over)


class HeadFinder:
    """Looks for heads by the vocabulary."""

    def __init__(self, vocabulary: Vocabulary, legible: Legible) -> None:
        self._vocabulary = vocabulary
        self._legible = legible

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
        if len(parts) < LEAST_FIELDS or is_number(self._legible(make_line(parts[0]))):
            return 0  # a row's number begins no head
        return len({self._vocabulary.field_of(self._legible(make_line(part))) for part in parts} - {None})

    def _at(self, rows: Sequence[TextRow], at: int, rules: Sequence[Ruling]) -> UnruledHead | None:
        """The best head of the rows around `at`: the one with most headings known word by word."""
        best: UnruledHead | None = None
        score = (0, 0)
        for first in self._starts(rows, at, rules):
            for last in range(at, min(at + MOST_ROWS, len(rows))):
                step = self._step(rows, first, last, at, rules)
                if step is None:
                    break
                head = self._head(rows, first, last, rules)
                known = self._known(head)
                if known > score or (known == score and step and best is not None and best.first == first):
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
        return self._with_unnamed(rows, best) if enough else None

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
        if not unnamed or not whole or not count_up([self._legible(make_line(part)) for part in parts]):
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
        return self._head(rows, first, last, rules) if (first, last) != (head.first, head.last) else head

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
        texts = (self._legible(make_line(part)) for part in chunks(row))
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

    def _head(self, rows: Sequence[TextRow], first: int, last: int, rules: Sequence[Ruling]) -> UnruledHead:
        """Columns from the lowest row up: a text over several of them is a group's title."""
        most = max(len(chunks(row)) for row in rows[first : last + 1])
        spans: list[_Span] = []
        groups: list[tuple[int, float, float]] = []
        for index in range(last, first - 1, -1):
            bounds = _cell_bounds(rules, rows[index])
            for part in self._texts(rows[index], bounds, most):
                x0, x1 = _within_cell(part, bounds)
                under = [span for span in spans if span.x0 < x1 and x0 < span.x1]
                if len(under) > 1:
                    groups.append((index, x0, x1))
                    for span in under:
                        span.lines.append(part)
                elif under:
                    span = under[0]
                    if part[0].bottom + TIGHT * rows[index].height < span.lines[-1][0].top:
                        groups.append((index, span.x0, span.x1))
                    span.x0, span.x1 = min(span.x0, x0), max(span.x1, x1)
                    span.lines.append(part)
                else:
                    spans.append(_Span(x0, x1, [part]))
        headings = tuple(self._heading(span) for span in sorted(spans, key=lambda span: span.x0))
        return UnruledHead(first, last, headings, tuple(groups))

    def _texts(self, row: TextRow, bounds: Sequence[float], most: int) -> list[tuple[Word, ...]]:
        """The row's texts, parted by blanks and by the bounds of the cells whose own rules are drawn.

        Justified words of one heading may stand far apart: in one cell they are one text, where there are
        cells for nearly as many texts as the head has at `most` in a row.
        """
        known = bool(bounds) and len(bounds) + 1 >= most - 1
        found: list[tuple[Word, ...]] = []
        for part in chunks(row, bounds=bounds):
            inside = (
                found and known and bisect_left(bounds, found[-1][0].x0) == bisect_left(bounds, part[0].x0)
            )
            if inside and self._vocabulary.field_of(self._text([part])) is None:
                found[-1] = (*found[-1], *part)
            else:
                found += self._without_number(part)
        return found

    def _without_number(self, part: tuple[Word, ...]) -> list[tuple[Word, ...]]:
        """The heading of the column of numbers and the next one, where these stand nearly as near as words.

        `R.br. aktivnosti` may be one heading: then the blank is no wider than others.
        """
        known = self._vocabulary
        whole = known.is_exact(self._text([part]))
        for at in range(1, len(part)):
            first, rest = self._text([part[:at]]), self._text([part[at:]])
            wide = part[at].x0 - part[at - 1].x1 > WIDE_BLANK * (part[at].bottom - part[at].top)
            named = known.is_exact(first) and known.field_of(first) == "no"
            if named and (wide or not whole) and known.field_of(rest) not in (None, "no"):
                return [part[:at], part[at:]]
        return [part]

    def _heading(self, span: _Span) -> Heading:
        """Named by all its lines, else by the lowest that stand together, below a group's title."""
        whole = self._text(span.lines)
        lowest = span.lines[:1]
        for lower, part in pairwise(span.lines):
            if lower[0].top - part[0].bottom > TIGHT * (part[0].bottom - part[0].top):
                break
            lowest.append(part)
        known = self._vocabulary
        named = next((text for text in (whole, self._text(lowest)) if known.is_exact(text)), None)
        name = known.field_of(named) if named else known.field_of(self._text(lowest)) or known.field_of(whole)
        return Heading(span.x0, span.x1, whole, name, named is not None, _bold(span.lines))

    def _text(self, lines: Sequence[tuple[Word, ...]]) -> str:
        """The text of a heading's lines, which are held from the lowest up."""
        return join_heading([self._legible(make_line(part)) for part in reversed(lines)])


def _bold(lines: Sequence[tuple[Word, ...]]) -> bool:
    return all("bold" in word.font.lower() for part in lines for word in part)


def _within_cell(part: Sequence[Word], bounds: Sequence[float]) -> tuple[float, float]:
    """From where to where a text reaches; a word alone too long for its cell as far as the cell does."""
    x0, x1 = part[0].x0, max(word.x1 for word in part)
    at = bisect_left(bounds, (x0 + x1) / 2)
    if len(part) > 1:
        return x0, x1
    return max([x0, *bounds[at - 1 : at]]), min([x1, *bounds[at : at + 1]])


def _cell_bounds(rules: Sequence[Ruling], row: TextRow) -> list[float]:
    """Where the rules next above and below a row of a head end and begin anew: each cell has its own."""
    y, reach = (row.top + row.bottom) / 2, NEAR * row.height
    near = [r for r in rules if abs((r.top + r.bottom) / 2 - y) <= reach]
    above = max((r.bottom for r in near if r.bottom <= y), default=None)
    below = min((r.top for r in near if r.top >= y), default=None)
    sides = [
        meetings([r for r in near if abs(r.top - at) <= TOUCH or abs(r.bottom - at) <= TOUCH])
        for at in (above, below)
        if at is not None
    ]
    shared = sides[0] if sides else []
    return [x for x in shared if all(any(abs(x - other) <= TOUCH for other in side) for side in sides)]


def meetings(rules: Sequence[Ruling]) -> list[float]:
    """The places where one rule ends and another begins."""
    starts = sorted(r.x0 for r in rules)
    ends = sorted({round(r.x1, 1) for r in rules})
    return [
        end
        for end in ends
        if (at := bisect_left(starts, end - TOUCH)) < len(starts) and starts[at] <= end + TOUCH
    ]


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
