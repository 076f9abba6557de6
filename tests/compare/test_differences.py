"""What is said to be equal is equal, and what differs is named."""

from __future__ import annotations

import datetime
from dataclasses import replace
from decimal import Decimal

import pytest

from compare.differences import Made, made_of, match_of
from normalize.records import ActivityRecord, Dataset
from publish.comparison_schema import MatchRecord
from tests.publish.sample import sample_dataset

DAY = datetime.date(2021, 12, 31)


@pytest.fixture(scope="module")
def activity() -> ActivityRecord:
    return sample_dataset().activities[0]


def made(row: ActivityRecord, classes: str = "", indicators: tuple[str, ...] = (), funds: str = "") -> Made:
    return Made(row, frozenset(classes.split()), indicators, frozenset(funds.split()))


def differences(a: Made, b: Made) -> MatchRecord:
    return match_of(a, b, "same", Decimal(1))


def test_institutions_are_compared_by_class(activity: ActivityRecord) -> None:
    found = differences(made(activity, "police court"), made(activity, "court ngo"))
    assert found.institutions == "partly" and found.institutions_both == "court"
    assert (found.institutions_only_a, found.institutions_only_b) == ("police", "ngo")
    assert differences(made(activity, "court"), made(activity, "court")).institutions == "equal"
    assert differences(made(activity, "court"), made(activity)).institutions == "different"
    assert differences(made(activity), made(activity)).institutions == "none"


def test_a_lead_in_one_plan_that_only_helps_in_the_other_differs() -> None:
    dataset = sample_dataset()
    body = dataset.activity_institutions[0]
    lead, partner = (
        made_of(replace(dataset, activity_institutions=(replace(body, role=role),)))[body.activity_id]
        for role in ("lead", "partner")
    )
    found = differences(lead, partner)
    assert found.institutions == "different"
    assert found.institutions_only_b == f"partner: {body.class_}"


def dated(
    activity: ActivityRecord, kind: str, start: datetime.date | None, end: datetime.date | None
) -> Made:
    return made(
        replace(
            activity, deadline_kind=kind, deadline_start=start, deadline_end=end, deadline_recurrence=None
        )
    )


def test_deadlines_are_equal_partly_equal_or_different(activity: ActivityRecord) -> None:
    december = dated(activity, "month", datetime.date(2021, 12, 1), DAY)
    june = dated(activity, "month", datetime.date(2021, 6, 1), datetime.date(2021, 6, 30))
    by_day = dated(activity, "date", None, DAY)
    assert differences(december, december).deadline == "equal"
    assert differences(december, june).deadline == "partly"
    assert differences(december, june).deadline_days == -184
    assert differences(june, by_day).deadline == "different"
    assert differences(june, by_day).deadline_days == 184
    nothing = dated(activity, "none", None, None)
    assert differences(nothing, nothing).deadline == "none"
    assert differences(nothing, june).deadline_days is None


def test_what_goes_on_through_plans_of_other_years_is_one_deadline(activity: ActivityRecord) -> None:
    one = dated(activity, "continuous", datetime.date(2020, 1, 1), datetime.date(2023, 12, 31))
    two = dated(activity, "continuous", datetime.date(2021, 1, 1), datetime.date(2022, 12, 31))
    found = differences(one, two)
    assert (found.deadline, found.deadline_days) == ("equal", None)


def test_deadlines_that_were_not_understood_are_equal_where_the_same_is_printed(
    activity: ActivityRecord,
) -> None:
    one = made(replace(activity, deadline_kind="unparsed", deadline="nakon toga"))
    two = made(replace(activity, deadline_kind="unparsed", deadline="prije toga"))
    assert differences(one, one).deadline == "equal" and differences(one, two).deadline == "partly"


def test_indicators_are_compared_by_what_they_say(activity: ActivityRecord) -> None:
    one = made(activity, indicators=("Broj održanih sastanaka", "Donesena odluka"))
    two = made(activity, indicators=("Број одржаних састанака",))
    found = differences(one, two)
    assert found.indicators == "partly"
    assert (found.indicators_both, found.indicators_only_a, found.indicators_only_b) == (1, 1, 0)
    assert differences(made(activity), made(activity)).indicators == "none"
    assert differences(one, made(activity)).indicators == "different"


def test_funds_are_compared_by_kind_and_by_the_class_that_gives_them(dataset: Dataset) -> None:
    made_by_id = made_of(dataset)
    row = next(row for row in dataset.activity_resources if row.institution_id)
    giver = next(body for body in dataset.institutions if body.institution_id == row.institution_id)
    assert f"{row.kind}: {giver.class_}" in made_by_id[row.activity_id].funds


def of_body(jurisdiction: str | None, class_: str, name: str) -> frozenset[str]:
    dataset = sample_dataset()
    body = replace(
        dataset.activity_institutions[0],
        jurisdiction=jurisdiction,
        class_=class_,
        institution=name,
        role="lead",
    )
    return made_of(replace(dataset, activity_institutions=(body,)))[body.activity_id].classes


def test_bodies_of_cantons_are_alike_by_class_and_others_by_name() -> None:
    assert (
        of_body("KS", "government", "Vlada KS") == of_body("TK", "government", "Vlada TK") == {"government"}
    )
    assert of_body("FBiH", "government", "Vlada FBiH") == {"government: Vlada FBiH"}
    assert of_body(None, "other", "Zavod A") != of_body(None, "other", "Zavod B")


def test_funds_of_one_giver_are_partly_equal_where_their_sums_differ(activity: ActivityRecord) -> None:
    small, large = (
        replace(made(activity, funds="budget"), amounts=frozenset({("BAM", Decimal(amount))}))
        for amount in ("10000", "10000000")
    )
    assert differences(small, large).funding == "partly"
    assert differences(small, made(activity, funds="budget")).funding == "equal"


def test_what_counts_from_other_events_is_no_one_deadline(activity: ActivityRecord) -> None:
    after = [
        made(
            replace(
                activity, deadline_kind="relative", deadline_offset="P30D", deadline=f"30 dana od {event}"
            )
        )
        for event in ("usvajanja plana", "imenovanja tima")
    ]
    assert differences(*after).deadline == "partly"
