"""The columns of a table whose rules do not part them: bounds found in the gaps of its own text."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from extract.heads.columns import LEVEL_FIELDS, Head
from extract.model import Ruling, Word
from extract.pages.rulings import Edge
from extract.sheets.gaps import (
    Corridor,
    TextRow,
    chunks,
    crosses,
    find_corridor,
    find_corridors,
    is_spaced,
    part_of,
    runs_over,
    straddles,
    widened,
)
from extract.unruled.unruled_heads import Heading, UnruledHead, meetings

PAD = 3.0  # points: a table's side where no rule shows it stands this far from its text
MOST_CROSSING = 0.2  # of the rows: where more cross the best gap, there are no two columns
NARROWEST = 0.15  # heights: what is left of the least gutter when its rows' words are widened
MOST_ACROSS = 6  # rows in succession that run across the columns: the table has ended above them
AWAY = 2.0  # heights: text beside a table stands at least this far from it
LEFT_OF_HEAD = 40.0  # points: numbers without a heading stand no further left of the first heading
SAME_START = 3.0  # points: texts of one column begin this near to each other
USUAL = 0.5  # of a column's rows that begin at one place: the column is set flush left
ONE_TEXT = 1.2  # heights: a text across the columns has no wider gaps
LEAST_BEGUN = 3  # columns that a row has text in: one text over as many may begin where lines do in two
LEAST_FLUSH = 2  # numbers that stand in a column of their own without a heading
FLUSH = 3  # times as many lines begin behind one gap as behind another: a column does
LEAST_MEETINGS = 3  # rules that meet at one place
MEETING = 0.5  # of the heights at which rules stand: where so many meet, a column begins
TOUCH = 3.0  # points: a rule's end this near to a gap between columns is the gap's bound


class Strip(NamedTuple):
    """A column: its bounds in points, its field, and where its lines begin if they begin at one place."""

    x0: float
    x1: float
    field: str | None
    start: float | None


@dataclass(frozen=True, slots=True)
class Lanes:
    """The columns of a plan that no upright rules part, from the left.

    `shown` tells that the rules across, drawn cell by cell, show where each one begins.
    """

    strips: tuple[Strip, ...]
    shown: bool = False

    @property
    def bounds(self) -> tuple[float, ...]:
        """The x of each column's left side, and of the last one's right."""
        return (*(strip.x0 for strip in self.strips), self.strips[-1].x1)

    def index_of(self, *fields: str) -> int | None:
        """The first column of the first of these fields that there is."""
        for field in fields:
            for index, strip in enumerate(self.strips):
                if strip.field == field:
                    return index
        return None

    @property
    def number(self) -> int | None:
        """The index of the column of row numbers."""
        return self.index_of("no")

    @property
    def activity(self) -> int | None:
        """The index of the column of activities; a level's column stands in where there is none."""
        return self.index_of("activity", "measure", "goal")

    @property
    def sides(self) -> tuple[int, ...]:
        """The columns whose texts span several rows."""
        at = self.activity
        return tuple(i for i, strip in enumerate(self.strips) if strip.field in LEVEL_FIELDS and i != at)

    @property
    def width(self) -> float:
        """From the first column's left side to the last one's right, in points."""
        return self.strips[-1].x1 - self.strips[0].x0

    def shifted(self, by: float) -> Lanes:
        """The same columns further to the right."""
        return Lanes(
            tuple(
                Strip(s.x0 + by, s.x1 + by, s.field, None if s.start is None else s.start + by)
                for s in self.strips
            ),
            self.shown,
        )

    def shown_by(self, sides: Sequence[float]) -> Lanes:
        """The same columns, `shown` where a shaded row's cells have their `sides` at the bounds between.

        The outermost of these are the table's.
        """
        inner = self.bounds[1:-1]
        if len(inner) + 2 != len(sides) or any(
            abs(x - side) > SAME_START for x, side in zip(inner, sides[1:-1], strict=True)
        ):
            return self
        strips = list(self.strips)
        strips[0] = strips[0]._replace(x0=sides[0])
        strips[-1] = strips[-1]._replace(x1=sides[-1])
        return Lanes(tuple(strips), shown=True)

    def part(self, row: TextRow, index: int) -> TextRow | None:
        """What of the row stands in one column."""
        return part_of(row, self.strips[index].x0, self.strips[index].x1)

    def inside(self, row: TextRow) -> TextRow | None:
        """What of the row stands in the table."""
        return part_of(row, self.strips[0].x0, self.strips[-1].x1)

    def is_fit(self, row: TextRow) -> bool:
        """Whether every text of the row stands within a column, near to the next where all are shown."""
        if is_spaced(row) or self._runs_over(row):
            return False
        row = self._without_spills(row)
        apart = len(chunks(row, ONE_TEXT)) > 1 or self._begins_inside(row) or self._begins_in_each(row)
        if self.shown and apart:
            return not any(straddles(row, strip.x0) for strip in self.strips[1:])
        return not any(crosses(row, s.x0, s.start, self.shown) for s in self.strips[1:])

    def _without_spills(self, row: TextRow) -> TextRow:
        """The row with each word cut that is wider than its column: it and the next begin where theirs do."""
        words = list(row.words)
        for at, (word, after) in enumerate(pairwise(row.words)):
            for strip, behind in pairwise(self.strips):
                if _begins(word, strip) and _begins(after, behind) and word.x1 > behind.x0:
                    words[at] = word._replace(x1=behind.x0)
        return row._replace(words=tuple(words))

    def _runs_over(self, row: TextRow) -> bool:
        """Whether the row, or what of it stands behind its number, is one text over the columns."""
        at = self.number
        title = part_of(row, self.strips[at].x1, self.strips[-1].x1) if at is not None else None
        if runs_over(row, self.bounds[1:-1]):
            return True
        return at is not None and title is not None and runs_over(title, self.bounds[at + 2 : -1])

    def _begins_inside(self, row: TextRow) -> bool:
        """Whether the row begins at the left of a column that is not the first: no title does."""
        return any(0 <= row.words[0].x0 - strip.x0 <= 2 * PAD for strip in self.strips[1:])

    def _begins_in_each(self, row: TextRow) -> bool:
        """Whether a text begins where the lines do in each of several columns: no title does."""
        starts = ((strip.start, self.part(row, at)) for at, strip in enumerate(self.strips))
        known = [
            (start, part.words[0].x0) for start, part in starts if start is not None and part is not None
        ]
        begins = [abs(x0 - start) <= SAME_START for start, x0 in known]
        return len(begins) >= LEAST_BEGUN and all(begins)

    def is_across(self, row: TextRow) -> bool:
        """Whether the row is one text over several columns: a heading, or prose."""
        return not self.is_fit(row) and (is_spaced(row) or len(chunks(row, ONE_TEXT)) == 1)

    def is_titled(self, row: TextRow) -> bool:
        """Whether the row has something in the column of numbers, and one text over several columns."""
        at = self.number
        if at is None or at + 1 == len(self.strips) or self.part(row, at) is None or self.is_fit(row):
            return False
        title = part_of(row, self.strips[at + 1].x0, self.strips[-1].x1)
        return title is not None and self.is_across(title)

    def is_aligned(self, row: TextRow, share: float = 0.5) -> bool:
        """Whether at least this share of the row's texts begin where their columns' lines do."""
        checked = met = 0
        for index, strip in enumerate(self.strips):
            part = self.part(row, index)
            if part is not None and strip.start is not None:
                checked += 1
                met += abs(part.words[0].x0 - strip.start) <= SAME_START
        return met >= share * checked

    def fits_as(self, other: Lanes, rows: Iterable[TextRow]) -> bool:
        """Whether as many columns part these rows no worse than the other ones do."""
        if len(self.strips) != len(other.strips):
            return False
        rows = [part for row in rows if (part := other.inside(row)) is not None]
        return sum(map(self.is_fit, rows)) >= sum(map(other.is_fit, rows))

    def is_in_first(self, row: TextRow) -> bool:
        """Whether all of the row's text stands in the first column."""
        return all(self.part(row, index) is None for index in range(1, len(self.strips)))

    def filled(self, row: TextRow) -> int:
        """How many columns the row has text in."""
        return sum(self.part(row, index) is not None for index in range(len(self.strips)))


