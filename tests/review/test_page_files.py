"""The files beside the review page: those of the dataset that it shows, and no others."""

from __future__ import annotations

from pathlib import Path

import pytest

from normalize.plan_rows import without_plan
from publish.stored_records import read_dataset
from review.page import write_review


def test_rows_of_plans_that_are_no_more_in_the_dataset_go(
    dataset_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("review.page.MOST_INLINE", 100)
    dataset = read_dataset(dataset_folder)
    write_review(dataset, tmp_path, [])
    rows = tmp_path / "review" / "rows"
    assert sorted(path.name for path in rows.iterdir()) == ["1.js", "2.js", "3.js"]
    write_review(without_plan(dataset, "zhk-2021-6-1"), tmp_path, [])
    assert sorted(path.name for path in rows.iterdir()) == ["1.js", "2.js"]


def test_rows_that_stand_in_the_page_itself_do_not_lie_beside_it_too(
    dataset_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dataset = read_dataset(dataset_folder)
    with monkeypatch.context() as small:
        small.setattr("review.page.MOST_INLINE", 100)
        write_review(dataset, tmp_path, [])
    write_review(dataset, tmp_path, [])
    assert not (tmp_path / "review" / "rows").exists()
