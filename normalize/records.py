"""The rows of the dataset: one frozen record a table, its fields the table's columns in order.

`None` is a missing value. Dates are `datetime.date`, yes-or-no values `bool`, counts and page numbers `int`,
amounts `decimal.Decimal`; `heading_path` and `boxes` are JSON text. A column called by a word that Python
keeps for itself (`class`) has an underscore behind it here.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

CENT = Decimal("0.01")
_TOO_MUCH = Decimal(10) ** 16


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRecord:
    """One source file; `document_id` is the first 12 hex digits of its SHA-256."""

    document_id: str
    file_name: str
    sha256: str
    bytes: int
    kind: str
    pages: int | None = None
    gazette: str | None = None
    jurisdiction: str | None = None
    issue_no: str | None = None
    issue_date: datetime.date | None = None
    language: str | None = None
    script: str | None = None
    text_repair: str | None = None
    status: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRecord:
    """One action plan of a document; periods are years, `activities` the number of its rows."""

    plan_id: str
    document_id: str
    jurisdiction: str | None
    title: str | None
    period_start: int | None
    period_end: int | None
    decision_no: str | None
    decision_date: datetime.date | None
    adopted_by: str | None
    page_first: int | None
    page_last: int | None
    activities: int
    replaces: str | None = None
    repeats: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityRecord:
    """One activity of a plan, its row whole however many pieces it was printed in."""

    activity_id: str
    plan_id: str
    activity_no: str
    component_no: str | None
    component_title: str | None
    programme_no: str | None
    programme_title: str | None
    heading_path: str
    activity: str | None
    deadline: str | None
    deadline_kind: str
    deadline_start: datetime.date | None
    deadline_end: datetime.date | None
    deadline_recurrence: str | None
    deadline_as_needed: bool
    deadline_offset: str | None
    institutions: str | None
    partners: str | None
    indicators: str | None
    resources: str | None
    page_first: int | None
    page_last: int | None
    pdf_page_first: int | None
    pdf_page_last: int | None
    fragments: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityInstitutionRecord:
    """One institution that leads or helps with an activity; no `institution_id` where none matched."""

    activity_id: str
    position: int
    role: str
    institution_id: str | None
    institution: str
    class_: str
    jurisdiction: str | None
    printed: str
    match: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityIndicatorRecord:
    """One indicator of an activity."""

    activity_id: str
    position: int
    indicator: str | None
    baseline: str | None
    target: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityResourceRecord:
    """One source of funding of an activity; a kind with no source named has no institution."""

    activity_id: str
    position: int
    kind: str
    institution_id: str | None
    institution: str | None
    amount: Decimal | None
    currency: str | None
    printed: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class InstitutionRecord:
    """One body; `mentions` counts its rows among the activities' institutions and resources."""

    institution_id: str
    institution: str
    class_: str
    jurisdiction: str | None
    level: str
    abbreviation: str | None
    parent_id: str | None
    mentions: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CellRecord:
    """One cell as printed; `boxes` is JSON, one box per piece, points from the page's top left."""

    activity_id: str
    field: str
    heading: str | None
    printed: str | None
    clean: str | None
    boxes: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionRecord:
    """One change of text; a rule applied to a whole document has no `activity_id`."""

    correction_id: str
    activity_id: str | None
    field: str | None
    before: str | None
    after: str | None
    rule: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemRecord:
    """One thing that a person should look at."""

    problem_id: str
    document_id: str | None = None
    plan_id: str | None = None
    activity_id: str | None = None
    pdf_page: int | None = None
    severity: str
    code: str
    message: str
    value: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dataset:
    """All tables, each a tuple of its records; the fields' names are the tables' names."""

    documents: tuple[DocumentRecord, ...] = ()
    plans: tuple[PlanRecord, ...] = ()
    activities: tuple[ActivityRecord, ...] = ()
    activity_institutions: tuple[ActivityInstitutionRecord, ...] = ()
    activity_indicators: tuple[ActivityIndicatorRecord, ...] = ()
    activity_resources: tuple[ActivityResourceRecord, ...] = ()
    institutions: tuple[InstitutionRecord, ...] = ()
    cells: tuple[CellRecord, ...] = ()
    corrections: tuple[CorrectionRecord, ...] = ()
    problems: tuple[ProblemRecord, ...] = ()


def merge(datasets: Iterable[Dataset]) -> Dataset:
    """All rows of several datasets in one, in their order; a body that several name is one row.

    The totals are counted anew. Two rows of one key in any other table are kept, so that writing them
    fails and names the key: which of two readings of an issue to keep is for the caller to decide.
    """
    parts = tuple(datasets)
    # Equal but for the count is one body; one key with two meanings stays two rows, for writing to refuse.
    bodies = dict.fromkeys(replace(body, mentions=0) for part in parts for body in part.institutions)
    return with_totals(
        Dataset(
            documents=tuple(row for part in parts for row in part.documents),
            plans=tuple(row for part in parts for row in part.plans),
            activities=tuple(row for part in parts for row in part.activities),
            activity_institutions=tuple(row for part in parts for row in part.activity_institutions),
            activity_indicators=tuple(row for part in parts for row in part.activity_indicators),
            activity_resources=tuple(row for part in parts for row in part.activity_resources),
            institutions=tuple(bodies),
            cells=tuple(row for part in parts for row in part.cells),
            corrections=tuple(row for part in parts for row in part.corrections),
            problems=tuple(row for part in parts for row in part.problems),
        )
    )


def is_amount(value: Decimal) -> bool:
    """Whether a record can hold the number exactly: 18 digits, as in Parquet, two of them decimals."""
    return value.is_finite() and abs(value) < _TOO_MUCH and value == value.quantize(CENT)


def with_totals(dataset: Dataset) -> Dataset:
    """The same dataset with `plans.activities` and `institutions.mentions` counted from its rows."""
    activities = Counter(row.plan_id for row in dataset.activities)
    mentions = Counter(row.institution_id for row in dataset.activity_institutions)
    mentions.update(row.institution_id for row in dataset.activity_resources)
    return replace(
        dataset,
        plans=tuple(replace(plan, activities=activities[plan.plan_id]) for plan in dataset.plans),
        institutions=tuple(
            replace(body, mentions=mentions[body.institution_id]) for body in dataset.institutions
        ),
    )
