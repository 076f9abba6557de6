"""What a dataset's rows must hold: types, vocabularies, keys, totals. Each fault is told in a plain sentence.

The same checks guard writing and judge a folder that was written before.
"""

from __future__ import annotations

import datetime
import json
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from decimal import Decimal
from functools import partial
from typing import Any

from normalize.activities.flat_lists import LIST_JOIN, resource_text
from normalize.deadlines.model import deadline_fault
from normalize.records import is_amount
from publish import schema
from publish.comparison_schema import ALL_TABLES, tables_among
from publish.table import Column, Table
from publish.tables import Row, Value

Rows = Mapping[str, Sequence[Row]]
Known = Mapping[str, Set[str]]  # keys by table
NONE_KNOWN: Known = {}

_INT32 = 2**31


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong, in words, with the `values` by column of a row by its table and key; with no values
    where more than they is wrong."""

    text: str
    table: str = ""
    key: tuple[Value, ...] = ()
    values: Mapping[str, Value] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.text


def row_faults(rows: Rows, known: Known = NONE_KNOWN) -> list[Fault]:
    """What in rows by table name breaks the schema or does not add up; empty where all holds.

    Totals are looked at only where types and keys hold.
    """
    return schema_faults(rows, known) or [fault for check in _TOTALS for fault in check(rows)]


def schema_faults(rows: Rows, known: Known = NONE_KNOWN) -> list[Fault]:
    """What breaks the schema alone: values, keys, foreign keys.

    Of a part of a dataset some tables alone are there, with the keys of those they refer to in `known`.
    """
    return [
        fault
        for table in tables_among(rows)
        if table.name in rows
        for check in (_value_faults, _key_faults, partial(_foreign_faults, known=known))
        for fault in check(table, rows)
    ]


def _pick(rows: Rows, table: Table, *names: str) -> Iterator[tuple[Any, ...]]:
    """The named columns of each row of the table."""
    places = [table.position(name) for name in names]
    for row in rows[table.name]:
        yield tuple(row[place] for place in places)


def _name(table: Table, row: Row) -> str:
    return f"{table.name} {', '.join(map(str, _key(table, row)))}"


def _key(table: Table, row: Row) -> tuple[Value, ...]:
    return tuple(row[table.position(name)] for name in table.primary_key)


def _fault_of(table: Table, key: str, text: str, values: Mapping[str, Value]) -> Fault:
    return Fault(f"{table.name} {key}: {text}", table.name, (key,), values)


def _value_faults(table: Table, rows: Rows) -> Iterator[Fault]:
    tests = [_value_test(column) for column in table.columns]
    for row in rows[table.name]:
        for column, test, value in zip(table.columns, tests, row, strict=True):
            if value is None:
                if column.required:
                    yield Fault(f"{_name(table, row)}: {column.name} is missing")
            elif fault := test(value):
                text = f"{_name(table, row)}: {column.name} {value!r} {fault}"
                yield Fault(text, table.name, _key(table, row), {column.name: value})


def _value_test(column: Column) -> Callable[[Value], str]:
    """A function that says what is wrong with a value of the column; empty where nothing is."""
    allowed = frozenset(column.enum)
    pattern = re.compile(column.pattern) if column.pattern else None

    def test(value: Value) -> str:
        if not _has_type(column, value):
            return f"is no {column.type}"
        if allowed and value not in allowed:
            return "is not in the vocabulary"
        if pattern and not pattern.fullmatch(str(value)):
            return "does not have the form it should"
        if column.minimum is not None and isinstance(value, int | Decimal) and value < column.minimum:
            return f"is under {column.minimum}"
        return ""

    return test


def _has_type(column: Column, value: Value) -> bool:
    match column.type:
        case "string":
            return isinstance(value, str) and _is_unicode(value)
        case "integer":
            return type(value) is int and -_INT32 <= value < _INT32
        case "number":
            return isinstance(value, Decimal) and is_amount(value)
        case "boolean":
            return isinstance(value, bool)
        case "date":
            return type(value) is datetime.date
        case "json":
            return isinstance(value, str) and _is_unicode(value) and _is_json_list(value)


def _is_unicode(text: str) -> bool:
    """Half of a surrogate pair alone is a code point that no file can hold."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _is_json_list(text: str) -> bool:
    try:
        return isinstance(json.loads(text), list)
    except (ValueError, RecursionError):
        return False


def _key_faults(table: Table, rows: Rows) -> Iterator[Fault]:
    for key, count in Counter(_pick(rows, table, *table.primary_key)).items():
        if count > 1:
            yield Fault(f"{table.name} {', '.join(map(str, key))}: {count} rows of one key")


def _keys(table: Table, column: str, rows: Rows) -> Set[str]:
    return {key for (key,) in _pick(rows, table, column)}


def _foreign_faults(table: Table, rows: Rows, known: Known) -> Iterator[Fault]:
    for foreign in table.foreign_keys:
        target = next(each for each in ALL_TABLES if each.name == foreign.table)
        keys = known[foreign.table] if foreign.table in known else _keys(target, foreign.references, rows)
        place = table.position(foreign.column)
        for row in rows[table.name]:
            if row[place] is not None and row[place] not in keys:
                yield Fault(f"{_name(table, row)}: {foreign.column} {row[place]!r} is not in {foreign.table}")


def _plan_totals(rows: Rows) -> Iterator[Fault]:
    counted = Counter(plan for (plan,) in _pick(rows, schema.ACTIVITIES, "plan_id"))
    for plan, said in _pick(rows, schema.PLANS, "plan_id", "activities"):
        if said != counted[plan]:
            yield Fault(f"plans {plan}: says {said} activities, has {counted[plan]}")
    for activity, plan in _pick(rows, schema.ACTIVITIES, "activity_id", "plan_id"):
        if not activity.startswith(f"{plan}/"):
            yield Fault(f"activities {activity}: the key does not begin with its plan {plan}")


