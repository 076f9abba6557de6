"""Records become rows of plain values, in order."""

import random
from dataclasses import replace

from normalize.records import Dataset
from publish import schema
from publish.tables.rows import rows_of
from tests.publish.sample import activity, sample_dataset


def test_empty_text_is_missing() -> None:
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
