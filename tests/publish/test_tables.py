"""Rows survive CSV and Parquet unchanged, in order, in the same bytes."""

import csv
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
from publish.schema import TABLES
from publish.table import DatasetError, Table
from publish.tables import csv_head, read_csv, read_parquet, rows_of, write_csv, write_parquet
from tests.publish.sample import AWKWARD, activity, sample_dataset

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


def test_csv_is_utf8_without_bom_and_ends_lines_with_lf(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    write_csv(schema.ACTIVITIES, rows_of(schema.ACTIVITIES, sample_dataset()), path)
    data = path.read_bytes()
    assert data.startswith(b"activity_id,plan_id,")
    assert b"\r" not in data and data.endswith(b"\n")
    with open(path, encoding="utf-8", newline="") as file:
        first = next(csv.DictReader(file))
    assert first["activity"] == AWKWARD
    assert first["deadline_as_needed"] == "true"


def test_dates_amounts_and_missing_values_are_written_as_promised(tmp_path: Path) -> None:
    write_csv(schema.DOCUMENTS, rows_of(schema.DOCUMENTS, sample_dataset()), tmp_path / "d.csv")
    assert ",2021-02-04,bs,Latn,,ok\n" in (tmp_path / "d.csv").read_text(encoding="utf-8")
    write_csv(
        schema.ACTIVITY_RESOURCES, rows_of(schema.ACTIVITY_RESOURCES, sample_dataset()), tmp_path / "r.csv"
    )
    assert ",5000000000.50,KM," in (tmp_path / "r.csv").read_text(encoding="utf-8")


def test_empty_text_is_missing_in_both_formats() -> None:
    (row,) = rows_of(schema.DOCUMENTS, sample_dataset())
    assert row[schema.DOCUMENTS.position("text_repair")] is None


def test_line_breaks_of_other_systems_become_lf() -> None:
    rows = rows_of(schema.ACTIVITIES, Dataset(activities=(activity("1", activity="a\r\nb\rc"),)))
    assert rows[0][schema.ACTIVITIES.position("activity")] == "a\nb\nc"


def test_positions_sort_as_numbers_and_text_by_code_point() -> None:
    table = schema.ACTIVITY_INDICATORS
    one = sample_dataset().activity_indicators[0]
    many = [replace(one, position=place) for place in range(1, 13)]
    random.Random(1).shuffle(many)
    rows = rows_of(table, Dataset(activity_indicators=tuple(many)))
    assert [row[1] for row in rows] == list(range(1, 13))


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


def test_a_cell_longer_than_csv_readers_expect_survives(tmp_path: Path) -> None:
    rows = rows_of(schema.ACTIVITIES, Dataset(activities=(activity("1", activity="a" * 200_000),)))
    write_csv(schema.ACTIVITIES, rows, tmp_path / "a.csv")
    limit = csv.field_size_limit()
    assert read_csv(schema.ACTIVITIES, tmp_path / "a.csv") == rows
    assert csv.field_size_limit() == limit


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


@pytest.mark.parametrize(
    ("column", "text"), [("fragments", "2.0"), ("deadline_end", "31.12.2021"), ("deadline_as_needed", "True")]
)
def test_a_csv_value_of_another_form_is_refused(column: str, text: str, tmp_path: Path) -> None:
    table = schema.ACTIVITIES
    path = tmp_path / "a.csv"
    write_csv(table, rows_of(table, Dataset(activities=(activity("1"),))), path)
    with open(path, encoding="utf-8", newline="") as file:
        head, values = csv.reader(file)
    values[table.position(column)] = text
    with open(path, "w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([head, values])
    with pytest.raises(DatasetError, match=column):
        read_csv(table, path)


@pytest.mark.parametrize("data", [b"\xff\xfe", b"", b'a,"b'])
def test_what_is_no_csv_of_ours_is_refused_by_name(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(data)
    with pytest.raises(DatasetError, match=r"a\.csv"):
        read_csv(schema.PLANS, tmp_path / "a.csv")


def test_what_is_no_parquet_is_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "a.parquet").write_bytes(b"PAR1 not really")
    with pytest.raises(DatasetError, match=r"a\.parquet"):
        read_parquet(schema.PLANS, tmp_path / "a.parquet")
