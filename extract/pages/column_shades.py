"""Shades behind the cells of one column in a table of rules across alone: their sides part no others.

A status or a deadline may be coloured in every row. Between the shade's two sides and those of the table no
grid's columns stand; without them the rows are read as those of a table that has no rules down.
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.model import Box, Ruling
from extract.pages.rulings import SHORTEST, SNAP, Edge, horizontal_edges
from extract.pages.stamp_frames import rectangles, sides_of

MOST = 200  # on a page: more are a grid's cells or a drawing
WIDER = 2.0  # times the shade's width: so far run the rules over the table's rows at least


def without_column_shades(rulings: Sequence[Ruling]) -> tuple[Ruling, ...]:
    """A page's rulings without the sides of such shades."""
    shades = [box for box in set(rectangles(rulings)) if _is_cell(box)]
    if not 0 < len(shades) <= MOST:
        return tuple(rulings)
    upright = [r for r in rulings if r.bottom - r.top > max(r.x1 - r.x0, SHORTEST)]
    down = [((r.x0 + r.x1) / 2, r.top, r.bottom) for r in upright]
    lone = [box for box in shades if not any(_is_beside(box, *rule) for rule in down)]
    across = horizontal_edges(rulings) if lone else ()
    sides = {side for box in lone for side in _own_sides(box, across)}
    return tuple(ruling for ruling in rulings if ruling not in sides)


def _is_cell(box: Box) -> bool:
    return box.x1 - box.x0 > SHORTEST and box.bottom - box.top > SHORTEST


def _is_beside(box: Box, x: float, top: float, bottom: float) -> bool:
    """Whether a rule down stands at a shade's height, and not at one of its sides."""
    apart = min(abs(x - box.x0), abs(x - box.x1)) > SNAP
    return apart and top < box.bottom - SNAP and box.top + SNAP < bottom


def _own_sides(box: Box, across: Sequence[Edge]) -> list[Ruling]:
    """The sides that are but the shade's, where a rule over more of the table runs along its top or foot.

    A page may cut the other of these.
    """
    upper, lower, left, right = sides_of(box)
    bare = [side for side in (upper, lower) if not any(_runs_along(edge, side) for edge in across)]
    return [left, right, *bare] if len(bare) < 2 else []


def _runs_along(edge: Edge, side: Ruling) -> bool:
    return (
        abs(edge.at - side.top) <= SNAP
        and edge.start <= side.x0 + SNAP
        and edge.end >= side.x1 - SNAP
        and edge.end - edge.start >= WIDER * (side.x1 - side.x0)
    )
