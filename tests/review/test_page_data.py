"""The rows of the review page: in the order of print, with what a person has to see."""

from __future__ import annotations

from dataclasses import replace

from normalize.records import Dataset
from review.page_data import PageData
from tests.publish.sample import activity, cell


def without_places(*ids: str) -> Dataset:
    """A dataset of rows of a transcript: no box says where they stand."""
    rows = tuple(replace(activity(key), activity_id=key) for key in ids)
    cells = tuple(replace(cell("1", "activity", ()), activity_id=key) for key in ids)
    return Dataset(activities=tuple(sorted(rows, key=lambda row: row.activity_id)), cells=cells)


def test_rows_of_a_transcript_stand_in_the_order_of_their_numbers() -> None:
    ids = [f"x-0123456789ab-1/{number}" for number in (*range(1, 13), "12~2", "12a", "²")]
    shown = PageData(without_places(*ids)).rows("ks-2021-5-1")
    assert [row["id"] for row in shown] == sorted(ids, key=ids.index)


def test_numbers_of_several_levels_count_level_by_level() -> None:
    ids = [f"x-0123456789ab-1/{number}" for number in ("1.2", "1.2~2", "1.10", "2.1", "10.1")]
    assert [row["id"] for row in PageData(without_places(*ids)).rows("ks-2021-5-1")] == ids
