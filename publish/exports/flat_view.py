"""The view `activities_flat` of the databases: an activity, its plan and its issue in one row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from publish.schema import ACTIVITIES, DOCUMENTS, PLANS
from publish.tables.table import Table

FLAT_VIEW = "activities_flat"
FLAT_VIEW_DESCRIPTION = "One row an activity, with its plan, its issue and the number of its problems."


@dataclass(frozen=True, slots=True)
class ViewColumn:
    """A column of the view: the SQL that makes it, over the tables under their own names."""

    name: str
    expression: str
    description: str


def flat_columns() -> tuple[ViewColumn, ...]:
    """The view's columns in order; those taken over from a table have that table's description."""
    return (
        *_taken(ACTIVITIES, ("activity_id",)),
        *_taken(
            PLANS, ("jurisdiction", "plan_id", "title", "period_start", "period_end"), title="plan_title"
        ),
        *_taken(PLANS, ("decision_no", "decision_date", "adopted_by", "replaces", "repeats")),
        *_taken(DOCUMENTS, ("gazette", "issue_no", "issue_date", "language", "script")),
        *_taken(ACTIVITIES, _ACTIVITY_COLUMNS),
        ViewColumn(
            "problems",
            "(SELECT count(*) FROM problems WHERE problems.activity_id = activities.activity_id)",
            "The number of the activity's rows in `problems`.",
        ),
        *_taken(DOCUMENTS, ("document_id", "file_name")),
    )


def flat_view_sql() -> str:
    """The statement that makes the view, in the SQL that SQLite and DuckDB share; its comments explain it."""
    lines = [f"CREATE VIEW {FLAT_VIEW} AS  -- {FLAT_VIEW_DESCRIPTION}", "SELECT"]
    lines += _listed(flat_columns())
    lines += [
        "FROM activities",
        "JOIN plans ON plans.plan_id = activities.plan_id",
        "JOIN documents ON documents.document_id = plans.document_id",
    ]
    return "\n".join(lines)


def _listed(columns: Sequence[ViewColumn]) -> Iterator[str]:
    for place, column in enumerate(columns, start=1):
        comma = "," if place < len(columns) else ""
        yield f"  {column.expression} AS {column.name}{comma}  -- {column.description}"


_PLACED = ("activity_id", "plan_id")
_ACTIVITY_COLUMNS = tuple(column.name for column in ACTIVITIES.columns if column.name not in _PLACED)


def _taken(table: Table, names: Sequence[str], **renamed: str) -> Iterator[ViewColumn]:
    for name in names:
        column = table.columns[table.position(name)]
        yield ViewColumn(renamed.get(name, name), f"{table.name}.{name}", column.description)
