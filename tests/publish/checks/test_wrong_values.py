"""A value that the schema cannot hold costs itself, and a problem says so; all other rows are kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from normalize.plan_rows import by_plan
from normalize.records import Dataset
from publish.parts import Part, pack
from publish.tables.table import DatasetError
from tests.publish.sample import sample_dataset
from tests.publish.stored_datasets import dataset_faults

SAMPLE = sample_dataset()


def packed(folder: Path, dataset: Dataset) -> Dataset:
    path = folder / "a.zip"
    path.write_bytes(pack(by_plan(dataset))[0])
    with Part(path) as part:
        return part.dataset()


def with_first(table: str, **values: Any) -> Dataset:
    """The sample with other values in a table's first row."""
    first, *others = getattr(SAMPLE, table)
    return replace(SAMPLE, **{table: (replace(first, **values), *others)})


@pytest.mark.parametrize(
    ("table", "wrong", "left"),
    [
        ("activity_resources", {"amount": Decimal(10) ** 18}, {"amount": None}),
        ("activity_resources", {"amount": Decimal(-1)}, {"amount": None}),
        ("activities", {"deadline_recurrence": "yearly"}, {"deadline_recurrence": None}),
        (
            "activities",
            {"deadline_kind": "year", "deadline_start": date(2022, 1, 1), "deadline_end": date(2021, 1, 1)},
            {"deadline_kind": "unparsed", "deadline_start": None, "deadline_end": None},
        ),
        (
            "activities",
            {"deadline_end": None},
            {"deadline_kind": "unparsed"},
        ),
        (
            "activities",
            {"pdf_page_first": 3, "pdf_page_last": 2},
            {"pdf_page_first": None, "pdf_page_last": None},
        ),
        ("plans", {"period_start": 2024}, {"period_start": None, "period_end": None}),
        ("documents", {"pages": -1}, {"pages": None}),
        ("cells", {"clean": "pola \ud800"}, {"clean": None}),
    ],
)
def test_a_wrong_value_is_left_out_and_told_and_no_row_is_lost(
    table: str, wrong: dict[str, Any], left: dict[str, Any], tmp_path: Path
) -> None:
    found = packed(tmp_path, with_first(table, **wrong))
    assert dataset_faults(found) == []
    kept = [name for name in Dataset.__slots__ if name != "problems"]
    assert [len(getattr(found, name)) for name in kept] == [len(getattr(SAMPLE, name)) for name in kept]
    rows = getattr(found, table)
    assert [row for row in rows if all(getattr(row, name) == value for name, value in left.items())]
    assert [row.code for row in found.problems].count("value_left_out") == 1


def test_the_list_beside_an_amount_left_out_is_without_it(tmp_path: Path) -> None:
    found = packed(tmp_path, with_first("activity_resources", amount=Decimal(10) ** 18))
    row = next(row for row in found.activities if row.resources)
    assert (row.resources or "").split("; ")[0].startswith("regular budget: ")
    assert "1000" not in (row.resources or "")


def test_a_value_left_out_is_told_once_in_a_part_made_again(tmp_path: Path) -> None:
    first = packed(tmp_path, with_first("activity_resources", amount=Decimal(10) ** 18))
    again = packed(tmp_path, first)
    assert again.problems == first.problems
    assert [row.value for row in again.problems if row.code == "value_left_out"] == ["1000000000000000000"]


def test_a_key_that_is_missing_costs_the_document() -> None:
    with pytest.raises(DatasetError, match="activity_no is missing"):
        pack(by_plan(with_first("activities", activity_no="")))
