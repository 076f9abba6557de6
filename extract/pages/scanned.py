"""Whether pictures make a page a scan."""

from __future__ import annotations

LARGE = 0.25  # of the page's area: a smaller picture is a coat of arms, a signature


def is_large(area: float, page_area: float) -> bool:
    """Whether pictures cover so much of their page as a scan does."""
    return area >= LARGE * page_area
