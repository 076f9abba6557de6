"""The SQLite database: every row, keys that hold, and the real datasette that serves it."""

from __future__ import annotations

import json
import sqlite3
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from extract.errors import InputError, OutputError
from normalize.activities.flat_lists import resource_label
from publish.exports.flat_view import FLAT_VIEW, flat_columns
from publish.exports.sqlite_export import write_sqlite
from publish.files.csv_files import read_csv, write_csv
from publish.files.described import StoredDataset, open_dataset
from publish.files.parquet_files import write_parquet
from publish.schema import PLANS, TABLES
from publish.tables.rows import rows_of
from tests.publish.datasette_server import datasette
from tests.publish.sample import sample_dataset
from tests.publish.stored_datasets import add_table, stored


@pytest.fixture
def database(tmp_path: Path) -> Path:
    write_sqlite(stored(tmp_path / "out"), tmp_path / "a.db")
    return tmp_path / "a.db"


def ask(path: Path, query: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query).fetchall()


def _as_sqlite(value: object) -> object:
    if isinstance(value, Decimal):
        return float(value)
    return value.isoformat() if isinstance(value, date) else value


def test_every_row_of_every_table_is_there(database: Path) -> None:
    assert {table.name: ask(database, f'SELECT * FROM "{table.name}"') for table in TABLES} == {
        table.name: [tuple(map(_as_sqlite, row)) for row in rows_of(table, sample_dataset())]
        for table in TABLES
    }


def test_keys_required_values_and_types_are_the_schemas(database: Path) -> None:
    for table in TABLES:
        columns = ask(database, f"PRAGMA table_info('{table.name}')")
        assert [column[1] for column in columns] == [column.name for column in table.columns]
        assert [bool(column[3]) for column in columns] == [column.required for column in table.columns]
        in_key = sorted((column[5], column[1]) for column in columns if column[5])
        assert tuple(name for _, name in in_key) == table.primary_key
        keys = {row[2:5] for row in ask(database, f"PRAGMA foreign_key_list('{table.name}')")}
        assert keys == {(key.table, key.column, key.references) for key in table.foreign_keys}


def test_foreign_keys_hold_and_are_kept(database: Path) -> None:
    assert (
        ask(database, "PRAGMA foreign_key_check") == [] == ask(database, "PRAGMA foreign_key_list(documents)")
    )
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
            connection.execute("UPDATE activities SET plan_id = 'none'")
        with pytest.raises(sqlite3.IntegrityError, match="NOT NULL"):
            connection.execute("UPDATE activities SET activity_no = NULL")
        with pytest.raises(sqlite3.IntegrityError, match="UNIQUE"):
            connection.execute("UPDATE activities SET activity_id = 'one'")


def test_the_database_explains_itself(database: Path) -> None:
    statements = {name: sql for name, sql in ask(database, "SELECT name, sql FROM sqlite_master")}
    for table in TABLES:
        assert table.description in statements[table.name]
        assert all(column.description in statements[table.name] for column in table.columns)
    assert all(column.description in statements[FLAT_VIEW] for column in flat_columns())


def test_the_flat_view_has_a_row_an_activity_with_plan_and_issue(database: Path) -> None:
    with closing(sqlite3.connect(database)) as connection:
        connection.row_factory = sqlite3.Row
        rows = {row["activity_no"]: dict(row) for row in connection.execute(f"SELECT * FROM {FLAT_VIEW}")}
    assert set(rows) == {"1.2", "1.10"}
    assert list(rows["1.2"]) == [column.name for column in flat_columns()]
    wanted = {
        "plan_title": "Akcioni plan",
        "jurisdiction": "KS",
        "issue_no": "5",
        "file_name": "ks-2021-5.pdf",
        "component_title": "Potpora",
        "institutions": "Uprava policije; Nepoznato tijelo",
        "deadline_end": "2021-12-31",
        "problems": 1,
    }
    assert {name: rows["1.2"][name] for name in wanted} == wanted and rows["1.10"]["problems"] == 0


def test_a_foreign_key_that_points_nowhere_is_told_and_nothing_written(tmp_path: Path) -> None:
    dataset = stored(tmp_path / "out")
    lonely = _without_rows(dataset, "institutions", tmp_path)
    with pytest.raises(InputError, match="points to no row of institutions"):
        write_sqlite(lonely, tmp_path / "a.db")
    assert not (tmp_path / "a.db").exists()


