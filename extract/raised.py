"""Small raised digits, which mark footnotes: kept as superscripts, so that they join no number beside them.

`500¹ KM` is 500 KM and a note, never 5001 KM.
"""

from __future__ import annotations

SMALL = 0.85  # of the height of the text beside it: a raised digit is lower
RAISED, HIGHEST = 0.15, 0.75  # of that height: its foot stands so far above the text's, at least and at most
MARK = 0.65  # of the height of a digit beside it, which is higher than small letters
_UP = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
DIGITS = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹")
_OFF = str.maketrans("", "", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def raised(digits: str) -> str:
    """The digits as superscripts."""
    return digits.translate(_UP)


def is_mark(text: str) -> bool:
    """Whether a text is raised digits alone."""
    return not text.isascii() and DIGITS.issuperset(text)


def without_raised(text: str) -> str:
    """The text without superscript digits."""
    return text if text.isascii() else text.translate(_OFF)


def is_raised(bottom: float, height: float, beside_bottom: float, beside_height: float) -> bool:
    """Whether a character is small and raised beside another; heights down from the page's top, in points."""
    above = beside_bottom - bottom
    highest = HIGHEST * max(beside_height, height / MARK)
    return height < SMALL * beside_height and RAISED * beside_height < above < highest
