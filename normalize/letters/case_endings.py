"""Case endings by the kind of word that has them: those of words, and of abbreviations (`MUP-a`)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from extract.errors import GlasnikError
from normalize.reference_files import read_reference

SINGULAR, PLURAL = "abbreviation", "abbreviation plural"
OF_NAME = "adjective of a name"  # behind such a word a body's name goes on: `Federalnog` (`zavoda`)
NEEDED = (SINGULAR, PLURAL, OF_NAME)
OF_WORDS = ("adjective", "masculine", "feminine", "neuter", "soft neuter")


@cache
def load_endings() -> Mapping[str, tuple[str, ...]]:
    """The endings of each inflection of `reference/endings.csv`, the nominative's first.

    Raises GlasnikError where an ending is there twice, or one of NEEDED has none.
    """
    endings: dict[str, list[str]] = {inflection: [] for inflection in NEEDED}
    for row in read_reference("endings.csv", ("inflection", "ending")):
        known = endings.setdefault(row["inflection"], [])
        if row["ending"] in known:
            raise GlasnikError(f"endings.csv: {row['inflection']}, {row['ending']}: twice")
        known.append(row["ending"])
    if missing := [inflection for inflection in NEEDED if not endings[inflection]]:
        raise GlasnikError(f"endings.csv: no endings of {', '.join(map(repr, missing))}")
    return {inflection: tuple(found) for inflection, found in endings.items()}


def are_cases(word: str, other: str) -> bool:
    """Whether two words differ by a case ending alone: `Caritas` and `Caritasa`."""
    for inflection in OF_WORDS:
        endings = load_endings().get(inflection, ())
        stems = [word.removesuffix(ending) for ending in endings if word.endswith(ending)]
        if any(other == stem + ending for stem in stems for ending in endings):
            return True
    return False


@cache
def abbreviation_endings() -> frozenset[str]:
    """What may stand behind an abbreviation's hyphen, in Latin letters: MUP-a, NVO-ima, MUP-ovi."""
    endings = load_endings()
    return frozenset((*endings[SINGULAR], *endings[PLURAL]))
