"""Several readings of one plan: which one the dataset keeps, and what it says of the others.

A PDF is kept before a transcript, because it has pages and boxes; of two files alike the first by name.
Plans that only share an issue's number are no readings of one plan: they are numbered on.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from normalize.records import Dataset, InstitutionRecord, PlanRecord, ProblemRecord

Row = TypeVar("Row", bound=Any)  # a record of any table with the column in question
SAME_SHARE = 0.8  # of the shorter plan's activities that must have the same number and text


def settle(datasets: Iterable[Dataset]) -> list[Dataset]:
    """The datasets of single documents, with no plan id in two of them."""
    ordered = sorted(datasets, key=_rank)
    kept: dict[str, Dataset] = {}
    settled: list[Dataset] = []
    for dataset in ordered:
        for plan in dataset.plans:
            other = kept.get(plan.plan_id)
            if other is None:
                continue
            if _same(plan.plan_id, dataset, other):
                dataset = _without(dataset, plan, other.documents[0].file_name)
            else:
                dataset = _renamed(dataset, plan.plan_id, _free_id(plan.plan_id, kept))
        for plan in dataset.plans:
            kept[plan.plan_id] = dataset
        settled.append(dataset)
    return settled


def _rank(dataset: Dataset) -> tuple[bool, str, str]:
    document = dataset.documents[0] if dataset.documents else None
    if document is None:
        return True, "", ""
    return document.kind != "pdf", document.file_name, document.document_id


def _texts(plan_id: str, dataset: Dataset) -> dict[str, str]:
    return {
        row.activity_id: "".join((row.activity or "").split()).lower()
        for row in dataset.activities
        if row.plan_id == plan_id
    }


def _same(plan_id: str, a: Dataset, b: Dataset) -> bool:
    one, two = _texts(plan_id, a), _texts(plan_id, b)
    alike = sum(1 for key, text in one.items() if two.get(key) == text)
    return alike >= SAME_SHARE * min(len(one), len(two))


def _without(dataset: Dataset, plan: PlanRecord, kept_in: str) -> Dataset:
    """The dataset less one plan, with a problem that says where it was kept."""
    gone = {row.activity_id for row in dataset.activities if row.plan_id == plan.plan_id}
    file_name = dataset.documents[0].file_name
    problem = ProblemRecord(
        problem_id=f"{plan.document_id}-same-{plan.plan_id}",
        document_id=plan.document_id,
        plan_id=plan.plan_id,
        severity="info",
        code="same_plan",
        message=f"{plan.plan_id} was read from {file_name} and from {kept_in}: that of {kept_in} is kept",
    )
    problems = [
        row for row in dataset.problems if row.plan_id != plan.plan_id and row.activity_id not in gone
    ]
    left = replace(
        dataset,
        plans=tuple(row for row in dataset.plans if row.plan_id != plan.plan_id),
        activities=_less(dataset.activities, gone),
        activity_institutions=_less(dataset.activity_institutions, gone),
        activity_indicators=_less(dataset.activity_indicators, gone),
        activity_resources=_less(dataset.activity_resources, gone),
        cells=_less(dataset.cells, gone),
        corrections=_less(dataset.corrections, gone),
        problems=(*problems, problem),
    )
    return replace(left, institutions=_mentioned(left))


def _less(rows: Sequence[Row], gone: set[str]) -> tuple[Row, ...]:
    return tuple(row for row in rows if row.activity_id not in gone)


def _mentioned(dataset: Dataset) -> tuple[InstitutionRecord, ...]:
    wanted = {row.institution_id for row in dataset.activity_institutions if row.institution_id}
    wanted |= {row.institution_id for row in dataset.activity_resources if row.institution_id}
    by_id = {row.institution_id: row for row in dataset.institutions}
    for institution_id in list(wanted):
        above = by_id[institution_id].parent_id if institution_id in by_id else None
        while above and above not in wanted:
            wanted.add(above)
            above = by_id[above].parent_id if above in by_id else None
    return tuple(row for row in dataset.institutions if row.institution_id in wanted)


def _free_id(plan_id: str, taken: Iterable[str]) -> str:
    stem, _, number = plan_id.rpartition("-")
    used = set(taken)
    n = int(number)
    while f"{stem}-{n}" in used:
        n += 1
    return f"{stem}-{n}"


def _renamed(dataset: Dataset, old: str, new: str) -> Dataset:
    """The dataset with one plan's id changed in every table that has it."""

    def plan_ids(rows: tuple[Row, ...]) -> tuple[Row, ...]:
        return tuple(replace(row, plan_id=new) if row.plan_id == old else row for row in rows)

    def activity_ids(rows: tuple[Row, ...]) -> tuple[Row, ...]:
        return tuple(
            replace(row, activity_id=new + row.activity_id[len(old) :])
            if row.activity_id and row.activity_id.startswith(f"{old}/")
            else row
            for row in rows
        )

    return replace(
        dataset,
        plans=plan_ids(dataset.plans),
        activities=activity_ids(plan_ids(dataset.activities)),
        activity_institutions=activity_ids(dataset.activity_institutions),
        activity_indicators=activity_ids(dataset.activity_indicators),
        activity_resources=activity_ids(dataset.activity_resources),
        cells=activity_ids(dataset.cells),
        corrections=activity_ids(dataset.corrections),
        problems=activity_ids(plan_ids(dataset.problems)),
    )
