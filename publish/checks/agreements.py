"""Whether a dataset's rows agree with one another: totals, order, positions, lists and copies."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator

from normalize.activities.flat_lists import LIST_JOIN, resource_text
from normalize.deadlines.model import deadline_fault
from publish import schema
from publish.checks.faults import Fault, Rows, fault_of, name_of, pick


def _plan_totals(rows: Rows) -> Iterator[Fault]:
    counted = Counter(plan for (plan,) in pick(rows, schema.ACTIVITIES, "plan_id"))
    for plan, said in pick(rows, schema.PLANS, "plan_id", "activities"):
        if said != counted[plan]:
            yield Fault(f"plans {plan}: says {said} activities, has {counted[plan]}")
    for activity, plan in pick(rows, schema.ACTIVITIES, "activity_id", "plan_id"):
        if not activity.startswith(f"{plan}/"):
            yield Fault(f"activities {activity}: the key does not begin with its plan {plan}")


def _mention_totals(rows: Rows) -> Iterator[Fault]:
    counted: Counter[str] = Counter()
    for table in (schema.ACTIVITY_INSTITUTIONS, schema.ACTIVITY_RESOURCES):
        counted.update(key for (key,) in pick(rows, table, "institution_id"))
    for key, said in pick(rows, schema.INSTITUTIONS, "institution_id", "mentions"):
        if said != counted[key]:
            yield Fault(f"institutions {key}: says {said} mentions, has {counted[key]}")


def _piece_totals(rows: Rows) -> Iterator[Fault]:
    """Every row has cells, a box on its first and last page, and no more pieces than boxes.

    A cell merged over several rows has boxes on pages where this row has none: those do not count.
    """
    boxes: dict[str, list[int]] = {}
    for activity, text in pick(rows, schema.CELLS, "activity_id", "boxes"):
        printed_on = (box.get("page") for box in json.loads(text) if isinstance(box, dict))
        boxes.setdefault(activity, []).extend(page for page in printed_on if isinstance(page, int))
    columns = ("activity_id", "fragments", "pdf_page_first", "pdf_page_last")
    for activity, fragments, first, last in pick(rows, schema.ACTIVITIES, *columns):
        pages = boxes.get(activity)
        if pages is None:
            yield Fault(f"activities {activity}: no cell says what was printed")
        elif pages and first and last:
            own = {page for page in pages if first <= page <= last}
            values = {"pdf_page_first": first, "pdf_page_last": last}
            if first not in own or last not in own:
                text = f"no box on page {first if first not in own else last}"
                yield fault_of(schema.ACTIVITIES, activity, text, values)
            if not len(own) <= fragments <= len(pages):
                text = f"{fragments} pieces, {len(pages)} boxes on {len(own)} pages"
                yield fault_of(schema.ACTIVITIES, activity, text, values)


def _order(rows: Rows) -> Iterator[Fault]:
    """Nothing ends before it begins, and each kind of deadline has the days that it names.

    Printed page numbers are not looked at: a gazette may misprint them.
    """
    for table, key, first, last in (
        (schema.PLANS, "plan_id", "period_start", "period_end"),
        (schema.ACTIVITIES, "activity_id", "pdf_page_first", "pdf_page_last"),
    ):
        for name, start, end in pick(rows, table, key, first, last):
            if start is not None and end is not None and start > end:
                text = f"{first} {start} is after {last} {end}"
                yield fault_of(table, name, text, {first: start, last: end})
    columns = ("deadline_kind", "deadline_start", "deadline_end")
    for name, *values in pick(rows, schema.ACTIVITIES, "activity_id", *columns):
        _, start, end = values
        fault = deadline_fault(*values)
        if not fault and start is not None and end is not None and start > end:
            fault = f"deadline_start {start} is after deadline_end {end}"
        if fault:
            yield fault_of(schema.ACTIVITIES, name, fault, dict(zip(columns, values, strict=True)))


def _positions(rows: Rows) -> Iterator[Fault]:
    for table in (schema.ACTIVITY_INSTITUTIONS, schema.ACTIVITY_INDICATORS, schema.ACTIVITY_RESOURCES):
        found: defaultdict[str, list[int]] = defaultdict(list)
        for activity, position in pick(rows, table, "activity_id", "position"):
            found[activity].append(position)
        for activity, positions in found.items():
            if sorted(positions) != list(range(1, len(positions) + 1)):
                yield Fault(f"{table.name} {activity}: the positions are not 1 to {len(positions)}")


def _joined_lists(rows: Rows) -> Iterator[Fault]:
    """The lists kept flat on `activities` are those of the tables beside it."""
    lists: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    columns = {"lead": "institutions", "partner": "partners"}
    table = schema.ACTIVITY_INSTITUTIONS
    for activity, role, _, text in sorted(
        pick(rows, table, "activity_id", "role", "position", "institution")
    ):
        lists[activity, columns[role]].append(text)
    table = schema.ACTIVITY_INDICATORS
    for activity, _, text in sorted(
        pick(rows, table, "activity_id", "position", "indicator"), key=lambda row: row[:2]
    ):
        if text:
            lists[activity, "indicators"].append(text)
    table = schema.ACTIVITY_RESOURCES
    sources = pick(rows, table, "activity_id", "position", "kind", "institution", "amount", "currency")
    for activity, _, *source in sorted(sources, key=lambda row: row[:2]):
        lists[activity, "resources"].append(resource_text(*source))
    for column in ("institutions", "partners", "indicators", "resources"):
        for activity, flat in pick(rows, schema.ACTIVITIES, "activity_id", column):
            if (flat or "") != LIST_JOIN.join(lists[activity, column]):
                yield Fault(f"activities {activity}: {column} is not the list of the table beside it")


def _institution_copies(rows: Rows) -> Iterator[Fault]:
    """Name, class and jurisdiction beside an `institution_id` are those of `institutions`."""
    names = ("institution_id", "institution", "class", "jurisdiction")
    bodies = {key: (name, kind, place) for key, name, kind, place in pick(rows, schema.INSTITUTIONS, *names)}
    for row, (key, *copied) in zip(
        rows[schema.ACTIVITY_INSTITUTIONS.name],
        pick(rows, schema.ACTIVITY_INSTITUTIONS, *names),
        strict=True,
    ):
        if key is not None and tuple(copied) != bodies[key]:
            yield Fault(
                f"{name_of(schema.ACTIVITY_INSTITUTIONS, row)}: not as `institutions` describes {key}"
            )
    columns = ("institution_id", "institution", "activity_id")
    for key, name, activity in pick(rows, schema.ACTIVITY_RESOURCES, *columns):
        if key is not None and name != bodies[key][0]:
            yield Fault(f"activity_resources {activity}: {name!r} is not what `institutions` calls {key}")


AGREEMENTS = (
    _plan_totals,
    _mention_totals,
    _piece_totals,
    _order,
    _positions,
    _joined_lists,
    _institution_copies,
)
