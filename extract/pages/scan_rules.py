"""Rules of a scanned page: recognition writes the words over the picture, but no rule that stands in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import sqrt
from typing import TYPE_CHECKING

from extract.model import Ruling

if TYPE_CHECKING:
    from numpy import bool_, uint8
    from numpy.typing import NDArray

SCAN = 0.75  # of the page's area that pictures cover: the page is one
SCALE = 2.0  # pixels a point, that a hair line is not lost
MOST_PIXELS = 8_000_000  # of a page's picture: a larger page is drawn smaller
BLOCK = 32  # pixels: paper is as light as the lightest of a square of this side, whatever shadow is on it
DARK = 0.75  # of the paper's light: ink is darker
FAINT = 0.92  # of the paper's light: rules as pale as this are seen where few are darker
FEW, LEAST_FAINT = 2.0, 1.0  # heights of the page that rules down have together: of dark ones, of faint ones
MORE = 1.5  # times the dark ones' length
THICK = 8  # pixels: ink as thick as long is no rule's, but a picture's or the scan's border
STEPS = (1, 2, 4)  # that make up THICK pixels, less one
LONG, HIGH = 30.0, 16.0  # points: rules are as long across and down at least; no letter is, nor a dash
STEEPEST = 0.01  # of its length: the text of a scan that leans more is not on the lines of its rules
ACROSS = 0.3  # of the page's width: rules as long tell how a scan leans
MOST_LEAN = 0.04  # of their length: what leans more is a drawing
Run = tuple[int, int, int]  # the row, the first pixel and the one after the last


def is_scan(picture_area: float, page_area: float) -> bool:
    """Whether pictures cover so much of their page that it is one."""
    return picture_area >= SCAN * page_area


def scan_scale(page_area: float) -> float:
    """At how many pixels a point a page of that area, in square points, is to be drawn."""
    return min(SCALE, sqrt(MOST_PIXELS / page_area))


def rules_in(pixels: bytes, shape: tuple[int, int], wide: int, scale: float) -> tuple[Ruling, ...]:
    """The rules in a page's picture of grey pixels, row by row; `wide` of each are the page's."""
    import numpy as np  # here: it takes as long to load as pages to read, and most files have no scans

    grey = np.frombuffer(pixels, np.uint8).reshape(shape)[:, :wide]
    ink = _ink(grey)
    down = list(_rules(ink.T, HIGH * scale))
    if _length(down) < FEW * shape[0]:
        pale = _ink(grey, FAINT)
        found = list(_rules(pale.T, HIGH * scale))
        # Letters that run into one another make rules across, none down.
        if _length(found) > max(MORE * _length(down), LEAST_FAINT * shape[0]):
            ink, down = pale, found
    rules = [Ruling(start, at, end, at) for at, start, end in _rules(ink, LONG * scale)]
    rules += (Ruling(at, start, at, end) for at, start, end in down)
    return tuple(Ruling(*(side / scale for side in rule)) for rule in rules)


def _length(rules: Sequence[tuple[float, int, int]]) -> float:
    return sum(end - start for _, start, end in rules)


def lean_in(pixels: bytes, shape: tuple[int, int], wide: int, scale: float) -> float:
    """How much the rules across a page's picture fall to the right, as a share of their length; 0 of none."""
    import numpy as np

    ink = _ink(np.frombuffer(pixels, np.uint8).reshape(shape)[:, :wide])
    strokes = [_ends(runs) for runs in _strokes(list(_runs(ink, LONG * scale)))]
    leans = sorted((y1 - y0) / (x1 - x0) for x0, y0, x1, y1 in strokes if x1 - x0 >= ACROSS * wide)
    return leans[len(leans) // 2] if leans and leans[0] > -MOST_LEAN and leans[-1] < MOST_LEAN else 0.0


def _ends(runs: Sequence[Run]) -> tuple[int, float, int, float]:
    """Where a stroke begins and ends: across and down, in pixels."""
    start, end = min(run[1] for run in runs), max(run[2] for run in runs)
    first = [row for row, begun, _ in runs if begun <= start + THICK]
    last = [row for row, _, ended in runs if ended >= end - THICK]
    return start, sum(first) / len(first), end, sum(last) / len(last)


def _ink(grey: NDArray[uint8], dark: float = DARK) -> NDArray[bool_]:
    """Where the picture is clearly darker than the paper around: of less than this share of its light."""
    import numpy as np

    high, wide = (side - side % BLOCK for side in grey.shape)
    squares = grey[:high, :wide].reshape(high // BLOCK, BLOCK, wide // BLOCK, BLOCK)
    paper = np.percentile(squares, 90, axis=(1, 3))
    light = np.repeat(np.repeat(paper, BLOCK, 0), BLOCK, 1)
    light = np.pad(light, ((0, grey.shape[0] - high), (0, grey.shape[1] - wide)), "edge")
    ink: NDArray[bool_] = grey < dark * light
    return ink & ~_solid(ink)


def _solid(ink: NDArray[bool_]) -> NDArray[bool_]:
    """The squares of THICK pixels that are ink all over."""
    solid = ink.copy()
    for step in STEPS:
        solid[:-step] &= solid[step:]
        solid[:, :-step] &= solid[:, step:]
    for step in STEPS:
        solid[step:] |= solid[:-step].copy()
        solid[:, step:] |= solid[:, :-step].copy()
    return solid


def _rules(ink: NDArray[bool_], shortest: float) -> Iterator[tuple[float, int, int]]:
    """The height, start and end of what is thin and long across, in pixels; for what runs down, turn it."""
    for runs in _strokes(list(_runs(ink, shortest))):
        start, end = min(run[1] for run in runs), max(run[2] for run in runs)
        first, last = min(run[0] for run in runs), max(run[0] for run in runs)
        if last - first <= THICK / 2 + STEEPEST * (end - start):
            pixels = sum(run[2] - run[1] for run in runs)
            yield sum(run[0] * (run[2] - run[1]) for run in runs) / pixels + 0.5, start, end


def _runs(ink: NDArray[bool_], shortest: float) -> Iterator[Run]:
    """Unbroken ink in each row and those beside it: a line that leans a little steps from row to row."""
    import numpy as np

    wide = np.zeros((ink.shape[0], ink.shape[1] + 2), np.int8)
    inner = wide[:, 1:-1]
    inner[:] = ink
    inner[1:] |= ink[:-1]
    inner[:-1] |= ink[1:]
    steps = np.diff(wide)
    rows, starts = np.nonzero(steps == 1)
    ends = np.nonzero(steps == -1)[1]
    long = ends - starts >= shortest
    yield from zip(rows[long].tolist(), starts[long].tolist(), ends[long].tolist(), strict=True)


def _strokes(runs: Sequence[Run]) -> list[list[Run]]:
    """The runs of each rule together: those of rows beside each other that touch."""
    open_strokes: list[list[Run]] = []
    closed: list[list[Run]] = []
    for run in runs:
        row, start, end = run
        closed += [stroke for stroke in open_strokes if stroke[-1][0] < row - 1]
        open_strokes = [stroke for stroke in open_strokes if stroke[-1][0] >= row - 1]
        met = [s for s in open_strokes if any(b < end and start < c for a, b, c in s if a >= row - 1)]
        merged = [*(one for stroke in met for one in stroke), run]
        open_strokes = [s for s in open_strokes if s not in met] + [merged]
    return closed + open_strokes
