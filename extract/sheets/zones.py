"""Where on a page running heads and feet stand."""

from __future__ import annotations

TOP_ZONE = 0.11  # of the page's height
LEAST_TOP = 60.0  # points: a running head takes as much of a low page
FOOT_ZONE = 0.08


def zones(height: float) -> tuple[float, float]:
    """Where the zone of running heads ends and the one of feet begins, in points from the page's top."""
    return max(TOP_ZONE * height, LEAST_TOP), (1 - FOOT_ZONE) * height
