"""What is equal in two matched activities and what differs: who does it, by when, how measured, how paid."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal

from compare.assignment import one_to_one
from compare.similarity import text_similarity
from normalize.activities.flat_lists import joined
from normalize.records import ActivityRecord, Dataset
from normalize.vocabulary import CANTONS, DEADLINE_KINDS, SPAN_KINDS
from publish.comparison_schema import MatchRecord, Relation

# Kinds whose days are the plan's own period or none: they are one deadline in plans of other years too.
UNDATED = frozenset(DEADLINE_KINDS) - SPAN_KINDS
AS_PRINTED = ("unparsed", "conditional", "status", "relative")  # what they hang on stands in the text alone
OTHER = "other"
SAME_INDICATOR = 0.9


@dataclass(frozen=True, slots=True)
class Made:
    """What an activity is made of: bodies by class, indicators, funds; each a set but the indicators.

    `amounts` are the sums of its funds by currency. Bodies that are no canton's are not alike for being of
    one class, and so stand with their names; those of no known class too.
    """

    activity: ActivityRecord
    classes: frozenset[str]
    indicators: tuple[str, ...]
    funds: frozenset[str]
    amounts: frozenset[tuple[str | None, Decimal]] = frozenset()


def made_of(dataset: Dataset) -> dict[str, Made]:
    """What each activity of the dataset is made of, by activity_id."""
    classes: defaultdict[str, set[str]] = defaultdict(set)
    for body in dataset.activity_institutions:
        label = _label(body.class_, body.jurisdiction, body.institution)
        classes[body.activity_id].add(f"partner: {label}" if body.role == "partner" else label)
    indicators: defaultdict[str, list[str]] = defaultdict(list)
    for row in dataset.activity_indicators:
        if row.indicator:
            indicators[row.activity_id].append(row.indicator)
    known = {body.institution_id: body for body in dataset.institutions}
    funds: defaultdict[str, set[str]] = defaultdict(set)
    amounts: defaultdict[str, dict[str | None, Decimal]] = defaultdict(dict)
    for source in dataset.activity_resources:
        giver = known.get(source.institution_id or "")
        label = ""
        if source.institution:
            kind = (giver.class_, giver.jurisdiction) if giver else (OTHER, None)
            label = _label(*kind, giver.institution if giver else source.institution)
        funds[source.activity_id].add(f"{source.kind}: {label}" if label else source.kind)
        if source.amount is not None:
            sums = amounts[source.activity_id]
            sums[source.currency] = sums.get(source.currency, Decimal(0)) + source.amount
    return {
        row.activity_id: Made(
            row,
            frozenset(classes[row.activity_id]),
            tuple(indicators[row.activity_id]),
            frozenset(funds[row.activity_id]),
            frozenset(amounts[row.activity_id].items()),
        )
        for row in dataset.activities
    }


def _label(class_: str, jurisdiction: str | None, name: str) -> str:
    """A body by its class, where it is a canton's or a municipality's; else with its name."""
    return class_ if jurisdiction in CANTONS and class_ != OTHER else f"{class_}: {name}"


def match_of(a: Made, b: Made, kind: str, score: Decimal) -> MatchRecord:
    """The row of two activities that are one measure: what in them is equal and what differs."""
    both = len(_same_indicators(a.indicators, b.indicators))
    only_a, only_b = len(a.indicators) - both, len(b.indicators) - both
    return MatchRecord(
        activity_id_a=a.activity.activity_id,
        activity_id_b=b.activity.activity_id,
        plan_id_a=a.activity.plan_id,
        plan_id_b=b.activity.plan_id,
        kind=kind,
        score=score,
        institutions=_relation(len(a.classes & b.classes), len(a.classes ^ b.classes)),
        institutions_both=joined(sorted(a.classes & b.classes)),
        institutions_only_a=joined(sorted(a.classes - b.classes)),
        institutions_only_b=joined(sorted(b.classes - a.classes)),
        deadline=_deadlines(a.activity, b.activity),
        deadline_days=_days_between(a.activity, b.activity),
        indicators=_relation(both, only_a + only_b),
        indicators_both=both,
        indicators_only_a=only_a,
        indicators_only_b=only_b,
        funding=_funding(a, b),
        funding_both=joined(sorted(a.funds & b.funds)),
        funding_only_a=joined(sorted(a.funds - b.funds)),
        funding_only_b=joined(sorted(b.funds - a.funds)),
    )


def _relation(shared: int, unshared: int) -> Relation:
    if not shared:
        return "different" if unshared else "none"
    return "partly" if unshared else "equal"


def _funding(a: Made, b: Made) -> Relation:
    """Funds of the same kinds and givers are equal where their sums are, or one of them prints none."""
    relation = _relation(len(a.funds & b.funds), len(a.funds ^ b.funds))
    return (
        "partly" if relation == "equal" and a.amounts and b.amounts and a.amounts != b.amounts else relation
    )


def _same_indicators(a: tuple[str, ...], b: tuple[str, ...]) -> list[tuple[int, int, float]]:
    return one_to_one(text_similarity(a, b), SAME_INDICATOR) if a and b else []


def _deadlines(a: ActivityRecord, b: ActivityRecord) -> Relation:
    if a.deadline_kind == "none" and b.deadline_kind == "none":
        return "none"
    if a.deadline_kind != b.deadline_kind:
        return "different"
    return "equal" if _when(a) == _when(b) else "partly"


def _when(row: ActivityRecord) -> tuple[object, ...]:
    said = (row.deadline_recurrence, row.deadline_as_needed, row.deadline_offset)
    if row.deadline_kind in UNDATED:
        # What was not understood is equal only where the same is printed.
        return (*said, row.deadline if row.deadline_kind in AS_PRINTED else None)
    return (*said, row.deadline_start, row.deadline_end)


def _days_between(a: ActivityRecord, b: ActivityRecord) -> int | None:
    dated = a.deadline_kind not in UNDATED and b.deadline_kind not in UNDATED
    return (b.deadline_end - a.deadline_end).days if dated and a.deadline_end and b.deadline_end else None
