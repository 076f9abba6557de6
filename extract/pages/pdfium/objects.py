"""The paths, texts and pictures that a page draws, inside of forms too, each seen through its clip.

A page is walked once: rulings, bullets, stamps, scans, hidden and named text are told from that.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

import pypdfium2.raw as raw

from extract.pages.frame import IDENTITY, Matrix, Quad, moved, multiply
from extract.pages.pdfium import calls
from extract.pages.pdfium.clips import Clip, Clips

UNSEEN = (raw.FPDF_TEXTRENDERMODE_INVISIBLE, raw.FPDF_TEXTRENDERMODE_CLIP)
PATH, FORM, TEXT = raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_FORM, raw.FPDF_PAGEOBJ_TEXT
PICTURE = raw.FPDF_PAGEOBJ_IMAGE
KINDS: dict[str, Any] = {"i": ctypes.c_int, "I": ctypes.c_uint, "f": ctypes.c_float}
NUMBER_BYTES = 4  # of each of them
SEGMENTS_OF_A_BOX = 8  # at most: a shape of more may be a letter
TextObject = tuple[int, Matrix, Clip | None]  # its address, the matrix of the forms around it, what cuts it


@dataclass(frozen=True, slots=True)
class Layer:
    """Objects drawn one after the other in one space, that of `matrix`: the page's own, or a form's.

    `outer` is what the form around them is cut to, in user space.
    """

    matrix: Matrix
    outer: Clip | None
    paths: list[int]
    texts: list[int]
    pictures: list[int]
    drawn: list[int]  # all of them and others, in drawing order
    _clips: Clips

    def cut(self, objects: Sequence[int]) -> list[Clip | None]:
        """What each of these objects is cut to, in user space."""
        return _common_clips(self._clips.of(objects), self.matrix, self.outer)


def layers_of(page: Any) -> list[Layer]:
    """What a page draws, in drawing order; forms within forms as far as FORM_DEPTH."""
    return list(_layers(calls.objects_of(page), IDENTITY, None, Clips(), calls.FORM_DEPTH))


def texts_of(layers: Sequence[Layer]) -> list[TextObject]:
    """The texts in drawing order."""
    return [
        (item, layer.matrix, clip)
        for layer in layers
        for item, clip in zip(layer.texts, layer.cut(layer.texts), strict=True)
    ]


def picture_area(layers: Sequence[Layer]) -> float:
    """The areas of the page's pictures, in square points."""
    boxes = (moved(bounds_of(item), layer.matrix) for layer in layers for item in layer.pictures)
    return sum((right - left) * (top - bottom) for left, bottom, right, top in boxes)


def _layers(
    objects: Sequence[int], matrix: Matrix, outer: Clip | None, clips: Clips, depth: int
) -> Iterator[Layer]:
    pairs = zip(objects, map(calls.object_type, objects), strict=True)
    for is_form, run in groupby(pairs, lambda pair: pair[1] == FORM):
        if not is_form:
            drawn = list(run)
            paths = [item for item, kind in drawn if kind == PATH]
            texts = [item for item, kind in drawn if kind == TEXT]
            pictures = [item for item, kind in drawn if kind == PICTURE]
            yield Layer(matrix, outer, paths, texts, pictures, [item for item, _ in drawn], clips)
        elif depth:
            forms = [form for form, _ in run]
            for form, clip in zip(forms, _common_clips(clips.of(forms), matrix, outer), strict=True):
                inner = multiply(matrix_of(form), matrix)
                yield from _layers(calls.objects_in(form), inner, clip, clips, depth - 1)


def _common_clips(clips: Sequence[Clip | None], matrix: Matrix, outer: Clip | None) -> list[Clip | None]:
    """What objects' own clips, drawn in the space of `matrix`, and the one of the form around them leave."""
    if matrix is IDENTITY and outer is None:
        return list(clips)
    last, common = None, outer
    found = []
    for own in clips:
        if own is not last:  # objects drawn one after the other mostly share theirs
            last, common = own, _common_clip(own, matrix, outer)
        found.append(common)
    return found


def _common_clip(own: Clip | None, matrix: Matrix, outer: Clip | None) -> Clip | None:
    if own is None:
        return outer
    clip = Clip(*moved(own, matrix))
    return clip if outer is None else clip.within(outer)


def matrix_of(item: int) -> Matrix:
    """The matrix that an object (an address) is drawn by, in the space of the form around it."""
    matrix = raw.FS_MATRIX()
    if not calls.object_matrix(item, ctypes.addressof(matrix)):
        return IDENTITY
    return matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f


def bounds_of(item: int) -> Quad:
    """Left, bottom, right and top of an object in the same space."""
    _, (bounds,) = answers(calls.object_bounds, [item], "f", 4)
    return bounds[0], bounds[1], bounds[2], bounds[3]


def answers(
    function: Callable[..., int], items: Sequence[int], code: str, numbers: int
) -> tuple[list[int], list[tuple[Any, ...]]]:
    """What PDFium answers of each item, and the `numbers` of kind `code` that it writes with each answer."""
    count = len(items)
    array = (KINDS[code] * (numbers * count))()
    start, step = ctypes.addressof(array), numbers * NUMBER_BYTES
    places = (
        range(start + NUMBER_BYTES * i, start + NUMBER_BYTES * i + step * count, step) for i in range(numbers)
    )
    given = list(map(function, items, *places))
    written = iter(memoryview(array).cast("B").cast(code).tolist())  # type: ignore[call-overload]
    return given, list(zip(*[written] * numbers, strict=True))


def text_of(item: int, text_page: Any) -> str:
    """What a text object (an address) draws."""
    handle = ctypes.cast(item, raw.FPDF_PAGEOBJECT)
    size = raw.FPDFTextObj_GetText(handle, text_page, None, 0)
    buffer = ctypes.create_string_buffer(max(size, 2))
    raw.FPDFTextObj_GetText(handle, text_page, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), size)
    return buffer.raw.decode("utf-16-le", "replace").rstrip("\0")


def is_unseen(item: int) -> bool:
    """Whether a text is written to be searched and not seen: its mode says so."""
    mode: int = raw.FPDFTextObj_GetTextRenderMode(ctypes.cast(item, raw.FPDF_PAGEOBJECT))
    return mode in UNSEEN


def may_be_letter(path: int) -> bool:
    """Whether a path (an address) has as many segments as a letter's outline."""
    return bool(calls.count_segments(path) > SEGMENTS_OF_A_BOX)
