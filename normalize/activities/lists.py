"""The list cells of an activity: institutions, indicators with their values, resources."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from extract.model import Piece
from normalize.cleaner import Cleaner
from normalize.institutions.heads import shared_parts
from normalize.institutions.lists import NamePart, glued_parts
from normalize.institutions.matching import Mention, match_institution
from normalize.institutions.name_labels import Section, before_joining, numbered, sections, without_others
from normalize.institutions.name_places import NameReading
from normalize.institutions.name_starts import lists_genitives, starts_institution
from normalize.institutions.name_words import DASHES
from normalize.institutions.parting import split_known
from normalize.institutions.topics import names_topic
from normalize.items import Names, is_marked, split_items, split_semicolons
from normalize.money.amounts import AMOUNT, heading_currency, heading_factor
from normalize.money.resources import Resource, read_resources, resource_text
from normalize.text import Change, CleanText

TRAILING = " \t;,"
MOST_LINES = 8  # of one body's name
VALUE = re.compile(r"\s*[\d.,]+\s*%?\s*")
SHORT_NAME = re.compile(r"[A-ZČĆŽŠĐА-ЯЂЈЉЊЋЏ]{2,10}(?: [A-ZČĆŽŠĐА-ЯЂЈЉЊЋЏ]{2,4})?")  # `KCSR`, `KUCZ KS`
NOTHING = frozenset({"", "/", "-", "–", "—", "n/a", "."})


@dataclass(frozen=True, slots=True)
class Bodies:
    """How this plan's institutions are matched: its jurisdiction and the document's own short names."""

    jurisdiction: str
    terms: Mapping[str, str]
    genitive: bool = False  # its names, or those of one cell, are genitives
    off_topic: frozenset[str] = frozenset()  # classes of bodies that names without a topic do not mean here


def read_mentions(pieces: Sequence[Piece], cleaner: Cleaner, bodies: Bodies) -> list[Mention]:
    """The institutions that a cell names, in printed order."""
    registry = cleaner.facts.registry

    def begins(text: str) -> bool:
        return starts_institution(text, registry)

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
    parts = shared_parts(names, registry, bodies.jurisdiction, bodies.terms)
    parts = parts or _parts_in(names, cleaner, bodies)
    if not parts:
        return []
    if section.role:
        first = len(parts) - 1 if not section.every else 0
        parts[first:] = [replace(part, role=section.role) for part in parts[first:]]
        parts[0] = replace(parts[0], printed=f"{section.before} {parts[0].printed}".strip())
        parts[-1] = replace(parts[-1], printed=f"{parts[-1].printed} {section.behind}".strip())
    parts[-1] = _with_others(parts[-1], others)
    return [_mention_of_part(part, cleaner, bodies) for part in parts]


def _with_others(part: NamePart, others: str) -> NamePart:
    return replace(part, printed=f"{part.printed} {others}", others=others) if others else part


def _mention_of_part(part: NamePart, cleaner: Cleaner, bodies: Bodies) -> Mention:
    own = replace(bodies, genitive=True) if part.genitive else bodies
    mention = mention_of(part.name, cleaner, own)
    # The role of a name that is not known is told by itself: the name is what a person looks for.
    printed = part.name if part.role and mention.institution is None else part.printed
    # A name that is printed in parts, or with other words, is not the body's own to the letter.
    match = "alias" if mention.match == "exact" and part.name != part.printed else mention.match
    return replace(mention, printed=printed, match=match, role=part.role, others=part.others)


def _with_known_parted(mention: Mention, cleaner: Cleaner, bodies: Bodies) -> Sequence[Mention]:
    """The bodies of a text in which some are known; one that is known is no list."""
    if mention.institution is not None:
        return (mention,)
    registry = cleaner.facts.registry
    names, others = without_others(mention.printed, registry.reader.uses)
    parts = split_known(names, registry, bodies.jurisdiction, bodies.terms, bodies.genitive)
    if len(parts) < 2:
        return (mention,)
    parts[-1] = _with_others(parts[-1], others)
    return [_mention_of_part(replace(part, role=mention.role), cleaner, bodies) for part in parts]


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
            if mention.institution is not None or (one_line and SHORT_NAME.fullmatch(mention.printed)):
                found[start] = [mention, *found[end]]
                break
    mentions = found.get(0, [])
    return mentions if any(mention.institution for mention in mentions) else []


def _with_body_above(
    mention: Mention, own_lines: Sequence[str], cleaner: Cleaner, bodies: Bodies
) -> Sequence[Mention]:
    """Two bodies where the name of one is whole before the line that has but the one above it.

    `Federalna uprava policije` / `FMUP` is two, `Uprava policije` / `MUP TK` one broken by hand. The one
    above on a line of its own before a part of it (`MUP KS` / `Uprava policije`) is another body.
    """
    for line in own_lines:
        rest = mention.printed.removeprefix(line).lstrip()
        if rest != mention.printed and rest in own_lines and not line.endswith(tuple(DASHES)):
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
    """Two names that are no bodies, but one together: a page cut `Srednjobosanskog` from `kantona`."""
    whole: list[Mention] = []
    for mention in mentions:
        if whole and mention.institution is None and whole[-1].institution is None:
            joined = mention_of(f"{whole[-1].printed} {mention.printed}", cleaner, bodies)
            if joined.institution is not None:
                whole[-1] = replace(joined, role=whole[-1].role)
                continue
        whole.append(mention)
    return whole


def names_in(text: str, cleaner: Cleaner, bodies: Bodies) -> list[str]:
    """The names that stand in one item, where nothing parts them."""
    return [part.printed for part in _parts_in(text, cleaner, bodies)]


def _parts_in(text: str, cleaner: Cleaner, bodies: Bodies) -> list[NamePart]:
    text = text.strip(TRAILING)
    if not any(map(str.isalnum, text)) or text.lower() in NOTHING:
        return []
    registry = cleaner.facts.registry
    first, rest = before_joining(text, registry.reader.uses)
    if rest and _is_place(first, cleaner):  # `Kanton i općine`: the canton is none of the next one's name
        return [NamePart(first, first), *_parts_in(rest, cleaner, bodies)]
    return glued_parts(text, registry, bodies.jurisdiction, bodies.terms, bodies.genitive)


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
    if names_topic(name, body.class_):
        return mention
    return replace(mention, institution=None, match="unmatched", candidates=(body.institution,))


def mention_change(mention: Mention, name: str) -> Change | None:
    """The change from the printed name to the body's own, unless they are one."""
    if mention.institution is None or mention.institution.institution == name:
        return None
    return Change(name, mention.institution.institution, f"institution:{mention.match}")


