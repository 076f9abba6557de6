"""Each way in which a dataset can be wrong is found and named, before and after it is written."""

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from normalize.records import Dataset, merge
from publish import write_dataset
from publish.files.package import PACKAGE_FILE, file_hash
from publish.validate import validate
from tests.publish.sample import DOCUMENT, PLAN, sample_dataset
from tests.publish.stored_datasets import dataset_faults


@pytest.fixture
def out(tmp_path: Path) -> Path:
    write_dataset(sample_dataset(), tmp_path / "out", version="1")
    return tmp_path / "out"


def trust_again(out: Path) -> None:
    """Set sizes and hashes right, so that only what was changed in the rows is left to find."""
    package = json.loads((out / PACKAGE_FILE).read_text(encoding="utf-8"))
    for resource in package["resources"]:
        path = out / resource["path"]
        resource |= {"bytes": path.stat().st_size, "hash": file_hash(path)}
    (out / PACKAGE_FILE).write_text(json.dumps(package), encoding="utf-8")


def test_a_written_dataset_has_no_fault(out: Path) -> None:
    assert validate(out) == []
    assert validate(str(out)) == []


def test_an_empty_dataset_has_no_fault(tmp_path: Path) -> None:
    write_dataset(Dataset(), tmp_path / "out", version="1")
    assert validate(tmp_path / "out") == []


def test_a_folder_without_a_description_is_no_dataset(tmp_path: Path) -> None:
    (fault,) = validate(tmp_path)
    assert "no datapackage.json" in fault


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"$schema": "x", "resources": []}', "\x00", '{"resources": 3}']
)
def test_a_broken_description_is_one_fault_and_no_traceback(text: str, out: Path) -> None:
    (out / PACKAGE_FILE).write_text(text)
    (fault,) = validate(out)
    assert fault.startswith(PACKAGE_FILE)


def test_a_missing_file_is_named(out: Path) -> None:
    (out / "cells.parquet").unlink()
    assert validate(out) == ["cells.parquet: the file is missing"]


def test_a_changed_byte_is_found_by_the_hash(out: Path) -> None:
    path = out / "plans.csv"
    path.write_bytes(path.read_bytes().replace(b"Akcioni", b"Akcijsk"))
    assert validate(out) == ["plans.csv: hash is not what datapackage.json says"]


def test_a_changed_schema_in_the_description_is_found(out: Path) -> None:
    text = (out / PACKAGE_FILE).read_text(encoding="utf-8")
    (out / PACKAGE_FILE).write_text(text.replace('"enum"', '"categories"', 1), encoding="utf-8")
    assert "documents.csv: schema is not what datapackage.json says" in validate(out)


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("Akcioni", "Akcijski", "plans: row 1 differs between CSV and Parquet"),
        ("title,", "naslov,", "plans.csv: the head is not the columns"),
        (",2023,", ",2023.0,", "plans.csv: row 1, period_end: '2023.0' is no integer"),
        ("ks-2021-5-1,", "ks-2021-5-1,,", "plans.csv: row 1 has 15 values"),
    ],
)
def test_csv_and_parquet_must_hold_the_same_rows(old: str, new: str, fault: str, out: Path) -> None:
    path = out / "plans.csv"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8", newline="\n")
    trust_again(out)
    (found,) = validate(out)
    assert found.startswith(fault)


def test_a_lost_row_is_found(out: Path) -> None:
    path = out / "institutions.csv"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(lines[:-1]), encoding="utf-8", newline="\n")
    trust_again(out)
    assert validate(out) == ["institutions: 1 rows in CSV, 2 in Parquet"]


def test_parquet_of_other_types_is_found(out: Path) -> None:
    path = out / "plans.parquet"
    table = pq.read_table(path)
    place = table.schema.get_field_index("activities")
    pq.write_table(table.set_column(place, "activities", table["activities"].cast(pa.int64())), path)
    trust_again(out)
    assert validate(out) == ["plans.parquet: the columns or their types are not those of `plans`"]


SAMPLE = sample_dataset()
FIRST = SAMPLE.activities[0]
LEAD = SAMPLE.activity_institutions[1]
CELL = SAMPLE.cells[0]


def with_first(**changes: object) -> Dataset:
    return replace(SAMPLE, activities=(replace(FIRST, **changes), *SAMPLE.activities[1:]))  # type: ignore[arg-type]


