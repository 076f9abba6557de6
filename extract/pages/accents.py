"""Accents that a producer draws as signs of their own, over the letters that they belong to."""

from __future__ import annotations

from extract.pages.frame import Quad

SIGNS = "ˇ´¯"  # the last one is drawn through a d
_LETTERS = {
    **{("ˇ", plain): marked for plain, marked in zip("cszCSZ", "čšžČŠŽ", strict=True)},
    **{("´", plain): marked for plain, marked in zip("cC", "ćĆ", strict=True)},
    **{("¯", plain): marked for plain, marked in zip("dD", "đĐ", strict=True)},
}
SHARED = 0.5  # of an accent's height: one over a capital is drawn higher by less


def accented(sign: str, over: Quad, letter: str, box: Quad) -> str | None:
    """The letter with the sign that is drawn over its middle, or None where none such is."""
    marked = _LETTERS.get((sign, letter))
    if marked is None:
        return None
    shared = min(over[3], box[3]) - max(over[1], box[1])
    inside = box[0] < (over[0] + over[2]) / 2 < box[2]
    return marked if inside and shared > SHARED * (over[3] - over[1]) else None
