"""Bodies that a name without their topic means only in a plan about it.

In a plan against trafficking `Koordinacioni tim` is the team against trafficking; in another it is another.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from extract.errors import GlasnikError
from extract.folding import fold_letters
from normalize.reference_files import read_reference
from normalize.vocabulary import INSTITUTION_CLASSES


def classes_off_topic(texts: Iterable[str]) -> frozenset[str]:
    """The classes of bodies whose topic none of a plan's texts names."""
    left = set(_phrases())
    for text in texts:
        left = {class_ for class_ in left if not names_topic(text, class_)}
        if not left:
            break
    return frozenset(left)


def names_topic(text: str, class_: str) -> bool:
    """Whether the text names the topic of the bodies of a class."""
    plain = " ".join(fold_letters(text).split())
    return any(phrase in plain for phrase in _phrases()[class_])


@cache
def _phrases() -> Mapping[str, tuple[str, ...]]:
    """The phrases of each class with a topic, in small Latin letters without diacritics."""
    rows = read_reference("topics.csv", ("topic", "kind", "value"))
    phrases: dict[str, tuple[str, ...]] = {}
    for row in rows:
        if row["kind"] == "phrase":
            phrases[row["topic"]] = (*phrases.get(row["topic"], ()), fold_letters(row["value"]))
    found = {row["value"]: phrases.get(row["topic"], ()) for row in rows if row["kind"] == "class"}
    if unknown := found.keys() - set(INSTITUTION_CLASSES):
        raise GlasnikError(f"topics.csv: no class {', '.join(sorted(unknown))}")
    return found
