"""The bodies that one item of a cell names, and the roles that words beside them give."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from normalize.activities.bodies import Bodies, mention_of, names_place
from normalize.activities.list_items import TRAILING, says_nothing
from normalize.counted_lists import counted_names
from normalize.facts import Facts
from normalize.institutions.heads import shared_parts
from normalize.institutions.lists import NamePart, glued_parts
from normalize.institutions.matching import Mention
from normalize.institutions.name_labels import (
    Section,
    before_joining,
    names_nobody,
    sections,
    without_others,
)
from normalize.institutions.name_links import with_links
from normalize.institutions.parting import split_known

STROKE = re.compile(r"\s*/\s*")


@lru_cache(maxsize=4096)
def mentions_in(text: str, facts: Facts, bodies: Bodies) -> tuple[Mention, ...]:
    """The bodies that one item names, with the roles that it gives them."""
    uses = facts.registry.reader.uses
    found: list[Mention] = []
    for one in counted_names(text.strip(TRAILING)):
        for section in sections(one, uses):
            found += _of_section(section, facts, bodies)
    return tuple(found)


def role_behind(text: str, role: str, facts: Facts) -> str:
    """The role of the items behind one, which a word before names gives: both of `Partneri: B; C`."""
    given = [section.role for section in sections(text, facts.registry.reader.uses) if section.before]
    return given[-1] if given else role


def _of_section(section: Section, facts: Facts, bodies: Bodies) -> list[Mention]:
    names, others = without_others(section.text, facts.registry.reader.uses)
    registry = facts.registry
    parts = shared_parts(names, bodies.context(registry))
    parts = parts or _parts_in(names, facts, bodies)
    if not parts:
        return []
    if section.role and not section.every and len(parts) == 1:
        # The role is the last one's alone: `MUP KS – koordinator, Vlada KS – partner`.
        known = mention_of(parts[0].name, facts, bodies).institution is not None
        parts = parts if known else split_known(names, bodies.context(registry))
    parts = with_links(parts, names, registry.reader.uses)
    if section.role:
        first = len(parts) - 1 if not section.every else 0
        parts[first:] = [replace(part, role=part.role or section.role) for part in parts[first:]]
        parts[0] = replace(parts[0], printed=f"{section.before} {parts[0].printed}".strip())
        parts[-1] = replace(parts[-1], printed=f"{parts[-1].printed} {section.behind}".strip())
    parts[-1] = _with_others(parts[-1], others)
    mentions = [_mention_of_part(part, facts, bodies) for part in parts]
    return _named_once(mentions if section.role else _behind_labels(mentions), names)


def _behind_labels(mentions: Sequence[Mention]) -> list[Mention]:
    """The bodies behind one that is not known, told where a word with a colon in it may say how these take
    part too: `Izvjestitelji: MUP KS, Vlada KS`."""
    told: list[Mention] = []
    label = ""
    for mention in mentions:
        if label and not mention.doubt:
            mention = replace(
                mention, doubt=f"{label!r} before {mention.printed!r} may say how it takes part"
            )
        if mention.institution is None and ":" in mention.printed:
            label = mention.printed[: mention.printed.index(":") + 1]
        told.append(mention)
    return told


def _named_once(mentions: Sequence[Mention], text: str) -> list[Mention]:
    """A body in two languages beside a stroke (`Kantonalno tužilaštvo/Kantonalno tužiteljstvo`) is one."""
    once: list[Mention] = []
    for mention in mentions:
        if once and mention.institution and mention.institution == once[-1].institution:
            both = f"{once[-1].printed}/{mention.printed}"
            if both in STROKE.sub("/", text):
                once[-1] = replace(once[-1], printed=both, match="alias")
                continue
        once.append(mention)
    return once


def with_known_parted(mention: Mention, facts: Facts, bodies: Bodies, text: str) -> Sequence[Mention]:
    """The bodies of a mention's text, which has line breaks where a line may begin a name; one that is known
    is no list."""
    if mention.institution is not None:
        return (mention,)
    registry = facts.registry
    names, others = without_others(text, registry.reader.uses)
    parts = split_known(names, bodies.context(registry))
    if len(parts) < 2:
        return (mention,)
    parts[-1] = _with_others(parts[-1], others)
    linked = with_links(parts, names.replace("\n", " "), registry.reader.uses)
    found = [
        _mention_of_part(replace(part, role=mention.role or part.role), facts, bodies) for part in linked
    ]
    return found if mention.role else _behind_labels(found)


def _mention_of_part(part: NamePart, facts: Facts, bodies: Bodies) -> Mention:
    own = replace(bodies, genitive=True) if part.genitive else bodies
    mention = mention_of(part.name, facts, own)
    # The role of a name that is not known is told by itself: the name is what a person looks for.
    printed = part.name if part.role and mention.institution is None else part.printed
    # A name that is printed in parts, or with other words, is not the body's own to the letter.
    match = "alias" if mention.match == "exact" and part.name != part.printed else mention.match
    return replace(
        mention, printed=printed, match=match, role=part.role, others=part.others, doubt=part.doubt
    )


def _with_others(part: NamePart, others: str) -> NamePart:
    return replace(part, printed=f"{part.printed} {others}", others=others) if others else part


def names_in(text: str, facts: Facts, bodies: Bodies) -> list[str]:
    """The names that stand in one item, where nothing parts them."""
    return [part.printed for part in _parts_in(text, facts, bodies)]


def _parts_in(text: str, facts: Facts, bodies: Bodies) -> list[NamePart]:
    text = text.strip(TRAILING)
    registry = facts.registry
    if not any(map(str.isalnum, text)) or says_nothing(text) or names_nobody(text, registry.reader.uses):
        return []
    first, rest = before_joining(text, registry.reader.uses)
    if rest and names_place(first, facts):  # `Kanton i općine`: the canton is none of the next one's name
        return [NamePart(first, first), *_parts_in(rest, facts, bodies)]
    return glued_parts(text, bodies.context(registry))