def _begins(word: Word, strip: Strip) -> bool:
    return strip.start is not None and abs(word.x0 - strip.start) <= SAME_START


def lanes_under(
    head: UnruledHead,
    rows: Sequence[TextRow],
    end: int,
    rules: Sequence[Ruling],
    edges: Sequence[Edge],
    numbers: Iterable[tuple[float, float]],
    frame: tuple[float, float],
) -> Lanes | None:
    """The columns under a head: `rows[head.last + 1:end]` may be its body. None where no gaps part them.

    `numbers` are the extents of what may be row numbers in these rows; `edges` are the page's rules across,
    joined; `frame` is the page from side to side, or the one of its two columns.
    """
    headings = list(head.headings)
    body = _body(headings, rows[head.last + 1 : end])
    head_rows = rows[head.first : head.last + 1]
    numbers = list(numbers)
    rule = _rule_over(headings, head_rows, edges)
    left, right = _sides(headings, [*head_rows, *body], rule, frame, numbers)
    own = [part for row in (*head_rows, *body) if (part := part_of(row, left, right)) is not None]
    headings = _with_numbers(headings, [n for n in numbers if n[0] >= left], body)
    ends = _ends(rules)
    if inner := bounds_shown(headings, rules):
        return with_starts(_lanes([left, *inner, right], headings, shown=True), own)
    for columns in (_with_inner_numbers(headings, numbers), headings):
        bounds = _bounds(columns, own, left, right, ends)
        if bounds is not None:
            return with_starts(_lanes(bounds, columns), own)
    return None


