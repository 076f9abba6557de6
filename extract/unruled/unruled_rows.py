"""The rows of a table that no rules part: where its text begins a row, where a heading, and where it ends."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from extract.capitals import in_capitals
from extract.folding import fold
from extract.model import Legible
from extract.row_numbers import count_up, is_enumerator, is_number
from extract.sheets.gaps import TextRow, chunks, part_of, white
from extract.sheets.lines import make_line
from extract.sums import GROUPED
from extract.unruled.half_height import OFF, PlacedNumbers, Start
from extract.unruled.lanes import SAME_START, Lanes
from extract.vocabulary import Vocabulary

FARTHEST = 2.2  # heights: text that goes on with a row stands no further below it
MOST_STRAY = 2  # rows of prose in two columns in succession: the table has ended above them
MOST_HEADING_ROWS = 8  # rows across the columns in succession: more are prose
USUAL_WHITE = 0.45  # heights: the most that stands between lines of one cell
LEAST_WHITES = 3  # between lines above one: fewer do not tell how far its lines stand apart
SLACK = 0.1  # heights: what stands between lines of one cell differs by less
MORE_WHITE = 0.35  # heights: a blank so much higher than between lines parts rows
FULL = 0.85  # of the table's width: a heading that goes on in the next line takes this much
LEVEL_WORDS = 3  # of a title: its level and number stand in them
LEAST_LETTERS = 5
MOST_ABOVE = 12  # lines above one in which the places are looked for where texts of its columns begin
LONGEST_UNPARTED = 6  # lines of a table that nothing parts into rows: it may not be read as one row

FOOT = 0.7  # of the page's height: the page's cut is below this
SENTENCE_ENDS = (".", "!", "?", ";", ":")
LABEL = re.compile(r"\s*(?:\S+\s+){0,2}\S+:")
DATE = re.compile(r"\d{1,2}\s*\.\s*(?:\d{1,2}\s*\.|[^\W\d]+)\s*20\d\d")
MONTH_OF_YEAR = re.compile(r"[^\W\d]+\s+20\d\d\s*\.?\s*([^\W\d]+)")

Numbers = Callable[[TextRow], str]


def is_title(row: TextRow, vocabulary: Vocabulary, legible: Legible) -> bool:
    """Whether a row is a level's short title, which may fit in a column: lone, numbered, capital or bold."""
    if len(chunks(row)) > 1:
        return False
    text = legible(make_line(row.words))
    if text[:1].islower() or vocabulary.currency.search(text):
        return False
    numbered = any(is_number(word.rstrip(":")) for word in text.split()[:LEVEL_WORDS])
    long = sum(map(str.isalpha, text)) >= LEAST_LETTERS
    return numbered and long and (in_capitals(text) or (row.bold and " " in text))


