"""A dataset is loaded with the types that its schema names."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pandas as pd
import pytest

from extract.errors import InputError
from glasnik.load import Frames, load
from normalize.records import Dataset
from publish import write_dataset
from publish.schema import TABLES
from tests.publish.sample import AWKWARD, sample_dataset

DTYPES = {
    "string": "string",
    "json": "string",
    "integer": "Int32",
    "number": "Float64",
    "boolean": "boolean",
    "date": "datetime64[s]",
}


@pytest.fixture
def frames(tmp_path: Path) -> Frames:
    write_dataset(sample_dataset(), tmp_path, version="1")
    return load(tmp_path)


def test_every_column_has_its_type(frames: Frames) -> None:
    found = {
        name: {column: str(dtype) for column, dtype in frame.dtypes.items()} for name, frame in frames.items()
    }
    assert found == {
        table.name: {column.name: DTYPES[column.type] for column in table.columns} for table in TABLES
    }


def test_an_empty_dataset_has_the_same_types(tmp_path: Path, frames: Frames) -> None:
    write_dataset(Dataset(), tmp_path / "empty", version="1")
    empty = load(tmp_path / "empty")
    assert all(empty[name].dtypes.equals(frames[name].dtypes) for name in frames)
    assert all(len(frame) == 0 for frame in empty.values())


def test_values_come_back_as_they_were(frames: Frames) -> None:
    rows = frames.activities.set_index("activity_no").to_dict("index")
    assert rows["1.2"]["activity"] == AWKWARD
    assert rows["1.2"]["deadline_end"].date() == date(2021, 12, 31)
    assert pd.isna(rows["1.10"]["deadline_end"])
    assert rows["1.10"]["deadline_as_needed"] is True
    assert Decimal(str(frames.activity_resources.amount.sum())) == Decimal("5000000000.5")


def test_tables_are_reached_by_attribute_and_by_key(frames: Frames) -> None:
    assert list(frames) == [table.name for table in TABLES]
    assert len(frames) == len(TABLES)
    assert frames["plans"] is frames.plans
    assert "plans" in frames and "nothing" not in frames
    with pytest.raises(KeyError):
        frames["__class__"]
    assert "activities: 2 rows" in repr(frames)


def test_frames_join_by_their_keys(frames: Frames) -> None:
    joined = frames.activities.merge(frames.activity_institutions, on="activity_id")
    assert len(joined) == 3


@pytest.mark.parametrize("folder", [".", "nothing/here"])
def test_a_folder_without_a_dataset_is_one_clear_line(folder: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no dataset here"):
        load(tmp_path / folder)


def test_a_damaged_table_is_one_clear_line(tmp_path: Path) -> None:
    write_dataset(sample_dataset(), tmp_path, version="1")
    (tmp_path / "cells.parquet").write_bytes(b"PAR1")
    with pytest.raises(InputError, match="cannot be read"):
        load(tmp_path)


def test_a_missing_table_is_one_clear_line(tmp_path: Path) -> None:
    write_dataset(sample_dataset(), tmp_path, version="1")
    (tmp_path / "cells.parquet").unlink()
    with pytest.raises(InputError, match=r"cells\.parquet"):
        load(tmp_path)
