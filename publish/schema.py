"""The dataset's tables as data: columns, types, constraints, keys.

Arrow schemas, the data package, the checks and the data dictionary are all made from `TABLES`; a column is
described in the table's module and nowhere else. Order of tables and columns is the order in which they are
written.
"""

from __future__ import annotations

from publish.tables.list_tables import (
    ACTIVITY_INDICATORS,
    ACTIVITY_INSTITUTIONS,
    ACTIVITY_RESOURCES,
    INSTITUTIONS,
)
from publish.tables.plan_tables import ACTIVITIES, DOCUMENTS, PLANS
from publish.tables.trace_tables import CELLS, CORRECTIONS, PROBLEMS

__all__ = [
    "ACTIVITIES",
    "ACTIVITY_INDICATORS",
    "ACTIVITY_INSTITUTIONS",
    "ACTIVITY_RESOURCES",
    "CELLS",
    "CORRECTIONS",
    "DOCUMENTS",
    "INSTITUTIONS",
    "PLANS",
    "PROBLEMS",
    "TABLES",
]

TABLES = (
    DOCUMENTS,
    PLANS,
    ACTIVITIES,
    ACTIVITY_INSTITUTIONS,
    ACTIVITY_INDICATORS,
    ACTIVITY_RESOURCES,
    INSTITUTIONS,
    CELLS,
    CORRECTIONS,
    PROBLEMS,
)
