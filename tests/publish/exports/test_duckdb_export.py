"""The DuckDB database, opened by DuckDB: every row with its type, keys that hold, comments, the view."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import duckdb
import pytest

from extract.errors import GlasnikError, InputError
from normalize.records import with_totals
from publish.exports.duckdb_export import write_duckdb
from publish.exports.flat_view import FLAT_VIEW, flat_columns
from publish.files.described import open_dataset
from publish.schema import TABLES
from publish.tables.rows import rows_of
from tests.publish.sample import PLAN, body, sample_dataset
from tests.publish.stored_datasets import add_table, stored, with_texts


@pytest.fixture
def database(tmp_path: Path) -> Path:
    write_duckdb(stored(tmp_path / "out"), tmp_path / "a.duckdb")
    return tmp_path / "a.duckdb"


def ask(path: Path, query: str) -> list[tuple[Any, ...]]:
    with duckdb.connect(str(path), read_only=True) as connection:
        return connection.execute(query).fetchall()


def test_every_row_of_every_table_is_there_with_its_type(database: Path) -> None:
    order = {table: ", ".join(f'"{name}"' for name in table.primary_key) for table in TABLES}
    found = {
        table.name: ask(database, f'SELECT * FROM "{table.name}" ORDER BY {order[table]}') for table in TABLES
    }
    assert found == {table.name: rows_of(table, sample_dataset()) for table in TABLES}


def test_keys_and_required_values_are_the_schemas(database: Path) -> None:
    found = ask(
        database,
        "SELECT table_name, constraint_type, constraint_column_names, referenced_table "
        "FROM duckdb_constraints()",
    )
    for table in TABLES:
        of_table = [row[1:] for row in found if row[0] == table.name]
        (key,) = [columns for kind, columns, _ in of_table if kind == "PRIMARY KEY"]
        assert tuple(key) == table.primary_key
        keys = {(columns[0], target) for kind, columns, target in of_table if kind == "FOREIGN KEY"}
        assert keys == {(each.column, each.table) for each in table.foreign_keys}
        required = {columns[0] for kind, columns, _ in of_table if kind == "NOT NULL"}
        assert required >= {column.name for column in table.columns if column.required}


def test_foreign_keys_are_kept(database: Path) -> None:
    with duckdb.connect(str(database)) as connection, pytest.raises(duckdb.ConstraintException):
        connection.execute("UPDATE activities SET plan_id = 'none'")


def test_the_database_explains_itself(database: Path) -> None:
    told = dict(ask(database, "SELECT table_name || '.' || column_name, comment FROM duckdb_columns()"))
    for table in TABLES:
        for column in table.columns:
            assert told[f"{table.name}.{column.name}"] == column.description
    for column in flat_columns():
        assert told[f"{FLAT_VIEW}.{column.name}"] == column.description
    assert dict(ask(database, "SELECT table_name, comment FROM duckdb_tables()")) == {
        table.name: table.description for table in TABLES
    }


def test_the_flat_view_has_a_row_an_activity_with_plan_and_issue(database: Path) -> None:
    query = f"SELECT activity_no, plan_title, issue_no, problems FROM {FLAT_VIEW} ORDER BY activity_id"
    assert ask(database, query) == [("1.10", "Akcioni plan", "5", 0), ("1.2", "Akcioni plan", "5", 1)]


def test_lists_are_json_that_can_be_asked_for_their_parts(database: Path) -> None:
    pages = ask(database, "SELECT CAST(boxes->'$[*].page' AS VARCHAR) FROM cells WHERE field = 'activity'")
    assert pages == [("[1, 2]",), ("[1, 2]",)]


def test_bodies_and_plans_that_point_to_one_another_are_there_in_any_order(tmp_path: Path) -> None:
    sample = sample_dataset()
    chain = tuple(
        body(f"a-{number}", f"Tijelo {number}", "other", f"a-{number + 1}" if number < 5 else None)
        for number in range(6)
    )
    twins = tuple(
        replace(PLAN, plan_id=f"ks-2021-5-{place}", repeats=older)
        for place, older in ((2, "ks-2021-5-3"), (3, None))
    )
    dataset = with_totals(
        replace(sample, institutions=(*sample.institutions, *chain), plans=(*sample.plans, *twins))
    )
    out = stored(tmp_path / "out", dataset)
    rows = write_duckdb(out, tmp_path / "a.duckdb").rows
    assert ask(tmp_path / "a.duckdb", "SELECT count(*) FROM institutions") == [(8,)]
    assert rows["institutions"] == 8 and rows["plans"] == 3


def test_more_rows_than_a_transaction_holds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("publish.exports.duckdb_export._ROWS", 2_000)
    dataset = stored(tmp_path / "out", with_texts(map(str, range(4_500))))
    assert write_duckdb(dataset, tmp_path / "a.duckdb").rows["cells"] == 4_500
    query = "SELECT count(*), count(DISTINCT activity_id), max(activity) FROM activities"
    assert ask(tmp_path / "a.duckdb", query) == [(4_500, 4_500, "999")]


def test_a_foreign_key_that_points_nowhere_is_told_and_nothing_written(tmp_path: Path) -> None:
    dataset = stored(tmp_path / "out")
    empty = stored(tmp_path / "empty", type(sample_dataset())())
    (dataset.folder / "plans.parquet").write_bytes((empty.folder / "plans.parquet").read_bytes())
    with pytest.raises(InputError, match="a key does not fit"):
        write_duckdb(dataset, tmp_path / "a.duckdb")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["empty", "out"]


def test_a_table_that_another_command_added_is_there(tmp_path: Path) -> None:
    stored(tmp_path / "out")
    add_table(tmp_path / "out", "matches", like="activity_indicators")
    write_duckdb(open_dataset(tmp_path / "out"), tmp_path / "a.duckdb")
    assert ask(tmp_path / "a.duckdb", "SELECT count(*) FROM matches") == [(2,)]


def test_without_the_library_one_line_says_how_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dataset = stored(tmp_path / "out")
    monkeypatch.setitem(sys.modules, "duckdb", None)
    with pytest.raises(GlasnikError, match="pip install duckdb"):
        write_duckdb(dataset, tmp_path / "a.duckdb")
