"""What a table of the dataset is: columns with types and constraints, keys; the error of what breaks them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from extract.errors import GlasnikError

# `json` is text holding a JSON array; `number` an exact decimal with at most two decimals.
ColumnType = Literal["string", "integer", "number", "boolean", "date", "json"]


class DatasetError(GlasnikError):
    """A dataset that breaks its own schema, or a folder that holds none."""


def refuse(faults: Sequence[object], out: Path | str = "") -> None:
    """DatasetError that names the first of the faults, where there is one, and what was not written."""
    if faults:
        more = f" (and {len(faults) - 1} more faults)" if len(faults) > 1 else ""
        raise DatasetError(f"{faults[0]}{more}" + (f"; nothing was written to {out}" if out else ""))


@dataclass(frozen=True, slots=True)
class Column:
    """One column: `enum` closes its values, `pattern` is matched against the whole value."""

    name: str
    type: ColumnType
    description: str
    required: bool = False
    enum: tuple[str, ...] = ()
    pattern: str | None = None
    minimum: int | None = None

    @property
    def attribute(self) -> str:
        """The record's field: Python keeps the word `class` for itself."""
        return "class_" if self.name == "class" else self.name


@dataclass(frozen=True, slots=True)
class ForeignKey:
    """`column` holds keys of `table`, whose primary key is the one column `references`."""

    column: str
    table: str
    references: str


@dataclass(frozen=True, slots=True)
class Table:
    """One table; rows are sorted by `primary_key`."""

    name: str
    description: str
    record: type
    columns: tuple[Column, ...]
    primary_key: tuple[str, ...]
    foreign_keys: tuple[ForeignKey, ...] = ()

    def position(self, column: str) -> int:
        """Where `column` stands among the columns, from 0."""
        return [each.name for each in self.columns].index(column)
