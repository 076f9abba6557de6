"""The institutions that a cell names: where each name begins and ends, and the body that it means."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from extract.printed import Piece
from normalize.activities.list_items import TRAILING, says_nothing
from normalize.cleaner import Cleaner
from normalize.institutions.heads import shared_parts
from normalize.institutions.lists import NamePart, glued_parts
from normalize.institutions.matching import Mention, match_institution
from normalize.institutions.name_context import NameContext
from normalize.institutions.name_labels import (
    Section,
    before_joining,
    names_nobody,
    numbered,
    sections,
    without_others,
)
from normalize.institutions.name_links import with_links
from normalize.institutions.name_starts import lists_genitives, starts_institution
from normalize.institutions.name_words import DASHES
from normalize.institutions.owners import is_anothers, is_oblique
from normalize.institutions.parting import split_known
from normalize.institutions.registry import Registry
from normalize.institutions.topics import names_topic
from normalize.items import is_marked, split_items, split_semicolons
from normalize.text import Change

MOST_LINES = 8  # of one body's name
SHORT_NAME = re.compile(r"[A-ZČĆŽŠĐА-ЯЂЈЉЊЋЏ]{2,10}(?: [A-ZČĆŽŠĐА-ЯЂЈЉЊЋЏ]{2,4})?")  # `KCSR`, `KUCZ KS`
STROKE = re.compile(r"\s*/\s*")


@dataclass(frozen=True, slots=True)
class Bodies:
    """How this plan's institutions are matched: its jurisdiction and the document's own short names."""

    jurisdiction: str
    terms: Mapping[str, str]
    genitive: bool = False  # its names, or those of one cell, are genitives
    off_topic: frozenset[str] = frozenset()  # classes of bodies that names without a topic do not mean here

    def context(self, registry: Registry) -> NameContext:
        """The same for the reading of names of these bodies."""
        return NameContext(registry, self.jurisdiction, self.terms, self.genitive)


def read_mentions(pieces: Sequence[Piece], cleaner: Cleaner, bodies: Bodies) -> list[Mention]:
    """The institutions that a cell names, in printed order."""
    registry = cleaner.facts.registry

    def begins(text: str) -> bool:
        return starts_institution(text, registry) and not _goes_on(text, cleaner, bodies)

    lines = cleaner.lines(pieces, cleaner.readable)
    # A name broken by hand (`Uprava policije` / `MUP TK`) looks like two until it is read whole, and two
    # names on full lines look like one.
    whole = cleaner.join([line.text for line in lines])
    if not bodies.genitive:
        bodies = replace(bodies, genitive=lists_genitives(whole, registry))
    if whole and ";" not in whole and not is_marked(lines):
        mentions = mentions_in(whole, cleaner, bodies)
        if all(mention.institution for mention in mentions):
            own_lines = [line.text.strip(TRAILING) for line in lines]
            parted = [part for m in mentions for part in _with_body_above(m, own_lines, cleaner, bodies)]
            return _without_echo(parted, cleaner, bodies)
    mentions, role = [], ""
    for group in split_items(lines, begins):
        for part in split_semicolons(cleaner.join(group)):
            mentions += [replace(m, role=m.role or role) for m in mentions_in(part, cleaner, bodies)]
            role = _role_behind(part, role, cleaner)
    mentions = _made_whole(mentions, cleaner, bodies)
    if all(mention.institution for mention in mentions):
        return mentions
    one_list = ";" not in whole and not any(_is_place(mention.printed, cleaner) for mention in mentions)
    on_lines = _on_lines([line.text for line in lines], cleaner, bodies) if one_list else []
    return on_lines or [part for mention in mentions for part in _with_known_parted(mention, cleaner, bodies)]


def _goes_on(text: str, cleaner: Cleaner, bodies: Bodies) -> bool:
    """Whether a line is a body in the genitive, whose the one on the line before is (`Općine Ilidža`)."""
    registry = cleaner.facts.registry
    if bodies.genitive or registry.reader.read(text).nominative:
        return False
    return is_oblique(mention_of(text.strip(TRAILING), cleaner, bodies), registry)


def mentions_in(text: str, cleaner: Cleaner, bodies: Bodies) -> list[Mention]:
    """The bodies that one item names, with the roles that it gives them."""
    uses = cleaner.facts.registry.reader.uses
    found: list[Mention] = []
    for one in numbered(text.strip(TRAILING)):
        for section in sections(one, uses):
            found += _of_section(section, cleaner, bodies)
    return found


def _role_behind(text: str, role: str, cleaner: Cleaner) -> str:
    """The role of the items behind one, which a word before names gives: both of `Partneri: B; C`."""
    given = [section.role for section in sections(text, cleaner.facts.registry.reader.uses) if section.before]
    return given[-1] if given else role


def _of_section(section: Section, cleaner: Cleaner, bodies: Bodies) -> list[Mention]:
    names, others = without_others(section.text, cleaner.facts.registry.reader.uses)
    registry = cleaner.facts.registry
    parts = shared_parts(names, bodies.context(registry))
    parts = parts or _parts_in(names, cleaner, bodies)
    if not parts:
        return []
    if section.role and not section.every and len(parts) == 1:
        # The role is the last one's alone: `MUP KS – koordinator, Vlada KS – partner`.
        known = mention_of(parts[0].name, cleaner, bodies).institution is not None
        parts = parts if known else split_known(names, bodies.context(registry))
    parts = with_links(parts, names, registry.reader.uses)
    if section.role:
        first = len(parts) - 1 if not section.every else 0
        parts[first:] = [replace(part, role=part.role or section.role) for part in parts[first:]]
        parts[0] = replace(parts[0], printed=f"{section.before} {parts[0].printed}".strip())
        parts[-1] = replace(parts[-1], printed=f"{parts[-1].printed} {section.behind}".strip())
    parts[-1] = _with_others(parts[-1], others)
    return _named_once([_mention_of_part(part, cleaner, bodies) for part in parts], names)


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


def _with_others(part: NamePart, others: str) -> NamePart:
    return replace(part, printed=f"{part.printed} {others}", others=others) if others else part


def _mention_of_part(part: NamePart, cleaner: Cleaner, bodies: Bodies) -> Mention:
    own = replace(bodies, genitive=True) if part.genitive else bodies
    mention = mention_of(part.name, cleaner, own)
    # The role of a name that is not known is told by itself: the name is what a person looks for.
    printed = part.name if part.role and mention.institution is None else part.printed
    # A name that is printed in parts, or with other words, is not the body's own to the letter.
    match = "alias" if mention.match == "exact" and part.name != part.printed else mention.match
    return replace(
        mention, printed=printed, match=match, role=part.role, others=part.others, doubt=part.doubt
    )


def _with_known_parted(mention: Mention, cleaner: Cleaner, bodies: Bodies) -> Sequence[Mention]:
    """The bodies of a text in which some are known; one that is known is no list."""
    if mention.institution is not None:
        return (mention,)
    registry = cleaner.facts.registry
    names, others = without_others(mention.printed, registry.reader.uses)
    parts = split_known(names, bodies.context(registry))
    if len(parts) < 2:
        return (mention,)
    parts[-1] = _with_others(parts[-1], others)
    linked = with_links(parts, names, registry.reader.uses)
    return [
        _mention_of_part(replace(part, role=mention.role or part.role), cleaner, bodies) for part in linked
    ]


def _on_lines(texts: Sequence[str], cleaner: Cleaner, bodies: Bodies) -> list[Mention]:
    """The bodies whose names begin on lines of their own, small letters or not; none unless each is known.

    `Federalno ministarstvo zdravstva` / `domovi zdravlja` are two. Beside a known one, an abbreviation that
    is not known, alone on its line, is one too (`MUP KS` / `KCZ`).
    """
    found: dict[int, list[Mention]] = {len(texts): []}  # of the lines from an index on
    for start in range(len(texts) - 1, -1, -1):
        for end in range(min(len(texts), start + MOST_LINES), start, -1):
            if end not in found:
                continue
            mention = mention_of(cleaner.join(texts[start:end]).strip(TRAILING), cleaner, bodies)
            one_line = end == start + 1
            if found[end] and _belongs(mention, found[end][0], cleaner, bodies):
                continue
            if mention.institution is not None or (one_line and _is_short(mention.printed, cleaner)):
                found[start] = [mention, *found[end]]
                break
    mentions = found.get(0, [])
    return mentions if any(mention.institution for mention in mentions) else []


def _is_short(text: str, cleaner: Cleaner) -> bool:
    """Whether a text is an abbreviation, and no town in capitals."""
    return SHORT_NAME.fullmatch(text) is not None and not cleaner.facts.registry.reader.read(text).towns


def _with_body_above(
    mention: Mention, own_lines: Sequence[str], cleaner: Cleaner, bodies: Bodies
) -> Sequence[Mention]:
    """Two bodies where the name of one is whole before the line that has but the one above it.

    `Federalna uprava policije` / `FMUP` is two, `Uprava policije` / `MUP TK` one broken by hand. The one
    above on a line of its own before a part of it (`MUP KS` / `Uprava policije`) is another body.
    """
    for line in own_lines:
        rest = mention.printed.removeprefix(line).lstrip()
        broken = line.endswith(tuple(DASHES)) or not starts_institution(rest, cleaner.facts.registry)
        if rest != mention.printed and rest in own_lines and not broken:
            above, part = mention_of(line, cleaner, bodies), mention_of(rest, cleaner, bodies)
            body, parent = part.institution, above.institution
            if body and parent and body.parent_id == parent.institution_id:
                return above, part
        name = mention.printed.removesuffix(line).rstrip()
        if name and mention.printed.endswith(f" {line}"):
            part, above = mention_of(name, cleaner, bodies), mention_of(line, cleaner, bodies)
            body, parent = part.institution, above.institution
            if part.match == "exact" and body and parent and body.parent_id == parent.institution_id:
                return part, above
    return (mention,)


def _without_echo(mentions: Sequence[Mention], cleaner: Cleaner, bodies: Bodies) -> list[Mention]:
    """A body named again behind a part of it belongs to the part's name.

    `MUP KS` / `Uprava policije` / `MUP-a KS` are two bodies.
    """
    found: list[Mention] = []
    for mention in mentions:
        again = len(found) > 1 and mention.institution == found[-2].institution
        part, body = (found[-1].institution, mention.institution) if again else (None, None)
        if part and body and part.parent_id == body.institution_id:
            whole = mention_of(f"{found[-1].printed} {mention.printed}", cleaner, bodies)
            if whole.institution == part:
                found[-1] = whole
                continue
        found.append(mention)
    return found


def _made_whole(mentions: Sequence[Mention], cleaner: Cleaner, bodies: Bodies) -> list[Mention]:
    """Two names that are no bodies, but one together: a page cut `Srednjobosanskog` from `kantona`.

    And a bare body with the other place behind it, whose it is: `Opština Trnovo` / `RS`.
    """
    whole: list[Mention] = []
    for mention in mentions:
        if whole and _is_of(whole[-1], mention, cleaner):
            joined = mention_of(f"{whole[-1].printed} {mention.printed}", cleaner, bodies)
            whole[-1] = replace(joined, role=whole[-1].role, others=mention.others, doubt=whole[-1].doubt)
            continue
        if whole and mention.institution is None and whole[-1].institution is None:
            joined = mention_of(f"{whole[-1].printed} {mention.printed}", cleaner, bodies)
            if joined.institution is not None:
                whole[-1] = replace(joined, role=whole[-1].role)
                continue
        whole.append(mention)
    return whole


def _belongs(mention: Mention, following: Mention, cleaner: Cleaner, bodies: Bodies) -> bool:
    """Whether a name may be a part of the one on the next line, which names another place."""
    context = bodies.context(cleaner.facts.registry)
    return is_anothers(mention, following, context) or _is_of(mention, following, cleaner)


def _is_of(body: Mention, place: Mention, cleaner: Cleaner) -> bool:
    """Whether a name is a place's, and not that of the bare body before it."""
    if body.institution is None or place.institution is not None or body.others:
        return False
    read = cleaner.facts.registry.reader.read
    named = set(read(place.printed).named) - {body.institution.jurisdiction}
    return bool(named) and _is_place(place.printed, cleaner) and not read(body.printed).named


