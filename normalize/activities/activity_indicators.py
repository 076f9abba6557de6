"""The rows of an activity's indicators, out of the columns of these and of their values."""

from __future__ import annotations

from normalize.activities.activity_cells import ActivityCells
from normalize.activities.flat_lists import LIST_JOIN
from normalize.activities.indicators import indicator_rows, own_values, pair_values, read_items
from normalize.records import ActivityIndicatorRecord


def activity_indicators(cells: ActivityCells) -> list[ActivityIndicatorRecord]:
    """The rows of an activity's indicators, in order; where their values are not as many, that is told."""
    plan = cells.plan
    printed = own_values({name: cells.pieces(name) for name in ("indicator", "baseline", "target")})
    texts = {
        name: [
            cells.take(item, name) for item in read_items(pieces, plan.cleaner, plan.names_inside.get(name))
        ]
        for name, pieces in printed.items()
    }
    for name, items in texts.items():
        if cells.pieces(name):
            cells.clean[name] = LIST_JOIN.join(items)
    rows, agreed = pair_values(texts["indicator"], texts["baseline"], texts["target"])
    if not agreed:
        message = "the indicators and their values are not equal in number: all values stand at the first"
        cells.problem("info", "values_not_paired", message, "indicator", "")
    return indicator_rows(cells.activity_id, rows)
