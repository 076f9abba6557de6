"""A table's CSV -> Parquet, the same bytes each time, and rows from Parquet.

Explicit Arrow schema, zstd, descriptions and the tool's version in the metadata, no clock time.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from publish.tables.rows import Row
from publish.tables.table import DatasetError, Table

if TYPE_CHECKING:
    import pyarrow

# Bytes of CSV a Parquet row group: fixed, so that the bytes depend on the rows alone.
_BLOCK = 1 << 22
_LARGEST_BLOCK = (1 << 31) - 1  # that Arrow can count


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
