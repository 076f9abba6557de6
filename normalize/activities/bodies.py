"""What a printed name means in a plan: a body, or but a place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache

from normalize.facts import Facts
from normalize.institutions.matching import Mention, match_institution
from normalize.institutions.name_context import NameContext
from normalize.institutions.registry import Registry
from normalize.institutions.topics import names_topic
from normalize.text import Change


@dataclass(frozen=True, slots=True)
class Bodies:
    """How this plan's institutions are matched: its jurisdiction and the document's own short names."""

    jurisdiction: str
    terms: Mapping[str, str] = field(hash=False)
    genitive: bool = False  # its names, or those of one cell, are genitives
    off_topic: frozenset[str] = frozenset()  # classes of bodies that names without a topic do not mean here

    def context(self, registry: Registry) -> NameContext:
        """The same for the reading of names of these bodies."""
        return NameContext(registry, self.jurisdiction, self.terms, self.genitive)


@lru_cache(maxsize=4096)
def mention_of(name: str, facts: Facts, bodies: Bodies) -> Mention:
    """The body that a printed name means in this plan, whose rows name the same ones again and again."""
    mention = match_institution(
        name,
        facts.registry,
        jurisdiction=bodies.jurisdiction,
        defined_terms=bodies.terms,
        genitive=bodies.genitive,
    )
    body = mention.institution
    if body is None or body.class_ not in bodies.off_topic or mention.match == "defined_term":
        return mention
    if names_topic(name, body.class_, facts.topics):
        return mention
    return replace(mention, institution=None, match="unmatched", candidates=(body.institution,))


def mention_change(mention: Mention, name: str) -> Change | None:
    """The change from the printed name to the body's own, unless they are one."""
    if mention.institution is None or mention.institution.institution == name:
        return None
    return Change(name, mention.institution.institution, f"institution:{mention.match}")


def names_place(text: str, facts: Facts) -> bool:
    """Whether a text names a canton, an entity or the state and no body: `Kanton`, `FBiH`."""
    reader = facts.registry.reader
    return any(map(str.isalpha, text)) and not reader.read(text).core and not reader.is_adjective(text)
