"""Loading a dataset as pandas frames with the columns' own types."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING

from extract.errors import InputError
from publish.comparison_schema import tables_among
from publish.files.atomic import current_file
from publish.files.dataset_folder import read_at_once
from publish.tables.table import Table

if TYPE_CHECKING:
    import pandas as pd

# Every type can hold a missing value; counts stay whole numbers and yes-or-no values stay so beside one.
_DTYPES = {
    "string": "string",
    "json": "string",
    "integer": "Int32",
    "number": "Float64",
    "boolean": "boolean",
    "date": "datetime64[s]",
}


@dataclass(frozen=True, slots=True, eq=False)
class Frames(Mapping[str, "pd.DataFrame"]):
    """The dataset's tables as frames: `frames.activities` and `frames["activities"]` are the same."""

    documents: pd.DataFrame
    plans: pd.DataFrame
    activities: pd.DataFrame
    activity_institutions: pd.DataFrame
    activity_indicators: pd.DataFrame
    activity_resources: pd.DataFrame
    institutions: pd.DataFrame
    cells: pd.DataFrame
    corrections: pd.DataFrame
    problems: pd.DataFrame
    # None, and not among the names, where the plans were not compared.
    matches: pd.DataFrame | None = None
    coverage: pd.DataFrame | None = None
    profiles: pd.DataFrame | None = None

    def __getitem__(self, name: str) -> pd.DataFrame:
        if name not in set(self):
            raise KeyError(name)
        frame: pd.DataFrame = getattr(self, name)
        return frame

    def __iter__(self) -> Iterator[str]:
        return (field.name for field in fields(self) if getattr(self, field.name) is not None)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __repr__(self) -> str:
        return f"Frames({', '.join(f'{name}: {len(frame)} rows' for name, frame in self.items())})"


def load(folder: Path | str = "data/out") -> Frames:
    """The dataset in `folder`, all tables from one run.

    Dates are `datetime64[s]`, counts and page numbers `Int32`, amounts `Float64`, yes-or-no values `boolean`,
    all else `string`; `heading_path` and `boxes` are JSON text. InputError where there is no dataset.
    """
    folder = Path(folder)
    return read_at_once(folder, lambda described: _frames(folder, described))


def _frames(folder: Path, described: bytes) -> Frames:
    try:
        return Frames(**{table.name: _frame(table, folder) for table in tables_among(_names(described))})
    except (OSError, ValueError) as error:
        # pyarrow's errors of damaged files are ValueErrors.
        raise InputError(folder, f"a table cannot be read ({error}); write it anew") from error


def _names(description: bytes) -> list[str]:
    """The names of the described files; none where the description cannot be read."""
    try:
        return [str(resource["name"]) for resource in json.loads(description)["resources"]]
    except (ValueError, LookupError, TypeError):
        return []


def _frame(table: Table, folder: Path) -> pd.DataFrame:
    import pandas as pd
    import pyarrow.parquet as pq

    with pq.ParquetFile(current_file(folder, f"{table.name}.parquet")) as file:
        found = file.read([column.name for column in table.columns])
    return pd.DataFrame(
        {
            column.name: pd.Series(found[column.name].to_pylist(), dtype=_DTYPES[column.type])
            for column in table.columns
        }
    )
