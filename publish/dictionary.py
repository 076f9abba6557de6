"""The data dictionary, `docs/data-dictionary.md`, made from the schema: `python -m publish.dictionary`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from normalize.problem_codes import load_problem_codes
from normalize.recurrences import load_recurrences
from publish.comparison_schema import ALL_TABLES, COMPARISON_TABLES
from publish.exports.flat_view import FLAT_VIEW, FLAT_VIEW_DESCRIPTION, flat_columns
from publish.schema import TABLES
from publish.tables.closed_lists import closed_lists
from publish.tables.table import Column, Table

DICTIONARY_FILE = Path("docs") / "data-dictionary.md"

_HEAD = """\
# Data dictionary

This file is made from `publish/schema.py` by `python -m publish.dictionary`.

A dataset is one folder. Each table is there as `NAME.csv` and `NAME.parquet`, with the same columns and rows,
sorted by primary key; `datapackage.json` (Data Package v2) describes them.

- **CSV**: UTF-8 without BOM, quoted as RFC 4180 has it, records ended by LF, empty = missing.
- **Parquet**: explicit Arrow types, zstd, the descriptions below and the tool's version in the metadata.
- **json** is text holding a JSON array; **number** is exact, with two decimals.
"""

_DURATIONS = """\
`activities.deadline_recurrence` and `deadline_offset` hold durations as ISO 8601 writes them: `P`, a
number, and `D` for days, `W` weeks, `M` months, `Y` years. `P30D` as an offset is thirty days after the
event; `P6M` as a recurrence is once in six months. The usual recurrences:
"""

_ARROW = {
    "string": "string",
    "json": "string",
    "integer": "int32",
    "number": "decimal128(18, 2)",
    "boolean": "bool",
    "date": "date32",
}


def data_dictionary() -> str:
    """The dictionary as Markdown: every table and column, then the closed lists of values."""
    parts = [_HEAD, "## Tables\n", "\n".join(_contents()) + "\n"]
    parts += ["\n".join(_table(table)) + "\n" for table in ALL_TABLES]
    parts.append("\n".join(_flat_view()) + "\n")
    parts += ["## Vocabularies\n", "\n".join(_vocabularies()), "\n".join(_recurrences())]
    parts.append("\n".join(_problem_codes()))
    return "\n".join(parts) + "\n"


def _contents() -> Iterator[str]:
    for table in TABLES:
        yield f"- [`{table.name}`](#{table.name}): {table.description}"
    yield "\nAnd in a dataset whose plans were compared (`glasnik compare`):\n"
    for table in COMPARISON_TABLES:
        yield f"- [`{table.name}`](#{table.name}): {table.description}"


def _table(table: Table) -> Iterator[str]:
    yield f"## `{table.name}`\n"
    yield f"{table.description}\n"
    yield f"Primary key: {', '.join(f'`{name}`' for name in table.primary_key)}.\n"
    for foreign in table.foreign_keys:
        yield f"- `{foreign.column}` points to `{foreign.table}.{foreign.references}`."
    if table.foreign_keys:
        yield ""
    yield "| column | type | Arrow | required | description |"
    yield "|---|---|---|---|---|"
    lists = {name: each.columns[0] for each in closed_lists(ALL_TABLES) for name in each.columns}
    for column in table.columns:
        required = "yes" if column.required else ""
        described = _description(column, lists.get(f"{table.name}.{column.name}", ""))
        cells = (f"`{column.name}`", column.type, _ARROW[column.type], required, described)
        yield f"| {' | '.join(cells)} |"


def _flat_view() -> Iterator[str]:
    yield f"## The view `{FLAT_VIEW}`\n"
    yield f"{FLAT_VIEW_DESCRIPTION} In the databases that `glasnik export` writes.\n"
    yield "| column | is | description |"
    yield "|---|---|---|"
    for column in flat_columns():
        source = "" if column.expression.startswith("(") else f"`{column.expression}`"
        yield f"| `{column.name}` | {source} | {column.description} |"


def _description(column: Column, held: str) -> str:
    """The description with the rules of the column; `held` is the heading of its closed list."""
    rules = []
    if held:
        rules.append(f"One of [these values](#{held.replace('.', '')}).")
    if column.minimum is not None and column.minimum > 0:
        rules.append(f"At least {column.minimum}.")
    return " ".join([column.description, *rules]).replace("|", "\\|")


def _vocabularies() -> Iterator[str]:
    """Each closed list once: the columns that hold it, then a line for each value."""
    for each in closed_lists(ALL_TABLES):
        first, *others = (f"`{name}`" for name in each.columns)
        yield f"### {first}\n"
        if others:
            yield f"Also in {', '.join(others)}.\n"
        yield "| value | meaning |"
        yield "|---|---|"
        for value, meaning in each.meanings.items():
            yield f"| `{value}` | {meaning} |"
        yield ""


def _recurrences() -> Iterator[str]:
    yield "## Recurrences and lengths of time\n"
    yield _DURATIONS
    yield "| value | how often | as plans print it |"
    yield "|---|---|---|"
    for row in load_recurrences():
        yield f"| `{row.recurrence}` | {row.meaning} | `{row.printed}` |"
    yield ""


def _problem_codes() -> Iterator[str]:
    yield "## Problem codes\n"
    yield "| `problems.code` | meaning | what to do |"
    yield "|---|---|---|"
    for row in load_problem_codes():
        yield f"| `{row.code}` | {row.meaning} | {row.what_to_do} |"


def main() -> None:
    """Write the dictionary into the folder of the documents."""
    DICTIONARY_FILE.write_text(data_dictionary(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
