"""Two datasets compared row by row."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from extract.errors import InputError
from normalize.records import Dataset
from publish import write_dataset
from publish.difference import Difference, differences
from tests.publish.sample import sample_dataset

SAMPLE = sample_dataset()


def written(dataset: Dataset, out: Path) -> Path:
    write_dataset(dataset, out, version="1")
    return out


def test_a_dataset_does_not_differ_from_itself(tmp_path: Path) -> None:
    assert not list(differences(written(SAMPLE, tmp_path / "a"), written(SAMPLE, tmp_path / "b")))


def test_a_changed_value_is_told_with_its_column(tmp_path: Path) -> None:
    first, *others = SAMPLE.activities
    changed = replace(SAMPLE, activities=(replace(first, deadline="stalno"), *others))
    found = list(differences(written(SAMPLE, tmp_path / "a"), written(changed, tmp_path / "b")))
    change = ("deadline", first.deadline or "", "stalno")
    assert found == [Difference("activities", first.activity_id, "changed", (change,))]


def test_rows_of_one_dataset_alone_are_added_or_removed(tmp_path: Path) -> None:
    less = replace(SAMPLE, problems=SAMPLE.problems[:-1])
    whole, short = written(SAMPLE, tmp_path / "a"), written(less, tmp_path / "b")
    key = SAMPLE.problems[-1].problem_id
    assert list(differences(whole, short)) == [Difference("problems", key, "removed")]
    assert list(differences(short, whole)) == [Difference("problems", key, "added")]
    assert not list(differences(whole, short, ["activities"]))


def test_cells_longer_than_csv_readers_expect_are_compared(tmp_path: Path) -> None:
    first, *others = SAMPLE.activities
    longer = replace(SAMPLE, activities=(replace(first, activity="a" * 200_000), *others))
    found = list(
        differences(written(longer, tmp_path / "a"), written(SAMPLE, tmp_path / "b"), ["activities"])
    )
    assert [(each.kind, each.changes[0][0]) for each in found] == [("changed", "activity")]


def test_a_folder_without_a_dataset_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no dataset here"):
        list(differences(written(SAMPLE, tmp_path / "a"), tmp_path))
