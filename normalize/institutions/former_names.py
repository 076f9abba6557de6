"""Names whose meaning others have taken over since: `Ministarstvo obrazovanja KS`, of which two were made.

Such a name means the former body in a plan that names this in whole too; else it may be any heir's.
"""

from __future__ import annotations

from collections.abc import Iterable

from normalize.institutions.name_words import tokenize
from normalize.institutions.registry import Institution, Registry


def is_former_name(name: str, body: Institution, registry: Registry) -> bool:
    """Whether a name of a body is one whose meaning others have taken over since."""
    return (body.institution_id, registry.reader.read(name).core) in registry.former


def heirs_of(body: Institution, registry: Registry) -> tuple[str, ...]:
    """The official names of the bodies that a former name of a body may mean."""
    ids = registry.ministries.get((body.class_, body.jurisdiction), (body.institution_id,))
    return tuple(registry.institutions[each].institution for each in ids)


def named_in_whole(texts: Iterable[str], registry: Registry) -> frozenset[str]:
    """The ids of the bodies with a former name that texts name in whole, in any case of the first word."""
    wanted = {
        institution_id: _inner_words(registry.institutions[institution_id].institution, registry)
        for institution_id, _ in registry.former
    }
    found: set[str] = set()
    for text in texts:
        words = f" {' '.join(token.kept for token in tokenize(text))} "
        found.update(each for each, inner in wanted.items() if f" {inner} " in words)
    return frozenset(found)


def _inner_words(name: str, registry: Registry) -> str:
    """A name's words behind its first and before its place, as `tokenize` keeps them."""
    last = registry.reader.read(name).words[-1].end
    return " ".join(token.kept for token in tokenize(name[:last])[1:])
