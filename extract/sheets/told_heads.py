"""Lines that say by their words that they are a running head's, where nothing repeats them: a title of a
gazette, a page's number, what else of the issue stands beside these."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from extract.issue_marks import DIGITS, QUOTES, IssueMarks
from extract.model import Line
from extract.sheets.printed_pages import NUMBER_ALONE
from extract.sheets.zones import zones

BELOW = 1.2  # line heights to the second line of a title


def told_heads(lines: Sequence[Line], height: float, marks: IssueMarks, is_first: bool) -> list[Line]:
    """Of the lines in the zones of a page's head and foot those that say so.

    On the file's first page a title may be a cover's, which is read whole elsewhere.
    """
    told = [line for line in lines if is_mark(line, height, marks)]
    told += [line for line in lines if line not in told and _is_part(line, lines, height, marks)]
    if not is_first:
        titles = (line for line in lines if marks.is_title(line.text) or marks.begins_title(line.text))
        told += [line for line in titles if _is_outermost(line, lines, told)]
    told += [line for line in lines if any(_goes_on(title, line, marks) for title in told)]
    beside = [line for line in lines if marks.is_bare(line.text) and any(_are_level(line, of) for of in told)]
    return [*told, *beside]


def is_mark(line: Line, height: float, marks: IssueMarks) -> bool:
    """Whether a line says that it is a running head: an issue's number and date may stand in an act too."""
    if not DIGITS.search(line.text):
        return False
    if marks.page_of(line.text) is not None:
        return True
    head, foot = zones(height)
    outermost = not head < line.bottom < foot
    cites = QUOTES.search(line.text) is not None  # another issue
    return outermost and not cites and marks.names_issue(line.text)


def _is_part(line: Line, lines: Iterable[Line], height: float, marks: IssueMarks) -> bool:
    """Whether a line and those level with it name an issue together: its number at the left, its date."""
    level = [other for other in lines if _are_level(other, line)]
    parts = [other for other in level if marks.is_bare(other.text)]
    whole = " ".join(part.text for part in sorted(parts, key=lambda part: part.x0))
    return len(parts) == len(level) > 1 and is_mark(line._replace(text=whole), height, marks)


def _is_outermost(line: Line, lines: Iterable[Line], told: Sequence[Line]) -> bool:
    """Whether nothing but what a running head says stands further out on the page."""
    others = [other for other in lines if other not in told and not NUMBER_ALONE.match(other.text)]
    return not any(other.bottom <= line.top for other in others)


def _goes_on(title: Line, line: Line, marks: IssueMarks) -> bool:
    """Whether a line right below a title is its second one: `SLUŽBENE NOVINE` / `KANTONA SARAJEVO`."""
    gap = line.top - title.bottom
    near = title.top < line.top and gap <= BELOW * (line.bottom - line.top)
    return near and marks.is_title(title.text) and marks.is_title(f"{title.text} {line.text}")


def _are_level(line: Line, other: Line) -> bool:
    """Whether two lines stand side by side."""
    return line.top < (other.top + other.bottom) / 2 < line.bottom
