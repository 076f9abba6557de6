"""The data dictionary that readers find is the one that the schema makes."""

from pathlib import Path

from publish.dictionary import DICTIONARY_FILE, data_dictionary
from publish.exports.flat_view import FLAT_VIEW, flat_columns
from publish.schema import TABLES

PROJECT = Path(__file__).parents[2]


def test_the_kept_dictionary_is_what_the_schema_makes() -> None:
    kept = (PROJECT / DICTIONARY_FILE).read_text(encoding="utf-8")
    assert kept == data_dictionary(), "run `python -m publish.dictionary`"


def test_every_column_and_every_value_of_a_vocabulary_is_in_it() -> None:
    text = data_dictionary()
    sections = {table: text.split(f"## `{table.name}`\n")[1].split("\n## ")[0] for table in TABLES}
    columns = [(table, column) for table in TABLES for column in table.columns]
    assert [c.name for table, c in columns if f"| `{c.name}` |" not in sections[table]] == []
    values = [value for _, column in columns for value in column.enum]
    assert "unparsed" in values and [value for value in values if f"`{value}`" not in text] == []


def test_every_column_of_the_flat_view_is_in_it() -> None:
    section = data_dictionary().split(f"## The view `{FLAT_VIEW}`\n")[1].split("\n## ")[0]
    assert all(f"| `{column.name}` |" in section for column in flat_columns())
