"""A reviewer's edits applied: rows joined or separated before cleaning, values replaced after it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from extract.printed import PrintedPlan
from normalize.facts import Facts
from normalize.records import Dataset
from review.editing.edited_rows import EditedRow, RowsByActivity
from review.editing.edits import (
    DEADLINE_COLUMNS,
    FIELDS,
    JOIN,
    REVIEWED,
    STRUCTURE,
    Edit,
    expected_print,
    is_field,
    same_print,
    same_row,
    squashed,
)
from review.editing.list_values import FieldRefusedError
from review.editing.put_back import put_back
from review.editing.structure import Outcome, restructure
from review.editing.traces import applied, refused
from review.editing.value_faults import value_fault

Clean = Callable[[Sequence[PrintedPlan]], Dataset]


def with_structure(
    dataset: Dataset, plans: Sequence[PrintedPlan], edits: Sequence[Edit], clean: Clean
) -> Dataset:
    """One document's records with rows joined and separated; `clean` makes records of its plans anew.

    `dataset` is what `clean` gave for `plans`; it comes back as it is where no edit concerns it.
    """
    left = [edit for edit in edits if edit.field in STRUCTURE]
    outcomes: dict[int, Outcome] = {}
    while left:
        ids = [
            [row.activity_id for row in dataset.activities if row.plan_id == plan.plan_id]
            for plan in dataset.plans
        ]
        changed, found = restructure(plans, ids, left)
        outcomes |= {outcome.edit.number: outcome for outcome in found}
        done = {outcome.edit.number for outcome in found if not outcome.fault}
        if not done:
            break
        plans, dataset = changed, clean(changed)
        # A row that is there only now may be what another edit is of.
        left = [edit for edit in left if edit.number not in done]
    return _traced(dataset, list(outcomes.values())) if outcomes else dataset


def _traced(dataset: Dataset, outcomes: Sequence[Outcome]) -> Dataset:
    document_id = dataset.documents[0].document_id
    known = {row.activity_id: row.plan_id for row in dataset.activities}
    corrections, problems = [], []
    for edit, fault in ((outcome.edit, outcome.fault) for outcome in outcomes):
        row = edit.activity_id if edit.activity_id in known else None
        if fault:
            problems.append(refused(edit, document_id, fault, known.get(edit.activity_id), row))
        elif edit.field == JOIN:
            target = edit.value.strip()
            row = target if target in known else None
            corrections.append(applied(edit, document_id, edit.activity_id, target, row))
        else:
            corrections.append(applied(edit, document_id, edit.expected, edit.value, row))
    return replace(
        dataset,
        corrections=(*dataset.corrections, *corrections),
        problems=(*dataset.problems, *problems),
    )


def with_values(dataset: Dataset, edits: Sequence[Edit], facts: Facts) -> Dataset:
    """The records with the reviewer's values in place of the pipeline's, each with its trace.

    An edit is refused, with a problem, where what it expects is not what is printed, or where its value
    is none that the field can have. Edits of rows that are not in the dataset are passed over.
    """
    by_row: dict[str, list[Edit]] = {}
    rows = _PrintedRows(dataset)
    for edit in map(rows.found_again, edits):
        if edit.field not in STRUCTURE:
            by_row.setdefault(edit.activity_id, []).append(edit)
    by_row = {
        row.activity_id: by_row[row.activity_id] for row in dataset.activities if row.activity_id in by_row
    }
    if not by_row:
        return dataset
    known = RowsByActivity(dataset, facts)
    edited: dict[str, EditedRow] = {}
    outcomes: list[_Outcome] = []
    for activity_id, of_row in by_row.items():
        edited[activity_id] = known.row(activity_id)
        outcomes += _edit_row(edited[activity_id], of_row, rows)
    return put_back(_with_outcomes(dataset, edited, outcomes), edited, facts.registry)


class _PrintedRows:
    """The rows of a dataset by what their activities print."""

    def __init__(self, dataset: Dataset) -> None:
        cells = (cell for cell in dataset.cells if cell.field == "activity")
        self._printed = {cell.activity_id: squashed(cell.printed) for cell in cells}
        self._ids: dict[str, list[str]] = {}
        for key, text in self._printed.items():
            self._ids.setdefault(text, []).append(key)

    def found_again(self, edit: Edit) -> Edit:
        """The edit, that of a row that is numbered otherwise now under the id of the one that prints it."""
        there = self._ids.get(squashed(edit.activity), [])
        return edit if len(there) != 1 or self.has(edit) else replace(edit, activity_id=there[0])

    def has(self, edit: Edit) -> bool:
        """Whether the row of the edit's id is the one that it was made on: no other prints just that."""
        there = self._ids.get(squashed(edit.activity), [])
        plan_id = edit.activity_id.partition("/")[0]
        others = edit.activity_id not in there and any(key.startswith(f"{plan_id}/") for key in there)
        return not (edit.activity and others) and same_row(edit, self._printed.get(edit.activity_id))


