"""The dataset as the review page shows it: plain values for JSON, documents, plans and a row an activity."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from extract.model import Box
from normalize.records import ActivityRecord, CellRecord, CorrectionRecord, Dataset
from review.changes import marked
from review.list_values import resource_label
from review.pictures import Strip, strips_of
from review.traces import REVIEWER

Json = dict[str, Any]
LABELS = {
    "activity": "Activity",
    "deadline": "Deadline",
    "institution": "Institutions",
    "partner": "Partners",
    "indicator": "Indicators",
    "baseline": "Baseline",
    "target": "Target",
    "resource": "Resources",
}
ORDER = tuple(LABELS)
LISTS = frozenset(("institution", "partner", "indicator", "baseline", "target", "resource"))


class PageData:
    """Gives the page's parts of one dataset."""

    def __init__(self, dataset: Dataset) -> None:
        self._dataset = dataset
        self._cells = _grouped(dataset.cells)
        self._corrections = _grouped(dataset.corrections)
        self._problems = _grouped(dataset.problems)
        self._institutions = _grouped(dataset.activity_institutions)
        self._indicators = _grouped(dataset.activity_indicators)
        self._resources = _grouped(dataset.activity_resources)

    def strips(self, activity: ActivityRecord) -> list[Strip]:
        """Where the row is printed, a strip a piece. Cells merged over other rows do not widen it."""
        first, last = activity.pdf_page_first, activity.pdf_page_last
        boxes = [
            (page, box)
            for cell in self._cells[activity.activity_id]
            for page, box in boxes_of(cell)
            if first is None or last is None or first <= page <= last
        ]
        return strips_of(boxes)

    def documents(self, missing: Mapping[str, str]) -> list[Json]:
        """The documents; `missing` says, by document_id, why one's rows have no picture."""
        counts = _counts(row.document_id for row in self._dataset.problems)
        return [
            {
                "id": row.document_id,
                "file": row.file_name,
                "gazette": row.gazette or "",
                "issue": row.issue_no or "",
                "date": str(row.issue_date or ""),
                "pages": row.pages,
                "status": row.status,
                "problems": counts.get(row.document_id, 0),
                "missing": missing.get(row.document_id, ""),
                "messages": [
                    _problem(each)
                    for each in self._dataset.problems
                    if each.document_id == row.document_id and not each.activity_id
                ],
                "changes": _changes(
                    each
                    for each in self._dataset.corrections
                    if not each.activity_id and each.correction_id.startswith(f"{row.document_id}-")
                ),
            }
            for row in self._dataset.documents
        ]

    def plans(self) -> list[Json]:
        """The plans with their counts."""
        of = {row.activity_id: row.plan_id for row in self._dataset.activities}
        problems = _counts(of.get(row.activity_id or "") for row in self._dataset.problems)
        changes = _counts(of.get(row.activity_id or "") for row in self._dataset.corrections)
        joined = _counts(row.plan_id for row in self._dataset.activities if row.fragments > 1)
        return [
            {
                "id": row.plan_id,
                "document": row.document_id,
                "jurisdiction": row.jurisdiction or "",
                "title": row.title or row.plan_id,
                "period": "–".join(str(y) for y in (row.period_start, row.period_end) if y),
                "activities": row.activities,
                "joined": joined.get(row.plan_id, 0),
                "problems": problems.get(row.plan_id, 0),
                "changes": changes.get(row.plan_id, 0),
            }
            for row in self._dataset.plans
        ]

    def loose_problems(self) -> list[Json]:
        """The problems that lie in no document."""
        return [_problem(row) for row in self._dataset.problems if not row.document_id]

    def rows(self, plan_id: str) -> list[Json]:
        """The plan's activities in printed order."""
        rows = [row for row in self._dataset.activities if row.plan_id == plan_id]
        return [self._row(row) for row in sorted(rows, key=self._printed_order)]

    def _printed_order(self, row: ActivityRecord) -> tuple[Any, ...]:
        strips = self.strips(row)
        place = (strips[0].page, strips[0].box.top) if strips else (0, 0.0)
        return (*place, _natural(row.activity_id))

    def _row(self, row: ActivityRecord) -> Json:
        key = row.activity_id
        reviewer = [each for each in self._corrections[key] if each.source == REVIEWER]
        cells = {cell.field: cell for cell in self._cells[key]}
        names = [name for name in ORDER if name in cells] + [name for name in cells if name not in ORDER]
        return {
            "id": key,
            "no": row.activity_no,
            "path": [_heading(level) for level in json.loads(row.heading_path)],
            "programme": " ".join(part for part in (row.programme_no, row.programme_title) if part),
            "page": _pages(row.page_first, row.page_last),
            "pdf": _pages(row.pdf_page_first, row.pdf_page_last),
            "fragments": row.fragments,
            "strips": [[strip.name, strip.page, *strip.box] for strip in self.strips(row)],
            "fields": [self._field(row, cells[name]) for name in names],
            "deadline": {
                "deadline_kind": row.deadline_kind,
                "deadline_start": str(row.deadline_start or ""),
                "deadline_end": str(row.deadline_end or ""),
                "deadline_recurrence": row.deadline_recurrence or "",
                "deadline_as_needed": "true" if row.deadline_as_needed else "false",
                "deadline_offset": row.deadline_offset or "",
            },
            "problems": [_problem(each) for each in self._problems[key]],
            "heading": _changes(each for each in self._corrections[key] if each.field == "heading"),
            "reviewed": [[each.field, each.before or "", each.after or "", each.rule] for each in reviewer],
            "bodies": sorted({each.institution for each in self._institutions[key]}),
        }

    def _field(self, row: ActivityRecord, cell: CellRecord) -> Json:
        corrections = [
            each
            for each in self._corrections[row.activity_id]
            if each.field == cell.field and each.source != REVIEWER
        ]
        return {
            "name": cell.field,
            "label": LABELS.get(cell.field, cell.heading or cell.field),
            "printed": cell.printed or "",
            "items": _shown(self._items(row, cell), corrections),
            "list": cell.field in LISTS,
            "changes": _changes(corrections),
            "boxes": [[page, *box] for page, box in boxes_of(cell)],
        }

    def _items(self, row: ActivityRecord, cell: CellRecord) -> list[tuple[str, str]]:
        """The field's clean items, each with what a person should know of it."""
        key, name = row.activity_id, cell.field
        if name in ("institution", "partner"):
            role = "partner" if name == "partner" else "lead"
            bodies = sorted(self._institutions[key], key=lambda each: each.position)
            return [
                (each.institution, "not in the list of institutions" if each.match == "unmatched" else "")
                for each in bodies
                if each.role == role
            ]
        if name in ("indicator", "baseline", "target"):
            texts = (getattr(each, name) for each in sorted(self._indicators[key], key=_position))
            return [(text, "") for text in texts if text]
        if name == "resource":
            return [(resource_label(each), "") for each in sorted(self._resources[key], key=_position)]
        return [(cell.clean, "")] if cell.clean else []


