"""Painted paths, as pdfplumber's parser gives them, -> the rulings that can be seen.

Written apart from the PDFium reader on purpose: where both agree, neither has misread the page.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from pdfminer.pdftypes import resolve1

from extract.model import Box, Ruling
from extract.pages.bullets import SEGMENTS_OF_A_SQUARE, is_bullet

THIN = 3.0  # points: a rectangle no thicker than this is one ruling, not an outline of four
STRAIGHT = 0.5  # points: a segment that leans less than this is horizontal or vertical
WHITE = 250 / 255  # paler than this cannot be seen on paper
BACKGROUND = 0.85  # of the page: a larger rectangle is its background
PIXELS = 4  # of a picture that is a rule at most; one of more may be a strip of a photograph
CURVES = ("c", "v", "y")
Point = tuple[float, float]
Segment = tuple[Any, ...]


def visible(color: Any, space: str) -> bool:
    """Whether a colour, in the colour space of that name, shows on white paper.

    What cannot be worked out (patterns, palettes) counts as visible: a rule too many parts a cell for all
    to see, a rule too few glues two.
    """
    parts = tuple(color) if isinstance(color, tuple | list) else (color,)
    if not all(isinstance(part, int | float) for part in parts) or space in ("Pattern", "Indexed"):
        return True
    if space in ("Separation", "DeviceN"):  # tints: the amount of ink, not of light
        return bool(max(parts) > 1 - WHITE)
    if space == "Lab":
        return float(parts[0]) / 100 < WHITE
    if len(parts) == 4:
        lightest = (1 - max(parts[:3])) * (1 - parts[3])
        return float(lightest) < WHITE
    return float(min(parts)) < WHITE


def subpaths(path: Sequence[Segment], to_page: Any) -> Iterator[tuple[list[Point], bool]]:
    """Each subpath's points, moved by `to_page`, and whether it has a curve."""
    points: list[Point] = []
    curved = False
    for operator, *numbers in path:
        if operator == "m" and points:
            yield points, curved
            points, curved = [], False
        if operator == "h":
            if points and points[0] != points[-1]:
                points.append(points[0])
        elif len(numbers) >= 2:
            points.append(to_page((float(numbers[-2]), float(numbers[-1]))))
            curved = curved or operator in CURVES
    if points:
        yield points, curved


def bullet_of(path: Sequence[Segment], stroked: bool, to_page: Any) -> tuple[Box, bool] | None:
    """The box of a small disc or square, as a bullet may be, and whether it is round; None of other paths."""
    is_round = len(path) > 1 and path[1][0] in CURVES
    if not is_round and (stroked or len(path) not in SEGMENTS_OF_A_SQUARE):
        return None
    pairs = (pair for _, *numbers in path for pair in zip(numbers[::2], numbers[1::2], strict=False))
    points = [to_page((float(x), float(y))) for x, y in pairs]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    box = Box(min(xs), min(ys), max(xs), max(ys))
    return (box, is_round) if is_bullet(box.x1 - box.x0, box.bottom - box.top) else None


def picture_rule(box: Box, picture: Any) -> Iterator[Ruling]:
    """The rule that a picture of a pixel or two is, drawn out long and thin; white ones cannot be seen."""
    wide, high = resolve1(picture.get_any(("W", "Width"))), resolve1(picture.get_any(("H", "Height")))
    plain = isinstance(wide, int) and isinstance(high, int) and 0 < wide * high <= PIXELS
    if plain and min(box.x1 - box.x0, box.bottom - box.top) <= THIN:
        space = str(resolve1(picture.get_any(("CS", "ColorSpace"))))
        known = any(name in space for name in ("DeviceRGB", "DeviceGray"))
        if not known or min(picture.get_data(), default=0) < 255 * WHITE:
            yield Ruling(*box)


def rulings_of(
    points: list[Point], curved: bool, stroked: bool, width: float, area: float
) -> Iterator[Ruling]:
    """The straight lines of one subpath, in points from the page's top left.

    A rectangle counts filled or stroked, as one ruling where thin, else as its four sides; other shapes
    only where stroked. `width` is the pen's, `area` the page's.
    """
    if _is_upright_rectangle(points) and not curved:
        yield from _sides(points, area)
    elif stroked:
        lone = len(set(points)) == 2
        for (ax, ay), (bx, by) in pairwise(points):
            if abs(ax - bx) < STRAIGHT or abs(ay - by) < STRAIGHT:
                # A lone stroke is as thick as the pen, which says which way a dot of a dotted rule runs.
                pen = width / 2 if lone else 0.0
                yield Ruling(min(ax, bx) - pen, min(ay, by) - pen, max(ax, bx) + pen, max(ay, by) + pen)


def _sides(points: list[Point], area: float) -> Iterator[Ruling]:
    x0, x1 = min(x for x, _ in points), max(x for x, _ in points)
    top, bottom = min(y for _, y in points), max(y for _, y in points)
    if x1 - x0 <= THIN or bottom - top <= THIN:
        yield Ruling(x0, top, x1, bottom)
    elif (x1 - x0) * (bottom - top) < BACKGROUND * area:
        yield Ruling(x0, top, x1, top)
        yield Ruling(x0, bottom, x1, bottom)
        yield Ruling(x0, top, x0, bottom)
        yield Ruling(x1, top, x1, bottom)


def _is_upright_rectangle(points: list[Point]) -> bool:
    """Four corners, closed or not, each next one straight across or straight up from the last."""
    closed = len(points) == 5 and all(
        abs(a - b) < STRAIGHT for a, b in zip(points[0], points[4], strict=True)
    )
    corners = points[:4] if closed else points
    if len(corners) != 4:
        return False
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = corners
    across_first = _near(ay, by) and _near(bx, cx) and _near(cy, dy) and _near(dx, ax)
    up_first = _near(ax, bx) and _near(by, cy) and _near(cx, dx) and _near(dy, ay)
    return across_first or up_first


def _near(a: float, b: float) -> bool:
    return abs(a - b) <= STRAIGHT
