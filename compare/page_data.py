"""What the comparison page shows, as JSON: plans, measures, activities, pairs, and what the charts count."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Any

from compare.comparison import Comparison
from compare.coverage import untitled
from compare.profiles import NONE, activity_values, component, year
from compare.word_marks import differing
from normalize.activities.flat_lists import LIST_JOIN
from normalize.records import Dataset, PlanRecord
from normalize.vocabulary import INSTITUTION_CLASSES, RESOURCE_KINDS
from publish.comparison_schema import OTHER_MEASURE, MatchRecord

Json = dict[str, Any]


def page_data(dataset: Dataset, comparison: Comparison) -> Json:
    """All of it; plans are named by their place in `plans`, activities by their activity_id."""
    having = {row.plan_id for row in dataset.activities}
    plans = [plan for plan in sorted(dataset.plans, key=lambda plan: plan.plan_id) if plan.plan_id in having]
    place = {plan.plan_id: n for n, plan in enumerate(plans)}
    text = {row.activity_id: row.activity or "" for row in dataset.activities}
    return {
        "plans": _plans(dataset, plans),
        "measures": _measures(comparison),
        "coverage": [
            [place[row.plan_id], row.measure, row.activity_ids.split(LIST_JOIN) if row.activity_ids else []]
            for row in comparison.coverage
        ],
        "activities": _activities(dataset, place),
        "deadlines": _deadlines(dataset, place),
        "undated": _undated(dataset, place),
        "leads": _leads(dataset, place),
        "parts": _parts(comparison),
        "classes": [*INSTITUTION_CLASSES, NONE],
        "funding": [
            [place[row.plan_id], row.value, row.activities, float(row.percent)]
            for row in comparison.profiles
            if row.dimension == "funding_kind"
        ],
        "fundingKinds": [*RESOURCE_KINDS, NONE],
        "matches": [_match(row, text) for row in comparison.matches],
    }


def _plans(dataset: Dataset, plans: list[PlanRecord]) -> list[Json]:
    """The plans; `name` is the canton's code, the plan's id where two plans are of one canton or of none."""
    of_canton = Counter(plan.jurisdiction for plan in plans)
    documents = {row.document_id: row for row in dataset.documents}
    indicators = Counter(row.activity_id for row in dataset.activity_indicators if row.indicator)
    counted: Counter[str] = Counter()
    without_title = untitled(dataset)
    for row in dataset.activities:
        counted[row.plan_id] += indicators[row.activity_id]
    return [
        {
            "id": plan.plan_id,
            "name": (plan.jurisdiction if of_canton[plan.jurisdiction] == 1 else None) or plan.plan_id,
            "title": plan.title or plan.plan_id,
            "gazette": documents[plan.document_id].gazette or documents[plan.document_id].file_name,
            "issue": documents[plan.document_id].issue_no or "",
            "period": "–".join(str(each) for each in (plan.period_start, plan.period_end) if each),
            "activities": plan.activities,
            "untitled": without_title.get(plan.plan_id, 0),
            "indicators": round(counted[plan.plan_id] / plan.activities, 2),
        }
        for plan in plans
    ]


def _measures(comparison: Comparison) -> list[Json]:
    rows = dict.fromkeys((row.measure, row.component, row.title) for row in comparison.coverage)
    return [
        {"code": code, "component": component or "", "title": title or "No measure of the strategy"}
        for code, component, title in sorted(rows, key=lambda row: row[0] == OTHER_MEASURE)
    ]


def _activities(dataset: Dataset, place: dict[str, int]) -> dict[str, Json]:
    return {
        row.activity_id: {
            "no": row.activity_no,
            "plan": place[row.plan_id],
            "text": row.activity or "",
            "programme": " ".join(filter(None, (row.programme_no, row.programme_title))),
            "deadline": row.deadline or "",
            "institutions": row.institutions or "",
            "partners": row.partners or "",
            "indicators": row.indicators or "",
            "resources": row.resources or "",
        }
        for row in dataset.activities
    }


def _deadlines(dataset: Dataset, place: dict[str, int]) -> list[list[Any]]:
    """Plan, last day, and the activities due on it, in order."""
    due: defaultdict[tuple[int, str], list[str]] = defaultdict(list)
    for row in dataset.activities:
        if year(row) != NONE:
            due[place[row.plan_id], str(row.deadline_end)].append(row.activity_id)
    return [[plan, day, ids] for (plan, day), ids in sorted(due.items())]


def _undated(dataset: Dataset, place: dict[str, int]) -> list[list[Any]]:
    """Plan, kind, and the activities with a deadline of that kind, which names no day."""
    found: defaultdict[tuple[int, str], list[str]] = defaultdict(list)
    for row in dataset.activities:
        if year(row) == NONE:
            found[place[row.plan_id], row.deadline_kind].append(row.activity_id)
    return [[plan, kind, ids] for (plan, kind), ids in sorted(found.items())]


def _leads(dataset: Dataset, place: dict[str, int]) -> list[list[Any]]:
    """Class, plan, part of the plan, and how many of its activities bodies of the class lead."""
    values = activity_values(dataset)
    counts: Counter[tuple[str, int, str]] = Counter()
    for row in dataset.activities:
        for each in values[row.activity_id]["lead_class"]:
            counts[each, place[row.plan_id], component(row)] += 1
    return [[*key, number] for key, number in sorted(counts.items())]


def _parts(comparison: Comparison) -> list[list[str]]:
    """The parts that any plan has, with the title that the first plan gives them."""
    titles: dict[str, str] = {}
    for row in comparison.profiles:
        if row.dimension == "component":
            titles.setdefault(row.value, row.label or "")
    return [[value, title] for value, title in sorted(titles.items())]


def _match(row: MatchRecord, text: dict[str, str]) -> Json:
    marks_a, marks_b = differing(text[row.activity_id_a], text[row.activity_id_b])
    return {
        "a": row.activity_id_a,
        "b": row.activity_id_b,
        "kind": row.kind,
        "score": float(row.score),
        "marksA": marks_a,
        "marksB": marks_b,
        "institutions": [row.institutions, row.institutions_only_a, row.institutions_only_b],
        "deadline": [row.deadline, row.deadline_days],
        "indicators": [row.indicators, row.indicators_both, row.indicators_only_a, row.indicators_only_b],
        "funding": [row.funding, row.funding_only_a, row.funding_only_b],
    }
