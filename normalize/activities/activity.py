"""One activity as printed -> its records: text, deadline, institutions, indicators, resources, cells."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from extract.printed import PrintedActivity
from normalize.activities.activity_cells import ActivityCells
from normalize.activities.activity_deadline import activity_deadline
from normalize.activities.activity_indicators import activity_indicators
from normalize.activities.activity_institutions import activity_institutions
from normalize.activities.activity_resources import activity_resources
from normalize.activities.activity_text import activity_text
from normalize.activities.deadline_columns import deadline_columns
from normalize.activities.flat_lists import joined, resource_label
from normalize.activities.plan_context import ActivityRecords, Heading, PlanContext
from normalize.records import ActivityRecord


def clean_activity(
    printed: PrintedActivity, activity_id: str, activity_no: str, path: Sequence[Heading], plan: PlanContext
) -> ActivityRecords:
    """Clean one activity; what changed and what is doubtful goes to the plan's ledger."""
    cells = ActivityCells(printed, activity_id, plan)
    text, holders = activity_text(cells)
    deadline_text, deadline = activity_deadline(cells)
    institutions = activity_institutions(cells, holders)
    indicators = activity_indicators(cells)
    resources = activity_resources(cells)
    for name in cells.cells:
        if name.startswith("other:") and name not in cells.clean:
            cells.text(name)
    activity = ActivityRecord(
        activity_id=activity_id,
        plan_id=plan.plan_id,
        activity_no=activity_no,
        **_headings(path),
        activity=text or None,
        deadline=deadline_text or None,
        **deadline_columns(deadline),
        institutions=joined(row.institution for row in institutions if row.role == "lead"),
        partners=joined(row.institution for row in institutions if row.role == "partner"),
        indicators=joined(row.indicator for row in indicators),
        resources=joined(resource_label(row) for row in resources),
        fragments=printed.fragments,
        **_pages(printed.pages, plan.printed_pages),
    )
    return ActivityRecords(
        activity, tuple(institutions), tuple(indicators), tuple(resources), cells.records()
    )


def _headings(path: Sequence[Heading]) -> dict[str, Any]:
    """The columns for the headings above an activity."""
    levels = [{"level": each.level, "no": each.no, "title": each.title} for each in path]
    return {
        "component_no": path[0].no or None if path else None,
        "component_title": path[0].title or None if path else None,
        "programme_no": path[-1].no or None if path else None,
        "programme_title": path[-1].title or None if path else None,
        "heading_path": json.dumps(levels, ensure_ascii=False),
    }


def _pages(pages: Sequence[int], printed: Mapping[int, int | None]) -> dict[str, Any]:
    """The columns for the pages that an activity stands on; `printed` has the numbers printed on pages."""
    first, last = (pages[0], pages[-1]) if pages else (None, None)
    return {
        "page_first": printed.get(first) if first else None,
        "page_last": printed.get(last) if last else None,
        "pdf_page_first": first,
        "pdf_page_last": last,
    }
