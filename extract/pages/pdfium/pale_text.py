"""Text that no reader of the page sees, though it is in the file.

It is in the colour of what it stands on, under a filled shape that is drawn later, or written to be invisible
where nothing is drawn that it may be the text of.

White text on a dark head is seen. What colours and places tell is made sure of by drawing the page without
the text: a picture or a pattern may stand behind it, and a shape may let it through.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from itertools import chain
from typing import Any, NamedTuple

import pypdfium2.raw as raw

from extract.pages.frame import Frame, Quad, moved
from extract.pages.pdfium import calls
from extract.pages.pdfium.covered import covered
from extract.pages.pdfium.objects import Layer, TextObject, answers, bounds_of, may_be_letter
from extract.pages.pdfium.switched_off import drawn_alike

PALE = 128  # of 255: a colour all of which is more than this; no text of a gazette is so but on purpose
ALIKE = 6  # of 255: colours nearer than this cannot be told apart
MOST = 0.5  # of a page's texts
MOST_DRAWN = 4  # shapes over texts for each of which the page is drawn anew
PAPER = (255, 255, 255)
Color = tuple[int, int, int]


class _Ground(NamedTuple):
    """What is drawn behind text: its box in user space, and its colour; None of a picture or a pattern."""

    box: Quad
    color: Color | None


def unseen(
    page: Any, texts: Sequence[TextObject], layers: Sequence[Layer], shades: Set[int], frame: Frame
) -> list[int]:
    """Those of a page's text objects (addresses) that are not seen; `shades` are its filled shapes."""
    modes = list(map(calls.render_mode, [item for item, *_ in texts]))
    unwritten = _unwritten(texts, modes, layers) if raw.FPDF_TEXTRENDERMODE_INVISIBLE in modes else []
    lost = [pale for pale in (_pale(texts, modes, layers),) if pale] + covered(layers, shades)
    # All of a page's text is so where recognition wrote it: then it is all that there is to read.
    if len(unwritten) + sum(map(len, lost)) > MOST * len(texts):
        return []
    if len(lost) > 1 and drawn_alike(page, frame, chain.from_iterable(lost)):
        return [*unwritten, *chain.from_iterable(lost)]
    sure = (items for items in lost[:MOST_DRAWN] if drawn_alike(page, frame, items))
    return [*unwritten, *chain.from_iterable(sure)]


def _unwritten(texts: Sequence[TextObject], modes: Sequence[int], layers: Sequence[Layer]) -> list[int]:
    """The texts that are written to be invisible, but over no picture and no letters drawn as shapes."""
    boxes = [
        moved(bounds_of(item), layer.matrix)
        for layer in layers
        for item in (*layer.pictures, *filter(may_be_letter, layer.paths))
    ]
    return [
        item
        for (item, matrix, _), mode in zip(texts, modes, strict=True)
        if mode == raw.FPDF_TEXTRENDERMODE_INVISIBLE
        and not any(_meet(moved(bounds_of(item), matrix), box) for box in boxes)
    ]


def _pale(texts: Sequence[TextObject], modes: Sequence[int], layers: Sequence[Layer]) -> list[int]:
    """The texts whose colour is that of all that stands behind them."""
    known, colors = answers(calls.fill_color, [item for item, *_ in texts], "I", 4)
    pale = [
        (text, color[:3])
        for text, tells, color, mode in zip(texts, known, colors, modes, strict=True)
        if color[0] > PALE and tells and min(color[:3]) > PALE and mode == raw.FPDF_TEXTRENDERMODE_FILL
    ]
    grounds = [ground for layer in layers for ground in _grounds(layer)] if pale else []
    return [
        item for (item, matrix, _), color in pale if _is_lost(moved(bounds_of(item), matrix), color, grounds)
    ]


def _meet(box: Quad, other: Quad) -> bool:
    return box[0] < other[2] and other[0] < box[2] and box[1] < other[3] and other[1] < box[3]


def _grounds(layer: Layer) -> Iterator[_Ground]:
    """The filled shapes and the pictures of a layer."""
    for item in layer.pictures:
        yield _Ground(moved(bounds_of(item), layer.matrix), None)
    _, modes = answers(calls.draw_mode, layer.paths, "i", 2)
    filled = [item for item, (fill, _) in zip(layer.paths, modes, strict=True) if fill]
    known, colors = answers(calls.fill_color, filled, "I", 4)
    for item, tells, color in zip(filled, known, colors, strict=True):
        yield _Ground(moved(bounds_of(item), layer.matrix), color[:3] if tells else None)


def _is_lost(box: Quad, color: Color, grounds: Sequence[_Ground]) -> bool:
    """Whether a text has the colour of all shapes behind its middle, or of the paper."""
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    behind = [
        ground.color
        for ground in grounds
        if ground.box[0] <= x <= ground.box[2] and ground.box[1] <= y <= ground.box[3]
    ] or [PAPER]
    return all(
        other is not None and all(abs(a - b) < ALIKE for a, b in zip(color, other, strict=True))
        for other in behind
    )
