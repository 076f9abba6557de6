"""Text under a filled shape that is drawn later: a white box laid over a line to take it out."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from typing import NamedTuple

from extract.pages.frame import Matrix, Quad, moved
from extract.pages.pdfium import calls
from extract.pages.pdfium.clips import THIN
from extract.pages.pdfium.objects import Layer, answers

SIDE = 1.0  # points that a text's box may stand out of the shape: fonts give more room than letters fill
OPAQUE = 255


class _Placed(NamedTuple):
    """A text or a shape: its box in user space, and when it is drawn."""

    box: Quad
    at: int
    item: int


def covered(layers: Sequence[Layer], shades: Set[int]) -> list[list[int]]:
    """The texts (addresses) under each of the filled shapes that is drawn after them, each text once."""
    if not shades:
        return []
    shapes: list[_Placed] = []
    texts: list[_Placed] = []
    drawn = 0
    for layer in layers:
        order = {item: at for at, item in enumerate(layer.drawn, drawn)}
        if (texts or layer.texts) and layer.paths:
            first = texts[0].at if texts else order[layer.texts[0]]
            later = [item for item in layer.paths if item in shades and order[item] > first]
            shapes += (_Placed(box, order[item], item) for item, box in _opaque(later, layer.matrix))
        texts += (_Placed((0.0, 0.0, 0.0, 0.0), order[item], item) for item in layer.texts)
        drawn += len(layer.drawn)
    return _under(shapes, _with_boxes(texts, layers)) if shapes else []


def _opaque(paths: Sequence[int], matrix: Matrix) -> Iterator[tuple[int, Quad]]:
    """The paths that are filled and as large as text, with their boxes."""
    _, modes = answers(calls.draw_mode, paths, "i", 2)
    filled = [item for item, (fill, _) in zip(paths, modes, strict=True) if fill]
    _, bounds = answers(calls.object_bounds, filled, "f", 4)
    known, colors = answers(calls.fill_color, filled, "I", 4)
    for item, quad, tells, color in zip(filled, bounds, known, colors, strict=True):
        box = moved((quad[0], quad[1], quad[2], quad[3]), matrix)
        if box[2] - box[0] > THIN and box[3] - box[1] > THIN and (not tells or color[3] == OPAQUE):
            yield item, box


def _with_boxes(texts: Sequence[_Placed], layers: Sequence[Layer]) -> list[_Placed]:
    boxes: list[Quad] = []
    for layer in layers:
        _, bounds = answers(calls.object_bounds, layer.texts, "f", 4)
        boxes += (moved((quad[0], quad[1], quad[2], quad[3]), layer.matrix) for quad in bounds)
    return [text._replace(box=box) for text, box in zip(texts, boxes, strict=True)]


def _under(shapes: Sequence[_Placed], texts: Sequence[_Placed]) -> list[list[int]]:
    ordered = sorted(texts, key=_middle)
    middles = list(map(_middle, ordered))
    found: defaultdict[int, list[int]] = defaultdict(list)
    taken: set[int] = set()
    for shape in shapes:
        left, bottom, right, top = shape.box
        for text in ordered[bisect_left(middles, bottom) : bisect_right(middles, top)]:
            within = left <= text.box[0] + SIDE and text.box[2] - SIDE <= right
            if text.at < shape.at and within and text.item not in taken and text.box[0] < text.box[2]:
                taken.add(text.item)
                found[shape.item].append(text.item)
    return list(found.values())


def _middle(placed: _Placed) -> float:
    return (placed.box[1] + placed.box[3]) / 2