def with_lead(**changes: object) -> Dataset:
    others = (row for row in SAMPLE.activity_institutions if row is not LEAD)
    return replace(SAMPLE, activity_institutions=(replace(LEAD, **changes), *others))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("dataset", "fault"),
    [
        (with_first(deadline_kind="soon"), "deadline_kind 'soon' is not in the vocabulary"),
        (with_first(activity_no=""), "activity_no is missing"),
        (with_first(fragments=0), "fragments 0 is under 1"),
        (with_first(fragments=2.0), "fragments 2.0 is no integer"),
        (with_first(fragments=True), "fragments True is no integer"),
        (with_first(page_first=2**31), "page_first 2147483648 is no integer"),
        (with_first(deadline_as_needed=None), "deadline_as_needed is missing"),
        (with_first(deadline_end="2021-12-31"), "deadline_end '2021-12-31' is no date"),
        (with_first(deadline_recurrence="yearly"), "does not have the form"),
        (with_first(activity="lone \ud800 half"), "is no string"),
        (with_first(heading_path="[{"), "is no json"),
        (with_first(heading_path="{}"), "is no json"),
        (with_first(plan_id="x-1"), "plan_id 'x-1' is not in plans"),
        (with_first(deadline_end=None), "kind date has a last day"),
        (with_first(deadline_kind="month"), "kind month has a first and a last day"),
        (
            with_first(deadline_kind="year", deadline_start=date(2022, 1, 1)),
            "deadline_start 2022-01-01 is after deadline_end 2021-12-31",
        ),
        (with_first(pdf_page_first=3), "pdf_page_first 3 is after pdf_page_last 2"),
        (with_first(pdf_page_last=3), "no box on page 3"),
        (with_first(fragments=1), "1 pieces, 3 boxes on 2 pages"),
        (with_first(fragments=4), "4 pieces, 3 boxes on 2 pages"),
        (with_first(institutions="Uprava policije"), "institutions is not the list"),
        (with_first(partners=None), "partners is not the list"),
        (with_first(indicators="Broj"), "indicators is not the list"),
        (with_first(resources="donor funds"), "resources is not the list"),
        (with_lead(institution_id="ks-xxx"), "institution_id 'ks-xxx' is not in institutions"),
        (with_lead(institution_id=None), "institutions ks-police: says 1 mentions, has 0"),
        (with_lead(class_="court"), "not as `institutions` describes ks-police"),
        (with_lead(jurisdiction="Sarajevo"), "jurisdiction 'Sarajevo' is not in the vocabulary"),
        (with_lead(position=2), "2 rows of one key"),
        (with_lead(position=4), "the positions are not 1 to 3"),
        (replace(SAMPLE, plans=(PLAN,)), "plans ks-2021-5-1: says 0 activities, has 2"),
        (
            replace(SAMPLE, plans=(replace(PLAN, period_start=2024, activities=2),)),
            "period_start 2024 is after",
        ),
        (replace(SAMPLE, documents=(replace(DOCUMENT, sha256="ab"),)), "sha256 'ab' does not have the form"),
        (replace(SAMPLE, cells=SAMPLE.cells[:2]), "ks-2021-5-1/1.10: no cell says what was printed"),
        (replace(SAMPLE, cells=(*SAMPLE.cells, CELL)), "2 rows of one key"),
        (replace(SAMPLE, cells=(replace(CELL, field="status"), *SAMPLE.cells[1:])), "does not have the form"),
        (
            replace(
                SAMPLE, activity_resources=(replace(SAMPLE.activity_resources[0], amount=Decimal("0.001")),)
            ),
            "is no number",
        ),
        (merge([SAMPLE, SAMPLE]), "2 rows of one key"),
    ],
)
def test_a_wrong_row_is_named_before_anything_is_written(dataset: Dataset, fault: str) -> None:
    faults = dataset_faults(dataset)
    assert any(fault in each for each in faults), faults


def test_the_sample_has_no_fault_in_memory() -> None:
    assert dataset_faults(SAMPLE) == []


def test_a_transcript_without_boxes_has_no_fault() -> None:
    pages = {"pdf_page_first": None, "pdf_page_last": None}
    dataset = replace(
        SAMPLE,
        activities=tuple(replace(row, **pages) for row in SAMPLE.activities),  # type: ignore[arg-type]
        cells=tuple(replace(row, boxes="[]") for row in SAMPLE.cells),
    )
    assert dataset_faults(dataset) == []


def test_a_cell_merged_over_rows_of_other_pages_is_no_fault() -> None:
    boxes = json.dumps([{"page": page} for page in (1, 2, 3, 4)])
    assert dataset_faults(replace(SAMPLE, cells=(*SAMPLE.cells[1:], replace(CELL, boxes=boxes)))) == []


def test_merging_counts_totals_anew_and_keeps_one_row_a_body() -> None:
    other = replace(
        SAMPLE,
        documents=(),
        plans=(),
        activities=(),
        activity_indicators=(),
        activity_institutions=(),
        activity_resources=(),
        cells=(),
        corrections=(),
        problems=(),
    )
    merged = merge([other, SAMPLE])
    assert dataset_faults(merged) == []
    assert {body.institution_id: body.mentions for body in merged.institutions} == {
        "ks-police": 1,
        "ks-mup": 2,
    }


def test_a_body_with_two_meanings_is_a_fault_and_not_a_choice() -> None:
    renamed = tuple(replace(body, abbreviation="MUP") for body in SAMPLE.institutions[1:])
    assert any(
        "2 rows of one key" in fault
        for fault in dataset_faults(merge([SAMPLE, Dataset(institutions=renamed)]))
    )
