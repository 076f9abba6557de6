"""By what the names of one text are read: what bodies there are, and what the plan around it says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from normalize.institutions.matching import Mention, find_institution
from normalize.institutions.registry import Registry


@dataclass(frozen=True, slots=True)
class NameContext:
    """The `registry` of bodies, the plan's `jurisdiction` and the document's own short `terms` with their
    full names; `genitive`: the names of the text are genitives."""

    registry: Registry
    jurisdiction: str
    terms: Mapping[str, str] = field(default_factory=dict)
    genitive: bool = False

    def find(self, name: str, genitive: bool = False) -> Mention | None:
        """The body of a name, which may be a genitive alone; None where it is no known body's."""
        return find_institution(
            name,
            self.registry,
            jurisdiction=self.jurisdiction,
            defined_terms=self.terms,
            genitive=self.genitive or genitive,
        )
