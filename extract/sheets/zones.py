"""Where on a page running heads and feet stand."""

from __future__ import annotations

from typing import NamedTuple

from extract.model import Box, Line, Sheet

TOP_ZONE = 0.11  # of the page's height
LEAST_TOP = 60.0  # points: a running head takes as much of a low page
FOOT_ZONE = 0.08
USUAL_TOP, USUAL_FOOT = 0.07, 0.94  # of the height: where a page's text begins and ends, heads and feet too
DEEPEST = 0.13  # of the height: so much further in it may begin, on larger paper or printed smaller


class Zones(NamedTuple):
    """Running heads end above `head`, feet begin below `foot`: in points from the page's top."""

    head: float
    foot: float


def usual_zones(height: float) -> Zones:
    """The zones of a page of this height that is filled as usual."""
    return Zones(max(TOP_ZONE * height, LEAST_TOP), (1 - FOOT_ZONE) * height)


def zones_within(height: float, top: float, bottom: float) -> Zones:
    """The zones of a page of this height whose text begins at `top` and ends at `bottom`, in points.

    What is printed smaller than its page, or on paper to be cut, has its running heads further in.
    """
    usual, most = usual_zones(height), DEEPEST * height
    down = min(max(top - USUAL_TOP * height, 0.0), most)
    up = min(max(USUAL_FOOT * height - bottom, 0.0), most)
    return Zones(usual.head + down, usual.foot - up)


def zones(sheet: Sheet) -> Zones:
    """The zones of a page by what stands on it."""
    found: list[Box | Line] = [*(table.box for table in sheet.tables), *sheet.lines, *sheet.furniture]
    if not found:
        return usual_zones(sheet.height)
    return zones_within(sheet.height, min([one.top for one in found]), max([one.bottom for one in found]))
