"""A plan's profile counts each of its activities, once for each value that it has."""

from __future__ import annotations

from collections import Counter

from compare.comparison import Comparison
from compare.profiles import profiles
from normalize.records import Dataset
from publish.comparison_schema import DIMENSIONS

ONE_VALUE = ("component", "deadline_kind", "deadline_year", "indicators")


def counts(comparison: Comparison, plan: str, dimension: str) -> dict[str, int]:
    return {
        row.value: row.activities
        for row in comparison.profiles
        if (row.plan_id, row.dimension) == (plan, dimension)
    }


def test_where_each_activity_has_one_value_the_rows_add_up(comparison: Comparison, dataset: Dataset) -> None:
    keys = [(plan.plan_id, dimension) for plan in dataset.plans for dimension in ONE_VALUE]
    activities = {plan.plan_id: plan.activities for plan in dataset.plans}
    assert len(activities) == 3
    assert {key: sum(counts(comparison, *key).values()) for key in keys} == {
        (plan, dimension): activities[plan] for plan, dimension in keys
    }


def test_an_activity_with_several_leads_or_funds_counts_for_each(
    comparison: Comparison, dataset: Dataset
) -> None:
    plan = "ks-2021-5-1"
    leads = {(r.activity_id, r.class_) for r in dataset.activity_institutions if r.role == "lead"}
    expected = Counter(kind for key, kind in leads if key.startswith(f"{plan}/"))
    found = counts(comparison, plan, "lead_class")
    assert {kind: number for kind, number in found.items() if kind != "none"} == expected
    funds = {
        (r.activity_id, r.kind) for r in dataset.activity_resources if r.activity_id.startswith(f"{plan}/")
    }
    found = counts(comparison, plan, "funding_kind")
    assert {kind: number for kind, number in found.items() if kind != "none"} == Counter(k for _, k in funds)


def test_an_activity_without_a_value_counts_as_none() -> None:
    from tests.publish.sample import sample_dataset

    dataset = sample_dataset()
    bare = Dataset(plans=dataset.plans, documents=dataset.documents, activities=dataset.activities)
    rows = {(row.dimension, row.value) for row in profiles(bare)}
    assert {("lead_class", "none"), ("funding_kind", "none"), ("indicators", "0")} <= rows


def test_parts_have_their_title_and_shares_are_of_the_plan(comparison: Comparison, dataset: Dataset) -> None:
    totals = {plan.plan_id: plan.activities for plan in dataset.plans}
    assert {row.dimension for row in comparison.profiles} == set(DIMENSIONS)
    for row in comparison.profiles:
        assert (row.label is not None) == (row.dimension == "component")
        assert abs(float(row.percent) - 100 * row.activities / totals[row.plan_id]) < 0.006


def test_a_deadline_without_a_day_has_no_year(comparison: Comparison) -> None:
    kinds, years = (counts(comparison, "ks-2021-5-1", name) for name in ("deadline_kind", "deadline_year"))
    assert years["none"] == kinds["continuous"] + kinds["recurring"]
