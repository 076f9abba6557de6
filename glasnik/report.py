"""What a run found: a result for each input, counts of rows and of problems."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from extract.errors import InputError
from glasnik.engines.task import Outcome
from glasnik.storage.reviewed import Reviewed
from normalize.records import ProblemRecord
from publish.assembly import Entry


@dataclass(frozen=True, slots=True)
class FileResult:
    """What became of one input: `status` as in the documents table, `error` the reason of a failure.

    `kept` says that nothing had changed, and the result of an earlier run was taken; `same_as` names another
    input with the same content, which stands in the dataset for both.
    """

    file: str
    status: str
    plans: int = 0
    activities: int = 0
    pages: int = 0
    kept: bool = False
    error: str = ""
    same_as: str = ""


@dataclass(frozen=True, slots=True)
class RunReport:
    """What a run found: a result for each input, and rows by table, problems by severity and code.

    `corrections` are the files of corrections that were read without being named; `not_given` has the
    reviewer's corrections of the dataset before that are not in this one; `passed_over` counts the files
    in folders that are no issues by their names, by ending.
    """

    out: Path | str
    files: tuple[FileResult, ...]
    rows: dict[str, int]
    joined: int
    problems: dict[str, int]
    written: bool
    corrections: tuple[str, ...] = ()
    not_given: tuple[Reviewed, ...] = ()
    passed_over: dict[str, int] = field(default_factory=dict)

    @property
    def failed(self) -> tuple[FileResult, ...]:
        """The inputs that could not be read."""
        return tuple(result for result in self.files if result.error)

    @property
    def statuses(self) -> dict[str, int]:
        """How many inputs ended in which way."""
        return dict(sorted(Counter(result.status for result in self.files).items()))

    def when_written(self, bodies: int) -> RunReport:
        """The report of a dataset that stands in its place, and names so many bodies."""
        return replace(self, rows=self.rows | {"institutions": bodies}, written=True)

    def as_json(self) -> dict[str, Any]:
        """Plain values."""
        return {**asdict(self), "out": str(self.out), "statuses": self.statuses}


def file_results(outcomes: Sequence[Outcome], chosen: Mapping[str, str]) -> tuple[FileResult, ...]:
    """The result of each outcome; `chosen` has for each content's SHA-256 the address that stands for it."""
    return tuple(_file_result(outcome, chosen.get(outcome.sha256, outcome.address)) for outcome in outcomes)


def _file_result(outcome: Outcome, chosen: str) -> FileResult:
    summary = outcome.summary
    reason = outcome.error or summary.error
    return FileResult(
        outcome.address,
        summary.status,
        summary.plans,
        summary.activities,
        summary.pages,
        outcome.kept,
        str(InputError(outcome.address, reason, summary.page)) if reason else "",
        chosen if chosen != outcome.address else "",
    )


def report_of(
    out: Path | str,
    files: Sequence[FileResult],
    entries: Iterable[Entry],
    problems: Iterable[ProblemRecord],
) -> RunReport:
    """The report of a run that has not written anything yet."""
    summaries = [entry.summary for entry in entries]
    told: Counter[str] = Counter(f"{row.severity}: {row.code}" for row in problems)
    for summary in summaries:
        told.update(summary.problems)
    rows = {
        "documents": len(summaries),
        "plans": sum(summary.plans for summary in summaries),
        "activities": sum(summary.activities for summary in summaries),
        "institutions": 0,
        "corrections": sum(summary.corrections for summary in summaries),
        "problems": told.total(),
    }
    joined = sum(summary.joined for summary in summaries)
    return RunReport(out, tuple(files), rows, joined, dict(sorted(told.items())), written=False)
