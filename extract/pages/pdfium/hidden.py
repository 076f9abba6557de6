"""Text that a clip hides: a spreadsheet prints a merged cell's text again on the next page, cut away.

And text of layers that are switched off, under a shape drawn over it, written to be invisible, or in the
colour of what it stands on.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from contextlib import contextmanager
from typing import Any

import pypdfium2.raw as raw

from extract.model import Word
from extract.pages.frame import Frame, Matrix, Quad, moved
from extract.pages.pdfium import calls
from extract.pages.pdfium.clips import Clip
from extract.pages.pdfium.objects import TextObject, bounds_of, text_of
from extract.pages.pdfium.pale_text import unseen
from extract.pages.pdfium.paths import Drawn
from extract.pages.pdfium.switched_off import switched_off

LEAST_SEEN = 0.5  # of a line's height: text of which less is seen cannot be read
SAME_LEVEL = 0.25  # of a text's height: one that is set again stands no farther up or down
ALONG = 0.02  # of its length: text that is wider than its cell is cut there, and is still read


@contextmanager
def seen_text(
    page: Any, text_page: Any, texts: Sequence[TextObject], drawn: Drawn, frame: Frame
) -> Iterator[tuple[Any, tuple[Word, ...]]]:
    """The text page given, or one for this time without what is hidden; and this, as words."""
    off = {
        *switched_off(page, [item for item, *_ in texts], frame),
        *unseen(page, texts, drawn.layers, drawn.shades, frame),
    }
    off -= _set_again(off, texts, text_page)
    hidden = [*_hidden([text for text in texts if text[0] not in off] if off else texts, frame)]
    hidden += [(item, _box(item, matrix)) for item, matrix, _ in texts if item in off]
    if not hidden:
        yield text_page, ()
        return
    told = [(text_of(item, text_page).strip(), frame.place(*box)) for item, box in hidden]
    words = tuple(Word(text, *box, "") for text, box in told if text)
    for item, _ in hidden:
        calls.switch_object(item, False)
    seen = raw.FPDFText_LoadPage(page)
    try:
        yield seen, words
    finally:
        raw.FPDFText_ClosePage(seen)


def _set_again(off: Set[int], texts: Sequence[TextObject], text_page: Any) -> set[int]:
    """Those of them that are set again, seen, at their place: PDFium reads both as the first one."""
    unread = [
        _box(item, matrix)
        for item, matrix, _ in (texts if off else ())
        if item not in off and not text_of(item, text_page)
    ]
    placed = ((item, _box(item, matrix)) for item, matrix, _ in texts if unread and item in off)
    return {item for item, box in placed if any(_is_same_place(box, other) for other in unread)}


def _is_same_place(box: Quad, other: Quad) -> bool:
    high = box[3] - box[1]
    level = abs(box[1] - other[1]) < SAME_LEVEL * high and abs(box[3] - other[3]) < SAME_LEVEL * high
    return level and abs(box[0] - other[0]) < high and abs(box[2] - other[2]) < high


def _hidden(texts: Sequence[TextObject], frame: Frame) -> Iterator[tuple[int, Quad]]:
    """The texts outside of their clips, with their boxes."""
    whole = Clip(frame.left, frame.bottom, frame.right, frame.top)
    known: Clip | None = None
    cuts = False
    for item, matrix, clip in texts:
        if clip is not known:  # objects drawn one after the other mostly share theirs
            known, cuts = clip, clip is not None and clip.within(whole) != whole
        if clip is not None and cuts:
            box = _box(item, matrix)
            if _is_cut_off(box, clip):
                yield item, box


def _box(item: int, matrix: Matrix) -> Quad:
    """Where a text stands on the page."""
    return moved(bounds_of(item), matrix)


def _is_cut_off(box: Quad, clip: Clip) -> bool:
    left, bottom, right, top = box
    wide, high = right - left, top - bottom
    seen_wide = min(right, clip.right) - max(left, clip.left)
    seen_high = min(top, clip.top) - max(bottom, clip.bottom)
    across, along = (seen_high, seen_wide) if wide > high else (seen_wide, seen_high)
    return across < LEAST_SEEN * min(wide, high) or along < ALONG * max(wide, high)
