"""PDFium's functions that are called for every word and path, taking and giving plain addresses.

pypdfium2's own prototypes make and check a pointer object for each call, which costs more than the call.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from itertools import repeat
from typing import Any

import pypdfium2.raw as raw

ADDRESS, INT, FLAG = ctypes.c_void_p, ctypes.c_int, ctypes.c_int


def address(pointer: Any) -> int:
    """Where a pypdfium2 pointer points."""
    return ctypes.cast(pointer, ctypes.c_void_p).value or 0


def _plain(name: str, result: Any, *arguments: Any) -> Callable[..., Any]:
    """The function, called without letting go of the interpreter's lock: it is done before that would be."""
    return ctypes.PYFUNCTYPE(result, *arguments)(address(getattr(raw, name)))


def _unchecked(name: str, result: Any) -> Callable[..., Any]:
    """The same, taking what it is given: each argument is a `ctypes.c_void_p` object or a small number."""
    function = ctypes.PYFUNCTYPE(result)(address(getattr(raw, name)))
    function.argtypes = None  # type: ignore[assignment]
    return function


char_box = _unchecked("FPDFText_GetLooseCharBox", FLAG)
text_object = _unchecked("FPDFText_GetTextObject", ADDRESS)
is_generated = _unchecked("FPDFText_IsGenerated", FLAG)
page_object = _unchecked("FPDFPage_GetObject", ADDRESS)
render_mode = _plain("FPDFTextObj_GetTextRenderMode", INT, ADDRESS)
font_of = _plain("FPDFTextObj_GetFont", ADDRESS, ADDRESS)

form_object = _plain("FPDFFormObj_GetObject", ADDRESS, ADDRESS, ctypes.c_ulong)
object_type = _plain("FPDFPageObj_GetType", INT, ADDRESS)
switch_object = _plain("FPDFPageObj_SetIsActive", FLAG, ADDRESS, FLAG)
object_bounds = _plain("FPDFPageObj_GetBounds", FLAG, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS)
transform_object = _plain("FPDFPageObj_TransformF", FLAG, ADDRESS, ADDRESS)
transform_clip = _plain("FPDFPageObj_TransformClipPath", None, ADDRESS, *[ctypes.c_double] * 6)
object_matrix = _plain("FPDFPageObj_GetMatrix", FLAG, ADDRESS, ADDRESS)
count_marks = _plain("FPDFPageObj_CountMarks", INT, ADDRESS)
mark_of = _plain("FPDFPageObj_GetMark", ADDRESS, ADDRESS, ctypes.c_ulong)
stroke_color = _plain("FPDFPageObj_GetStrokeColor", FLAG, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS)
fill_color = _plain("FPDFPageObj_GetFillColor", FLAG, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS)

draw_mode = _plain("FPDFPath_GetDrawMode", FLAG, ADDRESS, ADDRESS, ADDRESS)
count_segments = _plain("FPDFPath_CountSegments", INT, ADDRESS)
path_segment = _plain("FPDFPath_GetPathSegment", ADDRESS, ADDRESS, INT)
segment_type = _plain("FPDFPathSegment_GetType", INT, ADDRESS)
segment_point = _plain("FPDFPathSegment_GetPoint", FLAG, ADDRESS, ADDRESS, ADDRESS)
segment_close = _plain("FPDFPathSegment_GetClose", FLAG, ADDRESS)

clip_of = _plain("FPDFPageObj_GetClipPath", ADDRESS, ADDRESS)
count_clip_paths = _plain("FPDFClipPath_CountPaths", INT, ADDRESS)
count_clip_segments = _plain("FPDFClipPath_CountPathSegments", INT, ADDRESS, INT)
clip_segment = _plain("FPDFClipPath_GetPathSegment", ADDRESS, ADDRESS, INT, INT)

FORM_DEPTH = 8  # forms within forms that are looked into


def objects_of(page: Any) -> list[int]:
    """A page's objects in drawing order."""
    at = ctypes.c_void_p(address(page))
    return list(map(page_object, repeat(at), range(raw.FPDFPage_CountObjects(page))))


def objects_in(form: int) -> list[int]:
    """The objects inside a form."""
    count = raw.FPDFFormObj_CountObjects(ctypes.cast(form, raw.FPDF_PAGEOBJECT))
    return list(map(form_object, repeat(form), range(count)))
