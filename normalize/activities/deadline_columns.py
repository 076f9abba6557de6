"""A deadline as read -> the columns of an activity that say so."""

from __future__ import annotations

from typing import Any

from normalize.deadlines.model import Deadline


def deadline_columns(deadline: Deadline) -> dict[str, Any]:
    """What a deadline says, in the `deadline_` columns of an activity."""
    return {
        "deadline_kind": deadline.kind,
        "deadline_start": deadline.start,
        "deadline_end": deadline.end,
        "deadline_recurrence": deadline.recurrence,
        "deadline_as_needed": deadline.as_needed,
        "deadline_offset": deadline.offset,
    }
