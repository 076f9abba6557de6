"""A small issue made by hand, and a reviewer's edits applied to it as a run applies them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extract.model import Reading
from extract.plans.plan_finder import find_plans
from extract.printed import PrintedPlan
from normalize.clean import clean_document
from normalize.cleaner import make_cleaner
from normalize.letters.repairs import Repairs
from normalize.records import Dataset, ProblemRecord
from review.editing.corrections import with_structure, with_values
from review.editing.edits import ACTS, Edit, row_print
from review.editing.traces import placed_in, unplaced
from tests.extract.by_hand import legible, table
from tests.normalize.documents import facts, issue
from tests.publish.stored_datasets import dataset_faults

HEAD = ("R.br.", "Aktivnost", "Rok", "Nosilac", "Indikatori", "Resursi")
MUP = "Ministarstvo unutrašnjih poslova Kantona Sarajevo"
COURT = "Kantonalni sud Kantona Sarajevo"
DOUBTFUL = "oko onoga"
ROWS = (
    ("1.", "Izraditi plan", "2021.", "MUP KS", "Plan izrađen", "Redovan budžet - MUP KS"),
    (
        "2.",
        "Osnovati tim\nza obuku",
        DOUBTFUL,
        MUP,
        "Tim osnovan;\nBroj obuka",
        "Donatorska sredstva",
    ),
    ("3.", "Obučiti osoblje", "2022.", COURT, "Broj obuka", "Redovan budžet"),
)
FIRST, SECOND, THIRD = (f"ks-2021-5-1/{number}" for number in "123")


def printed_issue(
    rows: Sequence[Sequence[str]] = ROWS, head: Sequence[str] = HEAD
) -> tuple[Reading, tuple[PrintedPlan, ...]]:
    """An issue with one plan of these rows, and the plan as printed."""
    read = issue(table([head, *rows], columns=[40.0 + 90.0 * at for at in range(7)]))
    return read, find_plans(read.sheets, facts().vocabulary, legible)


def corrected(*edits: Edit, rows: Sequence[Sequence[str]] = ROWS, head: Sequence[str] = HEAD) -> Dataset:
    """The issue's dataset with edits applied; it must be whole and valid whatever they are."""
    read, plans = printed_issue(rows, head)
    cleaner = make_cleaner(read, facts(), legible)

    def clean(printed: Sequence[PrintedPlan]) -> Dataset:
        return clean_document(read, printed, cleaner, Repairs({}))

    edited = with_values(with_structure(clean(plans), plans, edits, clean), edits, facts())
    missing = unplaced(edits, placed_in(edited))
    found = replace(edited, problems=(*edited.problems, *missing))
    assert dataset_faults(found) == []
    return found


def edit(
    activity_id: str,
    field: str,
    value: str,
    *,
    expected: str | None = None,
    number: int = 1,
    rows: Sequence[Sequence[str]] = ROWS,
) -> Edit:
    """An edit that expects what the issue prints, if nothing else is said."""
    return Edit(
        number,
        activity_id,
        field,
        _printed(activity_id, field, rows) if expected is None else expected,
        value,
    )


def _printed(activity_id: str, field: str, rows: Sequence[Sequence[str]]) -> str:
    cells = [cell for cell in corrected(rows=rows).cells if cell.activity_id == activity_id]
    texts = {cell.field: cell.printed or "" for cell in cells}
    return row_print(texts) if field in ACTS else texts["deadline" if field.startswith("deadline") else field]


def refusals(dataset: Dataset) -> list[ProblemRecord]:
    """The problems that edits made."""
    return [row for row in dataset.problems if row.code.startswith("correction_")]
