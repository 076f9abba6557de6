"""`reference/value_meanings.csv`: what each value of the dataset's closed lists means."""

from __future__ import annotations

from collections.abc import Mapping

from extract.errors import GlasnikError
from normalize.reference_files import read_reference

FILE = "value_meanings.csv"


def load_value_meanings() -> Mapping[str, Mapping[str, str]]:
    """The meaning of each value, by the first column (`table.column`) that holds values of its list.

    GlasnikError where a value is there twice or its meaning is no sentence.
    """
    meanings: dict[str, dict[str, str]] = {}
    for row in read_reference(FILE, ("column", "value", "meaning")):
        of_list = meanings.setdefault(row["column"], {})
        if row["value"] in of_list:
            raise GlasnikError(f"{FILE}: {row['column']} {row['value']!r} is there twice")
        if not row["meaning"].endswith("."):
            raise GlasnikError(f"{FILE}: the meaning of {row['column']} {row['value']!r} is no sentence")
        of_list[row["value"]] = row["meaning"]
    return meanings
