"""A dataset's documents and plans as the review page shows them, with their counts and problems."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from normalize.problem_codes import load_problem_codes
from normalize.records import CorrectionRecord, Dataset, ProblemRecord
from review.grouping import grouped

Json = dict[str, Any]
ELSEWHERE = "on the review page"  # where what to do is done, as all others say it


def documents(dataset: Dataset, missing: Mapping[str, str]) -> list[Json]:
    """The documents; `missing` says, by document_id, why one's rows have no picture."""
    problems = grouped(dataset.problems, lambda row: row.document_id)
    # A change of no activity is told by its key alone which document it is of.
    corrections = grouped(dataset.corrections, lambda row: row.correction_id.partition("-")[0])
    return [
        {
            "id": row.document_id,
            "file": row.file_name,
            "gazette": row.gazette or "",
            "issue": row.issue_no or "",
            "date": str(row.issue_date or ""),
            "pages": row.pages,
            "status": row.status,
            "problems": len(problems[row.document_id]),
            "missing": missing.get(row.document_id, ""),
            "messages": [problem(each) for each in problems[row.document_id] if not each.activity_id],
            "changes": changes(each for each in corrections[row.document_id] if not each.activity_id),
        }
        for row in sorted(dataset.documents, key=lambda row: (row.file_name, row.document_id))
    ]


def plans(dataset: Dataset) -> list[Json]:
    """The plans with their counts, in the order of their documents."""
    places = {row.document_id: (row.file_name, row.document_id) for row in dataset.documents}
    of = {row.activity_id: row.plan_id for row in dataset.activities}
    problems = Counter(of.get(row.activity_id or "") for row in dataset.problems)
    changed = Counter(of.get(row.activity_id or "") for row in dataset.corrections)
    joined = Counter(row.plan_id for row in dataset.activities if row.fragments > 1)
    return [
        {
            "id": row.plan_id,
            "document": row.document_id,
            "jurisdiction": row.jurisdiction or "",
            "title": row.title or row.plan_id,
            "period": "–".join(str(year) for year in (row.period_start, row.period_end) if year),
            "activities": row.activities,
            "joined": joined[row.plan_id],
            "problems": problems[row.plan_id],
            "changes": changed[row.plan_id],
        }
        for row in sorted(dataset.plans, key=lambda row: places[row.document_id])
    ]


def loose_problems(dataset: Dataset) -> list[Json]:
    """The problems that lie in no document."""
    return [problem(row) for row in dataset.problems if not row.document_id]


def advice(dataset: Dataset) -> dict[str, str]:
    """What to do about the problems that the dataset has, by code, as the review page itself says it."""
    told = {row.code for row in dataset.problems}
    codes = (row for row in load_problem_codes() if row.code in told)
    return {row.code: row.what_to_do.replace(ELSEWHERE, "here") for row in codes}


def problem(row: ProblemRecord) -> Json:
    """A problem."""
    return {
        "severity": row.severity,
        "code": row.code,
        "message": row.message,
        "page": row.pdf_page,
        "value": row.value or "",
    }


def changes(corrections: Iterable[CorrectionRecord]) -> list[list[str]]:
    """Corrections as before, after and rule."""
    return [[each.before or "", each.after or "", each.rule] for each in corrections]
