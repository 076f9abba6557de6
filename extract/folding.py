"""Text folded for comparing: lower case, Latin, no diacritics, letters and digits alone."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from extract.raised import without_raised

_CYRILLIC = dict(
    zip(
        "абвгдђежзијклмнопрстћуфхцчшљњџ",
        [*"abvgdđežzijklmnoprstćufhcčš", "lj", "nj", "dž"],
        strict=True,
    )
)
_SHAPES = str.maketrans("АВЕЅІЈКМНОРСТУХаеѕіјкморстух", "ABESIJKMHOPCTYXaesijkmopctyx")
_LETTERS = str.maketrans({**_CYRILLIC, "đ": "d", "ð": "d", "ć": "c", "č": "c", "š": "s", "ž": "z"})


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """`Инсти- туција/е` and `INSTITUCIJA-E` both give `institucijae`: for keys, never for output."""
    lowered = unicodedata.normalize("NFKC", without_raised(text)).lower().translate(_LETTERS)
    decomposed = unicodedata.normalize("NFKD", lowered.translate(_LETTERS))
    return "".join(c for c in decomposed if c.isalnum())


def fold_shapes(text: str) -> str:
    """Cyrillic letters that look like Latin ones as these: damaged text has the one for the other.

    The letters are those of normalize/reference/lookalikes.csv.
    """
    return text if text.isascii() else text.translate(_SHAPES)


def fold_letters(text: str) -> str:
    """A whole page's text in small Latin letters without the marks of the languages here, blanks kept.

    Quicker than `fold` for long text, and enough to look for words in it.
    """
    return text.lower().translate(_LETTERS)
