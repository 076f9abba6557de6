"""The flat view takes over every column of the activities, and describes each of its own."""

from __future__ import annotations

from publish.exports.flat_view import flat_columns
from publish.schema import ACTIVITIES


def test_no_column_of_an_activity_is_missing_and_no_name_is_there_twice() -> None:
    names = [column.name for column in flat_columns()]
    assert {column.name for column in ACTIVITIES.columns} <= set(names)
    assert len(names) == len(set(names))


def test_every_column_is_described() -> None:
    assert all(column.description.endswith(".") for column in flat_columns())
