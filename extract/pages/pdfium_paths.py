"""Rulings from PDFium's page objects: strokes, thin filled rectangles, cell rectangles, inside forms too."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import pypdfium2.raw as raw

from extract.model import Box, Ruling
from extract.pages import pdfium_calls as calls
from extract.pages.bullets import SEGMENTS_OF_A_SQUARE, Drawn, Matrix, TextObject, is_bullet
from extract.pages.pdfium_clips import Clip, Clips, Found
from extract.pages.stamp_frames import sides_of, stamp_frames, without_frames

THIN = 3.0  # points: a filled rectangle no thicker than this is a ruling, not a shade
STRAIGHT = 0.5  # points: a segment that leans less than this is horizontal or vertical
FAINT = 10  # of 255: less opaque than this cannot be seen
WHITE = 250  # of 255: paler than this cannot be seen on paper
BACKGROUND = 0.85  # of the page: a rectangle as large as this is its background
KINDS: dict[str, Any] = {"i": ctypes.c_int, "I": ctypes.c_uint, "f": ctypes.c_float}
NUMBER_BYTES = 4  # of each of them
AT_ONCE = 4096  # paths that are asked about in one go
PATH, FORM, TEXT = raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_FORM, raw.FPDF_PAGEOBJ_TEXT
Point = tuple[float, float]
Quad = tuple[float, float, float, float]
Appearance = tuple[bool, bool, int, tuple[float, float, float, float]]
SEGMENTS_OF_A_LINE = 2
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


def read_paths(page: Any, frame: Frame) -> Drawn:
    """Every visible straight line of the page, in drawing order, and its small round shapes."""
    paths = _Paths()
    paths.read(calls.objects_of(page), IDENTITY, None, calls.FORM_DEPTH)
    area = BACKGROUND * frame.width * frame.height
    rulings: list[Ruling] = []
    for left, bottom, right, top, outline in paths.found:
        box = frame.place(left, bottom, right, top)
        if outline and right - left > THIN and top - bottom > THIN:
            rulings += sides_of(Box(*box)) if (right - left) * (top - bottom) < area else ()
        else:
            rulings.append(Ruling(*box))
    discs = tuple(Box(*frame.place(*disc)) for disc in paths.discs)
    frames = stamp_frames(rulings, frame.width)
    return Drawn(without_frames(rulings, frames), discs, tuple(paths.texts), tuple(frames))


def _two(kind: Any, code: str) -> tuple[memoryview, tuple[int, ...]]:
    """Two numbers for PDFium to write, as a view, which is quicker than the array, and their places."""
    array = kind()
    first = ctypes.addressof(array)
    return memoryview(array).cast("B").cast(code), (first, first + NUMBER_BYTES)  # type: ignore[call-overload]


def _appearances(paths: Sequence[int]) -> Iterator[Appearance]:
    """How each path looks: whether its stroke and its filling can be seen, its segments, its bounds."""
    for first in range(0, len(paths), AT_ONCE):  # maps have hundreds of thousands
        yield from _appearances_of(paths[first : first + AT_ONCE])


def _appearances_of(paths: Sequence[int]) -> Iterator[Appearance]:
    _, modes = _answers(calls.draw_mode, paths, "i", 2)
    _, bounds = _answers(calls.object_bounds, paths, "f", 4)
    return zip(
        _seen(calls.stroke_color, paths, [stroke for _, stroke in modes]),
        _seen(calls.fill_color, paths, [fill for fill, _ in modes]),
        map(calls.count_segments, paths),
        bounds,
        strict=True,
    )


def _seen(color: Callable[..., int], paths: Sequence[int], used: Sequence[int]) -> list[bool]:
    """Of each path whether it is `used` and its color differs from paper; without a color it does."""
    if not any(used):
        return [False] * len(paths)
    known, colors = _answers(color, paths, "I", 4)
    return [
        use != 0 and (not known or (alpha > FAINT and (red < WHITE or green < WHITE or blue < WHITE)))
        for use, known, (red, green, blue, alpha) in zip(used, known, colors, strict=True)
    ]


def _answers(
    function: Callable[..., int], items: Sequence[int], code: str, numbers: int
) -> tuple[list[int], list[tuple[Any, ...]]]:
    """What PDFium answers of each item, and the `numbers` of kind `code` that it writes with each answer."""
    count = len(items)
    array = (KINDS[code] * (numbers * count))()
    start, step = ctypes.addressof(array), numbers * NUMBER_BYTES
    places = (
        range(start + NUMBER_BYTES * i, start + NUMBER_BYTES * i + step * count, step) for i in range(numbers)
    )
    answers = list(map(function, items, *places))
    written = iter(memoryview(array).cast("B").cast(code).tolist())  # type: ignore[call-overload]
    return answers, list(zip(*[written] * numbers, strict=True))


class _Paths:
    """Reads path objects, given by address.

    `found` has each line's left, bottom, right and top in user space, and whether it is the outline of a
    rectangle; `discs` the boxes of round shapes as small as bullets; `texts` the text objects.
    """

    def __init__(self) -> None:
        self.found: list[Found] = []
        self.discs: list[Quad] = []
        self.texts: list[TextObject] = []
        self._clips = Clips()
        self._floats, self._float_at = _two(ctypes.c_float * 2, "f")

    def read(self, objects: Sequence[int], matrix: Matrix, outer: Clip | None, depth: int) -> None:
        """Find the lines of these objects, and of those inside of forms, as far as `outer` shows them."""
        kinds = list(map(calls.object_type, objects))
        self.texts += [(item, matrix) for item, kind in zip(objects, kinds, strict=True) if kind == TEXT]
        drawn = [(item, kind) for item, kind in zip(objects, kinds, strict=True) if kind in (PATH, FORM)]
        looks = _appearances([item for item, kind in drawn if kind == PATH])
        clips = self._clips.of([item for item, _ in drawn])
        for (item, kind), inner in zip(drawn, clips, strict=True):
            clip = common_clip(inner, matrix, outer)
            if kind == PATH:
                self._path(item, next(looks), matrix, clip)
            elif depth:
                self.read(calls.objects_in(item), multiply(matrix_of(item), matrix), clip, depth - 1)

    def _path(self, item: int, look: Appearance, matrix: Matrix, clip: Clip | None) -> None:
        stroked, filled, segments, bounds = look
        if not stroked and not filled:
            return
        if segments > SEGMENTS_OF_A_LINE and (shape := _bullet_shape(item, look, matrix)):
            box = moved(bounds, matrix)
            if clip is None or any(clip.seen((*box, True), filled)):
                self.discs.append(box)
            if shape == "round":
                return
        lines = self._lines(item, look, matrix)
        self.found += lines if clip is None else [part for line in lines for part in clip.seen(line, filled)]

    def _lines(self, item: int, look: Appearance, matrix: Matrix) -> Iterator[Found]:
        stroked, _, segments, (left, bottom, right, top) = look
        if segments == SEGMENTS_OF_A_LINE and matrix is IDENTITY:
            # One segment: its bounds say it all, if it is straight.
            if stroked and (right - left <= THIN or top - bottom <= THIN):
                yield left, bottom, right, top, False
            return
        for points, curved in self._subpaths(item, segments, multiply(matrix_of(item), matrix)):
            box = _rectangle(points)
            if box is not None and not curved:
                yield *box, True
            elif stroked:
                for (ax, ay), (bx, by) in pairwise(points):
                    if abs(ax - bx) < STRAIGHT or abs(ay - by) < STRAIGHT:
                        yield min(ax, bx), min(ay, by), max(ax, bx), max(ay, by), False

    def _subpaths(self, item: int, segments: int, matrix: Matrix) -> Iterator[tuple[list[Point], bool]]:
        """The points of each subpath in user space, and whether it has a curve."""
        a, b, c, d, e, f = matrix
        values, x_at, y_at = self._floats, self._float_at[0], self._float_at[1]
        points: list[Point] = []
        curved = False
        for i in range(segments):
            segment = calls.path_segment(item, i)
            kind = calls.segment_type(segment)
            if kind == raw.FPDF_SEGMENT_MOVETO and points:
                yield points, curved
                points, curved = [], False
            calls.segment_point(segment, x_at, y_at)
            x, y = values[0], values[1]
            points.append((a * x + c * y + e, b * x + d * y + f))
            curved = curved or kind == raw.FPDF_SEGMENT_BEZIERTO
            if calls.segment_close(segment) and points[0] != points[-1]:
                points.append(points[0])
        if points:
            yield points, curved


def matrix_of(item: int) -> Matrix:
    """The matrix that an object (an address) is drawn by, in the space of the form around it."""
    matrix = raw.FS_MATRIX()
    if not calls.object_matrix(item, ctypes.addressof(matrix)):
        return IDENTITY
    return matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f


def bounds_of(item: int) -> Quad:
    """Left, bottom, right and top of an object in the same space."""
    _, (bounds,) = _answers(calls.object_bounds, [item], "f", 4)
    return bounds[0], bounds[1], bounds[2], bounds[3]


def _bullet_shape(item: int, look: Appearance, matrix: Matrix) -> str:
    """`round` or `square` where a path is such a shape, as small as a bullet; else nothing."""
    stroked, _, segments, bounds = look
    left, bottom, right, top = moved(bounds, matrix)
    if not is_bullet(right - left, top - bottom):
        return ""
    if calls.segment_type(calls.path_segment(item, 1)) == raw.FPDF_SEGMENT_BEZIERTO:
        return "round"
    return "square" if not stroked and segments in SEGMENTS_OF_A_SQUARE else ""


def common_clip(clip: Clip | None, matrix: Matrix, outer: Clip | None) -> Clip | None:
    """What an object's own clip, drawn in the space of `matrix`, and the one of the form around it leave."""
    own = clip and Clip(*moved((clip.left, clip.bottom, clip.right, clip.top), matrix))
    return own.within(outer) if own is not None and outer is not None else own or outer


def moved(box: Quad, matrix: Matrix) -> Quad:
    """The left, bottom, right and top of a box that was drawn in the space of `matrix`, in user space."""
    if matrix is IDENTITY:
        return box
    a, b, c, d, e, f = matrix
    corners = [(x, y) for x in (box[0], box[2]) for y in (box[1], box[3])]
    xs, ys = [a * x + c * y + e for x, y in corners], [b * x + d * y + f for x, y in corners]
    return min(xs), min(ys), max(xs), max(ys)


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


def multiply(first: Matrix, then: Matrix) -> Matrix:
    """The matrix of both, one after the other."""
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
