"""Running heads, page numbers and footers: told by position and repetition, kept out of everything else."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from extract.folding import fold, fold_shapes
from extract.issue_marks import DIGITS, IssueMarks
from extract.model import Line, Sheet
from extract.sheets.running_heads.missing_pages import pages_apart
from extract.sheets.running_heads.printed_pages import LEAST_PAGES, NUMBER_ALONE, printed_pages
from extract.sheets.running_heads.told_heads import is_mark, told_heads
from extract.sheets.sheet_store import Sheets
from extract.sheets.zones import Zones, usual_zones, zones

ON_LINE = 1.5  # points: what stands on a running head's base line is a part of it
MOST_PARTS = 4  # of a running head
SAME_HEIGHT = 8.0  # points: how far a running head's line may wander from page to page
ROW_NUMBER = re.compile(r"^\d{1,2}(?:\.\d{1,2})+\.?$")
ZEROS = re.compile("00+")
YEAR_ALONE = re.compile(r"^\W*20\d\d\W*$")
LEAST_INSIDE, MANY = 3, 5  # pages of a line that stands further in than one of many pages
FEW = 1 / 3  # of that one's pages: a line of fewer stands on them in succession
NEAR, FAR = 1.2, 4.0  # line heights between two lines of one head; the second where they are aligned
ALIGNED = 2.0  # points
LEAST_OFTEN = 2  # lines inside pages: one alone may be the title that a running head repeats
Repeated = dict[tuple[str, int], tuple[int, int]]  # how many pages, how many of them in succession
Inside = Mapping[str, Counter[int]]  # how often a text stands inside pages, by its place across
Patterned = tuple[Line, str]  # a line, and its text folded with every number as 0


class Outer(NamedTuple):
    """The line of a running head that stands further out: its parts, and on how many pages it is.

    `text` is what stands just outside and is the page's own."""

    pages: int = 0
    lines: Sequence[Line] = ()
    text: Sequence[Line] = ()

    def ends_in(self, line: Line) -> bool:
        """Whether a line is the last year of the text right above it: `… KANTONA 2022-` / `2024.`"""
        height = line.bottom - line.top
        near = any(0 <= line.top - other.bottom <= NEAR * height for other in self.text)
        return near and YEAR_ALONE.match(line.text) is not None

    def goes_on_with(self, line: Line) -> bool:
        """Whether a line further in stands right at it, or below a part of it: rests of rows do not."""
        if not self.lines:
            return True
        height = line.bottom - line.top
        gap = min(max(line.top - other.bottom, other.top - line.bottom) for other in self.lines)
        below = any(_are_aligned(line, other) for other in self.lines)
        return gap <= NEAR * height or (below and gap <= FAR * height)


def _are_aligned(line: Line, other: Line) -> bool:
    ends = ((line.x0, other.x0), (line.x1, other.x1), (line.x0 + line.x1, other.x0 + other.x1))
    return any(abs(a - b) <= ALIGNED for a, b in ends)


def part_furniture(sheets: Sheets, marks: IssueMarks) -> Sheets:
    """The sheets with running heads and feet moved from `lines` to `furniture`, and printed numbers read."""
    zoned: dict[int, list[Patterned]] = {}
    inside: defaultdict[str, Counter[int]] = defaultdict(Counter)
    for sheet in sheets:
        zone = _zone(sheet, marks)
        zoned[sheet.number] = [(line, _pattern(line)) for line in zone]
        own = set(map(id, zone))
        for line in sheet.lines:
            if id(line) not in own:
                inside[line.text][round(line.x0)] += 1
    repeated = _repeated(zoned, inside)
    parted = sheets.changed(lambda sheet: _part(sheet, zoned[sheet.number], repeated, marks))
    numbers = printed_pages(parted.without_tables(), lambda line: line.text, marks)
    apart = pages_apart(numbers)
    return parted.changed(
        lambda sheet: replace(sheet, printed_page=numbers[sheet.number], apart=sheet.number in apart)
    )


