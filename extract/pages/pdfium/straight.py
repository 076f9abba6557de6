"""Scans that lean: what such a page draws is turned back by what its rules lean, picture and text together.

Places on it are those of the straightened page until they are asked for by `place`. `--source pdfplumber`
reads the page as it is.
"""

from __future__ import annotations

from math import atan, cos, sin
from typing import Any

from extract.model import Lean
from extract.pages.frame import Frame, Matrix
from extract.pages.pdfium.grey_picture import grey_picture
from extract.pages.pdfium.recognized import is_recognized
from extract.pages.pdfium.turned import turn_objects
from extract.pages.scan_rules import lean_in, scan_scale

LEAST = 0.003  # of a rule's length that it rises or falls: less does no harm


def straighten(page: Any, frame: Frame) -> Lean | None:
    """Turn the objects of a scan with a layer of text until its rules are level; by how much, if so.

    They stay so until it is closed.
    """
    if not is_recognized(page, frame):
        return None
    scale = scan_scale(frame.width * frame.height)
    pixels, wide, high, stride = grey_picture(page, frame, scale)
    lean = lean_in(pixels, (high, stride), wide, scale)
    if abs(lean) < LEAST:
        return None
    angle = atan(lean)
    turn_objects(page, _turned_by(angle, (frame.left + frame.right) / 2, (frame.bottom + frame.top) / 2))
    return Lean(angle, frame.width / 2, frame.height / 2)


def _turned_by(angle: float, x: float, y: float) -> Matrix:
    """A turn against the clock around a point."""
    across, up = cos(angle), sin(angle)
    return across, up, -up, across, x - x * across + y * up, y - x * up - y * across
