"""Whether a body printed right behind another one's name may be its owner: in a genitive it is no other."""

from __future__ import annotations

from normalize.institutions.matching import WITH_OFFICES, Mention
from normalize.institutions.name_context import NameContext
from normalize.institutions.name_words import tokenize
from normalize.institutions.registry import Institution, Registry

# Branches of power of their own, no office of a government or an assembly.
OWN_BRANCH = frozenset(("court", "prosecutor", "ombudsman", *WITH_OFFICES))


def is_oblique(mention: Mention, registry: Registry) -> bool:
    """Whether one body's name is in a case that begins no name of a list: `Vlade FBiH`, `MUP-a KS`.

    `Općine` is `Općina`'s genitive where one municipality is meant, and a nominative where all are.
    """
    body, reading = mention.institution, registry.reader.read(mention.printed)
    if body is None or reading.nominative or reading.number == "plural":
        return False
    return registry.reader.read(body.institution).nominative


def is_anothers(first: Mention, following: Mention, context: NameContext) -> bool:
    """Whether what is taken for a body may be of another one that follows without a mark: one in the
    genitive, or one of another place behind a body that is taken for the plan's own.

    In a canton's plan `Uprava policije MUP RS` is not the canton's police beside the entity's ministry.
    """
    body, other, registry = first.institution, following.institution, context.registry
    if not context.genitive and is_oblique(following, registry):
        return True
    if body is None or other is None:
        return False
    short = tokenize(following.printed)[0].form not in registry.reader.wording.words
    if short and other.class_ in WITH_OFFICES and body.class_ in OWN_BRANCH:
        return False  # `Sud BiH VM BiH`, `VM BiH PSBiH`
    if short and other.class_ in WITH_OFFICES and body.jurisdiction == other.jurisdiction:
        return True  # `Ministarstvo pravde VM BiH`: an abbreviation does not show its case
    if body.jurisdiction != context.jurisdiction:
        return False
    if not other.jurisdiction or body.jurisdiction == other.jurisdiction:
        return False
    printed = registry.reader.read(first.printed)
    same_word = tokenize(first.printed)[0].form == tokenize(following.printed)[0].form
    if printed.named or printed.cantonal or same_word:
        return False
    if short and other.class_ in WITH_OFFICES:
        return True  # `Komisija za ravnopravnost spolova PSBiH`
    one, two = (_classes(each, registry) for each in (body, other))
    return bool(one & two)


def _classes(body: Institution, registry: Registry) -> set[str]:
    """The classes of a body and of the body that it is a part of."""
    parent = registry.institutions.get(body.parent_id or "")
    return {body.class_, *([parent.class_] if parent else [])}
