"""What each plan has for each measure of the national strategy."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from decimal import Decimal

from compare.matching import rounded
from compare.measures import Fit, is_titled, load_measures, measures_of
from normalize.activities.flat_lists import joined
from normalize.activities.numbering import by_numbers
from normalize.records import ActivityRecord, Dataset, PlanRecord
from publish.comparison_schema import OTHER_MEASURE, CoverageRecord


def coverage(dataset: Dataset) -> tuple[CoverageRecord, ...]:
    """A row for each plan with activities and each measure, and one for those of no measure: they add up."""
    rows: defaultdict[str, list[ActivityRecord]] = defaultdict(list)
    for activity in sorted(dataset.activities, key=lambda row: by_numbers(row.activity_id)):
        rows[activity.plan_id].append(activity)
    return tuple(
        row for plan in dataset.plans if plan.plan_id in rows for row in _of(plan, rows[plan.plan_id])
    )


def untitled(dataset: Dataset) -> dict[str, int]:
    """How many activities of a plan stand under no title, by plan_id: their measure cannot be told."""
    return dict(Counter(row.plan_id for row in dataset.activities if not is_titled(row.heading_path)))


def _of(plan: PlanRecord, activities: list[ActivityRecord]) -> list[CoverageRecord]:
    known = measures_of(row.heading_path for row in activities)
    having: defaultdict[str, list[ActivityRecord]] = defaultdict(list)
    for row in activities:
        fit = known.get(row.heading_path)
        having[fit.measure.code if fit else OTHER_MEASURE].append(row)
    measures = [(measure.code, measure.title, measure.component) for measure in load_measures()]
    return [
        CoverageRecord(
            plan_id=plan.plan_id,
            measure=code,
            title=title,
            component=component,
            jurisdiction=plan.jurisdiction,
            activities=len(having[code]),
            activity_ids=joined(row.activity_id for row in having[code]),
            programmes=joined(dict.fromkeys(row.programme_no for row in having[code])),
            score=_lowest(known[row.heading_path] for row in having[code] if code != OTHER_MEASURE),
        )
        for code, title, component in [*measures, (OTHER_MEASURE, None, None)]
    ]


def _lowest(fits: Iterable[Fit]) -> Decimal | None:
    scores = [fit.score for fit in fits]
    return rounded(min(scores)) if scores else None
