"""The tables of a comparison are part of the dataset: whole or not there, and gone with the next run."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from frictionless import Package

from compare.comparison import Comparison, compare
from extract.errors import OutputError
from glasnik.load import load
from normalize.records import Dataset, merge
from publish import write_dataset
from publish.comparison import write_comparison
from publish.comparison_schema import COMPARISON_TABLES
from publish.files.dataset_folder import description_of
from publish.files.package import PACKAGE_FILE
from publish.stored_records import read_dataset
from publish.validate import validate
from tests.publish.sample import sample_dataset

FILES = {f"{table.name}.{ending}" for table in COMPARISON_TABLES for ending in ("csv", "parquet")}


def tables(comparison: Comparison) -> dict[str, Any]:
    return {table.name: getattr(comparison, table.name) for table in COMPARISON_TABLES}


@pytest.fixture(scope="module")
def dataset(dataset_folder: Path) -> Dataset:
    return read_dataset(dataset_folder)


@pytest.fixture(scope="module")
def compared(dataset: Dataset) -> Comparison:
    return compare(dataset)


@pytest.fixture
def out(dataset_folder: Path, compared: Comparison, tmp_path: Path) -> Path:
    folder = tmp_path / "out"
    shutil.copytree(dataset_folder, folder, ignore=shutil.ignore_patterns("review"))
    write_comparison(tables(compared), folder, described=description_of(folder))
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_a_dataset_with_its_comparison_is_whole_and_valid(out: Path) -> None:
    assert validate(out) == []
    report = Package(str(out / PACKAGE_FILE)).validate()
    assert report.valid, report.flatten(["name", "type", "note"])


def test_the_dataset_itself_stays_as_it_was(out: Path, dataset: Dataset, dataset_folder: Path) -> None:
    assert read_dataset(out) == dataset
    before, after = (
        {r["name"]: r for r in json.loads((folder / PACKAGE_FILE).read_bytes())["resources"]}
        for folder in (dataset_folder, out)
    )
    assert before.items() <= after.items()


def test_comparing_again_gives_the_same_bytes(out: Path, compared: Comparison) -> None:
    before = contents(out)
    write_comparison(tables(compared), out, described=description_of(out))
    assert contents(out) == before


def test_a_new_run_drops_the_comparison(out: Path, dataset: Dataset) -> None:
    write_dataset(dataset, out, version="1")
    assert validate(out) == []
    assert not FILES & {path.name for path in out.iterdir()}


def test_a_comparison_without_one_of_its_tables_is_a_fault(out: Path) -> None:
    package = json.loads((out / PACKAGE_FILE).read_bytes())
    package["resources"] = [r for r in package["resources"] if not r["name"].startswith("profiles")]
    (out / PACKAGE_FILE).write_text(json.dumps(package), encoding="utf-8")
    assert any("profiles" in fault for fault in validate(out))


def test_a_changed_table_is_a_fault(out: Path) -> None:
    path = out / "matches.csv"
    path.write_text(path.read_text(encoding="utf-8").replace(",same,", ",close,", 1), encoding="utf-8")
    assert any("matches.csv" in fault for fault in validate(out))


def test_a_pair_with_an_activity_that_is_not_there_is_a_fault(out: Path, compared: Comparison) -> None:
    wrong = replace(compared.matches[0], activity_id_a="ks-2021-5-1/99")
    records = {**tables(compared), "matches": (wrong, *compared.matches[1:])}
    write_comparison(records, out, described=description_of(out))
    assert any("ks-2021-5-1/99" in fault for fault in validate(out))


def test_nothing_is_written_where_another_run_has_written_meanwhile(out: Path, compared: Comparison) -> None:
    before = contents(out)
    with pytest.raises(OutputError, match="compare again"):
        write_comparison(tables(compared), out, described=description_of(out) + b" ")
    assert contents(out) == before


def test_a_table_that_is_a_link_to_a_file_elsewhere_is_taken_over(tmp_path: Path) -> None:
    """As tools that keep large files out of a repository leave it."""
    out = tmp_path / "out"
    write_dataset(sample_dataset(), out, version="1")
    (tmp_path / "kept").mkdir()
    (out / "cells.csv").rename(tmp_path / "kept" / "cells.csv")
    (out / "cells.csv").symlink_to(Path("..") / "kept" / "cells.csv")
    nothing = {table.name: () for table in COMPARISON_TABLES}
    write_comparison(nothing, out, described=description_of(out))
    assert validate(out) == []


def test_frames_have_the_comparison_where_there_is_one(out: Path, tmp_path: Path) -> None:
    frames = load(out)
    assert frames.matches is not None and len(frames["matches"]) == 133
    assert {"matches", "coverage", "profiles"} <= set(frames)
    write_dataset(merge([sample_dataset()]), tmp_path / "plain", version="1")
    plain = load(tmp_path / "plain")
    assert plain.matches is None and "matches" not in plain
    with pytest.raises(KeyError):
        plain["matches"]
