"""No clean value differs from what was printed without a row of `corrections` that says so."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from normalize.records import Dataset
from tests.normalize.documents import plan
from tests.readings import dataset_of

TESTS = Path(__file__).parents[1]
SPECIMENS = (
    TESTS.parent / "data" / "raw" / "ks-2021-5.pdf",
    *sorted((TESTS / "specimens" / "issues").glob("*.pdf")),
)
# Hyphens and dots at lines' ends, bullets and what parts the items of a list.
SEPARATORS = str.maketrans("", "", " \t\n\u00a0\u00ad-–—‑;,./•·▪●*")


def bare(text: str | None) -> str:
    return (text or "").translate(SEPARATORS)


def clean_values(dataset: Dataset) -> Iterator[tuple[str, str, str]]:
    """Activity, field and each clean value that came from that field's cell."""
    for cell in dataset.cells:
        if cell.field != "resource" and cell.clean:  # `kind: holder` labels stand there
            yield cell.activity_id, cell.field, cell.clean
    for row in dataset.activity_resources:
        if row.institution:
            yield row.activity_id, "resource", row.institution


def untold(dataset: Dataset) -> list[tuple[str, str, str]]:
    told = {(row.activity_id, row.field) for row in dataset.corrections}
    assert (None, None) not in told  # a repair of the whole document would tell everything
    printed = {(cell.activity_id, cell.field): bare(cell.printed) for cell in dataset.cells}
    return [
        (activity_id, field, value)
        for activity_id, field, value in clean_values(dataset)
        if (activity_id, field) not in told and bare(value) not in printed[activity_id, field]
    ]


def lost(dataset: Dataset) -> list[tuple[str, str, str]]:
    """Activities whose printed cell has more than the clean text, untold."""
    told = {(row.activity_id, row.field) for row in dataset.corrections}
    return [
        (cell.activity_id, cell.field, cell.clean or "")
        for cell in dataset.cells
        if cell.field in ("activity", "deadline")
        and bare(cell.clean) != bare(cell.printed)
        and (cell.activity_id, cell.field) not in told
    ]


@pytest.mark.parametrize("path", SPECIMENS, ids=lambda path: path.stem)
def test_every_change_of_a_kept_specimen_is_told(path: Path) -> None:
    dataset = dataset_of(path)
    assert dataset.cells
    assert untold(dataset) == []
    assert lost(dataset) == []


@pytest.mark.parametrize(
    "cell, clean",
    [
        ("n/a; Inspeksijske kontrole", "Inspekcijske kontrole"),
        ("Plan; Inspeksijske kontrole", "Plan; Inspekcijske kontrole"),
    ],
)
def test_a_change_in_any_item_of_a_list_is_told(cell: str, clean: str) -> None:
    dataset = plan(("1.", "Izraditi plan", "2021.", "Vlada Kantona Sarajevo", cell))
    assert dataset.activities[0].indicators == clean
    assert untold(dataset) == []


def test_a_dot_alone_on_a_line_follows_the_word_before_it() -> None:
    dataset = plan(("1.", "Izraditi plan", "Decembar 2021\n.", "Vlada Kantona Sarajevo", "Plan"))
    assert dataset.activities[0].deadline == "Decembar 2021."
    assert [row for row in dataset.corrections if row.field == "deadline"] == []
