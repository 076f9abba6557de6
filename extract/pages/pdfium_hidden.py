"""Text that a clip hides: a spreadsheet prints a merged cell's text again on the next page, cut away."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import pypdfium2.raw as raw

from extract.pages import pdfium_calls as calls
from extract.pages.bullets import Matrix
from extract.pages.pdfium_clips import Clip, Clips
from extract.pages.pdfium_paths import FORM, IDENTITY, Frame, common_clip, matrix_of, moved, multiply

LEAST_SEEN = 0.5  # of a line's height: text of which less is seen cannot be read
ALONG = 0.02  # of its length: text that is wider than its cell is cut there, and is still read


@contextmanager
def seen_text(page: Any, text_page: Any, frame: Frame) -> Iterator[Any]:
    """The page's text without what is hidden: the text page given, or one for this time."""
    hidden = _Hidden(frame).of(calls.objects_of(page), IDENTITY, None, calls.FORM_DEPTH)
    if not hidden:
        yield text_page
        return
    for item in hidden:
        calls.switch_object(item, False)
    seen = raw.FPDFText_LoadPage(page)
    try:
        yield seen
    finally:
        raw.FPDFText_ClosePage(seen)


class _Hidden:
    """Looks for text objects outside of their clips."""

    def __init__(self, frame: Frame) -> None:
        self._whole = Clip(frame.left, frame.bottom, frame.right, frame.top)
        self._clips = Clips()
        self._sides = [ctypes.c_float() for _ in range(4)]
        self._at = [ctypes.addressof(side) for side in self._sides]

    def of(self, objects: Sequence[int], matrix: Matrix, outer: Clip | None, depth: int) -> list[int]:
        """The hidden ones of these objects, and of those inside of forms; `outer` is what they are cut to."""
        kinds = zip(objects, map(calls.object_type, objects), strict=True)
        drawn = [(item, kind) for item, kind in kinds if kind in (raw.FPDF_PAGEOBJ_TEXT, FORM)]
        found: list[int] = []
        known, clip = None, self._cutting(outer)
        for (item, kind), inner in zip(drawn, self._clips.of([item for item, _ in drawn]), strict=True):
            if inner is not known:  # objects drawn one after the other mostly share theirs
                known, clip = inner, self._cutting(common_clip(inner, matrix, outer))
            if kind == FORM and depth > 0:
                found += self.of(calls.objects_in(item), multiply(matrix_of(item), matrix), clip, depth - 1)
            elif kind != FORM and clip is not None and self._is_cut_off(item, matrix, clip):
                found.append(item)
        return found

    def _cutting(self, clip: Clip | None) -> Clip | None:
        """A clip that leaves less than the whole page, or None."""
        return clip if clip is not None and clip.within(self._whole) != self._whole else None

    def _is_cut_off(self, item: int, matrix: Matrix, clip: Clip) -> bool:
        if not calls.object_bounds(item, *self._at):
            return False
        one, two, three, four = (side.value for side in self._sides)
        left, bottom, right, top = moved((one, two, three, four), matrix)
        wide, high = right - left, top - bottom
        seen_wide = min(right, clip.right) - max(left, clip.left)
        seen_high = min(top, clip.top) - max(bottom, clip.bottom)
        across, along = (seen_high, seen_wide) if wide > high else (seen_wide, seen_high)
        return across < LEAST_SEEN * min(wide, high) or along < ALONG * max(wide, high)
