"""Words with a blank inside, as recognition of a scan puts it: `Odr žana`, `m lade`, `pra vila`."""

from __future__ import annotations

from collections.abc import Callable

import regex

from normalize.letters.short_words import load_short_words
from normalize.text import Doubt

_LONGEST = 4  # letters: a longer piece that no list knows is told by itself
_SHORTEST_WHOLE = 5  # letters: shorter words come of true ones too often
_SHORT = regex.compile(r"(?<!\p{L})\p{L}\p{Ll}{0,3}(?!\p{L})")  # all short pieces of words, and more
_PAIR = regex.compile(r"(?<![^\s(„“\"])(\p{L}\p{Ll}*) (?=(\p{Ll}+)(?![\p{L}\p{N}-]))")


def parted_words(text: str, knows: Callable[[str], bool]) -> tuple[Doubt, ...]:
    """A doubt for each two pieces that are one known word, of which one is short and no word by itself."""
    if all(_stands_alone(piece, knows) for piece in _SHORT.findall(text)):
        return ()
    doubts = []
    for match in _PAIR.finditer(text):
        first, second = match[1], match[2]
        pieces = (first, second)
        odd = [piece for piece in pieces if len(piece) <= _LONGEST and not _stands_alone(piece, knows)]
        if odd and len(first + second) >= _SHORTEST_WHOLE and knows(first + second):
            doubts.append(Doubt(f"{first} {second}", (first + second,), "parted word"))
    return tuple(doubts)


def _stands_alone(piece: str, knows: Callable[[str], bool]) -> bool:
    return piece.lower() in load_short_words().words if len(piece) < 3 else knows(piece)
