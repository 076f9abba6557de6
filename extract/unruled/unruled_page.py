"""A page on which tables are read that no upright rules part."""

from __future__ import annotations

from dataclasses import dataclass

from extract.model import Legible, Ruling
from extract.pages.rulings import Edge
from extract.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class UnruledPage:
    """A page's number and height in points, its rules across, and the words by which its text is known.

    `edges` are the rules joined; with `striped` they are the edges of shades alone.
    """

    number: int
    height: float
    rules: tuple[Ruling, ...]
    edges: tuple[Edge, ...]
    striped: bool
    vocabulary: Vocabulary
    legible: Legible