def _lanes(bounds: Sequence[float], headings: Sequence[Heading], shown: bool = False) -> Lanes:
    found = zip(pairwise(bounds), headings, strict=True)
    return Lanes(tuple(Strip(x0, x1, heading.field, None) for (x0, x1), heading in found), shown)


def with_starts(lanes: Lanes, rows: Sequence[TextRow]) -> Lanes:
    """The same columns, with the places where their lines begin."""
    strips = []
    for index, strip in enumerate(lanes.strips):
        parts = [part for row in rows if lanes.is_fit(row) and (part := lanes.part(row, index))]
        begins = sorted(part.words[0].x0 for part in parts)
        best = max(begins, key=lambda x: sum(abs(x - other) <= 1 for other in begins), default=None)
        near = sum(abs(best - x) <= 1 for x in begins) if best is not None else 0
        strips.append(strip._replace(start=best if near >= USUAL * len(begins) else None))
    return Lanes(tuple(strips), lanes.shown)


def lanes_of_head(head: Head) -> Lanes:
    """The columns of a head that has rules of its own, over rows that have none."""
    return Lanes(tuple(Strip(c.x0, c.x1, c.field, None) for c in head.columns))


def bounds_shown(headings: Sequence[Heading], rules: Sequence[Ruling]) -> list[float]:
    """Where most rules across, drawn cell by cell, meet between two headings each; [] if not for all."""
    heights: dict[int, list[Ruling]] = defaultdict(list)
    for rule in rules:
        heights[round(rule.top)].append(rule)
    counts = Counter(round(x) for level in heights.values() for x in set(meetings(level)))
    least = max(LEAST_MEETINGS, MEETING * len(heights))
    places = sorted(x for x in counts if counts[x] + counts[x + 1] >= least and counts[x - 1] < least)
    found: list[float] = []
    for before, after in pairwise(headings):
        between = [x for x in places if (before.x0 + before.x1) / 2 < x < (after.x0 + after.x1) / 2]
        if len(between) != 1:
            return []
        found.append(float(between[0]))
    return found


def _body(headings: Sequence[Heading], rows: Sequence[TextRow]) -> list[TextRow]:
    """The rows that stand in columns, until texts across them follow one another."""
    middles = [(h.x0 + h.x1) / 2 for h in headings]
    body: list[TextRow] = []
    across = 0
    for row in rows:
        parts = chunks(row)
        over = any(sum(part[0].x0 < x < part[-1].x1 for x in middles) > 1 for part in parts)
        across = across + 1 if over or is_spaced(row) else 0
        if across >= MOST_ACROSS:
            break
        if not across:
            body.append(row)
    return body


def _rule_over(headings: Sequence[Heading], rows: Sequence[TextRow], edges: Sequence[Edge]) -> Edge | None:
    """A rule along the head that shows how wide the table is."""
    reach = 2 * rows[0].height
    along = [
        edge
        for edge in edges
        if rows[0].top - reach <= edge.at <= rows[-1].bottom + reach
        and edge.start <= headings[0].x0 + 1
        and edge.end >= headings[-1].x1 - 1
    ]
    return min(along, key=lambda edge: abs(edge.at - rows[-1].bottom), default=None)


