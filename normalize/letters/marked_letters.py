"""The letters with marks of the Latin alphabet, and the plain ones that are typed or printed for them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

MARKED = "čćšžđ"
WITHOUT_MARKS = str.maketrans(MARKED, "ccszd")
_FORMS = {"c": "cčć", "s": "sš", "z": "zž", "d": "dđ"}
_MOST = 6  # letters of a word that may bear a mark: the choices for more are too many to ask for


def marked_readings(word: str) -> Iterator[str]:
    """`zastite` → `zaštite`: every other choice of marks on c, s, z, d of a word in small letters."""
    if sum(c in _FORMS for c in word) > _MOST:
        return
    for choice in product(*(_FORMS.get(c, c) for c in word)):
        reading = "".join(choice)
        if reading != word:
            yield reading
