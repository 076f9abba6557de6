"""The three kept issues, read once and compared once."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from compare.comparison import Comparison, compare
from glasnik.cli import main
from normalize.records import Dataset
from publish.stored_records import read_dataset


@pytest.fixture(scope="session")
def dataset(dataset_folder: Path) -> Dataset:
    return read_dataset(dataset_folder)


@pytest.fixture(scope="session")
def comparison(dataset: Dataset) -> Comparison:
    return compare(dataset)


@pytest.fixture(scope="session")
def compared_folder(dataset_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The dataset with its comparison, as `glasnik compare` writes it."""
    out = tmp_path_factory.mktemp("compared") / "out"
    shutil.copytree(dataset_folder, out, ignore=shutil.ignore_patterns("review"))
    result = CliRunner().invoke(main, ["compare", "--out", str(out)])
    assert result.exit_code == 0, result.output
    return out
