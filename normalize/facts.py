"""Reference data that people may edit: CSV files in `normalize/reference/`, checked as they are read."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

from extract.errors import GlasnikError
from extract.vocabulary import Phrase, Vocabulary

REFERENCE = Path(__file__).parent / "reference"
HEADING_FIELDS = frozenset(
    "no goal measure activity deadline institution partner indicator baseline target resource funding "
    "result verification note".split()
)


class ReferenceDataError(GlasnikError):
    """A reference file that is missing a column or holds a value outside its vocabulary."""


def read_facts(name: str, columns: Sequence[str], folder: Path = REFERENCE) -> list[dict[str, str]]:
    """The rows of a reference file, with exactly the columns named.

    Raises ReferenceDataError with file and line where a column is missing or a row is too short.
    """
    path = folder / name
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        if reader.fieldnames is None or list(reader.fieldnames) != list(columns):
            raise ReferenceDataError(f"{path}: expected the columns {', '.join(columns)}")
        rows = list(reader)
    for number, row in enumerate(rows, start=2):
        if None in row or None in row.values():
            raise ReferenceDataError(f"{path}, line {number}: expected {len(columns)} values")
    return rows


def load_vocabulary(folder: Path = REFERENCE) -> Vocabulary:
    """The words by which extraction knows a plan."""
    phrases = []
    for row in read_facts("headings.csv", ("field", "match", "language", "phrase"), folder):
        if row["field"] not in HEADING_FIELDS or row["match"] not in ("exact", "starts"):
            raise ReferenceDataError(f"headings.csv: {row['phrase']}: unknown field or match")
        phrases.append(Phrase(row["field"], row["match"], row["phrase"]))
    levels = [row["level"] for row in read_facts("levels.csv", ("level", "language"), folder)]
    titles = [row["title"] for row in read_facts("plan_titles.csv", ("title", "language"), folder)]
    return Vocabulary.build(phrases, levels, titles)
