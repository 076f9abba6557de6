"""Records to rows of plain values, and rows to and from CSV and Parquet, the same bytes each time.

CSV: UTF-8 without BOM, quoted as RFC 4180 has it, empty = missing, records and line breaks inside quotes
both ended by LF (`LINE_TERMINATOR`, which the data package states). Parquet: explicit Arrow schema, zstd,
descriptions and the tool's version in the metadata, no clock time.
"""

from __future__ import annotations

import csv
import datetime
import io
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from normalize.records import CENT, Dataset, is_amount
from publish.table import Column, DatasetError, Table

if TYPE_CHECKING:
    import pyarrow

Value = str | int | bool | datetime.date | Decimal | None
Row = tuple[Value, ...]

LINE_TERMINATOR = "\n"
# Bytes of CSV a Parquet row group: fixed, so that the bytes depend on the rows alone.
_BLOCK = 1 << 22
_LARGEST_BLOCK = (1 << 31) - 1  # that Arrow can count
# A cell of a spreadsheet-sized text is longer than the csv module's own limit.
_LONGEST_FIELD = 1 << 30


def rows_of(table: Table, dataset: Dataset) -> list[Row]:
    """The table's rows as tuples in column order, sorted by primary key."""
    return plain_rows(table, getattr(dataset, table.name))


def plain_rows(table: Table, records: Iterable[Any]) -> list[Row]:
    """The same of the table's records alone."""
    columns = table.columns
    rows: list[Row] = [
        tuple(_plain(getattr(record, column.attribute)) for column in columns) for record in records
    ]
    return sort_rows(table, rows)


def sort_rows(table: Table, rows: Iterable[Row]) -> list[Row]:
    """The rows sorted by primary key: text by code point, numbers by value."""
    places = [(table.position(name), table.columns[table.position(name)]) for name in table.primary_key]

    def key(row: Row) -> tuple[str, ...]:
        return tuple(_sortable(row[place], column) for place, column in places)

    return sorted(rows, key=key)


def _sortable(value: Value, column: Column) -> str:
    """Text that sorts as the value does, for a wrong value too: checks come after sorting and name it."""
    return f"{value:020d}" if column.type == "integer" and isinstance(value, int) else str(value or "")


def _plain(value: Value) -> Value:
    """Empty text is a missing value; a line break is LF; an amount has two decimals where that is exact."""
    if isinstance(value, str):
        if "\r" in value:
            value = value.replace("\r\n", "\n").replace("\r", "\n")
        return value or None
    if isinstance(value, Decimal) and is_amount(value):
        return value.quantize(CENT)
    return value


def csv_head(table: Table) -> bytes:
    """The header row of the table's CSV."""
    return _csv([[column.name for column in table.columns]])


def csv_rows(rows: Iterable[Row]) -> bytes:
    """The rows as CSV, without a header row."""
    return _csv([_to_text(value) for value in row] for row in rows)


def write_csv(table: Table, rows: Iterable[Row], path: Path) -> None:
    """Write the rows, under a header row, to `path`."""
    path.write_bytes(csv_head(table) + csv_rows(rows))


def _csv(rows: Iterable[Sequence[str]]) -> bytes:
    text = io.StringIO()
    csv.writer(text, lineterminator=LINE_TERMINATOR).writerows(rows)
    return text.getvalue().encode("utf-8")


def _to_text(value: Value) -> str:
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
    try:
        reader = CsvReader(lines)
        if next(reader, None) != [column.name for column in table.columns]:
            raise DatasetError(f"{name}: the head is not the columns of `{table.name}`")
        return [_parse_row(table, texts, name, number) for number, texts in enumerate(reader, start=1)]
    except (csv.Error, UnicodeDecodeError) as error:
        raise DatasetError(f"{name}: no CSV in UTF-8: {error}") from error


def _parse_row(table: Table, texts: Sequence[str], name: str, number: int) -> Row:
    if len(texts) != len(table.columns):
        raise DatasetError(f"{name}: row {number} has {len(texts)} values, not {len(table.columns)}")
    values: list[Value] = []
    for column, text in zip(table.columns, texts, strict=True):
        value = _from_text(column, text)
        if _to_text(value) != text:
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


def arrow_schema(table: Table, version: str) -> pyarrow.Schema:
    """The Arrow schema: types, descriptions of the fields, the tool's version in the metadata."""
    import pyarrow as pa

    types = {
        "string": pa.string(),
        "json": pa.string(),
        "integer": pa.int32(),
        "number": pa.decimal128(18, 2),
        "boolean": pa.bool_(),
        "date": pa.date32(),
    }
    return pa.schema(
        [
            pa.field(
                column.name,
                types[column.type],
                nullable=not column.required,
                metadata={"description": column.description},
            )
            for column in table.columns
        ],
        metadata={
            "table": table.name,
            "description": table.description,
            "primary_key": ",".join(table.primary_key),
            "glasnik_version": version,
        },
    )


def write_parquet(table: Table, source: Path, path: Path, version: str) -> None:
    """Write the rows of the CSV file `source` to `path`, a block at a time: one table, two forms.

    DatasetError where Parquet cannot hold them.
    """
    import pyarrow as pa
    import pyarrow.csv as pc
    import pyarrow.parquet as pq

    schema = arrow_schema(table, version)
    options = pc.ConvertOptions(
        column_types={field.name: field.type for field in schema},
        null_values=[""],
        strings_can_be_null=True,
        quoted_strings_can_be_null=True,
        true_values=["true"],
        false_values=["false"],
    )
    pool = pa.system_memory_pool()  # gives back what it is done with, which arrow's own does not
    block_size = min(max(_BLOCK, _longest_record(source) + 1), _LARGEST_BLOCK)
    try:
        with pq.ParquetWriter(path, schema, compression="zstd", memory_pool=pool) as writer:
            # Read from the file itself: pa.array would load pandas, which takes longer than all the writing.
            blocks = pc.open_csv(
                source,
                read_options=pc.ReadOptions(use_threads=False, block_size=block_size),
                parse_options=pc.ParseOptions(newlines_in_values=True),
                convert_options=options,
                memory_pool=pool,
            )
            for block in blocks:
                writer.write_table(pa.Table.from_batches([block]).cast(schema))
    except pa.ArrowException as error:
        raise DatasetError(f"{source.name}: cannot be written as Parquet: {error}") from error


def _longest_record(source: Path) -> int:
    """Bytes of the longest record of a CSV file that can have one longer than a block; else 0."""
    if source.stat().st_size <= _BLOCK:
        return 0
    longest = length = 0
    quoted = False
    with open(source, "rb") as file:
        for line in file:
            length += len(line)
            quoted ^= line.count(b'"') % 2 == 1
            if not quoted:
                longest, length = max(longest, length), 0
    return longest


def read_parquet(table: Table, path: Path) -> list[Row]:
    """The rows of a Parquet file that `write_parquet` wrote; DatasetError where its schema is another."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    # The file's own reader, not the dataset reader, which would take folders named `a=b` for columns.
    try:
        with pq.ParquetFile(path) as file:
            found = file.read()
    except pa.ArrowException as error:
        raise DatasetError(f"{path.name}: no Parquet: {error}") from error
    wanted = arrow_schema(table, "")
    if not found.schema.equals(wanted):
        raise DatasetError(f"{path.name}: the columns or their types are not those of `{table.name}`")
    return list(zip(*(column.to_pylist() for column in found.columns), strict=True))
