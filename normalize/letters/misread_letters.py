"""Letters that a machine reads for others when it recognizes a scanned page: `zak0nu`, `Srnanjiti`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from extract.errors import GlasnikError
from normalize.reference_files import read_reference


def as_meant(word: str) -> Iterator[str]:
    """Forms of a word in small letters, each with one kind of letters read as what they may stand for."""
    for printed, meant in load_misread_letters():
        if printed in word:
            yield word.replace(printed, meant)


@cache
def load_misread_letters() -> tuple[tuple[str, str], ...]:
    """What is printed and what may be meant, as `reference/misread_letters.csv` has it.

    GlasnikError for a row that is empty or repeats another.
    """
    rows = read_reference("misread_letters.csv", ("printed", "meant"))
    pairs = tuple((row["printed"], row["meant"]) for row in rows)
    if len(set(pairs)) < len(pairs) or not all(map(all, pairs)):
        raise GlasnikError("misread_letters.csv: an empty or repeated row")
    return pairs
