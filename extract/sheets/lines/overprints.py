"""Texts of a cell that are printed over one another: a row of fixed height does not hold all of its text.

Spreadsheets clip what their rows do not hold, or print it over the next row: in the file it stands there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.model import Word

OVER = 0.3  # of the lower one's height: so much of two words' height is shared
ASIDE = 0.8  # heights: they share so much of their width; kerned and raised ones share less


def overprints(words: Sequence[Word]) -> Iterator[tuple[Word, Word]]:
    """The pairs of a cell's words of which one stands over the other, but for a text drawn twice."""
    ordered = sorted(words, key=lambda word: word.top)
    for at, word in enumerate(ordered):
        for other in ordered[at + 1 :]:
            height = min(word.bottom - word.top, other.bottom - other.top)
            if other.top > word.bottom - OVER * height:
                break
            shared = min(word.x1, other.x1) - max(word.x0, other.x0)
            if shared > ASIDE * height and word.text not in other.text and other.text not in word.text:
                yield word, other
