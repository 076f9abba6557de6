"""How far a run is: a bar on a terminal, and what to say of a run that is ended."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import click

from glasnik.wording import count

if TYPE_CHECKING:
    from glasnik.engines.task import Outcome


class ShownProgress:
    """Passes the outcomes of a run on and counts those whose results are kept; on a terminal with a bar."""

    def __init__(self) -> None:
        self._total = self._kept = 0

    def __call__(self, total: int, outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
        """The outcomes; on a terminal with a bar, its rate and the time left."""
        self._total = total
        for outcome in _with_bar(total, outcomes) if sys.stderr.isatty() else outcomes:
            self._kept += bool(outcome.part)
            yield outcome

    @property
    def begun(self) -> bool:
        """Whether reading has begun; the bar leaves the cursor at a line of its own."""
        return bool(self._total)

    def when_ended(self) -> str:
        """What to say of a run that was ended: how many files need not be read again."""
        files = count(self._total, "file")
        if not self._kept:
            return "ended before a file was read: nothing new is kept, the same command begins again"
        verb = "is" if self._kept == 1 else "are"
        return f"ended: {self._kept:,} of {files} {verb} kept, and the same command goes on from there"


def _with_bar(total: int, outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
    pages = rows = failed = 0
    with click.progressbar(
        length=total, label="documents", show_pos=True, show_eta=True, file=sys.stderr
    ) as bar:
        for outcome in outcomes:
            pages += outcome.summary.pages
            rows += outcome.summary.activities
            failed += outcome.summary.status == "failed"
            rate = rate_of(bar.time_per_iteration)
            shown = f"{pages:,} pages, {rows:,} rows, {failed:,} failed{rate}"
            bar.item_show_func = lambda _, said=shown: said
            bar.update(1)
            yield outcome


def rate_of(seconds: float) -> str:
    """How many documents a second, or a minute where that is less than one, of the seconds for each."""
    if seconds <= 0:
        return ""
    return f", {1 / seconds:.1f}/s" if seconds <= 1 else f", {60 / seconds:.1f}/min"
