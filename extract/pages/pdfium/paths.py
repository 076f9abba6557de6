"""Rulings from PDFium's page objects: strokes, thin filled rectangles, cell rectangles, inside forms too."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

import pypdfium2.raw as raw

from extract.model import Box, Ruling
from extract.pages.bullets import SEGMENTS_OF_A_SQUARE, is_bullet
from extract.pages.column_shades import without_column_shades
from extract.pages.drawn_letters import may_be_drawn_text
from extract.pages.frame import IDENTITY, Frame, Matrix, Quad, moved, multiply
from extract.pages.pdfium import calls
from extract.pages.pdfium.clips import FAINT, THIN, WHITE, Clip, Found
from extract.pages.pdfium.grey_picture import grey_picture
from extract.pages.pdfium.objects import (
    NUMBER_BYTES,
    SEGMENTS_OF_A_BOX,
    Layer,
    answers,
    layers_of,
    matrix_of,
)
from extract.pages.pdfium.picture_rules import picture_rules
from extract.pages.pdfium.recognized import is_recognized
from extract.pages.scan_rules import rules_in, scan_scale
from extract.pages.stamp_frames import sides_of, stamp_frames, without_frames

STRAIGHT = 0.5  # points: a segment that leans less than this is horizontal or vertical
BACKGROUND = 0.85  # of the page: a rectangle as large as this is its background
AT_ONCE = 4096  # paths that are asked about in one go
Point = tuple[float, float]
Appearance = tuple[bool, bool, int, tuple[float, float, float, float]]
SEGMENTS_OF_A_LINE = 2
SEGMENTS_OF_A_RECTANGLE = 5  # at most
SEGMENTS_OF_A_DISC = 14  # four curves of three points each; an `o` has twice as many
MOST_LETTERS = 10_000  # of a page: a map has more shapes


class Drawn(NamedTuple):
    """What is drawn on a page: its rulings, the boxes of small discs and squares.

    `frames` are those of stamps over a table, whose sides are no rulings; `layers` hold the texts; `letters`
    are the boxes of shapes that may be letters, `shades` the filled shapes (addresses) as large as text.
    """

    rulings: tuple[Ruling, ...]
    discs: tuple[Box, ...]
    frames: tuple[Box, ...]
    layers: Sequence[Layer]
    letters: tuple[Box, ...] = ()
    shades: frozenset[int] = frozenset()


def read_drawn(document: Any, page: Any, frame: Frame) -> Drawn:
    """Every visible straight line of the page, in drawing order, and its small round shapes."""
    layers = layers_of(page)
    paths = _Paths()
    for layer in layers:
        paths.read(layer)
    area = BACKGROUND * frame.width * frame.height
    rulings: list[Ruling] = []
    for left, bottom, right, top, outline in (*paths.found, *picture_rules(document, page, layers)):
        box = frame.place(left, bottom, right, top)
        if outline and right - left > THIN and top - bottom > THIN:
            rulings += sides_of(Box(*box)) if (right - left) * (top - bottom) < area else ()
        else:
            rulings.append(Ruling(*box))
    if not rulings and is_recognized(page, frame):
        rulings += _scan_rules(page, frame)
    discs = tuple(Box(*frame.place(*disc)) for disc in paths.discs)
    frames = stamp_frames(rulings, frame.width)
    letters = tuple(Box(*frame.place(*letter)) for letter in paths.letters)
    seen = without_column_shades(without_frames(rulings, frames))
    return Drawn(seen, discs, tuple(frames), layers, letters, frozenset(paths.shades))


def _scan_rules(page: Any, frame: Frame) -> tuple[Ruling, ...]:
    scale = scan_scale(frame.width * frame.height)
    pixels, wide, high, stride = grey_picture(page, frame, scale)
    return rules_in(pixels, (high, stride), wide, scale)


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
    _, modes = answers(calls.draw_mode, paths, "i", 2)
    _, bounds = answers(calls.object_bounds, paths, "f", 4)
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
    known, colors = answers(color, paths, "I", 4)
    return [
        use != 0 and (not known or (alpha > FAINT and (red < WHITE or green < WHITE or blue < WHITE)))
        for use, known, (red, green, blue, alpha) in zip(used, known, colors, strict=True)
    ]


class _Paths:
    """Reads path objects, given by address.

    `found` has each line's left, bottom, right and top in user space, and whether it is the outline of a
    rectangle; `discs` the boxes of round shapes as small as bullets, `letters` those of shapes like letters.
    """

    def __init__(self) -> None:
        self.found: list[Found] = []
        self.discs: list[Quad] = []
        self.letters: list[Quad] = []
        self.shades: list[int] = []
        self._floats, self._float_at = _two(ctypes.c_float * 2, "f")

    def read(self, layer: Layer) -> None:
        """Find the lines of a layer's paths, as far as their clips show them."""
        clips, looks = layer.cut(layer.paths), _appearances(layer.paths)
        for item, clip, look in zip(layer.paths, clips, looks, strict=True):
            self._path(item, look, layer.matrix, clip)

    def _path(self, item: int, look: Appearance, matrix: Matrix, clip: Clip | None) -> None:
        stroked, filled, segments, bounds = look
        if filled or not stroked:  # white ones too
            left, bottom, right, top = moved(bounds, matrix)
            if right - left > THIN and top - bottom > THIN:
                self.shades.append(item)
            if not filled:
                return
        if segments > SEGMENTS_OF_A_LINE and (shape := _bullet_shape(item, look, matrix)):
            box = moved(bounds, matrix)
            if clip is None or any(clip.seen((*box, True), filled)):
                self.discs.append(box)
            if shape == "round" and segments <= SEGMENTS_OF_A_DISC:
                return
        lines = list(self._lines(item, look, matrix))
        may_be = filled and segments > SEGMENTS_OF_A_BOX and len(self.letters) < MOST_LETTERS
        if may_be and not _are_boxes(lines, segments):
            box = moved(bounds, matrix)
            if may_be_drawn_text(box[2] - box[0], box[3] - box[1], segments) and _is_within(box, clip):
                self.letters.append(box)
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


def _are_boxes(lines: Sequence[Found], segments: int) -> bool:
    """Whether a path is but rectangles, as the shades of a row's cells may be one."""
    return SEGMENTS_OF_A_RECTANGLE * sum(outline for *_, outline in lines) >= segments


def _is_within(box: Quad, clip: Clip | None) -> bool:
    """Whether a shape's middle is seen."""
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return clip is None or (clip.left <= x <= clip.right and clip.bottom <= y <= clip.top)


def _bullet_shape(item: int, look: Appearance, matrix: Matrix) -> str:
    """`round` or `square` where a path is such a shape, as small as a bullet; else nothing."""
    stroked, _, segments, bounds = look
    left, bottom, right, top = moved(bounds, matrix)
    if not is_bullet(right - left, top - bottom):
        return ""
    if calls.segment_type(calls.path_segment(item, 1)) == raw.FPDF_SEGMENT_BEZIERTO:
        return "round"
    return "square" if not stroked and segments in SEGMENTS_OF_A_SQUARE else ""


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
