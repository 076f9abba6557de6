"""Rows survive CSV and Parquet unchanged, in order, in the same bytes."""

import random
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from normalize.records import Dataset
from publish import schema
from publish.files.csv_files import csv_head, read_csv, write_csv
from publish.files.parquet_files import read_parquet, write_parquet
from publish.schema import TABLES
from publish.tables.rows import rows_of
from publish.tables.table import DatasetError, Table
from tests.publish.sample import activity, sample_dataset

every_table = pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)


@every_table
def test_csv_and_parquet_give_back_the_same_rows(table: Table, tmp_path: Path) -> None:
    rows = rows_of(table, sample_dataset())
    assert rows
    write_csv(table, rows, tmp_path / "a.csv")
    write_parquet(table, tmp_path / "a.csv", tmp_path / "a.parquet", "1")
    assert read_csv(table, tmp_path / "a.csv") == rows
    assert read_parquet(table, tmp_path / "a.parquet") == rows


@every_table
def test_an_empty_table_keeps_its_columns(table: Table, tmp_path: Path) -> None:
    write_csv(table, [], tmp_path / "a.csv")
    write_parquet(table, tmp_path / "a.csv", tmp_path / "a.parquet", "1")
    assert read_csv(table, tmp_path / "a.csv") == [] == read_parquet(table, tmp_path / "a.parquet")


@pytest.mark.parametrize("suffix", ["csv", "parquet"])
def test_order_of_the_records_leaves_the_bytes_alone(suffix: str, tmp_path: Path) -> None:
    records = [activity(f"{number}") for number in range(300)]
    written = []
    for seed in (1, 2):
        random.Random(seed).shuffle(records)
        rows = rows_of(schema.ACTIVITIES, Dataset(activities=tuple(records)))
        path = tmp_path / f"{seed}.{suffix}"
        write_csv(schema.ACTIVITIES, rows, tmp_path / f"{seed}.csv")
        if suffix == "parquet":
            write_parquet(schema.ACTIVITIES, tmp_path / f"{seed}.csv", path, "1")
        written.append(path.read_bytes())
    assert written[0] == written[1]


@given(
    st.lists(
        st.tuples(
            st.text(st.characters(exclude_categories=["Cs"])),
            st.dates(date(1, 1, 1)),
            st.booleans(),
            st.integers(1, 2**31 - 1),
        ),
        max_size=5,
    )
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
def test_any_text_date_and_number_survives(tmp_path: Path, values: list[tuple[str, date, bool, int]]) -> None:
    table = schema.ACTIVITIES
    records = tuple(
        activity(str(number), activity=text, deadline_end=day, deadline_as_needed=needed, page_first=page)
        for number, (text, day, needed, page) in enumerate(values)
    )
    rows = rows_of(table, Dataset(activities=records))
    write_csv(table, rows, tmp_path / "a.csv")
    write_parquet(table, tmp_path / "a.csv", tmp_path / "a.parquet", "1")
    assert read_csv(table, tmp_path / "a.csv") == rows == read_parquet(table, tmp_path / "a.parquet")


def test_rows_longer_than_a_block_survive(tmp_path: Path) -> None:
    long = 'a,\n"b" ' * 1_000_000
    records = tuple(activity(str(number), activity=long if number == 2 else "short") for number in range(4))
    rows = rows_of(schema.ACTIVITIES, Dataset(activities=records))
    write_csv(schema.ACTIVITIES, rows, tmp_path / "a.csv")
    write_parquet(schema.ACTIVITIES, tmp_path / "a.csv", tmp_path / "a.parquet", "1")
    assert read_parquet(schema.ACTIVITIES, tmp_path / "a.parquet") == rows


def test_what_parquet_cannot_hold_is_told_as_a_fault_of_the_dataset(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(csv_head(schema.PLANS) + b"too,few\n")
    with pytest.raises(DatasetError, match=r"a\.csv: cannot be written as Parquet"):
        write_parquet(schema.PLANS, tmp_path / "a.csv", tmp_path / "a.parquet", "1")


@pytest.mark.parametrize("amount", ["0", "0.10", "1234.5", "9999999999999999.99"])
def test_amounts_are_exact_in_both_formats(amount: str, tmp_path: Path) -> None:
    table = schema.ACTIVITY_RESOURCES
    record = replace(sample_dataset().activity_resources[0], amount=Decimal(amount))
    rows = rows_of(table, Dataset(activity_resources=(record,)))
    write_csv(table, rows, tmp_path / "a.csv")
    write_parquet(table, tmp_path / "a.csv", tmp_path / "a.parquet", "1")
    assert read_csv(table, tmp_path / "a.csv") == rows == read_parquet(table, tmp_path / "a.parquet")
    assert rows[0][table.position("amount")] == Decimal(amount)


def test_what_is_no_parquet_is_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "a.parquet").write_bytes(b"PAR1 not really")
    with pytest.raises(DatasetError, match=r"a\.parquet"):
        read_parquet(schema.PLANS, tmp_path / "a.parquet")
