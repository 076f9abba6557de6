"""The rows of a dataset as the review page shows them: plain values for JSON, one an activity."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from operator import attrgetter
from typing import Any

from extract.model import Box
from normalize.activities.flat_lists import resource_label
from normalize.activities.numbering import by_numbers
from normalize.records import (
    ActivityInstitutionRecord,
    ActivityRecord,
    CellRecord,
    CorrectionRecord,
    Dataset,
)
from publish.files.csv_files import to_text
from review.editing.edits import DEADLINE_COLUMNS
from review.editing.roles import ROLES, roles_in
from review.editing.traces import REVIEWER
from review.grouping import by_activity, grouped
from review.marked_words import marked, with_doubts
from review.overview import Json, changes, problem
from review.pictures import Strip, strips_of

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
DOUBTED = "doubtful_word"  # the problem of a word that stands in its value
_POSITION = attrgetter("position")
LISTS = frozenset(("institution", "partner", "indicator", "baseline", "target", "resource"))


class PageData:
    """Gives the page's rows of one dataset."""

    def __init__(self, dataset: Dataset) -> None:
        self._rows = grouped(dataset.activities, lambda row: row.plan_id)
        self._cells = by_activity(dataset.cells)
        self._corrections = by_activity(dataset.corrections)
        self._problems = by_activity(dataset.problems)
        self._institutions = by_activity(dataset.activity_institutions)
        self._indicators = by_activity(dataset.activity_indicators)
        self._resources = by_activity(dataset.activity_resources)

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

    def rows(self, plan_id: str) -> list[Json]:
        """The plan's activities in printed order."""
        return [self._row(row) for row in sorted(self._rows[plan_id], key=self._printed_order)]

    def _printed_order(self, row: ActivityRecord) -> tuple[Any, ...]:
        strips = self.strips(row)
        place = (strips[0].page, strips[0].box.top) if strips else (0, 0.0)
        return (*place, by_numbers(row.activity_id))

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
            "deadline": {name: to_text(getattr(row, name)) for name in DEADLINE_COLUMNS},
            "problems": [problem(each) for each in self._problems[key]],
            "heading": changes(each for each in self._corrections[key] if each.field == "heading"),
            "reviewed": [[each.field, each.before or "", each.after or "", each.rule] for each in reviewer],
            "bodies": sorted({each.institution for each in self._institutions[key]}),
        }

    def _field(self, row: ActivityRecord, cell: CellRecord) -> Json:
        corrections = [
            each
            for each in self._corrections[row.activity_id]
            if each.field == cell.field and each.source != REVIEWER
        ]
        told = self._problems[row.activity_id]
        doubted = [each.value for each in told if each.code == DOUBTED and each.value]
        return {
            "name": cell.field,
            "label": LABELS.get(cell.field, cell.heading or cell.field),
            "printed": cell.printed or "",
            "items": _shown(self._items(row, cell), corrections, cell.printed or "", doubted),
            "list": cell.field in LISTS,
            "changes": changes(corrections),
            "boxes": [[page, *box] for page, box in boxes_of(cell)],
        }

    def _items(self, row: ActivityRecord, cell: CellRecord) -> list[tuple[str, ...]]:
        """The field's clean items, each with what a person should know of it, and a role not the cell's."""
        key, name = row.activity_id, cell.field
        if name in ("institution", "partner"):
            bodies = sorted(self._institutions[key], key=_POSITION)
            shown = roles_in(name, {each.field for each in self._cells[key]})
            return [
                (each.institution, _note(each, name), *([each.role] if each.role != ROLES[name] else []))
                for each in bodies
                if each.role in shown
            ]
        if name in ("indicator", "baseline", "target"):
            texts = (getattr(each, name) for each in sorted(self._indicators[key], key=_POSITION))
            return [(text, "") for text in texts if text]
        if name == "resource":
            return [(resource_label(each), "") for each in sorted(self._resources[key], key=_POSITION)]
        return [(cell.clean, "")] if cell.clean else []


def _note(body: ActivityInstitutionRecord, name: str) -> str:
    """What a person should know of a body that a cell names."""
    notes = ["not in the list of institutions"] if body.match == "unmatched" else []
    return ", ".join([*notes, *([body.role] if body.role != ROLES[name] else [])])


def boxes_of(cell: CellRecord) -> list[tuple[int, Box]]:
    """The cell's boxes with their pages."""
    return [
        (box["page"], Box(box["x0"], box["top"], box["x1"], box["bottom"])) for box in json.loads(cell.boxes)
    ]


def _shown(
    items: Sequence[tuple[str, ...]],
    corrections: Sequence[CorrectionRecord],
    printed: str,
    doubted: Sequence[str],
) -> list[Any]:
    """Each item as its marked parts and its notes; a correction marks one item alone, a doubt all."""
    left = list(corrections)
    shown: list[Any] = []
    for text, *notes in items:
        parts, used = marked(text, left, printed if len(items) == 1 else "")
        left = [each for each in left if each not in used]
        shown.append([with_doubts(parts, doubted), *notes])
    return shown


def _heading(level: Mapping[str, str]) -> str:
    return " ".join(part for part in (level["level"], level["no"], level["title"]) if part)


def _pages(first: int | None, last: int | None) -> str:
    if first is None:
        return ""
    return str(first) if first == last else f"{first}–{last}"
