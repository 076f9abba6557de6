"""Running text above tables: the level headings right above one, and lines that title a plan or its act."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from extract.act_marks import is_act_number, is_signature
from extract.capitals import before_years, begins_small, in_capitals
from extract.folding import fold
from extract.heads.levels import split_number
from extract.heads.text_reader import TextReader
from extract.model import Line, Table
from extract.printed import LevelHeading
from extract.row_numbers import begins_count, counts_below, number_parts
from extract.vocabulary import Vocabulary

MOST_HEADING_LINES = 4  # one heading may take this many lines
DESCRIPTION_LINES = 20  # of running text, at most, between a level's heading and the table that it is over
TIGHT = 0.75  # line heights: lines of one heading stand closer than this
SIDES = 3.0  # points: the sides of one plan's tables differ by no more
LEAST_TITLE = 8  # letters of an act's title
NEAR = 5.0  # line heights: a heading stands no further than this above what it governs


def heading_lines(
    lines: Sequence[tuple[Line, int]], table: Table, reader: TextReader, first_row: str = ""
) -> tuple[list[LevelHeading], int]:
    """The headings right above a table, outermost first, and how many of the lines they take up.

    Walks up from the table as long as lines are headings, or describe one that names its level; `lines` are
    (line, page) in reading order. What stands before an act's end is that act's (`II / Zadatak Komisije je`).
    However it is set, a line is a heading where the number of the table's `first_row` counts below its own.
    """
    lines = _since_act_end(lines, reader)
    found: list[LevelHeading] = []
    taken = 0
    tail: list[Line] = []  # those since the last heading, upward
    whole = True  # whether these may all be one heading's
    edge, page = table.box.top, table.page
    before = [pair for pair in lines if pair[1] != table.page]
    here = [pair for pair in lines if pair[1] == table.page]
    # First what the page's left column ends with, where the table stands in the right one.
    here.sort(key=lambda pair: (pair[0].top < edge, pair[0].top))
    upward = [*reversed(before + here)]
    for read, (line, line_page) in enumerate(upward, start=1):
        height = line.box.bottom - line.box.top
        gap = edge - line.box.bottom if line_page == page else 0.0
        if page and gap > NEAR * height:
            break
        heading = _heading(line, tail[::-1], whole, reader, first_row)
        over = upward[read][0] if upward[read:] and upward[read][1] == line_page else None
        if heading is not None and not (over is not None and _joins_title(heading, line, over, reader)):
            found.append(heading)
            tail, taken, whole = [], read, True
        else:
            tight = not page or not tail or gap < TIGHT * height
            whole = whole and tight and len(tail) + 1 < MOST_HEADING_LINES
            if not whole and (not page or len(tail) >= DESCRIPTION_LINES):
                break
            tail.append(line)
        edge, page = line.box.top, line_page
    return found[::-1], taken


def _joins_title(heading: LevelHeading, line: Line, over: Line, reader: TextReader) -> bool:
    """Whether what looks like a heading's number is the `I` that joins it to a title: `BOSNE`, `I HERCEGOVINE
    2019-2020.`: it has the plan's years, and goes on with a line of capitals set as it is, right over it."""
    if heading.level or heading.no != "I" or not reader.legible(line).lstrip().startswith("I "):
        return False
    above = reader.legible(over).rstrip()
    tight = line.box.top - over.box.bottom < TIGHT * (line.box.bottom - line.box.top)
    years = re.search(r"(?<!\d)20\d\d(?!\d)", heading.title) is not None
    return years and tight and _font(over) == _font(line) and above[-1:].isalpha() and in_capitals(above)


def _since_act_end(lines: Sequence[tuple[Line, int]], reader: TextReader) -> Sequence[tuple[Line, int]]:
    """The lines behind the last that is an act's number or its signature."""
    for at in range(len(lines), 0, -1):
        text = reader.legible(lines[at - 1][0])
        if is_signature(text, reader.vocabulary) or is_act_number(text, reader.vocabulary):
            return lines[at:]
    return lines


def _heading(
    line: Line, below: Sequence[Line], whole: bool, reader: TextReader, first_row: str
) -> LevelHeading | None:
    """The heading that begins at a line; what stands `below` it goes on with it or describes it.

    Where that is too much for one heading, it must name its level and number and stand out by its font.
    """
    rest = _rest_of(line, below, reader)
    text = "\n".join(map(reader.legible, (line, *rest)))
    if text.rstrip().endswith((";", ",")):
        return None
    described = below[len(rest) :]
    if not whole and not (described and _font(described[0]) != _font(line)):
        return None
    named = reader.levels.read_line(text)
    if not whole:
        return named if named is not None and named.no else None
    if named is not None:
        return named
    bold = line.bold or (not described and _counts_above(first_row, text))
    return reader.levels.read_section(text, bold) if not described or line.bold else None


def _counts_above(first_row: str, text: str) -> bool:
    """Whether a text's number is one that a row's stands below: `1.1` over `1.1.1`; not an act's point.

    So is one of several parts over rows that are counted from 1. A title begins with no small letter.
    """
    number, title = split_number(text)
    several = len(number_parts(number)) > 1
    may_be_point = text.rstrip().endswith(":" if several else (":", ".")) or title[:1].islower()
    one = not any(split_number(line)[0] for line in text.split("\n")[1:])
    if not one or may_be_point:
        return False
    anew = several and begins_count(first_row) and not text.rstrip().endswith(".")
    return counts_below(first_row, number) or (anew and len(number_parts(first_row)) == 1)


def _rest_of(line: Line, below: Sequence[Line], reader: TextReader) -> Sequence[Line]:
    """The lines that go on with a heading's first one: what has no title yet goes on with all.

    A description stands apart from it, or is in another font and does not begin in mid sentence.
    """
    named = reader.levels.read(reader.legible(line))
    if not (named.title if named is not None else split_number(reader.legible(line))[1]):
        return below
    for at, (above, part) in enumerate(pairwise((line, *below))):
        apart = part.top - above.bottom >= TIGHT * (above.bottom - above.top)
        other = _font(part) != _font(line) and not begins_small(reader.legible(part))
        if apart or other:
            return below[:at]
    return below


def _font(line: Line) -> str:
    """The font of most of its characters."""
    sizes: Counter[str] = Counter()
    for run in line.runs:
        sizes[run.font] += len(run.text)
    return max(sizes, key=lambda font: sizes[font], default="")


def heading_in_gap(
    between: Sequence[Line], above: Table, table: Table, reader: TextReader
) -> list[LevelHeading]:
    """What stands in a band between two tables of a plan, as wide as these, whose sides are not drawn.

    As any text over all columns it is a heading over the rows below. In a band that is higher than its text
    a heading is known by its number too, and stands as near to the rule above as a row's text does.
    """
    if above.page != table.page or not 0 < len(between) <= MOST_HEADING_LINES:
        return []
    height = max(line.bottom - line.top for line in between)
    aligned = abs(above.box.x0 - table.box.x0) <= SIDES and abs(above.box.x1 - table.box.x1) <= SIDES
    low = table.box.top - above.box.bottom <= (len(between) + 1) * height
    inside = all(
        above.box.bottom - height / 2 <= line.top
        and line.bottom <= table.box.top + height / 2
        and table.box.x0 <= line.x0
        and line.x1 <= table.box.x1
        for line in between
    )
    near = min(line.top for line in between) - above.box.bottom <= height
    if not (aligned and inside and (low or near)):
        return []
    text, levels = "\n".join(map(reader.legible, between)), reader.levels
    if not low:
        named = levels.read_line(text) or levels.read_section(text, bold=all(line.bold for line in between))
        return [named] if named is not None and named.no else []
    return [levels.read_over(text)]


def is_act_title(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a line is in capitals and names a plan: the title of a new act."""
    if not _is_title_line(text):
        return False
    key = fold(before_years(text))  # in the small words behind, a note may name the plan that it is about
    return any(title in key for title in vocabulary.plan_titles)


def have_act_title(texts: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Whether one of the lines is the title of a new act, or a plan's name is broken between two of them."""
    return any(is_act_title(text, vocabulary) for text in texts) or any(
        in_capitals(above)
        and in_capitals(before_years(below))
        and is_act_title(f"{above} {below}", vocabulary)
        for above, below in pairwise(texts)
    )


def begins_as_plan(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a line is in capitals and begins as any plan is called: `PLAN PROTIVMINSKIH AKCIJA`."""
    return _is_title_line(text) and fold(text.split(None, 1)[0]) in vocabulary.plan_names


def _is_title_line(text: str) -> bool:
    return in_capitals(before_years(text), LEAST_TITLE)


def may_title_plan(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a line is an act's title, or begins as plans are called: so may a sentence that names one."""
    return is_act_title(text, vocabulary) or fold(text).startswith(vocabulary.plan_titles)