def _sides(
    headings: Sequence[Heading],
    rows: Sequence[TextRow],
    rule: Edge | None,
    frame: tuple[float, float],
    numbers: Sequence[tuple[float, float]],
) -> tuple[float, float]:
    """The table's left and right: the rule's ends, else its text's, less what stands beside it."""
    if rule is not None:
        return rule.start, rule.end
    height = rows[0].height
    words = [word for row in rows for word in row.words]
    covered = [extent for row in rows for extent in widened(row)]
    left, right = min(word.x0 for word in words), max(word.x1 for word in words)
    margin = frame[1] - (left - frame[0])  # text reaches as near to the right side as to the left one
    if left < headings[0].x0:
        gap = find_corridor(covered, left, headings[0].x0)
        before = [(word.x0, word.x1) for word in words if word.x1 <= gap.x1]
        of_rows = sum(extent in numbers for extent in before) * 2 > len(before)
        away = gap.crossings == 0 and gap.x1 - gap.x0 >= AWAY * height
        if away and not of_rows and left < headings[0].x0 - LEFT_OF_HEAD:
            left = gap.x1
    if right > headings[-1].x1:
        gap = find_corridor(covered, headings[-1].x1, right)
        if gap.crossings == 0 and gap.x1 - gap.x0 >= AWAY * height:
            return left - PAD, gap.x0 + PAD
    return left - PAD, max(right, margin) + PAD


def _with_numbers(
    headings: list[Heading], numbers: Sequence[tuple[float, float]], rows: Sequence[TextRow]
) -> list[Heading]:
    """A column for numbers that stand left of the first heading, where no heading is that of numbers.

    Not where more other lines begin there: then the numbers are words of these texts (`12. stav 2. Zakona`).
    """
    first = headings[0]
    before = [extent for extent in numbers if extent[1] < first.x0]
    if any(heading.field == "no" for heading in headings) or not before:
        return headings
    known = set(numbers)
    begins = [row.words[0] for row in rows if (row.words[0].x0, row.words[0].x1) not in known]
    beside = sum(any(abs(word.x0 - x0) <= SAME_START for x0, _ in before) for word in begins)
    if beside > len(before):
        return headings
    return [Heading(min(x0 for x0, _ in before), max(x1 for _, x1 in before), "", "no"), *headings]


def _with_inner_numbers(headings: list[Heading], numbers: Sequence[tuple[float, float]]) -> list[Heading]:
    """The same for numbers that stand flush between a heading and the activities', as behind a level's."""
    if any(heading.field == "no" for heading in headings):
        return headings
    for at, (before, after) in enumerate(pairwise(headings), start=1):
        between = [(x0, x1) for x0, x1 in numbers if before.x1 < x0 and x1 < after.x0]
        if after.field == "activity" and _are_flush(between):
            extent = min(x0 for x0, _ in between), max(x1 for _, x1 in between)
            return [*headings[:at], Heading(*extent, "", "no"), *headings[at:]]
    return headings


def _are_flush(extents: Sequence[tuple[float, float]]) -> bool:
    """Whether there are several, and all begin at one place."""
    starts = [x0 for x0, _ in extents]
    return len(starts) >= LEAST_FLUSH and max(starts) - min(starts) <= SAME_START


def _bounds(
    headings: Sequence[Heading],
    rows: Sequence[TextRow],
    left: float,
    right: float,
    ends: Sequence[tuple[float, int]],
) -> list[float] | None:
    covered = [extent for row in rows for extent in widened(row)]
    least = NARROWEST * rows[0].height
    bounds = [left]
    for before, after in pairwise(headings):
        middles = (before.x0 + before.x1) / 2, (after.x0 + after.x1) / 2
        gap = _gutter(find_corridors(covered, *middles, least), covered)
        if gap.crossings > MOST_CROSSING * len(rows) or gap.x1 - gap.x0 < least:
            return None
        near = [(count, x) for x, count in ends if gap.x0 <= x <= gap.x1 + 1]
        # Lines begin flush at their column's left; how far they run is each line's own.
        bounds.append(max(near)[1] if near else gap.x1 - min(1.5, (gap.x1 - gap.x0) / 2))
    return [*bounds, right]


def _gutter(gaps: Sequence[Corridor], covered: Iterable[tuple[float, float]]) -> Corridor:
    """Of several gaps the one behind which lines begin flush, as at a column's left, else the widest.

    The blanks of justified text may leave a gap inside of a column.
    """
    if len(gaps) == 1:
        return gaps[0]
    begins = Counter(round(start) for start, _ in covered)
    flush = [sum(begins[round(gap.x1) + n] for n in (-1, 0, 1)) for gap in gaps]
    most, next_most = sorted(flush, reverse=True)[:2]
    if most >= FLUSH * max(next_most, 1):
        return gaps[flush.index(most)]
    return max(gaps, key=lambda gap: gap.x1 - gap.x0)


def _ends(rules: Sequence[Ruling]) -> list[tuple[float, int]]:
    """Where rules across begin and end, and how often: producers draw a rule for each cell."""
    return list(Counter(round(x, 1) for rule in rules for x in (rule.x0, rule.x1)).items())