def read_items(pieces: Sequence[Piece], cleaner: Cleaner, names: Names | None = None) -> list[CleanText]:
    """The items of a list cell as clean text; `names` as `names_inside` gives them for the column."""
    items: list[CleanText] = []
    for group in split_items(cleaner.lines(pieces, cleaner.legible), names=names):
        whole = cleaner.clean(group)
        parts = [part.strip(TRAILING) for part in split_semicolons(whole.text)]
        kept = [CleanText(part) for part in parts if part.lower() not in NOTHING]
        if kept:
            kept[0] = replace(whole, text=kept[0].text)  # the group's changes, told once
        items += kept
    return items


@dataclass(frozen=True, slots=True)
class Indicator:
    """One indicator with the values it starts from and aims at, where the plan has such columns."""

    text: str | None
    baseline: str | None
    target: str | None


def own_values(cells: Mapping[str, Sequence[Piece]]) -> dict[str, Sequence[Piece]]:
    """The cells of indicators and their values, where a page cut between two indicators with values of
    their own (3 | 4) is no cut within one: a number in every piece says so."""
    counts = {len(pieces) for pieces in cells.values() if pieces}
    values = [piece.text for name in ("baseline", "target") for piece in cells[name]]
    if len(counts) != 1 or counts == {1} or not values or not all(map(VALUE.fullmatch, values)):
        return dict(cells)
    return {
        name: [*pieces[:1], *(piece._replace(own_row=True) for piece in pieces[1:])]
        for name, pieces in cells.items()
    }


def pair_values(
    indicators: Sequence[str], baselines: Sequence[str], targets: Sequence[str]
) -> tuple[list[Indicator], bool]:
    """Indicators with their values side by side, and whether the counts agreed.

    Where they do not, the values stand whole beside the first indicator.
    """
    count = max(len(indicators), 1 if baselines or targets else 0)
    agreed = True
    columns: list[list[str | None]] = []
    for values in (baselines, targets):
        if len(values) in (0, count):
            columns.append([*values, *[None] * (count - len(values))])
        else:
            agreed = False
            columns.append(["; ".join(values), *[None] * (count - 1)])
    texts: list[str | None] = [*indicators, *[None] * (count - len(indicators))]
    return [Indicator(*row) for row in zip(texts, *columns, strict=True)], agreed


def funds_in(text: str, cleaner: Cleaner, bodies: Bodies, currency: str | None = None) -> list[Resource]:
    """The resources that a text names; amounts printed without a currency are in the one given."""
    reader = cleaner.facts.registry.reader

    def is_own(name: str) -> bool:
        reading = reader.read(name)
        a_place = not reading.core and (reading.cantonal or bool(reading.named))
        return a_place and all(named == bodies.jurisdiction for named in reading.named)

    def is_genitive(name: str) -> bool:
        """Whether a name depends on a word before it, or is a place, of which there can be a budget."""
        reading = reader.read(name)
        if reading.genitive or (not reading.core and bool(reading.named)):
            return True
        body = mention_of(name, cleaner, bodies).institution
        return body is not None and _is_inflected(reading, reader.read(body.institution))

    def names(part: str) -> list[str]:
        return names_in(part, cleaner, bodies)

    return read_resources(text, names, is_own, currency, is_genitive)


def _is_inflected(printed: NameReading, name: NameReading) -> bool:
    """Whether a body's printed name begins with the noun of its own name in another form: `općina`."""
    if not printed.words or not name.words or printed.core[:1] != name.core[:1]:
        return False
    return printed.words[0].form[-1:] != name.words[0].form[-1:]


def read_funds(
    pieces: Sequence[Piece], cleaner: Cleaner, bodies: Bodies, heading: str = ""
) -> list[Resource]:
    """The resources that a cell names; its column's heading may give their currency."""
    text = resource_text(cleaner.lines(pieces, cleaner.readable), cleaner.join)
    found = funds_in(text, cleaner, bodies, heading_currency(heading))
    factor = heading_factor(heading)
    return [
        replace(each, amount=each.amount * factor)
        if each.amount is not None and not AMOUNT.search(each.printed)
        else each
        for each in found
    ]
