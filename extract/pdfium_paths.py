"""Rulings from PDFium's page objects: strokes, thin filled rectangles, cell rectangles, inside forms too."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import pypdfium2.raw as raw

from extract.model import Ruling

THIN = 3.0  # points: a filled rectangle no thicker than this is a ruling, not a shade
STRAIGHT = 0.5  # points: a segment that leans less than this is horizontal or vertical
WHITE = 250  # of 255: paler than this cannot be seen on paper
FORM_DEPTH = 8
Matrix = tuple[float, float, float, float, float, float]
IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Frame:
    """The visible box of a page in PDF user space, and its /Rotate in quarter turns clockwise."""

    left: float
    bottom: float
    right: float
    top: float
    turns: int

    @property
    def width(self) -> float:
        """Of the page as shown, in points."""
        return self.top - self.bottom if self.turns % 2 else self.right - self.left

    @property
    def height(self) -> float:
        """Of the page as shown, in points."""
        return self.right - self.left if self.turns % 2 else self.top - self.bottom

    def place(
        self, left: float, bottom: float, right: float, top: float
    ) -> tuple[float, float, float, float]:
        """User space to `x0, top, x1, bottom` from the shown page's top left."""
        turns = self.turns
        if turns == 0:
            return left - self.left, self.top - top, right - self.left, self.top - bottom
        if turns == 1:
            return bottom - self.bottom, left - self.left, top - self.bottom, right - self.left
        if turns == 2:
            return self.right - right, bottom - self.bottom, self.right - left, top - self.bottom
        return self.top - top, self.right - right, self.top - bottom, self.right - left


def read_rulings(page: Any, frame: Frame) -> tuple[Ruling, ...]:
    """Every visible straight line of the page, in drawing order."""
    count = raw.FPDFPage_CountObjects(page)
    objects = (raw.FPDFPage_GetObject(page, i) for i in range(count))
    area = frame.width * frame.height
    rulings: list[Ruling] = []
    for box, outline in _lines(objects, IDENTITY, FORM_DEPTH):
        rulings.extend(_edges(frame.place(*box), outline, area))
    return tuple(rulings)


def _edges(box: tuple[float, float, float, float], outline: bool, page_area: float) -> Iterator[Ruling]:
    """A line or thin rectangle is one ruling; a larger rectangle is its four sides."""
    x0, top, x1, bottom = box
    if not outline or x1 - x0 <= THIN or bottom - top <= THIN:
        yield Ruling(x0, top, x1, bottom)
    elif (x1 - x0) * (bottom - top) < 0.85 * page_area:  # else the page's own background
        yield Ruling(x0, top, x1, top)
        yield Ruling(x0, bottom, x1, bottom)
        yield Ruling(x0, top, x0, bottom)
        yield Ruling(x1, top, x1, bottom)


Outline = tuple[tuple[float, float, float, float], bool]


def _lines(objects: Iterator[Any], matrix: Matrix, depth: int) -> Iterator[Outline]:
    """(left, bottom, right, top) in user space of each line, and whether it is a rectangle's outline."""
    for item in objects:
        kind = raw.FPDFPageObj_GetType(item)
        if kind == raw.FPDF_PAGEOBJ_PATH:
            yield from _path(item, matrix)
        elif kind == raw.FPDF_PAGEOBJ_FORM and depth:
            inner = (raw.FPDFFormObj_GetObject(item, i) for i in range(raw.FPDFFormObj_CountObjects(item)))
            yield from _lines(inner, _multiply(_matrix_of(item), matrix), depth - 1)


def _path(item: Any, matrix: Matrix) -> Iterator[Outline]:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(item, fill, stroke)
    stroked = bool(stroke.value) and _visible(raw.FPDFPageObj_GetStrokeColor, item)
    filled = bool(fill.value) and _visible(raw.FPDFPageObj_GetFillColor, item)
    if not stroked and not filled:
        return
    if raw.FPDFPath_CountSegments(item) == 2 and matrix is IDENTITY:
        if stroked:
            yield from _single(item)
        return
    for points, curved in _subpaths(item, _multiply(_matrix_of(item), matrix)):
        box = _rectangle(points)
        if box is not None and not curved:
            yield box, True
        elif stroked:
            for (ax, ay), (bx, by) in pairwise(points):
                if abs(ax - bx) < STRAIGHT or abs(ay - by) < STRAIGHT:
                    yield (min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)), False


def _single(item: Any) -> Iterator[Outline]:
    """A path of one segment: its bounds say it all, if it is straight."""
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    raw.FPDFPageObj_GetBounds(item, left, bottom, right, top)
    if right.value - left.value <= THIN or top.value - bottom.value <= THIN:
        yield (left.value, bottom.value, right.value, top.value), False


def _visible(getter: Any, item: Any) -> bool:
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not getter(item, red, green, blue, alpha):
        return True
    return alpha.value > 10 and min(red.value, green.value, blue.value) < WHITE


Point = tuple[float, float]


def _subpaths(item: Any, matrix: Matrix) -> Iterator[tuple[list[Point], bool]]:
    """The points of each subpath in user space, and whether it has a curve."""
    a, b, c, d, e, f = matrix
    x, y = ctypes.c_float(), ctypes.c_float()
    points: list[Point] = []
    curved = False
    for i in range(raw.FPDFPath_CountSegments(item)):
        segment = raw.FPDFPath_GetPathSegment(item, i)
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_MOVETO and points:
            yield points, curved
            points, curved = [], False
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        points.append((a * x.value + c * y.value + e, b * x.value + d * y.value + f))
        curved = curved or kind == raw.FPDF_SEGMENT_BEZIERTO
        if raw.FPDFPathSegment_GetClose(segment) and points[0] != points[-1]:
            points.append(points[0])
    if points:
        yield points, curved


def _rectangle(points: list[Point]) -> tuple[float, float, float, float] | None:
    """The box of an upright rectangle given by its corners, else None."""
    corners = points[:-1] if len(points) == 5 and _near(points[0], points[4]) else points
    if len(corners) != 4:
        return None
    left, right = min(p[0] for p in corners), max(p[0] for p in corners)
    bottom, top = min(p[1] for p in corners), max(p[1] for p in corners)
    for x, y in corners:
        if min(abs(x - left), abs(x - right)) > STRAIGHT or min(abs(y - bottom), abs(y - top)) > STRAIGHT:
            return None
    for (ax, ay), (bx, by) in pairwise(corners):
        if abs(ax - bx) > STRAIGHT and abs(ay - by) > STRAIGHT:
            return None
    return left, bottom, right, top


def _near(a: Point, b: Point) -> bool:
    return abs(a[0] - b[0]) < STRAIGHT and abs(a[1] - b[1]) < STRAIGHT


def _matrix_of(item: Any) -> Matrix:
    matrix = raw.FS_MATRIX()
    if not raw.FPDFPageObj_GetMatrix(item, matrix):
        return IDENTITY
    return matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f


def _multiply(first: Matrix, then: Matrix) -> Matrix:
    if then is IDENTITY:
        return first
    a, b, c, d, e, f = first
    g, h, i, j, k, m = then
    return (
        a * g + b * i,
        a * h + b * j,
        c * g + d * i,
        c * h + d * j,
        e * g + f * i + k,
        e * h + f * j + m,
    )
