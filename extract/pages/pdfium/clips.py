"""What of a drawn shape can be seen: a clipping path hides all outside of it (ISO 32000-1, 8.5.4)."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from functools import reduce
from typing import NamedTuple

from extract.pages.pdfium import calls

THIN = 3.0  # points: a filled rectangle no thicker than this is a ruling, not a shade
FAINT = 10  # of 255: less opaque than this cannot be seen
WHITE = 250  # of 255: paler than this cannot be seen on paper
EDGE = 1.0  # points: a line that stands this far outside is still seen by half its breadth
MOST_PATHS = 64  # of one clip that are asked about: a hostile page may nest thousands
EVERYWHERE = 1e9  # points
Found = tuple[float, float, float, float, bool]  # left, bottom, right, top; whether a rectangle's outline


class Clip(NamedTuple):
    """The box that an object's clipping paths leave, in user space."""

    left: float = -EVERYWHERE
    bottom: float = -EVERYWHERE
    right: float = EVERYWHERE
    top: float = EVERYWHERE

    def within(self, other: Clip) -> Clip:
        """What both leave."""
        return Clip(
            max(self.left, other.left),
            max(self.bottom, other.bottom),
            min(self.right, other.right),
            min(self.top, other.top),
        )

    def seen(self, found: Found, filled: bool) -> Iterator[Found]:
        """What is seen of a line, or of a rectangle, whose filling ends where the clip does."""
        left, bottom, right, top, outline = found
        if self.left <= left and self.bottom <= bottom and right <= self.right and top <= self.top:
            yield found
        elif not outline:
            yield from self._line(left, bottom, right, top)
        elif filled:
            left, bottom, right, top = self.within(Clip(left, bottom, right, top))
            if left < right and bottom < top:
                yield left, bottom, right, top, True
        else:
            yield from self._line(left, top, right, top)
            yield from self._line(left, bottom, right, bottom)
            yield from self._line(left, bottom, left, top)
            yield from self._line(right, bottom, right, top)

    def _line(self, left: float, bottom: float, right: float, top: float) -> Iterator[Found]:
        if left > self.right + EDGE or right < self.left - EDGE:
            return
        if bottom > self.top + EDGE or top < self.bottom - EDGE:
            return
        if right - left > top - bottom:
            left, right = max(left, self.left), min(right, self.right)
        else:
            bottom, top = max(bottom, self.bottom), min(top, self.top)
        if left <= right and bottom <= top:
            yield left, bottom, right, top, False


class Clips:
    """The clips of one page's objects; those drawn one after the other mostly share theirs."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, int], Clip] = {}
        self._x, self._y = ctypes.c_float(), ctypes.c_float()
        self._x_at, self._y_at = ctypes.addressof(self._x), ctypes.addressof(self._y)

    def of(self, objects: Sequence[int]) -> list[Clip | None]:
        """The clip of each object (an address) in the space it is drawn in; None where nothing clips it."""
        clips = list(map(calls.clip_of, objects))
        counts = list(map(calls.count_clip_paths, clips))
        return [
            self._of(clip, count) if count > 0 else None for clip, count in zip(clips, counts, strict=True)
        ]

    def _of(self, clip: int, count: int) -> Clip:
        """What `count` clipping paths leave. PDFium gives the same paths to all objects that share them."""
        key = count, calls.clip_segment(clip, count - 1, 0) or 0
        if key not in self._known:
            boxes = (self._bounds(clip, index) for index in range(max(count - MOST_PATHS, 0), count))
            self._known[key] = reduce(Clip.within, boxes, Clip())
        return self._known[key]

    def _bounds(self, clip: int, index: int) -> Clip:
        xs: list[float] = []
        ys: list[float] = []
        for at in range(calls.count_clip_segments(clip, index)):
            calls.segment_point(calls.clip_segment(clip, index, at), self._x_at, self._y_at)
            xs.append(self._x.value)
            ys.append(self._y.value)
        return Clip(min(xs), min(ys), max(xs), max(ys)) if xs else Clip()
