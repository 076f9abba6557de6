"""Every activity of every plan is counted once, for the measure that its programme is."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace

import pytest

from compare.comparison import Comparison
from compare.coverage import coverage, untitled
from compare.measures import load_measures, measures_of
from normalize.records import Dataset
from publish.comparison_schema import OTHER_MEASURE


def measure(title: str, number: str = "", above: str = "") -> str | None:
    """The code of the measure that a heading is."""
    headings = [{"level": "Program", "no": number, "title": title}]
    path = json.dumps([{"level": "Cilj", "no": "", "title": above}, *headings] if above else headings)
    fit = measures_of([path]).get(path)
    return fit.measure.code if fit else None


def test_the_strategy_has_thirty_measures_in_five_parts() -> None:
    measures = load_measures()
    assert len(measures) == 30 and len({row.component for row in measures}) == 5
    assert [row.code for row in measures] == sorted(row.code for row in measures)


@pytest.mark.parametrize("row", load_measures(), ids=lambda row: row.code)
def test_each_measure_is_known_by_its_own_title_under_any_number(row: object) -> None:
    assert measure(row.title, "9.9") == row.code  # type: ignore[attr-defined]


def test_activities_under_no_title_are_counted_for_each_plan_that_has_any(dataset: Dataset) -> None:
    paths = {"ks-2021-5-1/1.1.1": "[]", "ks-2021-5-1/1.1.2": '[{"level": "Mjera", "no": "1", "title": ""}]'}
    rows = [
        replace(row, heading_path=paths.get(row.activity_id, row.heading_path)) for row in dataset.activities
    ]
    assert untitled(replace(dataset, activities=tuple(rows))) == {"ks-2021-5-1": 2}
    assert untitled(dataset) == {}


def test_a_row_without_a_number_adds_none_to_the_programmes_of_a_measure(dataset: Dataset) -> None:
    title = load_measures()[0].title
    rows = [
        replace(
            row,
            heading_path=json.dumps([{"level": "Program", "no": number or "", "title": title}]),
            programme_no=number,
        )
        for row, number in zip(dataset.activities, ("1.1", None, "1.2"), strict=False)
    ]
    found = coverage(replace(dataset, activities=tuple(rows)))
    assert [row.programmes for row in found if row.activities == 3] == ["1.1; 1.2"]


@pytest.mark.parametrize(
    ("title", "number", "code"),
    [
        ("Unaprijediti prevenciju trgovanja djecom", "", "2.5"),
        ("Унапредити превенцију трговине децом", "1.1", "2.5"),
        ("Osigurati naknade štete žrtvama trgovanja ljudima u kaznenim postupcima", "7", "3.6"),
        ("POVEĆATI KAPACITETE AGENCIJA ZA PROVOĐENJE ZAKONA, TUŽILAŠTAVA I SUDOVA", "3.2", "3.2"),
        ("Povećati kapacitete agencija za provođenje zakona, tužilaštava i sudova", "4.4", None),
        ("Unaprijediti zapošljavanje Roma", "5.1", None),
        ("Osigurati finansiranje borbe protiv korupcije", "1.5", None),
        ("", "1.1", None),
    ],
)
def test_a_programme_is_a_measure_by_title_first_and_number_second(
    title: str, number: str, code: str | None
) -> None:
    assert measure(title, number) == code


def test_a_heading_above_counts_where_the_innermost_is_no_measure() -> None:
    assert measure("Edukacija", "1", above="Unaprijediti prevenciju prisilnog rada") == "2.4"


def test_every_activity_is_counted_once_and_nothing_is_a_row_too(
    comparison: Comparison, dataset: Dataset
) -> None:
    rows = comparison.coverage
    assert len(rows) == 31 * len(dataset.plans)
    counted = Counter(key for row in rows if row.activity_ids for key in row.activity_ids.split("; "))
    assert counted == Counter(row.activity_id for row in dataset.activities)
    for row in rows:
        assert row.activities == len((row.activity_ids or "").split("; ")) * bool(row.activity_ids)
        assert (row.score is None) == (not row.activities or row.measure == OTHER_MEASURE)


def test_activities_of_a_measure_are_named_in_the_order_of_their_numbers(dataset: Dataset) -> None:
    path = json.dumps([{"level": "Program", "no": "9.9", "title": "Nešto sasvim drugo"}])
    first = dataset.activities[0]
    rows = tuple(
        replace(first, activity_id=f"{first.plan_id}/2.5.{n}", heading_path=path) for n in (1, 10, 2)
    )
    named = [row.activity_ids for row in coverage(replace(dataset, activities=rows)) if row.activities]
    assert named == ["; ".join(f"{first.plan_id}/2.5.{n}" for n in (1, 2, 10))]


def test_specimens_cover_the_measures_of_their_programmes(comparison: Comparison, dataset: Dataset) -> None:
    covered = {
        key: row.measure
        for row in comparison.coverage
        for key in filter(None, (row.activity_ids or "").split("; "))
    }
    assert covered == {row.activity_id: row.programme_no for row in dataset.activities}


def test_activities_of_another_strategy_are_counted_as_no_measure(dataset: Dataset) -> None:
    path = json.dumps([{"level": "Cilj", "no": "1.1", "title": "Unaprijediti zapošljavanje Roma"}])
    other = replace(dataset, activities=tuple(replace(row, heading_path=path) for row in dataset.activities))
    found = [row for row in coverage(other) if row.activities]
    assert {row.measure for row in found} == {OTHER_MEASURE}
    assert sum(row.activities for row in found) == len(dataset.activities)
