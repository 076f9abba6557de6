"""How each plan is made up: its activities by part, lead, deadline, funds and indicators."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from decimal import Decimal

from compare.differences import UNDATED
from normalize.records import CENT, ActivityRecord, Dataset
from publish.comparison_schema import ProfileRecord

NONE = "none"

Values = dict[str, list[str]]


def profiles(dataset: Dataset) -> tuple[ProfileRecord, ...]:
    """A row for each plan, dimension and value that any activity has; one activity, one count a value."""
    values = activity_values(dataset)
    titles = {
        (row.plan_id, component(row)): row.component_title
        for row in reversed(dataset.activities)
        if row.component_title
    }
    counted: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    totals: Counter[str] = Counter(row.plan_id for row in dataset.activities)
    for row in dataset.activities:
        for dimension, found in values[row.activity_id].items():
            counted[row.plan_id, dimension].update(found)
    return tuple(
        ProfileRecord(
            plan_id=plan_id,
            dimension=dimension,
            value=value,
            label=titles.get((plan_id, value)) if dimension == "component" else None,
            activities=number,
            percent=(Decimal(100 * number) / totals[plan_id]).quantize(CENT),
        )
        for (plan_id, dimension), counts in sorted(counted.items())
        for value, number in sorted(counts.items())
    )


def activity_values(dataset: Dataset) -> dict[str, Values]:
    """The values of each activity in each dimension, by activity_id; `none` where it has none."""
    leads = _grouped(
        (row.activity_id, row.class_) for row in dataset.activity_institutions if row.role == "lead"
    )
    funds = _grouped((row.activity_id, row.kind) for row in dataset.activity_resources)
    indicators = Counter(row.activity_id for row in dataset.activity_indicators if row.indicator)
    return {
        row.activity_id: {
            "component": [component(row)],
            "lead_class": leads[row.activity_id] or [NONE],
            "deadline_kind": [row.deadline_kind],
            "deadline_year": [year(row)],
            "funding_kind": funds[row.activity_id] or [NONE],
            "indicators": [str(indicators[row.activity_id])],
        }
        for row in dataset.activities
    }


def component(row: ActivityRecord) -> str:
    """The part of the plan that the activity is in: its number, its title where it has no number."""
    return row.component_no or row.component_title or NONE


def year(row: ActivityRecord) -> str:
    """The year of the deadline's last day; `none` for what goes on or names no day."""
    return str(row.deadline_end.year) if row.deadline_end and row.deadline_kind not in UNDATED else NONE


def _grouped(pairs: Iterable[tuple[str, str]]) -> defaultdict[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for key, value in dict.fromkeys(pairs):
        found[key].append(value)
    return found
