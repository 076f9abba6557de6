"""A reviewer's reading of a deadline: values for `deadline_` columns, taken together or not at all."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from dataclasses import replace

from normalize.deadlines.model import deadline_fault
from normalize.records import ActivityRecord
from normalize.vocabulary import DEADLINE_KINDS, SPAN_KINDS
from publish.tables.plan_tables import ACTIVITIES
from review.editing.list_values import FieldRefusedError

MAY_HAVE_DAYS = frozenset({"continuous", "recurring"})  # where a begin or an end is named
DURATIONS = ACTIVITIES.columns[ACTIVITIES.position("deadline_recurrence")].pattern or ""
LONGEST = {"month": 31, "quarter": 92, "half": 184, "year": 366}  # days


def with_deadline(activity: ActivityRecord, values: Mapping[str, str]) -> ActivityRecord:
    """The activity with these `deadline_` columns; FieldRefusedError where they make no deadline."""
    read = {name: deadline_value(name, text.strip()) for name, text in values.items()}
    new = replace(activity, **read)  # type: ignore[arg-type]
    start, end = new.deadline_start, new.deadline_end
    if start and end and start > end:
        raise FieldRefusedError(f"the deadline would end on {end}, before it begins on {start}")
    if fault := deadline_fault(new.deadline_kind, start, end):
        raise FieldRefusedError(fault)
    if fault := _days_of_no_span(activity, new, values):
        raise FieldRefusedError(fault)
    longest = LONGEST.get(new.deadline_kind)
    if start and end and longest and (end - start).days >= longest:
        raise FieldRefusedError(f"from {start} to {end} is no {new.deadline_kind}")
    return new


def _days_of_no_span(before: ActivityRecord, new: ActivityRecord, given: Mapping[str, str]) -> str:
    """What is wrong with days for a kind of none of its own; empty where nothing is.

    What goes on or recurs may begin or end on a day, but one that was read for another kind says nothing of
    that: it is to be given with the kind, or cleared.
    """
    kind = new.deadline_kind
    if kind in SPAN_KINDS:
        return ""
    for name, which in (("deadline_start", "first"), ("deadline_end", "last")):
        if getattr(new, name) is None or given.keys().isdisjoint({"deadline_kind", name}):
            continue
        if kind not in MAY_HAVE_DAYS:
            return f"a deadline of kind {kind} has no {which} day: clear the days too"
        if name not in given and before.deadline_kind not in MAY_HAVE_DAYS:
            return f"the {which} day was that of a {before.deadline_kind}: give {name} too, or clear it"
    return ""


def deadline_value(name: str, text: str) -> object:
    """The value of a `deadline_` column that a text gives; FieldRefusedError where it gives none."""
    match name:
        case "deadline_kind":
            if text not in DEADLINE_KINDS:
                raise FieldRefusedError(f"{text!r} is no kind of deadline")
            return text
        case "deadline_start" | "deadline_end":
            return _date(text)
        case "deadline_as_needed":
            said = text.lower()  # a spreadsheet writes TRUE
            if said not in ("true", "false"):
                raise FieldRefusedError(f"{text!r} is neither true nor false")
            return said == "true"
        case _:
            pattern = ACTIVITIES.columns[ACTIVITIES.position(name)].pattern or ""
            if text and not re.fullmatch(pattern, text):
                raise FieldRefusedError(f"{text!r} is no ISO 8601 duration, such as P6M")
            return text or None


def _date(text: str) -> datetime.date | None:
    if not text:
        return None
    try:
        return datetime.date.fromisoformat(text)
    except ValueError as error:
        raise FieldRefusedError(f"{text!r} is no day written as 2021-12-31") from error
