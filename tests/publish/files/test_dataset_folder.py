"""A dataset that a run replaces while it is read: what was read is all of one run, or an error."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest

from extract.errors import InputError
from normalize.records import Dataset
from publish import write_dataset
from publish.difference import differences
from publish.files.dataset_folder import read_at_once, rows_of_file
from publish.files.parquet_files import read_parquet
from publish.stored_records import read_dataset
from publish.tables.rows import Row, rows_of
from publish.tables.table import Table
from publish.validate import validate
from tests.publish.sample import sample_dataset

OLD = sample_dataset()
NEW = replace(
    OLD,
    documents=tuple(replace(row, file_name="nova.pdf") for row in OLD.documents),
    activities=tuple(replace(row, activity="Nova") for row in OLD.activities),
)


def replacing(dataset: Dataset) -> Callable[[Table, Path], list[Row]]:
    """Reads a table, and lets a run put `dataset` there once the first was read."""
    reads = count(1)

    def read(table: Table, folder: Path) -> list[Row]:
        rows = rows_of_file(table, folder)
        if next(reads) == 1:
            write_dataset(dataset, folder, version="2")
        return rows

    return read


def test_records_are_all_of_the_run_that_wrote_last(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out, alone = tmp_path / "out", tmp_path / "alone"
    write_dataset(OLD, out, version="1")
    write_dataset(NEW, alone, version="2")
    monkeypatch.setattr("publish.stored_records.rows_of_file", replacing(NEW))
    assert read_dataset(out) == read_dataset(alone)


def test_a_dataset_that_is_replaced_while_it_is_judged_has_no_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_dataset(OLD, tmp_path, version="1")

    def read(table: Table, path: Path) -> list[Row]:
        rows = read_parquet(table, path)
        if table.name == "activities" and rows == rows_of(table, OLD):
            write_dataset(NEW, tmp_path, version="2")
        return rows

    monkeypatch.setattr("publish.validate.read_parquet", read)
    assert validate(tmp_path) == []


def test_a_table_that_stays_unreadable_is_told_as_what_it_is(tmp_path: Path) -> None:
    write_dataset(OLD, tmp_path, version="1")
    (tmp_path / "plans.csv").write_text("another\n", encoding="utf-8")
    with pytest.raises(InputError, match="a table cannot be read"):
        read_dataset(tmp_path)


def test_a_fault_of_a_dataset_that_was_replaced_meanwhile_is_none(tmp_path: Path) -> None:
    write_dataset(OLD, tmp_path, version="1")

    def read(described: bytes) -> bytes:
        if b'"version": "1"' in described:
            write_dataset(NEW, tmp_path, version="2")
            raise InputError(tmp_path, "a table cannot be read")
        return described

    assert read_at_once(tmp_path, read) == (tmp_path / "datapackage.json").read_bytes()


def test_a_dataset_that_is_replaced_each_time_it_is_read_is_told(tmp_path: Path) -> None:
    write_dataset(OLD, tmp_path, version="0")
    versions = count(1)
    with pytest.raises(InputError, match="another run keeps writing to it"):
        read_at_once(tmp_path, lambda _: write_dataset(OLD, tmp_path, version=f"{next(versions)}"))


def test_a_difference_from_a_dataset_that_is_replaced_meanwhile_is_told(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    write_dataset(OLD, old, version="1")
    write_dataset(NEW, new, version="1")
    found = differences(old, new)
    next(found)
    write_dataset(OLD, new, version="2")
    with pytest.raises(InputError, match="another run has written to it meanwhile"):
        list(found)
