"""A dataset's rows by plan: those of one plan alone, all but one's, or some under other ids."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from normalize.institutions.records import with_bodies_above
from normalize.records import Dataset, InstitutionRecord, with_totals

Row = TypeVar("Row", bound=Any)  # a record of any table with the column in question
ACTIVITY_TABLES = ("activity_institutions", "activity_indicators", "activity_resources", "cells")


def of_plan(dataset: Dataset, plan_id: str) -> Dataset:
    """The rows of one plan's own tables, and the bodies that it mentions with those above them.

    `documents`, `corrections` and `problems` are the document's, and stay out.
    """
    own = {row.activity_id for row in dataset.activities if row.plan_id == plan_id}
    return _counted(
        dataset,
        lambda row: row.plan_id == plan_id,
        lambda row: row.activity_id in own,
        documents=(),
        corrections=(),
        problems=(),
    )


def by_plan(dataset: Dataset) -> Iterator[Dataset]:
    """The rows of each plan of one document, by id, then those of the document itself."""
    for plan_id in sorted(plan.plan_id for plan in dataset.plans):
        yield of_plan(dataset, plan_id)
    yield Dataset(documents=dataset.documents, corrections=dataset.corrections, problems=dataset.problems)


def without_plan(dataset: Dataset, plan_id: str) -> Dataset:
    """The dataset less everything of one plan; of the last one, its title's corrections too.

    The rows of its activities need not be there: their ids begin with the plan's.
    """
    others = any(plan.plan_id != plan_id for plan in dataset.plans)

    def stays(row: Any) -> bool:
        return not (row.activity_id or "").startswith(f"{plan_id}/")

    return _counted(
        dataset,
        lambda row: row.plan_id != plan_id,
        stays,
        corrections=tuple(row for row in dataset.corrections if stays(row) and (others or row.field is None)),
        problems=tuple(row for row in dataset.problems if row.plan_id != plan_id and stays(row)),
    )


def renamed_plans(dataset: Dataset, ids: Mapping[str, str]) -> Dataset:
    """The dataset with plan ids changed, old to new, in every table that has them."""

    def plan_ids(rows: tuple[Row, ...]) -> tuple[Row, ...]:
        return tuple(replace(row, plan_id=ids.get(row.plan_id, row.plan_id)) for row in rows)

    def activity_ids(rows: tuple[Row, ...]) -> tuple[Row, ...]:
        return tuple(replace(row, activity_id=renamed_activity(row.activity_id, ids)) for row in rows)

    return replace(
        dataset,
        plans=plan_ids(dataset.plans),
        activities=activity_ids(plan_ids(dataset.activities)),
        **{name: activity_ids(getattr(dataset, name)) for name in ACTIVITY_TABLES},
        corrections=activity_ids(dataset.corrections),
        problems=activity_ids(plan_ids(dataset.problems)),
    )


def renamed_activity(activity_id: str | None, ids: Mapping[str, str]) -> str | None:
    """An activity's id under its plan's new one."""
    plan_id, slash, number = (activity_id or "").partition("/")
    return f"{ids[plan_id]}/{number}" if slash and plan_id in ids else activity_id


def _counted(
    dataset: Dataset, has_plan: Callable[[Any], bool], has_row: Callable[[Any], bool], **other: Any
) -> Dataset:
    part = replace(
        dataset,
        plans=tuple(filter(has_plan, dataset.plans)),
        activities=tuple(filter(has_plan, dataset.activities)),
        **{name: tuple(filter(has_row, getattr(dataset, name))) for name in ACTIVITY_TABLES},
        **other,
    )
    return with_totals(replace(part, institutions=_mentioned(part)))


def _mentioned(dataset: Dataset) -> tuple[InstitutionRecord, ...]:
    """The bodies that rows mention, and those above them."""
    named = [row.institution_id for row in dataset.activity_institutions]
    named += [row.institution_id for row in dataset.activity_resources]
    parents = {row.institution_id: row.parent_id for row in dataset.institutions}
    wanted = with_bodies_above(named, parents.get)
    return tuple(row for row in dataset.institutions if row.institution_id in wanted)
