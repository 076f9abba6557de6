"""The paths and texts that a page draws, inside of forms too, each with the clip that it is seen through.

A page is walked once; rulings, bullets, stamps, hidden and named text are told from what is found then.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import Any, NamedTuple

import pypdfium2.raw as raw

from extract.pages import pdfium_calls as calls
from extract.pages.frame import IDENTITY, Matrix, Quad, moved, multiply
from extract.pages.pdfium_clips import Clip, Clips

PATH, FORM, TEXT = raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_FORM, raw.FPDF_PAGEOBJ_TEXT
KINDS: dict[str, Any] = {"i": ctypes.c_int, "I": ctypes.c_uint, "f": ctypes.c_float}
NUMBER_BYTES = 4  # of each of them
Clipped = tuple[int, Clip | None]  # an object's address, and what it is cut to in user space
TextObject = tuple[int, Matrix, Clip | None]  # with the matrix of the forms around it


class Layer(NamedTuple):
    """Objects drawn one after the other in one space, that of `matrix`: the page's own, or a form's."""

    matrix: Matrix
    paths: list[Clipped]
    texts: list[Clipped]


def layers_of(page: Any) -> list[Layer]:
    """What a page draws, in drawing order; forms within forms as far as FORM_DEPTH."""
    return list(_layers(calls.objects_of(page), IDENTITY, None, Clips(), calls.FORM_DEPTH))


def texts_of(layers: Sequence[Layer]) -> list[TextObject]:
    """The texts in drawing order."""
    return [(item, layer.matrix, clip) for layer in layers for item, clip in layer.texts]


def _layers(
    objects: Sequence[int], matrix: Matrix, outer: Clip | None, clips: Clips, depth: int
) -> Iterator[Layer]:
    kinds = list(map(calls.object_type, objects))
    drawn = [pair for pair in zip(objects, kinds, strict=True) if pair[1] in (PATH, TEXT, FORM)]
    cut = _common_clips(clips.of([item for item, _ in drawn]), matrix, outer)
    each = zip(drawn, cut, strict=True)
    for is_form, run in groupby(each, lambda one: one[0][1] == FORM):
        if not is_form:
            paths: list[Clipped] = []
            texts: list[Clipped] = []
            for (item, kind), clip in run:
                (paths if kind == PATH else texts).append((item, clip))
            yield Layer(matrix, paths, texts)
        elif depth:
            for (form, _), clip in run:
                inner = multiply(matrix_of(form), matrix)
                yield from _layers(calls.objects_in(form), inner, clip, clips, depth - 1)


def _common_clips(clips: Sequence[Clip | None], matrix: Matrix, outer: Clip | None) -> Iterator[Clip | None]:
    """What objects' own clips, drawn in the space of `matrix`, and the one of the form around them leave."""
    last, common = None, outer
    for own in clips:
        if own is not last:  # objects drawn one after the other mostly share theirs
            last, common = own, common_clip(own, matrix, outer)
        yield common


def common_clip(own: Clip | None, matrix: Matrix, outer: Clip | None) -> Clip | None:
    """What an object's own clip, drawn in the space of `matrix`, and the one of the form around it leave."""
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
