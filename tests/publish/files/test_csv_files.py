"""Rows survive CSV unchanged, and what is no CSV of a table is refused."""

import csv
from pathlib import Path

import pytest

from normalize.records import Dataset
from publish import schema
from publish.files.csv_files import read_csv, write_csv
from publish.tables.rows import rows_of
from publish.tables.table import DatasetError
from tests.publish.sample import AWKWARD, activity, sample_dataset


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


def test_a_cell_longer_than_csv_readers_expect_survives(tmp_path: Path) -> None:
    rows = rows_of(schema.ACTIVITIES, Dataset(activities=(activity("1", activity="a" * 200_000),)))
    write_csv(schema.ACTIVITIES, rows, tmp_path / "a.csv")
    limit = csv.field_size_limit()
    assert read_csv(schema.ACTIVITIES, tmp_path / "a.csv") == rows
    assert csv.field_size_limit() == limit


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
