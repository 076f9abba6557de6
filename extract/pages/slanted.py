"""Large text set aslant: a watermark or a stamp over what the page says."""

from __future__ import annotations

from collections.abc import Sequence

from extract.model import Box, Word

LEAN = 0.05  # of its length: text that rises or falls by less, as scans do, is level
LARGER = 1.4  # times the usual size: headings that lean are set in the usual one


def is_slanted(across: float, along: float) -> bool:
    """Whether text that runs so far across and along the page leans, and is not turned by a quarter."""
    return min(abs(across), abs(along)) > LEAN * max(abs(across), abs(along))


def is_large(size: float, usual: float) -> bool:
    """Whether letters are clearly larger than those of the page's text. In points."""
    return size > LARGER * usual


def as_word(pieces: Sequence[tuple[str, Box]]) -> tuple[Word, ...]:
    """The pieces of a watermark in drawing order as one word, or none; letters drawn one by one together."""
    shown = [(text.strip(), box) for text, box in pieces if text.strip()]
    if not shown:
        return ()
    letters = all(len(text) == 1 for text, _ in shown)
    hull = shown[0][1]
    for _, box in shown[1:]:
        hull = hull.hull(box)
    return (Word(("" if letters else " ").join(text for text, _ in shown), *hull, ""),)
