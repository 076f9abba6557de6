"""Edited rows put back into their dataset, with the institutions and problems that follow from them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from normalize.institutions.records import institution_record, with_bodies_above
from normalize.institutions.registry import Registry
from normalize.records import Dataset, InstitutionRecord, ProblemRecord, with_totals
from normalize.vocabulary import CELL_FIELDS
from review.editing.edited_rows import EditedRow

_UNPARSED, _DITTO = "deadline_unparsed", "ditto"
# Which problems a person has answered who gave these fields a value.
_ANSWERED = {
    _UNPARSED: ("deadline",),
    "deadline_doubtful": ("deadline",),
    "institution_unmatched": ("institution", "partner", "resource", "activity"),
    "values_not_paired": ("indicator", "baseline", "target"),
    "institutions_not_named": ("institution", "partner", "resource", "activity"),
    "role_doubtful": ("institution", "partner", "activity"),
    "amount_doubtful": ("resource", "activity"),
    "amount_unparsed": ("resource", "activity"),
    "kind_doubtful": ("resource", "activity"),
    _DITTO: CELL_FIELDS,
}
# Those of them that tell of one value of the cell.
_OF_A_VALUE = ("institution_unmatched", "institutions_not_named", "role_doubtful", _DITTO)
_WORDS = "doubtful_word"


def put_back(dataset: Dataset, edited: Mapping[str, EditedRow], registry: Registry) -> Dataset:
    """The dataset with the edited rows in place of its own."""
    whole = replace(
        dataset,
        activities=tuple(
            edited[row.activity_id].activity if row.activity_id in edited else row
            for row in dataset.activities
        ),
        activity_institutions=_rows(dataset, "activity_institutions", edited, "institutions"),
        activity_indicators=_rows(dataset, "activity_indicators", edited, "indicators"),
        activity_resources=_rows(dataset, "activity_resources", edited, "resources"),
        cells=tuple(
            edited[cell.activity_id].cells[cell.field] if cell.activity_id in edited else cell
            for cell in dataset.cells
        ),
        problems=_problems(dataset, edited),
    )
    return with_totals(replace(whole, institutions=_bodies(whole, registry)))


def _rows(dataset: Dataset, table: str, edited: Mapping[str, EditedRow], name: str) -> tuple[Any, ...]:
    """A table's rows by activity, in the order of the activities."""
    of: dict[str, list[Any]] = {row.activity_id: [] for row in dataset.activities}
    for row in getattr(dataset, table):
        of[row.activity_id].append(row)
    of |= {key: getattr(row, name) for key, row in edited.items()}
    return tuple(row for rows in of.values() for row in rows)


def _problems(dataset: Dataset, edited: Mapping[str, EditedRow]) -> tuple[ProblemRecord, ...]:
    """The problems that no edit has answered, and those that edits made."""
    before = {row.activity_id: row.deadline for row in dataset.activities}
    open_deadlines = {
        key: row
        for key, row in edited.items()
        if "deadline" in row.looked_at and row.activity.deadline_kind == "unparsed"
    }
    same = {key for key, row in open_deadlines.items() if row.activity.deadline == before[key]}
    left = []
    for problem in dataset.problems:
        row = edited.get(problem.activity_id or "")
        stays = row is not None and problem.activity_id in same and _is_of_deadline(problem, row)
        if row is None or stays or not _answered(problem, row):
            left.append(problem)
    made = [_unparsed(row) for key, row in open_deadlines.items() if key not in same]
    made += [_emptied(row) for row in edited.values() if _is_emptied(row)]
    made += [problem for row in edited.values() for problem in _of_lists(row)]
    return (
        *left,
        *(replace(each, problem_id=f"{each.document_id}-e{n:05d}") for n, each in enumerate(made, 1)),
    )


def _is_of_deadline(problem: ProblemRecord, row: EditedRow) -> bool:
    """Whether a problem says why the row's deadline is not understood."""
    return problem.code == _UNPARSED or (problem.code == _DITTO and _prints(row, "deadline", problem.value))


def _unparsed(row: EditedRow) -> ProblemRecord:
    message = (
        f"deadline '{row.activity.deadline or ''}', as a reviewer gave it, "
        "is not understood: give its deadline_kind and days too"
    )
    return problem_of(row, "warning", _UNPARSED, message, row.activity.deadline or "")


def _is_emptied(row: EditedRow) -> bool:
    return (
        "activity" in row.looked_at and not row.activity.activity and bool(row.printed_texts.get("activity"))
    )


def _emptied(row: EditedRow) -> ProblemRecord:
    message = "the activity is empty, as a reviewer gave it, and something is printed there"
    return problem_of(row, "warning", "activity_empty", message, row.printed_texts["activity"])


def _of_lists(row: EditedRow) -> Iterator[ProblemRecord]:
    """What is to be said of lists as a reviewer gave them."""
    for name in row.unmatched:
        message = f"'{name}', as a reviewer gave it, is no institution of the list: kept as it is"
        yield problem_of(row, "warning", "institution_unmatched", message, name)
    if "resource" not in row.looked_at:
        for heading, text in row.without_effect.items():
            message = f"{text!r}, as a reviewer gave it in {heading!r}, is the amount of none of the funds: "
            yield problem_of(row, "warning", "amount_doubtful", f"{message}correct these too", text)
    if row.unpaired:
        message = "the indicators and their values are not equal in number: all values stand at the first"
        yield problem_of(row, "info", "values_not_paired", message, "")


def problem_of(row: EditedRow, severity: str, code: str, message: str, value: str) -> ProblemRecord:
    """A problem of an edited row; its id is given when all are known."""
    return ProblemRecord(
        problem_id="",
        document_id=row.plan.document_id,
        plan_id=row.plan.plan_id,
        activity_id=row.activity.activity_id,
        pdf_page=row.activity.pdf_page_first,
        severity=severity,
        code=code,
        message=message,
        value=value or None,
    )


def _answered(problem: ProblemRecord, row: EditedRow) -> bool:
    if row.looked_at >= set(row.cells) and problem.code in (_WORDS, *_ANSWERED):
        return True
    if problem.code == _WORDS:
        return any(_prints(row, name, problem.value) for name in row.looked_at)
    fields = set(_ANSWERED.get(problem.code, ())) & row.looked_at
    if problem.code in _OF_A_VALUE:
        return any(_prints(row, name, problem.value) for name in fields)
    return bool(fields)


def _prints(row: EditedRow, name: str, text: str | None) -> bool:
    """Whether the cell prints the text, blanks and hyphens at line ends aside."""
    printed = "".join(c for c in row.printed_texts.get(name, "") if not c.isspace() and c != "-")
    wanted = "".join(c for c in text or "" if not c.isspace() and c != "-")
    return bool(wanted) and wanted in printed


def _bodies(dataset: Dataset, registry: Registry) -> tuple[InstitutionRecord, ...]:
    """The institutions that rows name now, and the bodies above them."""
    known = {row.institution_id: row for row in dataset.institutions}

    def parent_of(key: str) -> str | None:
        return known[key].parent_id if key in known else registry.institutions[key].parent_id

    named = [row.institution_id for row in dataset.activity_institutions]
    named += [row.institution_id for row in dataset.activity_resources]
    wanted = with_bodies_above(named, parent_of)
    return tuple(known.get(key) or institution_record(registry.institutions[key]) for key in sorted(wanted))