@dataclass(frozen=True, slots=True)
class _Outcome:
    """An edit's values before and after, or the fault for which it was refused."""

    edit: Edit
    before: str = ""
    after: str = ""
    fault: str = ""


def _edit_row(row: EditedRow, edits: Sequence[Edit], rows: _PrintedRows) -> list[_Outcome]:
    """All edits of one row: texts first, then what a person read in the deadline, all its columns at once."""
    faults = {edit.number: fault for edit in edits if (fault := _fault(edit, row, rows))}
    last = {edit.field: edit for edit in edits if edit.number not in faults}
    outcomes = [_Outcome(edit, fault=faults[edit.number]) for edit in edits if edit.number in faults]
    columns: dict[str, Edit] = {}
    for edit in (edit for edit in edits if edit.number not in faults):
        if edit.value != last[edit.field].value:
            fault = f"a later correction gives it another value ({last[edit.field].value})"
            outcomes.append(_Outcome(edit, fault=fault))
        elif edit.field in DEADLINE_COLUMNS:
            columns[edit.field] = edit
        else:
            try:
                outcomes.append(_Outcome(edit, *row.set(edit.field, edit.value)))
            except FieldRefusedError as error:
                outcomes.append(_Outcome(edit, fault=str(error)))
    if columns:
        try:
            changed = row.set_deadline_columns({name: edit.value for name, edit in columns.items()})
            outcomes += [_Outcome(edit, *changed[name]) for name, edit in columns.items()]
        except FieldRefusedError as error:
            outcomes += [_Outcome(edit, fault=str(error)) for edit in columns.values()]
    return outcomes


def _fault(edit: Edit, row: EditedRow, rows: _PrintedRows) -> str:
    """Why an edit cannot be applied to the row, or nothing."""
    if not is_field(edit.field):
        return f"there is no field {edit.field!r}, only {', '.join(FIELDS)}"
    printed = expected_print(edit, row.printed_texts)
    if printed is None:
        return f"the row has no cell {edit.field!r}"
    if not rows.has(edit):
        return "the row of this number prints another activity now than that which was corrected"
    if not same_print(edit.expected, printed):
        return "it is not printed as it was when the correction was made"
    if edit.field == REVIEWED and edit.value.strip().lower() != "true":
        return f"{edit.value!r} does not say that the row was looked at: that is true"
    return value_fault(edit.field, edit.value)


def _with_outcomes(
    dataset: Dataset, edited: Mapping[str, EditedRow], outcomes: Sequence[_Outcome]
) -> Dataset:
    corrections = list(dataset.corrections)
    problems = list(dataset.problems)
    for outcome in outcomes:
        edit = outcome.edit
        plan = edited[edit.activity_id].plan
        if outcome.fault:
            problems.append(refused(edit, plan.document_id, outcome.fault, plan.plan_id, edit.activity_id))
        else:
            corrections.append(
                applied(edit, plan.document_id, outcome.before, outcome.after, edit.activity_id)
            )
    return replace(dataset, corrections=tuple(corrections), problems=tuple(problems))
