"""Rows of a head that no rules part -> its headings: one for each column, in the rows' own words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from extract.heads.text_reader import TextReader
from extract.hyphens import join_heading
from extract.model import Ruling, Word
from extract.sheets.lines.gaps import TextRow, chunks
from extract.sheets.lines.line_making import make_line
from extract.unruled.cell_rules import cell_bounds, within_cell

TIGHT = 0.8  # heights: rows of one heading stand no further apart than this
WIDE_BLANK = 0.35  # heights: blanks between words are 0.2 to 0.3 wide


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


class HeadingReader:
    """Reads the headings of rows that are taken for a head, by the vocabulary."""

    def __init__(self, reader: TextReader) -> None:
        self._reader = reader

    def head(self, rows: Sequence[TextRow], first: int, last: int, rules: Sequence[Ruling]) -> UnruledHead:
        """Columns from the lowest row up: a text over several of them is a group's title."""
        most = max(len(chunks(row)) for row in rows[first : last + 1])
        spans: list[_Span] = []
        groups: list[tuple[int, float, float]] = []
        for index in range(last, first - 1, -1):
            bounds = cell_bounds(rules, rows[index])
            for part in self._texts(rows[index], bounds, most):
                x0, x1 = within_cell(part, bounds)
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
            if inside and self._reader.vocabulary.field_of(self._text([part])) is None:
                found[-1] = (*found[-1], *part)
            else:
                found += self._without_number(part)
        return found

    def _without_number(self, part: tuple[Word, ...]) -> list[tuple[Word, ...]]:
        """The heading of the column of numbers and the next one, where these stand nearly as near as words.

        `R.br. aktivnosti` may be one heading: then the blank is no wider than others.
        """
        known = self._reader.vocabulary
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
        known = self._reader.vocabulary
        named = next((text for text in (whole, self._text(lowest)) if known.is_exact(text)), None)
        name = known.field_of(named) if named else known.field_of(self._text(lowest)) or known.field_of(whole)
        return Heading(span.x0, span.x1, whole, name, named is not None, _bold(span.lines))

    def _text(self, lines: Sequence[tuple[Word, ...]]) -> str:
        """The text of a heading's lines, which are held from the lowest up."""
        return join_heading([self._reader.legible(make_line(part)) for part in reversed(lines)])


def _bold(lines: Sequence[tuple[Word, ...]]) -> bool:
    return all(word.bold for part in lines for word in part)
