"""Pages whose running heads are another issue's: several issues bound in one file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import fields

from extract.model import Line, Oddity, Sheet
from normalize.document.masthead import Masthead, MastheadWords, read_head

LEAST = 2  # pages in succession that say so: the head of one page may be misread


def other_issues(
    sheets: Iterable[Sheet], masthead: Masthead, legible: Callable[[Line], str], words: MastheadWords
) -> Iterator[Oddity]:
    """One for each run of pages that say that they are of another issue than `masthead`."""
    run: list[tuple[int, Masthead]] = []
    for sheet in sheets:
        head = read_head([legible(line) for line in sheet.furniture], words)
        if not any(_said(head)):
            continue
        if run and (not _differs(head, masthead) or _differs(head, run[0][1])):
            yield from _told(run)
            run = []
        if _differs(head, masthead):
            run.append((sheet.number, head))
    yield from _told(run)


def _differs(one: Masthead, other: Masthead) -> bool:
    """Whether two heads both say one thing, each otherwise."""
    return any(a and b and a != b for a, b in zip(_said(one), _said(other), strict=True))


def _said(head: Masthead) -> list[object]:
    return [getattr(head, field.name) for field in fields(head) if field.name != "gazette"]


def _told(run: Sequence[tuple[int, Masthead]]) -> Iterator[Oddity]:
    if len(run) < LEAST:
        return
    page, head = run[0]
    names = (head.gazette, f"no. {head.issue_no}" if head.issue_no else "", head.issue_date)
    says = ", ".join(str(name) for name in names if name)
    message = f"from this page on the running heads are those of another issue: {says}"
    yield Oddity("other_issue", message, "error", page, says)
