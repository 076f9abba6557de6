"""The text of a digital signature that no frame shows: around a day with its time to the second."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from extract.model import Box

_TIME = r"(?<!\d)\d{1,2}:\d\d:\d\d(?!\d)"
# Behind its date or before its zone, as signatures print it: a plan may say `od 08:00:00 do 16:00:00`.
_DATE = r"\d{1,4}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{2,4}\.?"
TIME = re.compile(rf"{_DATE},?\s+(?:\w\s+)?({_TIME})|({_TIME})\s*(?:[+-]\d\d|Z\b)")
SECONDS = re.compile(r":\d\d:\d\d")  # in each of them, and found many times faster where there is none
SAME_SIZE = 0.05  # of a text's size
STACKED = 1.0  # heights: the lines of one signature stand no further apart
HEAD, FOOT = 0.1, 0.93  # of the page's height: what stands above or below them is a running head or foot
MOST = 12  # texts of one signature: more are none


def signature(
    at: int, count: int, size: Callable[[int], float], box: Callable[[int], Box], usual: float
) -> Sequence[int]:
    """Which of a page's `count` texts, in drawing order, are the signature's that tells its time `at`.

    Those set around it in its size, where that is not the page's `usual` one; else it alone.
    """
    if abs(size(at) - usual) <= SAME_SIZE * usual:
        return [at]
    first = last = at
    while first > max(at - MOST, 0) and _belong(size, box, first - 1, first):
        first -= 1
    while last + 1 < min(count, at + MOST) and _belong(size, box, last + 1, last):
        last += 1
    return range(first, last + 1) if last - first < MOST else [at]


def is_on_page(box: Box, height: float) -> bool:
    """Whether a text stands between the running head and foot of a page so high."""
    return HEAD * height < (box.top + box.bottom) / 2 < FOOT * height


def _belong(size: Callable[[int], float], box: Callable[[int], Box], other: int, near: int) -> bool:
    if abs(size(other) - size(near)) > SAME_SIZE * size(near):
        return False
    one, two = box(other), box(near)
    reach = STACKED * (two.bottom - two.top)
    return (
        one.top - two.bottom < reach
        and two.top - one.bottom < reach
        and one.x0 < two.x1 + reach
        and two.x0 < one.x1 + reach
    )
