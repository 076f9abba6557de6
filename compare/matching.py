"""The activities of different plans that are the same measure, or a close one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from itertools import combinations

from compare.assignment import one_to_one
from compare.differences import made_of, match_of
from compare.similarity import Measured, similarity
from normalize.records import CENT, ActivityRecord, Dataset, PlanRecord
from publish.comparison_schema import MatchRecord

# Chosen on labelled pairs so that precision weighs more than recall: docs/compare.md.
CLOSE = 0.82
SAME = 0.92
TWICE = 0.8  # of the shorter plan's activities that are word for word in the other: one plan, read twice


def matches(dataset: Dataset) -> tuple[MatchRecord, ...]:
    """Every pair of activities of two plans that are one measure, at most one partner a plan for each.

    Not compared are a plan and one that repeats it, two that repeat one, two of one issue that are one plan
    twice.
    """
    made = made_of(dataset)
    found: list[MatchRecord] = []
    for one, two in compared(dataset):
        for a, b, score in pairs(one, two):
            kind = "same" if score >= SAME else "close"
            found.append(match_of(made[a.activity_id], made[b.activity_id], kind, rounded(score)))
    return tuple(sorted(found, key=lambda row: (row.activity_id_a, row.activity_id_b)))


def pairs(
    one: Sequence[ActivityRecord], two: Sequence[ActivityRecord], least: float = CLOSE
) -> list[tuple[ActivityRecord, ActivityRecord, float]]:
    """The activities of two plans that belong together, with their score."""
    scores = similarity([_measured(row) for row in one], [_measured(row) for row in two])
    return [(one[row], two[column], score) for row, column, score in one_to_one(scores, least)]


def compared(dataset: Dataset) -> list[tuple[list[ActivityRecord], list[ActivityRecord]]]:
    """The activities of every two plans that may be compared, plans in the order of their ids."""
    rows: defaultdict[str, list[ActivityRecord]] = defaultdict(list)
    for row in dataset.activities:
        rows[row.plan_id].append(row)
    plans = sorted((plan for plan in dataset.plans if rows[plan.plan_id]), key=lambda plan: plan.plan_id)
    issue = {row.document_id: (row.jurisdiction, row.issue_no, row.issue_date) for row in dataset.documents}

    def twice(a: PlanRecord, b: PlanRecord) -> bool:
        if (a.repeats or a.plan_id) == (b.repeats or b.plan_id):
            return True
        same_issue = issue[a.document_id] == issue[b.document_id] and a.jurisdiction == b.jurisdiction
        return same_issue and _one_plan(rows[a.plan_id], rows[b.plan_id])

    return [(rows[a.plan_id], rows[b.plan_id]) for a, b in combinations(plans, 2) if not twice(a, b)]


def rounded(score: float) -> Decimal:
    """The score with two decimals, rounded down, so that no threshold seems to be met that was not."""
    return Decimal(int(score * 100 + 1e-9)).scaleb(-2).quantize(CENT)


def _one_plan(a: Sequence[ActivityRecord], b: Sequence[ActivityRecord]) -> bool:
    one, two = ({(row.activity_no, _letters(row)) for row in rows} for rows in (a, b))
    return len(one & two) >= TWICE * min(len(one), len(two))


def _letters(row: ActivityRecord) -> str:
    return "".join((row.activity or "").split()).lower()


def _measured(row: ActivityRecord) -> Measured:
    return Measured(row.activity or "", row.programme_title or "", row.programme_no or "")
