"""Text of layers that are switched off (optional content, ISO 32000-1, 8.11): in the file, but not shown.

PDFium gives it among the page's text and does not tell which layers are off; but it does not draw them. Text
that recognition lays under a scan's picture, or writes to be invisible, is not drawn either, and is read.
"""

from __future__ import annotations

import ctypes
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from typing import Any

import pypdfium2.raw as raw

from extract.pages.frame import Frame
from extract.pages.pdfium import calls
from extract.pages.pdfium.grey_picture import grey_picture
from extract.pages.pdfium.objects import is_unseen, layers_of

OPTIONAL = "OC"  # the mark of content that belongs to a layer
LARGEST = 1000.0  # pixels of a picture's side: it must but show whether letters are there
MOST_LAYERS = 16  # of one page that are drawn: each takes as long as the page
NAME_BYTES = 512


def switched_off(page: Any, texts: Sequence[int], frame: Frame) -> list[int]:
    """Those of a page's text objects (addresses) that stand on layers without which it looks the same."""
    layers = _by_layer([item for item in texts if calls.count_marks(item) and not is_unseen(item)])
    if not layers:
        return []
    with _without([item for layer in layers_of(page) for item in layer.pictures]):
        shown = _picture(page, frame)
        return [
            item
            for items in islice(layers.values(), MOST_LAYERS)
            if _picture_without(page, frame, items) == shown
            for item in items
        ]


def drawn_alike(page: Any, frame: Frame, texts: Iterable[int]) -> bool:
    """Whether a page looks the same without these text objects (addresses)."""
    return _picture_without(page, frame, texts) == _picture(page, frame)


def _by_layer(texts: Sequence[int]) -> dict[tuple[bytes, ...], list[int]]:
    """The texts that belong to layers, by what these are called."""
    found: defaultdict[tuple[bytes, ...], list[int]] = defaultdict(list)
    known: dict[int, bytes] = {}  # marks are shared by what they mark
    for item in texts:
        marks = [calls.mark_of(item, at) for at in range(calls.count_marks(item))]
        for mark in marks:
            if mark not in known:
                known[mark] = _layer_name(mark)
        if names := tuple(filter(None, map(known.__getitem__, marks))):
            found[names].append(item)
    return found


def _layer_name(mark: int) -> bytes:
    """What a mark's layer is called, before it the mark itself; empty for a mark of something else."""
    handle = ctypes.cast(mark, raw.FPDF_PAGEOBJECTMARK)
    buffer, size = ctypes.create_string_buffer(NAME_BYTES), ctypes.c_ulong()
    words = ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort))
    raw.FPDFPageObjMark_GetName(handle, words, NAME_BYTES, size)
    kind = buffer.raw[: size.value].decode("utf-16-le", "replace").rstrip("\0")
    if kind != OPTIONAL:
        return b""
    raw.FPDFPageObjMark_GetParamStringValue(handle, b"Name", words, NAME_BYTES, size)
    return kind.encode() + buffer.raw[: min(size.value, NAME_BYTES)]


def _picture_without(page: Any, frame: Frame, items: Iterable[int]) -> bytes:
    with _without(items):
        return _picture(page, frame)


@contextmanager
def _without(items: Iterable[int]) -> Iterator[None]:
    """Draw the page without these objects."""
    switched = [item for item in items if calls.switch_object(item, False)]
    try:
        yield
    finally:
        for item in switched:
            calls.switch_object(item, True)


def _picture(page: Any, frame: Frame) -> bytes:
    return grey_picture(page, frame, min(1.0, LARGEST / max(frame.width, frame.height, 1.0))).pixels
