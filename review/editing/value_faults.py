"""Values that a field cannot have, told before any is put in: the last good one of several counts."""

from __future__ import annotations

from review.editing.deadline_values import deadline_value
from review.editing.edits import DEADLINE_COLUMNS
from review.editing.list_values import FieldRefusedError, items_by_semicolon, source_of_funds


def value_fault(field: str, value: str) -> str:
    """Why a field cannot have a value, as far as the value alone tells; nothing where it can."""
    try:
        if field in DEADLINE_COLUMNS:
            deadline_value(field, value.strip())
        elif field == "resource":
            for item in items_by_semicolon(value):
                source_of_funds(item)
    except FieldRefusedError as error:
        return str(error)
    return ""