def boxes_of(cell: CellRecord) -> list[tuple[int, Box]]:
    """The cell's boxes with their pages."""
    return [
        (box["page"], Box(box["x0"], box["top"], box["x1"], box["bottom"])) for box in json.loads(cell.boxes)
    ]


def _shown(items: Iterable[tuple[str, str]], corrections: Sequence[CorrectionRecord]) -> list[Any]:
    """Each item as its marked parts and its note; a correction marks one item alone."""
    left = list(corrections)
    shown: list[Any] = []
    for text, note in items:
        parts, used = marked(text, left)
        left = [each for each in left if each not in used]
        shown.append([parts, note])
    return shown


def _changes(corrections: Iterable[CorrectionRecord]) -> list[list[str]]:
    return [[each.before or "", each.after or "", each.rule] for each in corrections]


def _problem(row: Any) -> Json:
    return {
        "severity": row.severity,
        "code": row.code,
        "message": row.message,
        "page": row.pdf_page,
        "value": row.value or "",
    }


def _heading(level: Mapping[str, str]) -> str:
    return " ".join(part for part in (level["level"], level["no"], level["title"]) if part)


def _pages(first: int | None, last: int | None) -> str:
    if first is None:
        return ""
    return str(first) if first == last else f"{first}–{last}"


def _natural(text: str) -> list[tuple[int, str]]:
    """`1.2` before `1.10`."""
    return [(int(part), "") if part.isdigit() else (-1, part) for part in text.replace("~", ".").split(".")]


def _position(row: Any) -> int:
    position: int = row.position
    return position


def _grouped(rows: Iterable[Any]) -> dict[str, list[Any]]:
    groups: dict[str, list[Any]] = defaultdict(list)
    for row in rows:
        if row.activity_id:
            groups[row.activity_id].append(row)
    return groups


def _counts(keys: Iterable[str | None]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for key in keys:
        if key:
            counts[key] = counts.get(key, 0) + 1
    return counts
