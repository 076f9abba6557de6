"""Rectangles drawn over a table, as around a digital signature: their sides are no rules of it.

Such a one lies anywhere: rules of the table run through it and out again, and its sides stand where no other
rule does, as no cell's do.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from extract.model import Box, Ruling

LEAST, TALLEST = 14.0, 150.0  # points: of its height
WIDEST = 0.5  # of the page's width
NEAR = 2  # points: rules this near are at one place
MOST_SHARED = 1  # of its four sides may by chance stand where another rule does
INSIDE = 3.0  # points: a rule through it stands this far from its sides, and goes on as far beyond
SAME_SIZE = 0.05
MOST = 8  # on a page: more are no stamps


def stamp_frames(rulings: Sequence[Ruling], width: float) -> list[Box]:
    """The frames among a page's rulings, in points; `width` is the page's."""
    boxes = [box for box in rectangles(rulings) if _may_be_stamp(box, width)]
    if not boxes:
        return []
    across = Counter(round(r.top) for r in rulings if _is_across(r))
    down = Counter(round(r.x0) for r in rulings if not _is_across(r))
    apart = [box for box in dict.fromkeys(boxes) if _shared(box, across, down) <= MOST_SHARED]
    frames = [box for box in apart[: MOST + 1] if any(_runs_through(ruling, box) for ruling in rulings)]
    return frames if len(frames) <= MOST else []


def without_frames(rulings: Sequence[Ruling], frames: Sequence[Box]) -> tuple[Ruling, ...]:
    """The rulings less the sides of these frames."""
    sides = {side for frame in frames for side in sides_of(frame)}
    return tuple(ruling for ruling in rulings if ruling not in sides) if sides else tuple(rulings)


def is_inside(box: Box, frame: Box) -> bool:
    """Whether the middle of a text stands in a frame, and it does not run over its sides."""
    middle = (box.top + box.bottom) / 2
    return frame.top < middle < frame.bottom and frame.x0 - 1 <= box.x0 and box.x1 <= frame.x1 + 1


def last_run(inside: Sequence[bool], size: Callable[[int], float]) -> list[int]:
    """Which texts of a page, in drawing order, are a stamp's: the last of those `inside` its frame.

    They were drawn one behind the other, in letters of one `size`; a cell's text in the frame was not.
    """
    last = max((at for at, within in enumerate(inside) if within), default=-1)
    found: list[int] = []
    for at in range(last, -1, -1):
        if not inside[at] or abs(size(at) - size(last)) > SAME_SIZE * size(last):
            break
        found.insert(0, at)
    return found


def sides_of(box: Box) -> tuple[Ruling, ...]:
    """The sides of a rectangle: upper, lower, left, right."""
    x0, top, x1, bottom = box
    return (
        Ruling(x0, top, x1, top),
        Ruling(x0, bottom, x1, bottom),
        Ruling(x0, top, x0, bottom),
        Ruling(x1, top, x1, bottom),
    )


def rectangles(rulings: Sequence[Ruling]) -> Iterator[Box]:
    """Those whose four sides stand one behind the other among the rulings, as `sides_of` gives them."""
    for at in range(len(rulings) - 3):
        x0, top, x1, bottom = rulings[at]
        if top == bottom and rulings[at + 2][:3] == (x0, top, x0):
            box = Box(x0, top, x1, rulings[at + 2].bottom)
            if tuple(rulings[at : at + 4]) == sides_of(box):
                yield box


def _may_be_stamp(box: Box, width: float) -> bool:
    return LEAST <= box.bottom - box.top <= TALLEST and LEAST < box.x1 - box.x0 <= WIDEST * width


def _is_across(ruling: Ruling) -> bool:
    return ruling.x1 - ruling.x0 > ruling.bottom - ruling.top


def _shared(box: Box, across: Counter[int], down: Counter[int]) -> int:
    """How many of its sides stand where another rule does, as well as its own."""
    places = ((across, box.top), (across, box.bottom), (down, box.x0), (down, box.x1))
    return sum(sum(rules[round(at) + off] for off in range(-NEAR, NEAR + 1)) > 1 for rules, at in places)


def _runs_through(ruling: Ruling, box: Box) -> bool:
    """Whether a rule runs through a box and goes on beyond it."""
    x0, top, x1, bottom = ruling
    if _is_across(ruling):
        inside = box.top + INSIDE < top < box.bottom - INSIDE and x0 < box.x1 and box.x0 < x1
        return inside and (x0 < box.x0 - INSIDE or x1 > box.x1 + INSIDE)
    inside = box.x0 + INSIDE < x0 < box.x1 - INSIDE and top < box.bottom and box.top < bottom
    return inside and (top < box.top - INSIDE or bottom > box.bottom + INSIDE)
