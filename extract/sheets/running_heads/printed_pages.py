"""The numbers printed on pages: after a mark (`Strana 286`), or those that count up with the pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from extract.issue_marks import IssueMarks
from extract.model import Legible, Sheet

NUMBER_ALONE = re.compile(r"^\W*(\d{1,4})\W*$")
NUMBER = re.compile(r"(?<![\d./])\d{1,4}(?![\d./])")
LEAST_PAGES = 2  # that tell a running head, or a count of pages


def page_mark(texts: Iterable[str], marks: IssueMarks) -> int | None:
    """The number that a running head prints after `Strana`, if one does; none is 0, as broken text shows."""
    return next((number for text in texts if (number := marks.page_of(text))), None)


def printed_pages(sheets: Iterable[Sheet], legible: Legible, marks: IssueMarks) -> dict[int, int | None]:
    """The number printed on each page, by the page's number in the file; None where it prints none.

    Word processors begin a page so low that the masthead of a file's first page stands in its text.
    """
    texts: dict[int, list[str]] = {}
    cover: dict[int, int] = {}
    for sheet in sheets:
        if not texts and (number := _masthead_mark(sheet, legible, marks)) is not None:
            cover[sheet.number] = number
        texts[sheet.number] = [legible(line) for line in sheet.furniture]
    printed = _of_furniture(texts, marks)
    return printed | {page: number for page, number in cover.items() if printed[page] is None}


def _of_furniture(texts: Mapping[int, Sequence[str]], marks: IssueMarks) -> dict[int, int | None]:
    marked = {number: page_mark(lines, marks) for number, lines in texts.items()}
    if any(mark is not None for mark in marked.values()):
        return marked | _counted(texts, marked, _alone)
    alone = _counted(texts, marked, _alone)
    return alone if any(alone.values()) else _counted(texts, marked, _amid)


def _masthead_mark(sheet: Sheet, legible: Legible, marks: IssueMarks) -> int | None:
    """The number that follows on a gazette's title, of one line or two, at the begin of a page's text."""
    is_title = marks.gazettes.is_title
    title = ""
    for line in sorted(sheet.lines, key=lambda line: (line.top, line.x0)):
        text = legible(line)
        if title and (number := marks.page_of(text)) is not None:
            return number
        if is_title(text) or marks.gazettes.begins_title(text) or (title and is_title(f"{title} {text}")):
            title = text
        elif not (title and marks.is_bare(text)):
            return None
    return None


def _alone(texts: Iterable[str]) -> set[int]:
    """The numbers that stand alone in a line."""
    return {int(match.group(1)) for text in texts if (match := NUMBER_ALONE.match(text))}


def _amid(texts: Iterable[str]) -> set[int]:
    """All numbers that may be a page's, beside the issue's: `217 Broj 1`."""
    return {int(found) for text in texts for found in NUMBER.findall(text)}


def _counted(
    texts: Mapping[int, Sequence[str]],
    marked: Mapping[int, int | None],
    numbers: Callable[[Iterable[str]], set[int]],
) -> dict[int, int | None]:
    """The numbers that count up with the pages, on those that print them and have no mark."""
    # No page has the number 0, which broken text may show.
    found = {page: numbers(lines) - {0} for page, lines in texts.items() if marked[page] is None}
    counted: dict[int, int | None] = dict.fromkeys(found)
    while True:  # a file may lack pages: the count goes on with another number behind these
        rest = ((page, number) for page in found if counted[page] is None for number in found[page])
        counts = Counter(number - page for page, number in rest)
        offset, pages = counts.most_common(1)[0] if counts else (0, 0)
        if pages < min(LEAST_PAGES, len(texts)):
            return counted
        counted |= {
            page: page + offset
            for page, there in found.items()
            if counted[page] is None and page + offset in there
        }
