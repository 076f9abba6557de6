"""What an export tells of the file it has written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Exported:
    """The file, the rows written by table name, and in `notes` what it could not hold, a line each."""

    path: Path
    rows: Mapping[str, int]
    notes: tuple[str, ...] = ()
