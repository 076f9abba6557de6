"""The description is right, and other people's tools find the dataset whole."""

import hashlib
import json
import warnings
from pathlib import Path
from typing import Any

import frictionless
import pytest

from normalize.records import Dataset
from publish import write_dataset
from publish.files.package import PACKAGE_PROFILE, RESOURCE_PROFILE
from publish.schema import TABLES
from tests.publish.sample import SHA, sample_dataset


@pytest.fixture
def out(tmp_path: Path) -> Path:
    write_dataset(sample_dataset(), tmp_path / "out", version="0.1.0")
    return tmp_path / "out"


def described(out: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((out / "datapackage.json").read_text(encoding="utf-8"))
    return found


def errors(out: Path) -> list[tuple[str, str]]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        report = frictionless.validate(str(out / "datapackage.json"))
    return [(task.name, error.message) for task in report.tasks for error in task.errors] + [
        ("package", error.message) for error in report.errors
    ]


def test_frictionless_finds_no_fault(out: Path) -> None:
    assert errors(out) == []


def test_frictionless_finds_no_fault_in_an_empty_dataset(tmp_path: Path) -> None:
    write_dataset(Dataset(), tmp_path / "out", version="0.1.0")
    assert errors(tmp_path / "out") == []


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("activities", "ks-2021-5-1,1.2", "ks-2021-5-9,1.2"),
        ("plans", "Akcioni", "Akcijski"),
        ("institutions", ",ks-mup,", ",ks-xxx,"),
    ],
)
def test_frictionless_sees_the_keys_and_hashes_that_are_described(
    name: str, old: str, new: str, out: Path
) -> None:
    path = out / f"{name}.csv"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8", newline="\n")
    assert name in {task for task, _ in errors(out)}


def test_frictionless_checks_foreign_keys(tmp_path: Path) -> None:
    """With size and hash set right again, what is left is the broken key."""
    out = tmp_path / "out"
    write_dataset(sample_dataset(), out, version="0.1.0")
    path = out / "institutions.csv"
    path.write_text(path.read_text(encoding="utf-8").replace(",ks-mup,", ",ks-xxx,"), encoding="utf-8")
    package = described(out)
    resource = next(each for each in package["resources"] if each["name"] == "institutions")
    resource["hash"] = f"sha256:{hashlib.sha256(path.read_bytes()).hexdigest()}"
    (out / "datapackage.json").write_text(json.dumps(package), encoding="utf-8")
    assert any("violates the foreign key" in message for _, message in errors(out))


def test_every_table_is_two_resources_with_size_hash_and_schema(out: Path) -> None:
    package = described(out)
    assert package["$schema"] == PACKAGE_PROFILE
    by_path = {resource["path"]: resource for resource in package["resources"]}
    assert set(by_path) == {f"{table.name}.{end}" for table in TABLES for end in ("csv", "parquet")}
    for path, resource in by_path.items():
        data = (out / path).read_bytes()
        assert resource["$schema"] == RESOURCE_PROFILE
        assert resource["bytes"] == len(data)
        assert resource["hash"] == f"sha256:{hashlib.sha256(data).hexdigest()}"
        assert resource["schema"]["primaryKey"]
    names = [resource["name"] for resource in package["resources"]]
    assert len(set(names)) == len(names)


def test_foreign_keys_stay_within_a_format(out: Path) -> None:
    keys = [
        (resource["name"], foreign["reference"].get("resource", resource["name"]))
        for resource in described(out)["resources"]
        for foreign in resource["schema"].get("foreignKeys", ())
    ]
    assert len(keys) == 2 * sum(len(table.foreign_keys) for table in TABLES)
    assert [key for key in keys if len({name.endswith("-parquet") for name in key}) > 1] == []


def test_sources_are_the_documents_unless_others_are_given(out: Path, tmp_path: Path) -> None:
    assert described(out)["sources"] == [{"title": "ks-2021-5.pdf", "version": f"sha256:{SHA}"}]
    write_dataset(sample_dataset(), tmp_path / "b", version="1", sources=[{"title": "Izvor"}])
    assert described(tmp_path / "b")["sources"] == [{"title": "Izvor"}]


def test_writing_again_gives_the_same_bytes(out: Path, tmp_path: Path) -> None:
    write_dataset(sample_dataset(), tmp_path / "again", version="0.1.0")
    first = {path.name: path.read_bytes() for path in out.iterdir()}
    assert {path.name: path.read_bytes() for path in (tmp_path / "again").iterdir()} == first
    write_dataset(sample_dataset(), out, version="0.1.0")
    assert {path.name: path.read_bytes() for path in out.iterdir()} == first
