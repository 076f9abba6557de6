"""Bodies that a name without their topic means only in a plan about it.

In a plan against trafficking `Koordinacioni tim` is the team against trafficking; in another it is another:
`activities.plan_topics` tells which plan is which.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from extract.errors import GlasnikError
from extract.folding import fold_letters
from normalize.reference_files import read_reference
from normalize.vocabulary import INSTITUTION_CLASSES

Topics = Mapping[str, tuple[str, ...]]  # class of bodies -> its topic's phrases, of `fold_letters`


def names_topic(text: str, class_: str, topics: Topics) -> bool:
    """Whether the text names the topic of the bodies of a class."""
    plain = _plain(text)
    return any(phrase in plain for phrase in topics[class_])


@lru_cache(maxsize=512)  # a text is looked at for each topic, a row's once for its plan and once for itself
def _plain(text: str) -> str:
    return " ".join(fold_letters(text).split())


def load_topics() -> Topics:
    """The topics of topics.csv. GlasnikError for a class that is unknown."""
    rows = read_reference("topics.csv", ("topic", "kind", "value"))
    phrases: dict[str, tuple[str, ...]] = {}
    for row in rows:
        if row["kind"] == "phrase":
            phrases[row["topic"]] = (*phrases.get(row["topic"], ()), fold_letters(row["value"]))
    found = {row["value"]: phrases.get(row["topic"], ()) for row in rows if row["kind"] == "class"}
    if unknown := found.keys() - set(INSTITUTION_CLASSES):
        raise GlasnikError(f"topics.csv: no class {', '.join(sorted(unknown))}")
    return found
