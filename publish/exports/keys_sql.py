"""The keys of a table in the SQL that SQLite and DuckDB share."""

from __future__ import annotations

from publish.tables.table import Table


def keys_sql(table: Table) -> list[str]:
    """The clauses of a statement that makes the table: its primary key, then each foreign key."""
    return [
        f"PRIMARY KEY ({', '.join(map(quoted, table.primary_key))})",
        *(
            f'FOREIGN KEY ("{key.column}") REFERENCES "{key.table}" ("{key.references}")'
            for key in table.foreign_keys
        ),
    ]


def quoted(name: str) -> str:
    """The name of a table or column as SQL takes it, whatever words it keeps for itself."""
    return f'"{name}"'