def test_a_key_that_is_there_twice_is_told_and_nothing_written(tmp_path: Path) -> None:
    dataset = stored(tmp_path / "out")
    path = dataset.folder / "plans.csv"
    rows = read_csv(PLANS, path)
    write_csv(PLANS, [*rows, *rows], path)
    write_parquet(PLANS, path, path.with_suffix(".parquet"), "1")
    with pytest.raises(InputError, match="a key does not fit"):
        write_sqlite(dataset, tmp_path / "a.db")
    assert not (tmp_path / "a.db").exists()


def _without_rows(dataset: StoredDataset, name: str, tmp_path: Path) -> StoredDataset:
    """The dataset with one table emptied behind the back of its description."""
    empty = stored(tmp_path / "empty", type(sample_dataset())())
    for ending in ("csv", "parquet"):
        (dataset.folder / f"{name}.{ending}").write_bytes((empty.folder / f"{name}.{ending}").read_bytes())
    return dataset


def test_an_amount_that_a_float_cannot_hold_is_told(tmp_path: Path) -> None:
    sample = sample_dataset()
    first, *others = sample.activity_resources
    large = replace(first, amount=Decimal("1234567890123456.78"))
    funds = "; ".join(resource_label(row) for row in (large, *others) if row.activity_id == first.activity_id)
    activities = tuple(
        replace(row, resources=funds) if row.activity_id == first.activity_id else row
        for row in sample.activities
    )
    changed = replace(sample, activities=activities, activity_resources=(large, *others))
    dataset = stored(tmp_path / "out", changed)
    (note,) = write_sqlite(dataset, tmp_path / "a.db").notes
    assert note.startswith("activity_resources: 1 x number") and "activity_resources.csv" in note


def test_the_same_dataset_gives_the_same_bytes(tmp_path: Path) -> None:
    dataset = stored(tmp_path / "out")
    for name in ("a.db", "b.db"):
        write_sqlite(dataset, tmp_path / name)
    assert (tmp_path / "a.db").read_bytes() == (tmp_path / "b.db").read_bytes()


def test_a_run_that_writes_meanwhile_stops_the_export(tmp_path: Path) -> None:
    dataset = stored(tmp_path / "out")
    stored(tmp_path / "out", replace(sample_dataset(), problems=()))
    with pytest.raises(InputError, match="another run"):
        write_sqlite(dataset, tmp_path / "a.db")
    assert not (tmp_path / "a.db").exists()


def test_the_datasets_own_files_are_not_written_over(tmp_path: Path) -> None:
    dataset = stored(tmp_path / "out")
    before = (tmp_path / "out" / "plans.csv").read_bytes()
    with pytest.raises(OutputError, match="of the dataset itself"):
        write_sqlite(dataset, tmp_path / "out" / "plans.csv")
    assert (tmp_path / "out" / "plans.csv").read_bytes() == before


def test_a_table_that_another_command_added_is_there_with_its_keys(tmp_path: Path) -> None:
    stored(tmp_path / "out")
    add_table(tmp_path / "out", "matches", like="activity_indicators")
    write_sqlite(open_dataset(tmp_path / "out"), tmp_path / "a.db")
    assert ask(tmp_path / "a.db", "SELECT count(*) FROM matches") == [(2,)]
    assert ask(tmp_path / "a.db", "PRAGMA foreign_key_list('matches')")[0][2] == "activities"


@pytest.fixture
def served(database: Path) -> Iterator[str]:
    """The address of a datasette that serves the database."""
    with datasette(database) as address:
        yield address


def _get(address: str, **query: str) -> Any:
    with urllib.request.urlopen(f"{address}?{urllib.parse.urlencode(query)}", timeout=30) as answer:
        return json.load(answer)


def test_datasette_serves_tables_keys_and_the_view(served: str) -> None:
    described = {table["name"]: table for table in _get(f"{served}.json")["tables"]}
    for table in TABLES:
        rows = rows_of(table, sample_dataset())
        assert described[table.name]["count"] == len(rows)
        assert tuple(described[table.name]["primary_keys"]) == table.primary_key
        outgoing = described[table.name]["foreign_keys"]["outgoing"]
        assert {key["column"] for key in outgoing} == {key.column for key in table.foreign_keys}
    rows = _get(f"{served}/{FLAT_VIEW}.json", _shape="array", institutions__contains="Uprava")
    assert [(row["activity_no"], row["plan_title"]) for row in rows] == [("1.2", "Akcioni plan")]
    asked = "SELECT count(*) AS late FROM activities WHERE date(deadline_end) < '2022-01-01'"
    assert _get(f"{served}.json", sql=asked, _shape="array") == [{"late": 1}]
