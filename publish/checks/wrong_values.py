"""Values that break the schema or do not add up, left out of their rows: each costs itself and a problem,
and not the document that prints it. What was printed stays in `cells`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace
from typing import Any

from normalize.activities.flat_lists import joined, resource_label
from normalize.records import ActivityRecord, Dataset, PlanRecord, ProblemRecord
from publish import schema
from publish.checks.faults import Fault
from publish.schema import TABLES
from publish.tables.rows import Row, Value, rows_of
from publish.tables.table import Table, refuse

_TABLES = {table.name: table for table in TABLES}
_INSTEAD = {(schema.ACTIVITIES.name, "deadline_kind"): "unparsed"}  # of a column that is never empty


def without_wrong_values(
    dataset: Dataset,
    tables: Sequence[Table],
    faults_of: Callable[[Mapping[str, Sequence[Row]]], Sequence[Fault]],
) -> tuple[Dataset, dict[str, list[Row]], list[ProblemRecord]]:
    """The records without their wrong values, the rows of their `tables`, and a problem for each such value.

    DatasetError where `faults_of` the rows finds more than values wrong: keys, or values that must be there.
    """
    problems: dict[str, ProblemRecord] = {}
    while True:
        rows = {table.name: rows_of(table, dataset) for table in tables}
        faults = faults_of(rows)
        wrong = [fault for fault in faults if _may_be_left_out(fault)]
        if not wrong:
            refuse(faults)
            return dataset, rows, list(problems.values())
        for problem in _problems(dataset, wrong):
            problems.setdefault(problem.problem_id, problem)
        dataset = _without(dataset, wrong)


def _may_be_left_out(fault: Fault) -> bool:
    """Whether something is wrong with values alone that need not be there."""
    columns = {column.name: column for column in _TABLES[fault.table].columns} if fault.values else {}
    free = [not columns[name].required or (fault.table, name) in _INSTEAD for name in fault.values]
    left = any(value != _INSTEAD.get((fault.table, name)) for name, value in fault.values.items())
    return all(free) and left


def _without(dataset: Dataset, wrong: Iterable[Fault]) -> Dataset:
    columns: defaultdict[str, defaultdict[tuple[Value, ...], set[str]]]  # by table and key
    columns = defaultdict(lambda: defaultdict(set))
    for fault in wrong:
        columns[fault.table][fault.key] |= fault.values.keys()
    changed = {
        name: tuple(_emptied(_TABLES[name], row, keys) for row in getattr(dataset, name))
        for name, keys in columns.items()
    }
    return _with_lists(replace(dataset, **changed), {key[0] for keys in columns.values() for key in keys})


def _emptied(table: Table, row: Any, columns: Mapping[tuple[Value, ...], set[str]]) -> Any:
    key = tuple(getattr(row, name) for name in table.primary_key)
    attributes = {column.name: column.attribute for column in table.columns}
    return replace(
        row, **{attributes[name]: _INSTEAD.get((table.name, name)) for name in columns.get(key, ())}
    )


def _with_lists(dataset: Dataset, activity_ids: Set[Value]) -> Dataset:
    """The dataset with the lists kept flat on these activities made anew from the tables beside them."""
    indicators, resources = defaultdict(list), defaultdict(list)
    for indicator in sorted(dataset.activity_indicators, key=lambda row: row.position):
        indicators[indicator.activity_id].append(indicator.indicator)
    for resource in sorted(dataset.activity_resources, key=lambda row: row.position):
        resources[resource.activity_id].append(resource_label(resource))
    activities = tuple(
        replace(
            row, indicators=joined(indicators[row.activity_id]), resources=joined(resources[row.activity_id])
        )
        if row.activity_id in activity_ids
        else row
        for row in dataset.activities
    )
    return replace(dataset, activities=activities)


def _problems(dataset: Dataset, wrong: Iterable[Fault]) -> Iterator[ProblemRecord]:
    plans: dict[Value, PlanRecord] = {row.plan_id: row for row in dataset.plans}
    activities: dict[Value, ActivityRecord] = {row.activity_id: row for row in dataset.activities}
    for fault in wrong:
        activity = activities.get(fault.key[0])
        plan = plans.get(activity.plan_id if activity else fault.key[0])
        document_id = plan.document_id if plan else dataset.documents[0].document_id
        value = "; ".join(str(value) for value in fault.values.values() if value is not None)
        yield ProblemRecord(
            problem_id="-".join(map(str, (document_id, "left-out", fault.table, *fault.key, *fault.values))),
            document_id=document_id,
            plan_id=plan.plan_id if plan else None,
            activity_id=activity.activity_id if activity else None,
            pdf_page=activity.pdf_page_first if activity else None,
            severity="warning",
            code="value_left_out",
            message=f"{fault}: left out; please report it",
            value=value.encode("utf-8", "replace").decode(),
        )
