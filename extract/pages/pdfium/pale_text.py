"""Text in the colour of what it stands on: in the file, but no reader of the page sees it.

White text on a dark head is seen. What the colours tell is made sure of by drawing the page without the text:
a picture or a pattern may stand behind it.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import pypdfium2.raw as raw

from extract.pages.frame import Frame, Quad, moved
from extract.pages.pdfium import calls
from extract.pages.pdfium.objects import Layer, TextObject, answers, bounds_of
from extract.pages.pdfium.switched_off import drawn_alike

PALE = 128  # of 255: a colour all of which is more than this; no text of a gazette is so but on purpose
ALIKE = 6  # of 255: colours nearer than this cannot be told apart
MOST = 0.5  # of a page's texts
PAPER = (255, 255, 255)
Color = tuple[int, int, int]


class _Ground(NamedTuple):
    """What is drawn behind text: its box in user space, and its colour; None of a picture or a pattern."""

    box: Quad
    color: Color | None


def unseen(page: Any, texts: Sequence[TextObject], layers: Sequence[Layer], frame: Frame) -> list[int]:
    """Those of a page's text objects (addresses) whose colour is that of all that stands behind them."""
    known, colors = answers(calls.fill_color, [item for item, *_ in texts], "I", 4)
    pale = [
        (text, color[:3])
        for text, tells, color in zip(texts, known, colors, strict=True)
        if color[0] > PALE and tells and min(color[:3]) > PALE and _is_filled(text[0])
    ]
    if not pale:
        return []
    grounds = [ground for layer in layers for ground in _grounds(layer)]
    found = [
        item for (item, matrix, _), color in pale if _is_lost(moved(bounds_of(item), matrix), color, grounds)
    ]
    # All of a page's text is so where recognition wrote it: then it is all that there is to read.
    few = 0 < len(found) <= MOST * len(texts)
    return found if few and drawn_alike(page, frame, found) else []


def _is_filled(item: int) -> bool:
    """Whether a text is drawn by its fill alone: recognition writes its text so that it is not drawn."""
    mode: int = raw.FPDFTextObj_GetTextRenderMode(ctypes.cast(item, raw.FPDF_PAGEOBJECT))
    return bool(mode == raw.FPDF_TEXTRENDERMODE_FILL)


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
