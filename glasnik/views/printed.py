"""Plans as printed, as JSON: for people and programs that want the pieces before any cleaning."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from extract.model import Reading
from extract.printed import PrintedActivity, PrintedCell, PrintedPlan


def as_json(reading: Reading, plans: Sequence[PrintedPlan]) -> str:
    """`{"file", "sha256", "plans": [{"activities": [...]}]}`; boxes are x0, top, x1, bottom in points."""
    whole = {
        "file": reading.source.file_name,
        "sha256": reading.source.sha256,
        "plans": [{"activities": [_activity(a) for a in plan.activities]} for plan in plans],
    }
    return json.dumps(whole, ensure_ascii=False, indent=1)


def _activity(activity: PrintedActivity) -> dict[str, Any]:
    return {
        "number": activity.number,
        "headings": [
            {"level": h.level, "no": h.no, "title": " ".join(h.title.split())} for h in activity.path
        ],
        "pages": list(activity.pages),
        "fragments": activity.fragments,
        "cells": [_cell(cell) for cell in activity.cells],
    }


def _cell(cell: PrintedCell) -> dict[str, Any]:
    return {
        "field": cell.field,
        "heading": cell.heading,
        "pieces": [
            {
                "page": piece.page or None,
                "box": [round(value, 1) for value in piece.place] if piece.place else None,
                "text": piece.text,
            }
            for piece in cell.pieces
        ],
    }
