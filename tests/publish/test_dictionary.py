"""The data dictionary that readers find is the one that the schema makes."""

from pathlib import Path

from publish.dictionary import DICTIONARY_FILE, data_dictionary
from publish.schema import TABLES

PROJECT = Path(__file__).parents[2]


def test_the_kept_dictionary_is_what_the_schema_makes() -> None:
    kept = (PROJECT / DICTIONARY_FILE).read_text(encoding="utf-8")
    assert kept == data_dictionary(), "run `python -m publish.dictionary`"


def test_every_column_and_every_value_of_a_vocabulary_is_in_it() -> None:
    text = data_dictionary()
    for table in TABLES:
        section = text.split(f"## `{table.name}`\n")[1].split("\n## ")[0]
        for column in table.columns:
            assert f"| `{column.name}` |" in section
            assert all(f"`{value}`" in text for value in column.enum)
