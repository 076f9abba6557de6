"""Whether a body printed right behind another one's name may be its owner."""

from __future__ import annotations

from normalize.institutions.matching import Mention
from normalize.institutions.name_context import NameContext
from normalize.institutions.name_words import tokenize
from normalize.institutions.registry import Institution, Registry


def is_anothers(first: Mention, following: Mention, context: NameContext) -> bool:
    """Whether what is taken for a body of the plan's place may be of another's that follows without a mark.

    In a canton's plan `Uprava policije MUP RS` is not the canton's police beside the entity's ministry.
    """
    body, other, registry = first.institution, following.institution, context.registry
    if body is None or other is None or body.jurisdiction != context.jurisdiction:
        return False
    if not other.jurisdiction or body.jurisdiction == other.jurisdiction:
        return False
    printed = registry.reader.read(first.printed)
    same_word = tokenize(first.printed)[0].form == tokenize(following.printed)[0].form
    if printed.named or printed.cantonal or same_word:
        return False
    one, two = (_classes(each, registry) for each in (body, other))
    return bool(one & two)


def _classes(body: Institution, registry: Registry) -> set[str]:
    """The classes of a body and of the body that it is a part of."""
    parent = registry.institutions.get(body.parent_id or "")
    return {body.class_, *([parent.class_] if parent else [])}