def names_in(text: str, cleaner: Cleaner, bodies: Bodies) -> list[str]:
    """The names that stand in one item, where nothing parts them."""
    return [part.printed for part in _parts_in(text, cleaner, bodies)]


def _parts_in(text: str, cleaner: Cleaner, bodies: Bodies) -> list[NamePart]:
    text = text.strip(TRAILING)
    registry = cleaner.facts.registry
    if not any(map(str.isalnum, text)) or says_nothing(text) or names_nobody(text, registry.reader.uses):
        return []
    first, rest = before_joining(text, registry.reader.uses)
    if rest and _is_place(first, cleaner):  # `Kanton i općine`: the canton is none of the next one's name
        return [NamePart(first, first), *_parts_in(rest, cleaner, bodies)]
    return glued_parts(text, bodies.context(registry))


def _is_place(text: str, cleaner: Cleaner) -> bool:
    """Whether a text names a canton, an entity or the state and no body: `Kanton`, `FBiH`."""
    reader = cleaner.facts.registry.reader
    return any(map(str.isalpha, text)) and not reader.read(text).core and not reader.is_adjective(text)


def mention_of(name: str, cleaner: Cleaner, bodies: Bodies) -> Mention:
    """The body that a printed name means in this plan."""
    mention = match_institution(
        name,
        cleaner.facts.registry,
        jurisdiction=bodies.jurisdiction,
        defined_terms=bodies.terms,
        genitive=bodies.genitive,
    )
    body = mention.institution
    if body is None or body.class_ not in bodies.off_topic or mention.match == "defined_term":
        return mention
    if names_topic(name, body.class_, cleaner.facts.topics):
        return mention
    return replace(mention, institution=None, match="unmatched", candidates=(body.institution,))


def mention_change(mention: Mention, name: str) -> Change | None:
    """The change from the printed name to the body's own, unless they are one."""
    if mention.institution is None or mention.institution.institution == name:
        return None
    return Change(name, mention.institution.institution, f"institution:{mention.match}")
