"""A last row of merged cells that no rule parts from the rows above: where their side rules end, it begins.

Rows of totals (`UKUPNO`) are such, in tables that rules down alone part.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.pages.rulings import Edge

LEAST_ENDS = 2  # side rules that end together
LOWEST = 8.0  # points: a row of text is no lower
LEVEL = 3.0  # points


def edges_over_foot(rows: Sequence[Edge], columns: Sequence[Edge]) -> Iterator[Edge]:
    """The edge across that is wanting over a last row whose first cells are merged, if any.

    The table's first inner rules end at one height, others and the outermost run on to its foot, and no rule
    across stands there.
    """
    places = sorted({column.at for column in columns})
    ends = [max(column.end for column in columns if column.at == at) for at in places]
    foot = max(ends, default=0.0)
    inner = ends[1:-1]
    merged = next((n for n, end in enumerate(inner) if abs(end - foot) <= LEVEL), len(inner))
    if not LEAST_ENDS <= merged < len(inner) or min(ends[0], ends[-1]) < foot - LEVEL:
        return
    at = inner[0]
    together = all(abs(end - at) <= LEVEL for end in inner[:merged])
    rest = all(abs(end - foot) <= LEVEL for end in inner[merged:])
    if together and rest and foot - at >= LOWEST and not any(abs(row.at - at) <= 2 * LEVEL for row in rows):
        yield Edge(at, places[0], places[-1])
