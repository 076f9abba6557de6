"""Pages that are pictures of text: what stands on them is not read, and a person is told so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from extract.model import Oddity, Sheet
from extract.printed import PrintedPlan


def plan_pages(plan: PrintedPlan) -> list[tuple[int, int]]:
    """The plan's first and last page; none of a transcript's."""
    pages = {page for activity in plan.activities for page in activity.pages}
    return [(min(pages), max(pages))] if pages else []


def scan_oddities(sheets: Iterable[Sheet], spans: Sequence[tuple[int, int]]) -> Iterator[Oddity]:
    """One for each run of scanned pages: an error between a plan's pages, a warning right beside them.

    `spans` are the plans' first and last pages.
    """
    for first, last in _runs([sheet.number for sheet in sheets if sheet.scanned]):
        beside = any(first <= end + 1 and last >= begin - 1 for begin, end in spans)
        which = f"page {first} is a picture" if first == last else f"pages {first} to {last} are pictures"
        message = f"{which} without text and could not be read: run OCR on the file"
        inside = any(begin < first and last < end for begin, end in spans)
        severity = "error" if inside else "warning" if beside else "info"
        yield Oddity("page_without_text", message, severity, first)


def _runs(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """First and last of the numbers that follow one another."""
    for at, number in enumerate(numbers):
        if at == 0 or number != numbers[at - 1] + 1:
            end = at
            while end + 1 < len(numbers) and numbers[end + 1] == numbers[end] + 1:
                end += 1
            yield number, numbers[end]
