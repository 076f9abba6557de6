"""Rows to and from CSV, the same bytes each time.

UTF-8 without BOM, quoted as RFC 4180 has it, empty = missing, records and line breaks inside quotes both
ended by LF (`LINE_TERMINATOR`, which the data package states).
"""

from __future__ import annotations

import csv
import datetime
import io
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from pathlib import Path

from publish.tables.rows import Row, Value
from publish.tables.table import Column, DatasetError, Table

LINE_TERMINATOR = "\n"
# A cell of a spreadsheet-sized text is longer than the csv module's own limit.
_LONGEST_FIELD = 1 << 30


def csv_head(table: Table) -> bytes:
    """The header row of the table's CSV."""
    return _csv([[column.name for column in table.columns]])


def csv_rows(rows: Iterable[Row]) -> bytes:
    """The rows as CSV, without a header row."""
    return _csv([value if type(value) is str else to_text(value) for value in row] for row in rows)


def write_csv(table: Table, rows: Iterable[Row], path: Path) -> None:
    """Write the rows, under a header row, to `path`."""
    path.write_bytes(csv_head(table) + csv_rows(rows))


def _csv(rows: Iterable[Sequence[str]]) -> bytes:
    text = io.StringIO()
    csv.writer(text, lineterminator=LINE_TERMINATOR).writerows(rows)
    return text.getvalue().encode("utf-8")


def to_text(value: Value) -> str:
    """A value as CSV has it; empty where there is none."""
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return format(value, "f")
    return value.isoformat() if isinstance(value, datetime.date) else str(value)


class CsvReader(Iterator[list[str]]):
    """The rows of a CSV text, strictly read, whatever a field's length; csv.Error where it is no CSV.

    The csv module's own limit, which is the whole process's, is as it was after each row.
    """

    def __init__(self, lines: Iterable[str], delimiter: str = ",") -> None:
        self._reader = csv.reader(lines, strict=True, delimiter=delimiter)

    @property
    def line_num(self) -> int:
        """The number of lines read."""
        return self._reader.line_num

    def __next__(self) -> list[str]:
        limit = csv.field_size_limit(_LONGEST_FIELD)
        try:
            return next(self._reader)
        finally:
            csv.field_size_limit(limit)


def read_csv(table: Table, path: Path) -> list[Row]:
    """The rows of a CSV file of the table; DatasetError where the head or a value is another's."""
    with open(path, encoding="utf-8", newline="") as file:
        return parse_csv(table, file, path.name)


def parse_csv(table: Table, lines: Iterable[str], name: str) -> list[Row]:
    """The rows of a CSV text called `name`; DatasetError where the head or a value is another's."""
    texts = plain_csv(table, lines, name)
    return [_parse_row(table, row, name, number) for number, row in enumerate(texts, start=1)]


def plain_csv(table: Table, lines: Iterable[str], name: str) -> Iterator[list[str]]:
    """The rows as texts; DatasetError where the head or the number of a row's values is another's."""
    try:
        reader = CsvReader(lines)
        if next(reader, None) != [column.name for column in table.columns]:
            raise DatasetError(f"{name}: the head is not the columns of `{table.name}`")
        for number, texts in enumerate(reader, start=1):
            if len(texts) != len(table.columns):
                raise DatasetError(f"{name}: row {number} has {len(texts)} values, not {len(table.columns)}")
            yield texts
    except (csv.Error, UnicodeDecodeError) as error:
        raise DatasetError(f"{name}: no CSV in UTF-8: {error}") from error


def _parse_row(table: Table, texts: Sequence[str], name: str, number: int) -> Row:
    values: list[Value] = []
    for column, text in zip(table.columns, texts, strict=True):
        value = _from_text(column, text)
        if to_text(value) != text:
            raise DatasetError(f"{name}: row {number}, {column.name}: {text!r} is no {column.type}")
        values.append(value)
    return tuple(values)


def _from_text(column: Column, text: str) -> Value:
    """The value that the text stands for; None where it stands for none."""
    if not text:
        return None
    try:
        match column.type:
            case "integer":
                return int(text)
            case "number":
                return Decimal(text)
            case "boolean":
                return text == "true"
            case "date":
                return datetime.date.fromisoformat(text)
            case "string" | "json":
                return text
    except (ValueError, ArithmeticError):
        return None
