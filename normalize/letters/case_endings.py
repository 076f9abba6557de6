"""Case endings by the kind of word that has them: those of words, and of abbreviations (`MUP-a`)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from extract.errors import GlasnikError
from normalize.reference_files import read_reference

SINGULAR, PLURAL = "abbreviation", "abbreviation plural"


@cache
def load_endings() -> Mapping[str, tuple[str, ...]]:
    """The endings of each inflection of `reference/endings.csv`, the nominative's first.

    Raises GlasnikError where an ending is there twice, or abbreviations have none.
    """
    endings: dict[str, list[str]] = {SINGULAR: [], PLURAL: []}
    for row in read_reference("endings.csv", ("inflection", "ending")):
        known = endings.setdefault(row["inflection"], [])
        if row["ending"] in known:
            raise GlasnikError(f"endings.csv: {row['inflection']}, {row['ending']}: twice")
        known.append(row["ending"])
    if not endings[SINGULAR] or not endings[PLURAL]:
        raise GlasnikError(f"endings.csv: no endings of {SINGULAR!r} or {PLURAL!r}")
    return {inflection: tuple(found) for inflection, found in endings.items()}


@cache
def abbreviation_endings() -> frozenset[str]:
    """What may stand behind an abbreviation's hyphen, in Latin letters: MUP-a, NVO-ima, MUP-ovi."""
    endings = load_endings()
    return frozenset((*endings[SINGULAR], *endings[PLURAL]))
