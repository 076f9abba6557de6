"""What a dataset's rows must hold: types, vocabularies, keys, totals. Each fault is told in a plain sentence.

The same checks guard writing and judge a folder that was written before.
"""

from __future__ import annotations

import datetime
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Set
from decimal import Decimal
from functools import partial

from normalize.records import is_amount
from publish.checks.agreements import AGREEMENTS
from publish.checks.faults import Fault, Rows, key_of, name_of, pick
from publish.comparison_schema import ALL_TABLES, tables_among
from publish.tables.rows import Value
from publish.tables.table import Column, Table

Known = Mapping[str, Set[str]]  # keys by table
NONE_KNOWN: Known = {}

_INT32 = 2**31


def row_faults(rows: Rows, known: Known = NONE_KNOWN) -> list[Fault]:
    """What in rows by table name breaks the schema or does not add up; empty where all holds.

    Totals are looked at only where types and keys hold.
    """
    return schema_faults(rows, known) or [fault for check in AGREEMENTS for fault in check(rows)]


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


def _value_faults(table: Table, rows: Rows) -> Iterator[Fault]:
    tests = [_value_test(column) for column in table.columns]
    for row in rows[table.name]:
        for column, test, value in zip(table.columns, tests, row, strict=True):
            if value is None:
                if column.required:
                    yield Fault(f"{name_of(table, row)}: {column.name} is missing")
            elif fault := test(value):
                text = f"{name_of(table, row)}: {column.name} {value!r} {fault}"
                yield Fault(text, table.name, key_of(table, row), {column.name: value})


def _value_test(column: Column) -> Callable[[Value], str]:
    """A function that says what is wrong with a value of the column; empty where nothing is."""
    has_type, allowed = _TYPES[column.type], frozenset(column.enum)
    pattern = re.compile(column.pattern) if column.pattern else None

    def test(value: Value) -> str:
        if not has_type(value):
            return f"is no {column.type}"
        if allowed and value not in allowed:
            return "is not in the vocabulary"
        if pattern and not pattern.fullmatch(str(value)):
            return "does not have the form it should"
        if column.minimum is not None and isinstance(value, int | Decimal) and value < column.minimum:
            return f"is under {column.minimum}"
        return ""

    return test


def _is_text(value: Value) -> bool:
    """Half of a surrogate pair alone is a code point that no file can hold."""
    if not isinstance(value, str):
        return False
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True


def _is_json_list(value: Value) -> bool:
    try:
        return _is_text(value) and isinstance(json.loads(str(value)), list)
    except (ValueError, RecursionError):
        return False


_TYPES: Mapping[str, Callable[[Value], bool]] = {
    "string": _is_text,
    "integer": lambda value: type(value) is int and -_INT32 <= value < _INT32,
    "number": lambda value: isinstance(value, Decimal) and is_amount(value),
    "boolean": lambda value: isinstance(value, bool),
    "date": lambda value: type(value) is datetime.date,
    "json": _is_json_list,
}


def _key_faults(table: Table, rows: Rows) -> Iterator[Fault]:
    for key, count in Counter(pick(rows, table, *table.primary_key)).items():
        if count > 1:
            yield Fault(f"{table.name} {', '.join(map(str, key))}: {count} rows of one key")


def _keys(table: Table, column: str, rows: Rows) -> Set[str]:
    return {key for (key,) in pick(rows, table, column)}


def _foreign_faults(table: Table, rows: Rows, known: Known) -> Iterator[Fault]:
    for foreign in table.foreign_keys:
        target = next(each for each in ALL_TABLES if each.name == foreign.table)
        keys = known[foreign.table] if foreign.table in known else _keys(target, foreign.references, rows)
        place = table.position(foreign.column)
        for row in rows[table.name]:
            if row[place] is not None and row[place] not in keys:
                yield Fault(
                    f"{name_of(table, row)}: {foreign.column} {row[place]!r} is not in {foreign.table}"
                )
