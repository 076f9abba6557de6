"""Pairs of the kept specimens are those that they were made of; plans that are one plan are not compared."""

from __future__ import annotations

from dataclasses import replace

import pytest

from compare.comparison import Comparison
from compare.matching import CLOSE, SAME, compared, matches, rounded
from normalize.records import Dataset
from tests.compare.labelled import derived, halves
from tests.compare_accuracy import PAIRS, chosen, on_pairs, on_specimens

PLANS = {"ks": "ks-2021-5-1", "tk": "tk-2021-7-1", "zhk": "zhk-2021-6-1"}


@pytest.mark.parametrize(("one", "two"), PAIRS)
def test_a_run_pairs_the_activities_that_two_specimens_share(
    one: str, two: str, comparison: Comparison
) -> None:
    plans = (PLANS[one], PLANS[two])
    found = {
        (row.activity_id_a.split("/")[1], row.activity_id_b.split("/")[1])
        for row in comparison.matches
        if (row.plan_id_a, row.plan_id_b) == plans
    }
    assert found == derived(one, two)


@pytest.mark.parametrize(("one", "two"), PAIRS)
def test_so_do_the_specimens_as_they_should_be_read(one: str, two: str) -> None:
    result = on_specimens(one, two)
    assert (result.precision, result.recall) == (1.0, 1.0)


def test_thresholds_are_the_best_on_the_labelled_pairs_for_choosing() -> None:
    assert (chosen("close"), chosen("same")) == (CLOSE, SAME)


def test_on_the_pairs_kept_for_measuring_few_are_wrong() -> None:
    close = on_pairs(halves()[1], "close", CLOSE)
    assert close.precision >= 0.9 and close.recall >= 0.8
    assert on_pairs(halves()[1], "same", SAME).precision >= 0.85


def test_every_row_names_two_plans_and_a_kind_that_fits_its_score(comparison: Comparison) -> None:
    assert len(comparison.matches) == 133
    for row in comparison.matches:
        assert row.plan_id_a < row.plan_id_b
        assert row.activity_id_a.startswith(row.plan_id_a) and row.activity_id_b.startswith(row.plan_id_b)
        assert row.kind == ("same" if row.score >= rounded(SAME) else "close")
        assert rounded(CLOSE) <= row.score <= 1


def plan_of(dataset: Dataset, plan_id: str) -> Dataset:
    return replace(
        dataset,
        plans=tuple(plan for plan in dataset.plans if plan.plan_id == plan_id),
        activities=tuple(row for row in dataset.activities if row.plan_id == plan_id),
    )


def with_a_second(dataset: Dataset, *, issue: str) -> Dataset:
    """One plan and its copy, as another plan of the issue of that number."""
    first = plan_of(dataset, "ks-2021-5-1")
    (document,) = (row for row in dataset.documents if row.document_id == first.plans[0].document_id)
    again = replace(document, document_id="0" * 12, sha256="0" * 64, issue_no=issue)
    plan = replace(first.plans[0], plan_id="ks-2021-5-2", document_id=again.document_id)
    rows = [
        replace(row, plan_id=plan.plan_id, activity_id=row.activity_id.replace("-5-1/", "-5-2/"))
        for row in first.activities
    ]
    return replace(
        first,
        documents=(document, again),
        plans=(*first.plans, plan),
        activities=(*first.activities, *rows),
    )


def test_a_plan_that_is_in_the_dataset_twice_is_not_paired_with_itself(dataset: Dataset) -> None:
    assert matches(with_a_second(dataset, issue="5")) == ()


def test_the_same_plan_printed_anew_in_another_issue_is_paired(dataset: Dataset) -> None:
    twice = with_a_second(dataset, issue="6")
    assert len(matches(twice)) == len(plan_of(dataset, "ks-2021-5-1").activities)


def test_a_plan_is_not_compared_with_one_that_repeats_it(dataset: Dataset) -> None:
    twice = with_a_second(dataset, issue="6")
    first, second = twice.plans
    repeated = replace(twice, plans=(first, replace(second, repeats=first.plan_id)))
    assert len(compared(twice)) == 1
    assert compared(repeated) == []


def test_plans_of_one_issue_that_are_not_alike_are_compared(dataset: Dataset) -> None:
    twice = with_a_second(dataset, issue="5")
    other = tuple(
        replace(row, activity=f"{row.activity} dodatno") if row.plan_id == "ks-2021-5-2" else row
        for row in twice.activities
    )
    assert len(compared(replace(twice, activities=other))) == 1


def test_plans_without_activities_are_left_out(dataset: Dataset) -> None:
    assert compared(replace(dataset, activities=())) == []


def test_scores_are_rounded_down() -> None:
    assert str(rounded(0.8199999)) == "0.81" and str(rounded(0.82)) == "0.82" and str(rounded(1.0)) == "1.00"
