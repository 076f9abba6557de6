"""The tables that `glasnik compare` adds to a dataset: all three are there, or none."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from publish.schema import TABLES
from publish.tables.columns import choice, count, jurisdiction, key, text
from publish.tables.table import Column, ForeignKey, Table

MATCH_KINDS = ("same", "close")
RELATIONS = ("equal", "partly", "different", "none")
Relation = Literal["equal", "partly", "different", "none"]
DIMENSIONS = ("component", "lead_class", "deadline_kind", "deadline_year", "funding_kind", "indicators")
OTHER_MEASURE = "other"  # where activities of no measure of the strategy are counted


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchRecord:
    """Two activities of different plans that are one measure; `score` is from 0 to 1."""

    activity_id_a: str
    activity_id_b: str
    plan_id_a: str
    plan_id_b: str
    kind: str
    score: Decimal
    institutions: Relation
    institutions_both: str | None
    institutions_only_a: str | None
    institutions_only_b: str | None
    deadline: Relation
    deadline_days: int | None
    indicators: Relation
    indicators_both: int
    indicators_only_a: int
    indicators_only_b: int
    funding: Relation
    funding_both: str | None
    funding_only_a: str | None
    funding_only_b: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageRecord:
    """What a plan has for one measure of the strategy; `score` is None where it has nothing."""

    plan_id: str
    measure: str
    title: str | None
    component: str | None
    jurisdiction: str | None
    activities: int
    activity_ids: str | None
    programmes: str | None
    score: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileRecord:
    """How many of a plan's activities have one value of one dimension."""

    plan_id: str
    dimension: str
    value: str
    label: str | None
    activities: int
    percent: Decimal


def _relation(name: str, what: str) -> Column:
    rule = "`partly` where some is the same, `none` where neither has any"
    return choice(name, f"Whether {what}: {rule}.", RELATIONS)


_CLASSES = "joined with `; `, partners marked `partner: `"
_FUNDS = "joined with `; `: the kind, and the class of the body that gives them where one is named"

MATCHES = Table(
    "matches",
    "Activities of different plans that are the same measure or a close one, one row a pair; an activity "
    "is in one pair at most with each other plan.",
    MatchRecord,
    (
        key("activity_id_a", "The activity of the first plan."),
        key("activity_id_b", "The activity of the second plan."),
        key("plan_id_a", "The first plan, by its id."),
        key("plan_id_b", "The second plan."),
        choice(
            "kind", "Whether the two are the same or close: the same deed, with another scope.", MATCH_KINDS
        ),
        Column("score", "number", "How alike they are, from 0 to 1.", required=True, minimum=0),
        _relation("institutions", "institutions of the same classes lead and help"),
        text("institutions_both", f"The classes that both have, {_CLASSES}."),
        text("institutions_only_a", f"The classes that only the first has, {_CLASSES}."),
        text("institutions_only_b", f"The classes that only the second has, {_CLASSES}."),
        _relation(
            "deadline", "the deadlines are of the same kind and day or recurrence (`partly`: the kind)"
        ),
        Column(
            "deadline_days",
            "integer",
            "Days from the first's last day to the second's, negative where the second ends before; empty "
            "where a deadline names no day.",
        ),
        _relation("indicators", "the indicators say the same"),
        count("indicators_both", "The number of indicators that both have."),
        count("indicators_only_a", "The number of indicators that only the first has."),
        count("indicators_only_b", "The number of indicators that only the second has."),
        _relation("funding", "the funds are of the same kinds and sources"),
        text("funding_both", f"The funds that both have, {_FUNDS}."),
        text("funding_only_a", f"The funds that only the first has, {_FUNDS}."),
        text("funding_only_b", f"The funds that only the second has, {_FUNDS}."),
    ),
    ("activity_id_a", "activity_id_b"),
    (
        ForeignKey("activity_id_a", "activities", "activity_id"),
        ForeignKey("activity_id_b", "activities", "activity_id"),
        ForeignKey("plan_id_a", "plans", "plan_id"),
        ForeignKey("plan_id_b", "plans", "plan_id"),
    ),
)

COVERAGE = Table(
    "coverage",
    "What each plan has for each measure of the national strategy against trafficking in human beings "
    "(2020–2023), one row a plan and measure, with 0 where it has nothing; "
    f"activities of no measure are in the row `{OTHER_MEASURE}`.",
    CoverageRecord,
    (
        key("plan_id", "The plan."),
        key("measure", f"The measure's code in the strategy, or `{OTHER_MEASURE}`."),
        text("title", f"The measure's title; empty for `{OTHER_MEASURE}`."),
        text("component", f"The part of the strategy that it is in; empty for `{OTHER_MEASURE}`."),
        jurisdiction("The canton, entity or state whose plan it is."),
        count("activities", "The number of the plan's activities for it."),
        text("activity_ids", "Which activities these are, joined with `; `."),
        text("programmes", "The numbers of the plan's programmes that they are in, joined with `; `."),
        Column(
            "score",
            "number",
            "How alike the measure's title and the programme's are, from 0 to 1, the lowest where there are "
            "several.",
            minimum=0,
        ),
    ),
    ("plan_id", "measure"),
    (ForeignKey("plan_id", "plans", "plan_id"),),
)

PROFILES = Table(
    "profiles",
    "How each plan is made up, one row for each value of each dimension that any activity has. An activity "
    "counts once for each of its values; one without any counts for `none`.",
    ProfileRecord,
    (
        key("plan_id", "The plan."),
        choice(
            "dimension",
            "What is counted: the part of the plan, the class of the lead institution, the kind and the year "
            "of the deadline, the kind of funds, the number of indicators.",
            DIMENSIONS,
        ),
        key("value", "The value that the activities have."),
        text("label", "The title of the part of the plan; empty for other dimensions."),
        count("activities", "The number of the plan's activities with that value.", 1),
        Column("percent", "number", "Their share of the plan's activities.", required=True, minimum=0),
    ),
    ("plan_id", "dimension", "value"),
    (ForeignKey("plan_id", "plans", "plan_id"),),
)

COMPARISON_TABLES = (MATCHES, COVERAGE, PROFILES)
ALL_TABLES = (*TABLES, *COMPARISON_TABLES)


def tables_among(names: Iterable[str]) -> tuple[Table, ...]:
    """The tables that a dataset must have: with the comparison's where any of them is among `names`."""
    compared = {table.name for table in COMPARISON_TABLES}
    return ALL_TABLES if compared.intersection(names) else TABLES
