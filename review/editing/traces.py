"""What a reviewer's edits leave in the dataset: corrections where applied, problems where refused."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable

from normalize.records import CorrectionRecord, Dataset, ProblemRecord
from review.editing.edits import Edit

REVIEWER = "reviewer"
REFUSED, UNPLACED = "correction_refused", "correction_unplaced"
_NUMBERED = re.compile(r"-r(\d+)$")


def applied(
    edit: Edit, document_id: str, before: str | None, after: str | None, activity_id: str | None
) -> CorrectionRecord:
    """The correction of an edit that was applied; its rule says who made it, when and why."""
    author = f"by {edit.author.strip()}" if edit.author.strip() else ""
    made = " ".join(part for part in ("review", author, edit.date.strip()) if part)
    rule = ": ".join(part for part in (made, edit.reason.strip()) if part)
    return CorrectionRecord(
        correction_id=f"{document_id}-r{edit.number:05d}",
        activity_id=activity_id,
        field=edit.field,
        before=before,
        after=after,
        rule=rule,
        source=REVIEWER,
    )


def refused(
    edit: Edit, document_id: str, fault: str, plan_id: str | None, activity_id: str | None
) -> ProblemRecord:
    """The problem of an edit that was not applied."""
    return ProblemRecord(
        problem_id=f"{document_id}-r{edit.number:05d}",
        document_id=document_id,
        plan_id=plan_id,
        activity_id=activity_id,
        severity="warning",
        code=REFUSED,
        message=f"{_said(edit)} was not applied: {fault}",
        value=edit.value or None,
    )


def placed_in(dataset: Dataset) -> frozenset[int]:
    """The numbers of the edits that this dataset has a trace of."""
    ids = [row.correction_id for row in dataset.corrections if row.source == REVIEWER]
    ids += [row.problem_id for row in dataset.problems if row.code == REFUSED]
    return frozenset(int(match[1]) for key in ids if (match := _NUMBERED.search(key)))


def unplaced(edits: Iterable[Edit], placed: Container[int]) -> tuple[ProblemRecord, ...]:
    """A problem for each edit whose activity is in none of the documents, its number not in `placed`."""
    return tuple(_unplaced(edit) for edit in edits if edit.number not in placed)


def _unplaced(edit: Edit) -> ProblemRecord:
    return ProblemRecord(
        problem_id=f"corrections-r{edit.number:05d}",
        severity="warning",
        code=UNPLACED,
        message=f"{_said(edit)} was not applied: no activity {edit.activity_id!r}",
        value=edit.value or None,
    )


def _said(edit: Edit) -> str:
    """An edit by its field and, where it is from a file, its place there."""
    place = f" ({edit.place})" if edit.place else ""
    return f"a reviewer's correction of {edit.field}{place}"
