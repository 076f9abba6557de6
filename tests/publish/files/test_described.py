"""A dataset is read by its own description: its tables, columns and keys, whatever they are."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from extract.errors import InputError
from publish.files.described import in_key_order, open_dataset
from publish.files.package import PACKAGE_FILE
from publish.schema import TABLES
from publish.tables.rows import rows_of
from tests.publish.sample import sample_dataset
from tests.publish.stored_datasets import add_table, stored


def test_the_description_gives_the_schema_back(tmp_path: Path) -> None:
    found = stored(tmp_path).tables
    wanted = [(table.name, table.description, table.columns, table.primary_key) for table in TABLES]
    assert [(each.name, each.description, each.columns, each.primary_key) for each in found] == wanted
    assert [each.foreign_keys for each in found] == [table.foreign_keys for table in TABLES]


def test_rows_are_those_of_the_records_with_their_types(tmp_path: Path) -> None:
    dataset = stored(tmp_path)
    found = {table.name: list(dataset.rows(table)) for table in dataset.tables}
    assert found == {table.name: rows_of(table, sample_dataset()) for table in TABLES}


def test_a_table_that_another_command_added_is_among_them(tmp_path: Path) -> None:
    stored(tmp_path)
    add_table(tmp_path, "matches", like="activity_indicators")
    dataset = open_dataset(tmp_path)
    assert dataset.tables[-1].name == "matches"
    assert len(list(dataset.rows(dataset.tables[-1]))) == 2


def test_tables_come_after_those_that_they_point_to() -> None:
    names = [table.name for table in in_key_order(TABLES)]
    assert sorted(names) == sorted(table.name for table in TABLES)
    for table in TABLES:
        for key in table.foreign_keys:
            assert key.table == table.name or names.index(key.table) < names.index(table.name)


def test_a_folder_without_a_dataset_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no dataset here"):
        open_dataset(tmp_path)


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"resources": [{"format": "csv"}]}'])
def test_a_damaged_description_is_told(text: str, tmp_path: Path) -> None:
    (tmp_path / PACKAGE_FILE).write_text(text)
    with pytest.raises(InputError, match="does not describe a dataset"):
        open_dataset(tmp_path)


@pytest.mark.parametrize("name", ["../elsewhere", 'x"; DROP TABLE plans', "With Blank", ""])
def test_a_name_that_is_none_never_reaches_a_path_or_a_statement(name: str, tmp_path: Path) -> None:
    stored(tmp_path)
    path = tmp_path / PACKAGE_FILE
    package = json.loads(path.read_text(encoding="utf-8"))
    package["resources"][-2]["name"] = name
    path.write_text(json.dumps(package), encoding="utf-8")
    with pytest.raises(InputError, match="no name of a table"):
        open_dataset(tmp_path)


def test_a_dataset_of_other_columns_is_told(tmp_path: Path) -> None:
    stored(tmp_path)
    path = tmp_path / PACKAGE_FILE
    package = json.loads(path.read_text(encoding="utf-8"))
    del package["resources"][0]["schema"]["fields"][-1]
    path.write_text(json.dumps(package), encoding="utf-8")
    with pytest.raises(InputError, match="documents is not as this version"):
        open_dataset(tmp_path)


def test_a_missing_table_is_told(tmp_path: Path) -> None:
    dataset = stored(tmp_path)
    (tmp_path / "cells.parquet").write_bytes(b"PAR1")
    cells = next(table for table in dataset.tables if table.name == "cells")
    with pytest.raises(InputError, match="cannot be read"):
        list(dataset.rows(cells))


def test_a_dataset_replaced_meanwhile_is_told(tmp_path: Path) -> None:
    dataset = stored(tmp_path)
    dataset.check_unchanged()
    stored(tmp_path, type(sample_dataset())())
    with pytest.raises(InputError, match="another run has written"):
        dataset.check_unchanged()