class BodyReader:
    """Reads the rows under one head; `rows` are those parts of the page's text rows that are in the table.

    With `striped`, the rules across are the edges of shaded rows: several may stand between two of them.
    `centred` tells whether numbers stand at half their rows' height, where pages before showed it.
    """

    def __init__(
        self,
        lanes: Lanes,
        rows: Sequence[TextRow],
        vocabulary: Vocabulary,
        legible: Legible,
        plan_is_numbered: bool = False,
        striped: bool = False,
        centred: bool | None = None,
    ) -> None:
        self.lanes = lanes
        self.centred = centred
        self._vocabulary = vocabulary
        self._legible = legible
        self.doubtful = False  # whether rows were parted where nothing shows for certain that they part
        self.cut = False  # whether text below the last rule was taken for a row that the page cuts
        self.striped = striped
        self.rows = rows
        at = lanes.number
        parts = [lanes.part(row, at) if at is not None else None for row in rows]
        self.fit = [lanes.is_fit(row) for row in rows]
        texts = [legible(make_line(part.words)) if part is not None else "" for part in parts]
        counted = [is_number(text) or is_enumerator(text) for text in texts]
        counted = _from_first_lines(_without_rests(counted, texts, rows), texts, rows)
        self.numbered = [fit and number for fit, number in zip(self.fit, counted, strict=True)]
        titled = [number and lanes.is_titled(row) for number, row in zip(counted, rows, strict=True)]
        self.ordinals = [fit and self._counts_columns(row) for fit, row in zip(self.fit, rows, strict=True)]
        self.numbered = [n and not o for n, o in zip(self.numbered, self.ordinals, strict=True)]
        self._placed = PlacedNumbers(lanes, rows, self.numbered)
        self.totals = [
            not number and self._is_total(row) and self._has_sums_alone(row)
            for number, row in zip(self.numbered, rows, strict=True)
        ]
        self.plan_is_numbered = lanes.number is not None and (plan_is_numbered or any(self.numbered))
        self.across = [
            is_title(row, vocabulary, legible) and not self._is_item(row)
            if fit
            else numbered or lanes.is_across(row)
            for fit, row, numbered in zip(self.fit, rows, titled, strict=True)
        ]
        for index in range(1, len(rows)):
            self.across[index] = self.across[index] or self._continues_heading(index)

    def _is_item(self, row: TextRow) -> bool:
        """Whether a lone text begins where a column behind the activity has its lines: `3) MUP` in a list.

        A title in the middle of the page may begin there too, but is bold where the rows are not.
        """
        at = self.lanes.activity
        x0 = row.words[0].x0
        stands_out = row.bold and not all(other.bold for other in self.rows)
        return (at is not None and not stands_out) and any(
            strip.start is not None and abs(strip.start - x0) <= SAME_START
            for strip in self.lanes.strips[at + 1 :]
        )

    def _is_total(self, row: TextRow) -> bool:
        """Whether a row begins as totals do, in a capital: `ukupno 12` is the midst of a sentence."""
        text = self._legible(make_line(row.words))
        return text[:1].isupper() and self._vocabulary.total_words(text) > 0

    def _has_sums_alone(self, row: TextRow) -> bool:
        """Whether nothing but sums, one at least, stands behind the columns that a total's text stands in."""
        first = (self.lanes.activity or 0) + 1
        parts = [self.lanes.part(row, index) for index in range(first, len(self.lanes.strips))]
        texts = [self._legible(make_line(part.words)) for part in parts if part is not None]
        figures = [self._vocabulary.currency.sub("", text) for text in texts]
        summed = any(GROUPED.search(text) or text != bare for text, bare in zip(texts, figures, strict=True))
        return summed and all(
            any(map(str.isdigit, text)) and not any(map(str.isalpha, text)) for text in figures
        )

    def _counts_columns(self, row: TextRow) -> bool:
        """Whether it is the row of column ordinals under a head: `1 2 3 …`."""
        parts = [self.lanes.part(row, index) for index in range(len(self.lanes.strips))]
        return count_up(self._legible(make_line(part.words)) for part in parts if part is not None)

    def has_words_for_numbers(self) -> bool:
        """Whether other text than numbers stands in their column: prose that happens to fit the columns."""
        at = self.lanes.number
        rows = [
            row
            for row, fit, across in zip(self.rows, self.fit, self.across, strict=True)
            if fit and not across
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
            and self._wraps(above, row)
            and row.bold == above.bold
            and abs(row.words[0].x0 - above.words[0].x0) <= SAME_START
            and white(above, row) <= USUAL_WHITE * row.height
        )

    def _wraps(self, above: TextRow, row: TextRow) -> bool:
        """Whether a heading's line is so full that the next line's first word had no room on it."""
        bounds = self.lanes.bounds
        taken = above.words[-1].x1 - above.words[0].x0 + row.words[0].x1 - row.words[0].x0
        return taken > FULL * (bounds[-1] - bounds[0])

    def end(self, rules: Sequence[float], page_height: float) -> int:
        """How many of the rows are the table's, before what follows it on the page.

        `rules` are the heights of those that part the rows.
        """
        stop = self._stop()
        ruled = sum(1 for row in self.rows[:stop] if rules and row.bottom <= rules[-1] + 1)
        anchors = [i for i in range(stop) if self._is_anchor(i)]
        end = begin = max([ruled, *(at + 1 for at in anchors)])
        while end < stop and self._goes_on(end):
            end += 1
        # Below the last rule a row begins anew: what is no text at the page's foot follows the table.
        follows = 0 < ruled == begin < end and not self._is_cut(begin, end, rules, page_height)
        return begin if follows else end

    def _is_cut(self, begin: int, end: int, rules: Sequence[float], page_height: float) -> bool:
        """Whether a row's first lines stand below the last rule: at the page's foot, with nothing below.

        They are as near to that rule as rows are to the rules over them, end in mid sentence, and have
        neither a label (`Izvor:`) nor a date, as legends and signatures do.
        """
        row = self.rows[begin]
        if end < len(self.rows) or self.rows[end - 1].bottom < FOOT * page_height:
            return False
        text = " ".join(self._legible(make_line(row.words)) for row in self.rows[begin:end])
        if text.rstrip().endswith(SENTENCE_ENDS) or LABEL.match(text) or self._is_dated(text):
            return False
        self.doubtful = self.cut = True
        tops = [row.top for row in self.rows[:begin]]
        blanks = [min((top - rule for top in tops if top > rule - 1), default=0.0) for rule in rules[:-1]]
        return row.top - rules[-1] <= max(blanks, default=0.0) + OFF * row.height

    def _is_dated(self, text: str) -> bool:
        months = (fold(match[1]) for match in MONTH_OF_YEAR.finditer(text))
        return DATE.search(text) is not None or not self._vocabulary.around["year_word"].isdisjoint(months)

    def _stop(self) -> int:
        """The first row of prose: several that run over the bounds, in two columns or in one."""
        stray = across = 0
        for i in range(len(self.rows)):
            stray = stray + 1 if not self.fit[i] and not self.across[i] else 0
            across = across + 1 if self.across[i] else 0
            if stray >= MOST_STRAY:
                return i + 1 - stray
            if across > MOST_HEADING_ROWS:
                return i + 1 - across
        return len(self.rows)

    def _is_anchor(self, index: int) -> bool:
        if self.plan_is_numbered:
            return self.numbered[index] and not self.stands_alone(index)
        at = self.lanes.activity
        row = self.rows[index]
        has_activity = at is not None and self.lanes.part(row, at) is not None
        return self.fit[index] and not self.across[index] and has_activity and self.lanes.filled(row) > 1

    def _goes_on(self, index: int) -> bool:
        row = self.rows[index]
        if not self.fit[index] or self.across[index]:
            return False
        if not self.lanes.is_aligned(row) and not self._hangs(index):
            return False
        if index == 0:
            return True
        gap = white(self.rows[index - 1], row) / row.height
        # Behind a blank, a signature's lines may begin where some column does.
        return gap <= self._line_white(index) or (gap <= FARTHEST and self.lanes.is_aligned(row, share=1.0))

    def _line_white(self, index: int) -> float:
        """The most white, in heights, that stands between lines of one cell as they are set above a row."""
        above = self.rows[max(index - MOST_ABOVE, 0) : index]
        whites = sorted(white(a, b) / b.height for a, b in pairwise(above))
        usual = whites[len(whites) // 2] if len(whites) >= LEAST_WHITES else 0.0
        return max(USUAL_WHITE, usual + SLACK)

    def _hangs(self, index: int) -> bool:
        """Whether the row's texts begin where some above do, or where these go on behind a list's mark."""
        above = self.rows[max(index - MOST_ABOVE, 0) : index]
        for at in range(len(self.lanes.strips)):
            part = self.lanes.part(self.rows[index], at)
            if part is None:
                continue
            texts = (self.lanes.part(row, at) for row in above)
            begins = (word.x0 for text in texts if text is not None for word in text.words[:2])
            if not any(abs(part.words[0].x0 - x0) <= SAME_START for x0 in begins):
                return False
        return True

    def starts(self, end: int) -> list[Start] | None:
        """Where rows and headings begin in the first `end` rows; None where nothing parts long text."""
        runs = self._runs(end) if end else []
        found: list[Start] = []
        if self.centred is None:
            self.centred = self._placed.alignment(runs)
        centred = bool(self.centred)
        for run in runs:
            already = len(found)
            if self.across[run[0]] or self.ordinals[run[0]]:
                found.append(Start(run[0], True))
            elif self.plan_is_numbered:
                found += self._numbered_starts(run, found, centred)
            elif not found or found[-1].heading or self._begins_activity(run):
                found.append(Start(run[0], False))
            known = {start.index for start in found[already:]}
            totals = [Start(i, False) for i in run if self.totals[i] and i not in known]
            found[already:] = sorted([*found[already:], *totals], key=lambda start: start.index)
        return None if self._is_unparted(found, end) else found

    def _is_unparted(self, found: Sequence[Start], end: int) -> bool:
        """Whether nothing tells one activity's text from the next one's."""
        at = self.lanes.activity
        if self.plan_is_numbered or len(found) > 1 or at is None:
            return False
        lines = sum(self.lanes.part(row, at) is not None for row in self.rows[:end])
        return lines > LONGEST_UNPARTED

    def _runs(self, end: int) -> list[range]:
        """Rows in succession that no blank of a row's parting and no change to a heading divides."""
        runs: list[range] = []
        least = self._parting(end)
        bottom = 0.0
        for index in range(end):
            core = self._core(index)
            row = core or self.rows[index]
            new = not runs or self.across[index] != self.across[runs[-1][0]]
            new = new or self.ordinals[index] or self.ordinals[index - 1]
            new = new or (self.across[index] and not self._wraps(self.rows[index - 1], row))
            if new or (core is not None and row.top - bottom > least):
                runs.append(range(index, index + 1))
                bottom = row.bottom
            else:
                runs[-1] = range(runs[-1].start, index + 1)
                bottom = max(bottom, row.bottom if core is not None else bottom)
        return runs

    def _core(self, index: int) -> TextRow | None:
        """The row without the side cells, whose texts run past the rows they span."""
        row, sides = self.rows[index], self.lanes.sides
        if not sides or self.across[index]:
            return row
        strips = self.lanes.strips
        if sides != tuple(range(len(sides))):
            return row
        return part_of(row, strips[len(sides)].x0, strips[-1].x1)

    def _parting(self, end: int) -> float:
        """The least blank, in points, that parts rows: higher than what stands between lines."""
        height = sorted(row.height for row in self.rows)[len(self.rows) // 2]
        blanks = sorted(
            gap for a, b in pairwise(self.rows[:end]) if 0 < (gap := white(a, b)) <= USUAL_WHITE * height
        )
        usual = blanks[len(blanks) // 2] if blanks else 0.3 * height
        return usual + MORE_WHITE * height

    def _numbered_starts(self, run: range, before: Sequence[Start], centred: bool) -> list[Start]:
        numbers = [i for i in run if self.numbered[i]]
        orphan = not before or before[-1].heading
        if not numbers:
            return [Start(run[0], False)] if orphan else []
        first, *more = numbers
        if more and (centred or first > self._placed.first_line(run)):
            mirrored = self._placed.mirrored_starts(run, numbers)
            if mirrored is not None:
                return mirrored
            self.doubtful = True
        if centred and not before and not more:
            begin, doubtful = self._placed.mirrored_begin(run, first)
            self.doubtful = self.doubtful or doubtful
            return [Start(i, False) for i in sorted({run[0], begin})]
        if centred or first <= self._placed.first_line(run):
            found = [Start(run[0], False)]
        else:
            found = [Start(run[0], False)] if orphan else []
            found.append(Start(first, False))
        return found + [Start(i, False) for i in more]

    def left_below(self, end: int) -> bool:
        """Whether a row's number stands below the table's end: rows that could not be read in its columns."""
        at = self.lanes.number
        parts = (self.lanes.part(row, at) for row in self.rows[end:] if at is not None)
        return any(part is not None and self._is_row_number(part) for part in parts)

    def _is_row_number(self, part: TextRow) -> bool:
        text = self._legible(make_line(part.words))
        return "." in text and is_number(text)

    def _begins_activity(self, run: range) -> bool:
        at = self.lanes.activity
        return at is not None and any(self.lanes.part(self.rows[i], at) for i in run[:2])


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
        point = not any(map(str.isalnum, texts[before])) and before not in (0, at[0])
        if tight and (point or before in rests) and len(texts[here]) == 1:
            rests.add(here)
    return [number and index not in rests for index, number in enumerate(counted)]
