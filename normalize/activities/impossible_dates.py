"""Dates that no calendar has: where a plan has many, its digits are misread throughout, in sums too."""

from __future__ import annotations

import re
from collections.abc import Iterable

_DATE = re.compile(r"(?<![\d.,])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)")
_LEAST = 3  # dates: fewer are misprints
_MOST = 0.5  # of a plan's dates
_YEARS = range(1990, 2071)


def impossible_dates(texts: Iterable[str]) -> list[str]:
    """The dates of a plan's deadlines that cannot be, where most of them cannot; else none."""
    found = [match for text in texts for match in _DATE.finditer(text)]
    odd = [match[0] for match in found if not _is_possible(*map(int, match.groups()))]
    return odd if len(odd) >= _LEAST and len(odd) > _MOST * len(found) else []


def _is_possible(day: int, month: int, year: int) -> bool:
    return 1 <= day <= 31 and 1 <= month <= 12 and year in _YEARS