def _mention_totals(rows: Rows) -> Iterator[Fault]:
    counted: Counter[str] = Counter()
    for table in (schema.ACTIVITY_INSTITUTIONS, schema.ACTIVITY_RESOURCES):
        counted.update(key for (key,) in _pick(rows, table, "institution_id"))
    for key, said in _pick(rows, schema.INSTITUTIONS, "institution_id", "mentions"):
        if said != counted[key]:
            yield Fault(f"institutions {key}: says {said} mentions, has {counted[key]}")


def _piece_totals(rows: Rows) -> Iterator[Fault]:
    """Every row has cells, a box on its first and last page, and no more pieces than boxes.

    A cell merged over several rows has boxes on pages where this row has none: those do not count.
    """
    boxes: dict[str, list[int]] = {}
    for activity, text in _pick(rows, schema.CELLS, "activity_id", "boxes"):
        printed_on = (box.get("page") for box in json.loads(text) if isinstance(box, dict))
        boxes.setdefault(activity, []).extend(page for page in printed_on if isinstance(page, int))
    columns = ("activity_id", "fragments", "pdf_page_first", "pdf_page_last")
    for activity, fragments, first, last in _pick(rows, schema.ACTIVITIES, *columns):
        pages = boxes.get(activity)
        if pages is None:
            yield Fault(f"activities {activity}: no cell says what was printed")
        elif pages and first and last:
            own = {page for page in pages if first <= page <= last}
            values = {"pdf_page_first": first, "pdf_page_last": last}
            if first not in own or last not in own:
                text = f"no box on page {first if first not in own else last}"
                yield _fault_of(schema.ACTIVITIES, activity, text, values)
            if not len(own) <= fragments <= len(pages):
                text = f"{fragments} pieces, {len(pages)} boxes on {len(own)} pages"
                yield _fault_of(schema.ACTIVITIES, activity, text, values)


def _order(rows: Rows) -> Iterator[Fault]:
    """Nothing ends before it begins, and each kind of deadline has the days that it names.

    Printed page numbers are not looked at: a gazette may misprint them.
    """
    for table, key, first, last in (
        (schema.PLANS, "plan_id", "period_start", "period_end"),
        (schema.ACTIVITIES, "activity_id", "pdf_page_first", "pdf_page_last"),
    ):
        for name, start, end in _pick(rows, table, key, first, last):
            if start is not None and end is not None and start > end:
                text = f"{first} {start} is after {last} {end}"
                yield _fault_of(table, name, text, {first: start, last: end})
    columns = ("deadline_kind", "deadline_start", "deadline_end")
    for name, *values in _pick(rows, schema.ACTIVITIES, "activity_id", *columns):
        _, start, end = values
        fault = deadline_fault(*values)
        if not fault and start is not None and end is not None and start > end:
            fault = f"deadline_start {start} is after deadline_end {end}"
        if fault:
            yield _fault_of(schema.ACTIVITIES, name, fault, dict(zip(columns, values, strict=True)))


def _positions(rows: Rows) -> Iterator[Fault]:
    for table in (schema.ACTIVITY_INSTITUTIONS, schema.ACTIVITY_INDICATORS, schema.ACTIVITY_RESOURCES):
        found: defaultdict[str, list[int]] = defaultdict(list)
        for activity, position in _pick(rows, table, "activity_id", "position"):
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
        _pick(rows, table, "activity_id", "role", "position", "institution")
    ):
        lists[activity, columns[role]].append(text)
    table = schema.ACTIVITY_INDICATORS
    for activity, _, text in sorted(
        _pick(rows, table, "activity_id", "position", "indicator"), key=lambda row: row[:2]
    ):
        if text:
            lists[activity, "indicators"].append(text)
    table = schema.ACTIVITY_RESOURCES
    sources = _pick(rows, table, "activity_id", "position", "kind", "institution", "amount", "currency")
    for activity, _, *source in sorted(sources, key=lambda row: row[:2]):
        lists[activity, "resources"].append(resource_text(*source))
    for column in ("institutions", "partners", "indicators", "resources"):
        for activity, flat in _pick(rows, schema.ACTIVITIES, "activity_id", column):
            if (flat or "") != LIST_JOIN.join(lists[activity, column]):
                yield Fault(f"activities {activity}: {column} is not the list of the table beside it")


def _institution_copies(rows: Rows) -> Iterator[Fault]:
    """Name, class and jurisdiction beside an `institution_id` are those of `institutions`."""
    names = ("institution_id", "institution", "class", "jurisdiction")
    bodies = {key: (name, kind, place) for key, name, kind, place in _pick(rows, schema.INSTITUTIONS, *names)}
    for row, (key, *copied) in zip(
        rows[schema.ACTIVITY_INSTITUTIONS.name],
        _pick(rows, schema.ACTIVITY_INSTITUTIONS, *names),
        strict=True,
    ):
        if key is not None and tuple(copied) != bodies[key]:
            yield Fault(f"{_name(schema.ACTIVITY_INSTITUTIONS, row)}: not as `institutions` describes {key}")
    columns = ("institution_id", "institution", "activity_id")
    for key, name, activity in _pick(rows, schema.ACTIVITY_RESOURCES, *columns):
        if key is not None and name != bodies[key][0]:
            yield Fault(f"activity_resources {activity}: {name!r} is not what `institutions` calls {key}")


_TOTALS = (
    _plan_totals,
    _mention_totals,
    _piece_totals,
    _order,
    _positions,
    _joined_lists,
    _institution_copies,
)
