"""The schema agrees with the records and within itself."""

import re
from dataclasses import fields

import pytest

from normalize.records import Dataset
from publish.files.parquet_files import arrow_schema
from publish.schema import TABLES
from publish.tables.table import Table

every_table = pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)


def test_the_dataset_holds_exactly_the_schemas_tables() -> None:
    assert [field.name for field in fields(Dataset)] == [table.name for table in TABLES]


@every_table
def test_columns_are_the_records_fields_in_order(table: Table) -> None:
    assert [column.attribute for column in table.columns] == [field.name for field in fields(table.record)]


@every_table
def test_a_missing_value_is_allowed_exactly_where_the_record_allows_none(table: Table) -> None:
    optional = {field.name for field in fields(table.record) if "None" in str(field.type)}
    free = {column.attribute for column in table.columns if not column.required}
    assert free == optional


@every_table
def test_keys_name_columns_that_are_there_and_required(table: Table) -> None:
    columns = {column.name: column for column in table.columns}
    assert all(columns[name].required for name in table.primary_key)
    targets = {each.name: each for each in TABLES}
    for foreign in table.foreign_keys:
        assert foreign.column in columns
        assert targets[foreign.table].primary_key == (foreign.references,)


@every_table
def test_every_column_is_described_by_a_sentence(table: Table) -> None:
    texts = [column.description for column in table.columns]
    assert [text for text in texts if not (text[:1].isupper() and text.endswith("."))] == []


@every_table
def test_arrow_fields_carry_descriptions_and_no_clock(table: Table) -> None:
    schema = arrow_schema(table, "1.2.3")
    assert schema.metadata[b"glasnik_version"] == b"1.2.3"
    assert [field.metadata[b"description"].decode() for field in schema] == [
        column.description for column in table.columns
    ]


@pytest.mark.parametrize("offset", ["P30D", "P1Y6M", "PT24H", "P1DT12H"])
def test_a_time_after_an_event_may_be_hours(offset: str) -> None:
    (column,) = [c for table in TABLES for c in table.columns if c.name == "deadline_offset"]
    assert re.fullmatch(column.pattern or "", offset)
    assert not re.fullmatch(column.pattern or "", "P")
