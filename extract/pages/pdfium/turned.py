"""Pages that are shown turned (/Rotate): what they draw is turned the same way, and the page no more.

PDFium guesses by the unturned page whether its lines run across or down, and puts blanks into words that it
takes for lines running down.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pypdfium2.raw as raw

from extract.pages.frame import Frame, Matrix, Quad
from extract.pages.pdfium import calls


@contextmanager
def as_shown(page: Any) -> Iterator[None]:
    """The page without /Rotate, as long as this is open; its objects stay turned until it is closed."""
    turns = raw.FPDFPage_GetRotation(page)
    if not turns:
        yield
        return
    frame = page_frame(page)
    matrix = _shown_by(frame)
    turn_objects(page, matrix)
    _show(page, (0, 0, frame.width, frame.height), 0)
    try:
        yield
    finally:  # the document keeps what is set of a page
        _show(page, (frame.left, frame.bottom, frame.right, frame.top), turns)


def page_frame(page: Any) -> Frame:
    """The page's visible box and its turn."""
    box = raw.FS_RECTF()
    raw.FPDF_GetPageBoundingBox(page, box)
    return Frame(box.left, box.bottom, box.right, box.top, raw.FPDFPage_GetRotation(page))


def _shown_by(frame: Frame) -> Matrix:
    """From the space the page draws in to points from the shown page's bottom left."""
    if frame.turns == 1:
        return 0, -1, 1, 0, -frame.bottom, frame.right
    if frame.turns == 2:
        return -1, 0, 0, -1, frame.right, frame.top
    return 0, 1, -1, 0, frame.top, -frame.left


def turn_objects(page: Any, matrix: Matrix) -> None:
    """Draw all that the page draws by this matrix too."""
    turn = raw.FS_MATRIX(*matrix)
    at = ctypes.addressof(turn)
    numbers = [ctypes.c_double(number) for number in matrix]
    for item in calls.objects_of(page):
        calls.transform_object(item, at)
        calls.transform_clip(item, *numbers)


def _show(page: Any, box: Quad, turns: int) -> None:
    for set_box in (raw.FPDFPage_SetMediaBox, raw.FPDFPage_SetCropBox):
        set_box(page, *box)
    raw.FPDFPage_SetRotation(page, turns)
