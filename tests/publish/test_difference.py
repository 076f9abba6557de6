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
ROWS = SAMPLE.activity_institutions


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
    last = SAMPLE.problems[-1]
    key = ", ".join(
        filter(None, (last.activity_id or last.plan_id or last.document_id, last.code, last.value))
    )
    assert list(differences(whole, short)) == [Difference("problems", key, "removed")]
    assert list(differences(short, whole)) == [Difference("problems", key, "added")]
    assert not list(differences(whole, short, ["activities"]))


def test_a_problem_that_others_are_counted_behind_is_the_only_difference(tmp_path: Path) -> None:
    first, *others = (replace(SAMPLE.problems[0], message=f"{n}", value=f"{n}") for n in range(3))
    counted = [replace(each, problem_id=f"{each.document_id}-p{n}") for n, each in enumerate(others)]
    whole = replace(SAMPLE, problems=(replace(first, problem_id=f"{first.document_id}-p9"), *counted))
    less = replace(SAMPLE, problems=tuple(replace(e, problem_id=f"{e.problem_id}x") for e in counted))
    found = list(differences(written(whole, tmp_path / "a"), written(less, tmp_path / "b"), ["problems"]))
    assert [(each.kind, each.key.endswith(", 0")) for each in found] == [("removed", True)]


def test_a_body_put_before_another_changes_nothing_of_it_but_its_place(tmp_path: Path) -> None:
    row = next(each for each in ROWS if each.position == 1)
    new = replace(row, institution="Nova", institution_id=None, match="unmatched")
    rows = (new, *(replace(e, position=e.position + (e.activity_id == row.activity_id)) for e in ROWS))
    activities = tuple(
        replace(e, institutions=f"Nova; {e.institutions}") if e.activity_id == row.activity_id else e
        for e in SAMPLE.activities
    )
    more = replace(SAMPLE, activities=activities, activity_institutions=rows)
    found = list(
        differences(written(SAMPLE, tmp_path / "a"), written(more, tmp_path / "b"), ["activity_institutions"])
    )
    assert [each.key for each in found if each.kind != "changed"] == [f"{row.activity_id}, Nova"]
    assert {column for each in found for column, _, _ in each.changes} == {"position"}


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
