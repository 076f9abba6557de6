"""Text that a clip hides: a spreadsheet prints a merged cell's text again on the next page, cut away."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import pypdfium2.raw as raw

from extract.model import Word
from extract.pages import pdfium_calls as calls
from extract.pages.bullets import Matrix
from extract.pages.pdfium_clips import Clip, Clips
from extract.pages.pdfium_paths import FORM, IDENTITY, Frame, Quad, common_clip, matrix_of, moved, multiply
from extract.pages.pdfium_stamps import text_of

LEAST_SEEN = 0.5  # of a line's height: text of which less is seen cannot be read
ALONG = 0.02  # of its length: text that is wider than its cell is cut there, and is still read


@contextmanager
def seen_text(page: Any, text_page: Any, frame: Frame) -> Iterator[tuple[Any, tuple[Word, ...]]]:
    """The text page given, or one for this time without what is hidden; and this, as words."""
    hidden = _Hidden(frame).of(calls.objects_of(page), IDENTITY, None, calls.FORM_DEPTH)
    if not hidden:
        yield text_page, ()
        return
    texts = [(text_of(item, text_page).strip(), frame.place(*box)) for item, box in hidden]
    words = tuple(Word(text, *box, "") for text, box in texts if text)
    for item, _ in hidden:
        calls.switch_object(item, False)
    seen = raw.FPDFText_LoadPage(page)
    try:
        yield seen, words
    finally:
        raw.FPDFText_ClosePage(seen)


class _Hidden:
    """Looks for text objects outside of their clips."""

    def __init__(self, frame: Frame) -> None:
        self._whole = Clip(frame.left, frame.bottom, frame.right, frame.top)
        self._clips = Clips()
        self._sides = [ctypes.c_float() for _ in range(4)]
        self._at = [ctypes.addressof(side) for side in self._sides]

    def of(
        self, objects: Sequence[int], matrix: Matrix, outer: Clip | None, depth: int
    ) -> list[tuple[int, Quad]]:
        """The hidden ones of these objects, and of those inside of forms; `outer` is what they are cut to."""
        kinds = zip(objects, map(calls.object_type, objects), strict=True)
        drawn = [(item, kind) for item, kind in kinds if kind in (raw.FPDF_PAGEOBJ_TEXT, FORM)]
        found: list[tuple[int, Quad]] = []
        known, clip = None, self._cutting(outer)
        for (item, kind), inner in zip(drawn, self._clips.of([item for item, _ in drawn]), strict=True):
            if inner is not known:  # objects drawn one after the other mostly share theirs
                known, clip = inner, self._cutting(common_clip(inner, matrix, outer))
            if kind == FORM and depth > 0:
                found += self.of(calls.objects_in(item), multiply(matrix_of(item), matrix), clip, depth - 1)
            elif kind != FORM and clip is not None:
                box = self._box(item, matrix)
                if box is not None and _is_cut_off(box, clip):
                    found.append((item, box))
        return found

    def _cutting(self, clip: Clip | None) -> Clip | None:
        """A clip that leaves less than the whole page, or None."""
        return clip if clip is not None and clip.within(self._whole) != self._whole else None

    def _box(self, item: int, matrix: Matrix) -> Quad | None:
        if not calls.object_bounds(item, *self._at):
            return None
        left, bottom, right, top = (side.value for side in self._sides)
        return moved((left, bottom, right, top), matrix)


def _is_cut_off(box: Quad, clip: Clip) -> bool:
    left, bottom, right, top = box
    wide, high = right - left, top - bottom
    seen_wide = min(right, clip.right) - max(left, clip.left)
    seen_high = min(top, clip.top) - max(bottom, clip.bottom)
    across, along = (seen_high, seen_wide) if wide > high else (seen_wide, seen_high)
    return across < LEAST_SEEN * min(wide, high) or along < ALONG * max(wide, high)
