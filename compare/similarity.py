"""How alike the activities of two plans are: their texts first, the programmes they stand in as a prior."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process

from compare.folding import stems
from compare.opposites import marks

Matrix: TypeAlias = NDArray[np.float64]

# Weights of the activity's text, the programme's title and the programme's number; chosen in docs/compare.md.
TEXT, TITLE, NUMBER = 0.88, 0.10, 0.02
OPPOSED = 0.89  # the most that texts with other numbers, or a word that denies, can be alike


class Measured(NamedTuple):
    """What is compared of an activity; title and number of its programme are empty where none is printed."""

    text: str
    title: str
    number: str


def text_similarity(a: Sequence[str], b: Sequence[str]) -> Matrix:
    """The likeness of each text of `a` with each of `b`, from 0 to 1.

    The mean of two: all stems in order of the alphabet compared letter by letter, and the stems that both
    have compared with each whole, so that neither a few words more nor other word order weighs much. Where
    numbers or words that deny differ, the texts are close at most, whatever else they share.
    """
    one, rows = _distinct(a)
    two, columns = _distinct(b)
    both = sum(
        process.cdist(one, two, scorer=scorer, dtype=np.float64)
        for scorer in (fuzz.token_sort_ratio, fuzz.token_set_ratio)
    )
    # Two texts without a word are not alike: nothing says that they are.
    said = np.outer([bool(text) for text in one], [bool(text) for text in two])
    likeness: Matrix = np.where(said, both / 200, 0.0)[np.ix_(rows, columns)]
    return np.where(_opposed(a, b), np.minimum(likeness, OPPOSED), likeness)


def _opposed(a: Sequence[str], b: Sequence[str]) -> NDArray[np.bool_]:
    """Where the numbers or the words that deny of two texts are not the same."""
    numbers: dict[object, int] = {}
    of_a, of_b = ([numbers.setdefault(marks(text), len(numbers)) for text in texts] for texts in (a, b))
    differ: NDArray[np.bool_] = np.not_equal.outer(np.array(of_a, dtype=int), np.array(of_b, dtype=int))
    return differ


def _distinct(texts: Sequence[str]) -> tuple[list[str], list[int]]:
    """The stems of each text that there is, once, and which of them each has: a title stands on many rows."""
    folded = [" ".join(stems(text)) for text in texts]
    places = {text: place for place, text in enumerate(dict.fromkeys(folded))}
    return list(places), [places[text] for text in folded]


def similarity(a: Sequence[Measured], b: Sequence[Measured]) -> Matrix:
    """The score of each activity of `a` with each of `b`, from 0 to 1."""
    text = text_similarity([row.text for row in a], [row.text for row in b])
    title = text_similarity([row.title for row in a], [row.title for row in b])
    titled = np.outer([bool(row.title) for row in a], [bool(row.title) for row in b])
    numbers = np.array([[bool(one.number) and one.number == two.number for two in b] for one in a])
    weighed = TEXT * text + TITLE * title + NUMBER * numbers.reshape(text.shape)
    return np.where(titled, weighed, text)
