"""`datapackage.json`: the description of a dataset's files as a Data Package, version 2.

Each table is two resources of one schema, NAME (the CSV) and NAME-parquet; foreign keys stay in a format.
No clock time stands in it, so that one dataset has one description.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from extract.pages.opening import sha256_of
from normalize.records import DocumentRecord
from publish.files.csv_files import LINE_TERMINATOR
from publish.schema import TABLES
from publish.tables.table import Column, ForeignKey, Table

PACKAGE_FILE = "datapackage.json"
PACKAGE_PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
RESOURCE_PROFILE = "https://datapackage.org/profiles/2.0/dataresource.json"

_TYPES = {"json": "array"}

Source = Mapping[str, str]


def document_sources(documents: Iterable[DocumentRecord]) -> list[dict[str, str]]:
    """A dataset's source files as the Data Package names sources: title, and the content as version."""
    return [
        {"title": document.file_name, "version": f"sha256:{document.sha256}"}
        for document in sorted(documents, key=lambda each: (each.file_name, each.sha256))
    ]


def describe(folder: Path, *, version: str, sources: Iterable[Source]) -> dict[str, Any]:
    """The description of the tables' files in `folder`, which must be there; `version` is the tool's."""
    return {
        "$schema": PACKAGE_PROFILE,
        "name": "glasnik",
        "title": "Action plans of the Official Gazettes of Bosnia and Herzegovina",
        "description": "Action-plan tables of Official Gazette issues, with the place on the page behind "
        "every value. Each table is there as CSV and as Parquet, with the same columns and rows.",
        "version": version,
        "sources": [dict(source) for source in sources],
        "resources": [resource for table in TABLES for resource in table_resources(table, folder)],
    }


def table_resources(table: Table, folder: Path) -> tuple[dict[str, Any], dict[str, Any]]:
    """The description of the table's two files in `folder`, which must be there."""
    return _csv(table, folder), _parquet(table, folder)


def package_text(description: Mapping[str, Any]) -> str:
    """The description as the file's text: keys in the order given, one final line feed."""
    return json.dumps(description, ensure_ascii=False, indent=2) + "\n"


def file_hash(path: Path) -> str:
    """The file's SHA-256 as the Data Package writes it."""
    with open(path, "rb") as file:
        return f"sha256:{sha256_of(file)}"


def _csv(table: Table, folder: Path) -> dict[str, Any]:
    path = folder / f"{table.name}.csv"
    return {
        **_resource(table, path, table.name),
        "type": "table",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {
            "header": True,
            "delimiter": ",",
            "quoteChar": '"',
            "doubleQuote": True,
            "lineTerminator": LINE_TERMINATOR,
        },
        "schema": table_schema(table),
    }


def _parquet(table: Table, folder: Path) -> dict[str, Any]:
    path = folder / f"{table.name}.parquet"
    return {
        **_resource(table, path, f"{table.name}-parquet"),
        # Neither `type: table` nor `format: parquet`: frictionless (5.21) then takes the rows through pandas,
        # never counts the bytes, and reports every `bytes` as wrong. So it checks size and hash.
        "format": "Parquet",
        "mediatype": "application/vnd.apache.parquet",
        "schema": table_schema(table, "-parquet"),
    }


def _resource(table: Table, path: Path, name: str) -> dict[str, Any]:
    return {
        "$schema": RESOURCE_PROFILE,
        "name": name,
        "path": path.name,
        "title": table.name.replace("_", " ").capitalize(),
        "description": table.description,
        "bytes": path.stat().st_size,
        "hash": file_hash(path),
    }


def table_schema(table: Table, suffix: str = "") -> dict[str, Any]:
    """The table's schema; `suffix` is what the names of the resources it points to end in."""
    schema: dict[str, Any] = {
        "fields": [_field(column) for column in table.columns],
        "missingValues": [""],
        "primaryKey": list(table.primary_key),
    }
    if table.foreign_keys:
        schema["foreignKeys"] = [
            {"fields": [foreign.column], "reference": _reference(table, foreign, suffix)}
            for foreign in table.foreign_keys
        ]
    return schema


def _reference(table: Table, foreign: ForeignKey, suffix: str) -> dict[str, Any]:
    """What the key points to; a table that points to itself names no resource (Data Package v2)."""
    fields = [foreign.references]
    if foreign.table == table.name:
        return {"fields": fields}
    return {"resource": foreign.table + suffix, "fields": fields}


def _field(column: Column) -> dict[str, Any]:
    constraints: dict[str, Any] = {}
    if column.required:
        constraints["required"] = True
    if column.enum:
        constraints["enum"] = list(column.enum)
    if column.pattern:
        constraints["pattern"] = column.pattern
    if column.minimum is not None:
        constraints["minimum"] = column.minimum
    field: dict[str, Any] = {
        "name": column.name,
        "type": _TYPES.get(column.type, column.type),
        "description": column.description,
    }
    if constraints:
        field["constraints"] = constraints
    return field
