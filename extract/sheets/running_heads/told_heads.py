"""Lines that say by their words that they are a running head's, where nothing repeats them: a title of a
gazette, a page's number, what else of the issue stands beside these."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import inf

from extract.beside_marks import QUOTES
from extract.capitals import in_capitals
from extract.issue_marks import DIGITS, IssueMarks
from extract.model import Line
from extract.sheets.running_heads.printed_pages import NUMBER_ALONE
from extract.sheets.zones import Zones

BELOW = 1.2  # line heights to the second line of a title


def told_heads(lines: Sequence[Line], zones: Zones, marks: IssueMarks, is_first: bool) -> list[Line]:
    """Of the lines in the zones of a page's head and foot those that say so.

    On the file's first page a title may be a cover's, which is read whole elsewhere.
    """
    told = [line for line in lines if is_mark(line, zones, marks)]
    bare = [line for line in lines if marks.is_bare(line.text)]
    told += [line for line in bare if line not in told and _is_part(line, bare, lines, zones, marks)]
    if not is_first:
        told += [line for line in _outermost(lines, told) if _is_title(line, lines, marks)]
    told += [line for line in lines if any(_goes_on(title, line, marks) for title in told)]
    told += [line for line in bare if any(_are_level(line, of) for of in told)]
    return list(dict.fromkeys(told))


def is_mark(line: Line, zones: Zones, marks: IssueMarks) -> bool:
    """Whether a line says that it is a running head: an issue's number and date may stand in an act too."""
    if not DIGITS.search(line.text):
        return False
    if marks.page_of(line.text) is not None:
        return True
    outermost = not zones.head < line.bottom < zones.foot
    cites = QUOTES.search(line.text) is not None  # another issue
    return outermost and not cites and marks.names_issue(line.text)


def _is_part(
    line: Line, bare: Iterable[Line], lines: Iterable[Line], zones: Zones, marks: IssueMarks
) -> bool:
    """Whether a `bare` line and those level with it name an issue together: its number, its date."""
    parts = [other for other in bare if _are_level(other, line)]
    if len(parts) < 2 or sum(_are_level(other, line) for other in lines) > len(parts):
        return False
    whole = " ".join(part.text for part in sorted(parts, key=lambda part: part.x0))
    return is_mark(line._replace(text=whole), zones, marks)


def _outermost(lines: Sequence[Line], told: Sequence[Line]) -> list[Line]:
    """The lines above which nothing stands on the page but what a running head says."""
    others = [line for line in lines if line not in told and not NUMBER_ALONE.match(line.text)]
    end = min((line.bottom for line in others), default=inf)
    return [line for line in lines if line.top < end]


def _is_title(line: Line, lines: Iterable[Line], marks: IssueMarks) -> bool:
    """Whether a line is a gazette's title, and no sentence that goes on right below it in small letters."""
    if not marks.gazettes.is_title(line.text):
        return marks.gazettes.begins_title(line.text)
    below = (other for other in lines if other.text[:1].islower() and _is_right_below(line, other))
    return in_capitals(line.text) or not any(other.x0 < line.x1 and line.x0 < other.x1 for other in below)


def _goes_on(title: Line, line: Line, marks: IssueMarks) -> bool:
    """Whether a line right below a title is its second one: `SLUŽBENE NOVINE` / `KANTONA SARAJEVO`."""
    is_title = marks.gazettes.is_title
    return _is_right_below(title, line) and is_title(title.text) and is_title(f"{title.text} {line.text}")


def _is_right_below(line: Line, other: Line) -> bool:
    return line.top < other.top and other.top - line.bottom <= BELOW * (other.bottom - other.top)


def _are_level(line: Line, other: Line) -> bool:
    """Whether two lines stand side by side."""
    return line.top < (other.top + other.bottom) / 2 < line.bottom
