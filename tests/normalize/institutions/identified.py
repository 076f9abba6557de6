"""Which body a printed name means, for tests."""

from __future__ import annotations

from normalize.institutions.matching import match_institution
from normalize.institutions.registry import Registry


def identifier(registry: Registry, text: str, jurisdiction: str) -> str | None:
    """The id of the body that a plan of this place means, None where none is known."""
    body = match_institution(text, registry, jurisdiction=jurisdiction).institution
    return body.institution_id if body else None
