"""Where a word stands on its page: by its middle, because letters reach beyond their lines and cells."""

from __future__ import annotations

from collections.abc import Iterable

from extract.model import Box, Word


def middle(word: Word | Box) -> float:
    """The height of a word's middle, or a box's."""
    return (word.top + word.bottom) / 2


def stands_in(word: Word | Box, boxes: Iterable[Box]) -> bool:
    """Whether the middle of a word, or of another box, is in one of the boxes."""
    x, y = (word.x0 + word.x1) / 2, middle(word)
    return any(box.x0 <= x <= box.x1 and box.top <= y <= box.bottom for box in boxes)