def _zone(sheet: Sheet, marks: IssueMarks) -> list[Line]:
    """The lines at the page's head above its tables, and those at its foot below them.

    Further in than usual only as far as lines say what they are: there headings stand on other pages.
    """
    widest, usual = zones(sheet), usual_zones(sheet.height)
    within = _between(sheet, widest)
    lines = [line for line in within if line.bottom < usual.head or line.top > usual.foot]
    if len(lines) == len(within):
        return lines
    told = _told(within, sheet, widest, marks)
    middle = sheet.height / 2
    head = max((line.bottom for line in told if line.bottom < middle), default=0.0) + ON_LINE
    foot = min((line.top for line in told if line.top > middle), default=sheet.height) - ON_LINE
    return [
        line
        for line in within
        if line in lines or line.bottom <= head or line.top >= foot or NUMBER_ALONE.match(line.text)
    ]


def _between(sheet: Sheet, within: Zones) -> list[Line]:
    """The lines in the zones that stand above all tables, or below them."""
    first_table = min((table.box.top for table in sheet.tables), default=sheet.height)
    last_table = max((table.box.bottom for table in sheet.tables), default=0.0)
    head, foot = within
    return [
        line
        for line in sheet.lines
        if (line.top < first_table if line.bottom < head else line.top > foot and line.bottom > last_table)
    ]


def _pattern(line: Line) -> str:
    # Numbers first: few different texts are left to be folded.
    return ZEROS.sub("0", fold(DIGITS.sub("0", fold_shapes(line.text))))


def _repeated(zoned: Mapping[int, Sequence[Patterned]], inside: Inside) -> Repeated:
    """The pages on which a pattern of a zone line stands at one height, where these are several.

    Not what a row has that the page cuts in a table without rules: a lone dash, a number of several parts,
    words that stand `inside` pages no less often, begun at the same place across.
    """
    places: dict[str, list[tuple[Line, int]]] = defaultdict(list)
    outside = Counter(line.text for lines in zoned.values() for line, _ in lines)
    for number, lines in zoned.items():
        for line, pattern in lines:
            least = max(LEAST_OFTEN, outside[line.text])
            of_row = len(line.text) == 1 or ROW_NUMBER.match(line.text) or _is_inside(line, inside, least)
            if not of_row or line.text.isdigit():
                places[pattern].append((line, number))
    found: Repeated = {}
    for pattern, there in places.items():
        on: dict[int, set[int]] = defaultdict(set)
        for line, number in _of_one_head(there):
            on[round(line.top / SAME_HEIGHT)].add(number)
        for slot in tuple(on):
            pages = on[slot] | on[slot + 1] | on[slot - 1]
            if len(pages) >= LEAST_PAGES:
                found[pattern, slot] = len(pages), _in_succession(pages)
    return found


def _is_inside(line: Line, inside: Inside, least: int) -> bool:
    """Whether at `least` so many lines inside pages have its words and its place across."""
    there = inside.get(line.text)
    if there is None:
        return False
    at = {round(line.x0 - 0.5), round(line.x0 + 0.5)}
    return sum(there[x0] for x0 in at) >= least and any(map(str.isalpha, line.text))


def _in_succession(pages: set[int]) -> int:
    """How many of the pages follow on one another at most."""
    longest = run = 0
    for page in sorted(pages):
        run = run + 1 if page - 1 in pages else 1
        longest = max(longest, run)
    return longest


def _of_one_head(places: Sequence[tuple[Line, int]]) -> list[tuple[Line, int]]:
    """Lines alike but for their numbers that another one has too, or whose numbers count with the pages.

    `Mjera A.3 …` and `Mjera A.4 …` at the tops of two pages are headings of two plans, no running head.
    """
    if len(places) < LEAST_PAGES:
        return []
    numbers = [DIGITS.findall(line.text) for line, _ in places]
    same = Counter(map(tuple, numbers))
    offsets = [{int(n) - page for n in own} for own, (_, page) in zip(numbers, places, strict=True)]
    shared = Counter(offset for own in offsets for offset in own)
    return [
        place
        for place, own, counted in zip(places, numbers, offsets, strict=True)
        if same[tuple(own)] > 1 or any(shared[offset] > 1 for offset in counted)
    ]


def _part(sheet: Sheet, zone: Sequence[Patterned], repeated: Repeated, marks: IssueMarks) -> Sheet:
    by_line: list[list[Patterned]] = []
    for line, pattern in sorted(zone, key=lambda entry: entry[0].bottom):
        if by_line and line.bottom - by_line[-1][0][0].bottom <= ON_LINE:
            by_line[-1].append((line, pattern))
        else:
            by_line.append([(line, pattern)])
    above = [together for together in by_line if together[0][0].bottom < sheet.height / 2]
    below = by_line[len(above) :]
    told = _told([line for line, _ in zone], sheet, zones(sheet), marks)
    taken: set[int] = set()
    for inward in (above, below[::-1]):
        outer = Outer()
        for together in inward:
            furniture, pages = _furniture_of(together, sheet, repeated, outer, told)
            taken.update(map(id, furniture))
            text = [line for line, _ in together if line not in furniture]
            outer = Outer(max(outer.pages, pages), furniture or outer.lines, text)
    heads = tuple(line for line in sheet.lines if id(line) in taken)
    return replace(
        sheet,
        furniture=(*sheet.furniture, *heads),
        lines=tuple([line for line in sheet.lines if id(line) not in taken]),
    )


def _told(lines: Sequence[Line], sheet: Sheet, within: Zones, marks: IssueMarks) -> list[Line]:
    """Of a page's zone lines those that say what they are; no row is cut at a skimmed page."""
    if sheet.skimmed:
        return [line for line in lines if is_mark(line, within, marks)]
    return told_heads(lines, within, marks, is_first=sheet.number == 1)


def _furniture_of(
    together: Sequence[Patterned], sheet: Sheet, repeated: Repeated, outer: Outer, told: Sequence[Line]
) -> tuple[Sequence[Line], int]:
    """Of the lines on one base line those of a running head, and on how many pages it is.

    All, where most are; a lone page number. What stands on two pages alone, or here and there on a few,
    further in than a line of many pages, is the pages' own text; so is what stands apart from that line.
    """
    lines = [line for line, _ in together]
    counts = [repeated.get((pattern, round(line.top / SAME_HEIGHT)), (0, 0)) for line, pattern in together]
    sure = [
        line
        for line, (pages, run) in zip(lines, counts, strict=True)
        if _is_head(line, pages, run, outer, bool(sheet.tables)) or line in told
    ]
    pages = max(pages for pages, _ in counts)
    if len(lines) == 1 and _is_page_number(lines[0], sheet.height) and not outer.ends_in(lines[0]):
        return lines, pages
    whole = len(lines) <= MOST_PARTS and 2 * len(sure) >= len(lines) and sure
    return (lines if whole else sure), pages


def _is_page_number(line: Line, height: float) -> bool:
    """Whether a line is but a number, and stands where pages of this height have theirs."""
    head, foot = usual_zones(height)
    return NUMBER_ALONE.match(line.text) is not None and not head <= line.bottom <= foot


def _is_head(line: Line, pages: int, run: int, outer: Outer, ruled: bool) -> bool:
    """Whether a line of so many pages is a running head's, or goes on with the one further out.

    On a page with a `ruled` table rests of rows are no lines of the page.
    """
    if outer.pages < MANY:
        on_all = pages >= max(outer.pages, LEAST_INSIDE)
        return on_all or (pages >= LEAST_PAGES and (ruled or outer.goes_on_with(line)))
    return (pages if pages > FEW * outer.pages else run) >= LEAST_INSIDE
