"""The institutions that a cell names: where each name begins and ends, and the body that it means."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from extract.printed import Piece
from normalize.activities.bodies import Bodies, mention_of, names_place
from normalize.activities.item_mentions import mentions_in, role_behind, with_known_parted
from normalize.activities.line_mentions import bodies_on_lines, made_whole, with_body_above, without_echo
from normalize.activities.list_items import TRAILING
from normalize.cleaner import Cleaner
from normalize.institutions.matching import Mention
from normalize.institutions.name_starts import lists_genitives, starts_institution
from normalize.institutions.name_words import DASHES
from normalize.institutions.owners import is_oblique
from normalize.items import is_marked, split_items, split_semicolons


def read_mentions(pieces: Sequence[Piece], cleaner: Cleaner, bodies: Bodies) -> list[Mention]:
    """The institutions that a cell names, in printed order."""
    facts, registry = cleaner.facts, cleaner.facts.registry

    def begins(text: str) -> bool:
        return starts_institution(text, registry) and not _goes_on(text, cleaner, bodies)

    lines = cleaner.readable_lines(pieces)
    # A name broken by hand (`Uprava policije` / `MUP TK`) looks like two until it is read whole, and two
    # names on full lines look like one.
    whole = cleaner.join([line.text for line in lines])
    if not bodies.genitive and lists_genitives(whole, registry):
        bodies = replace(bodies, genitive=True)
    if whole and ";" not in whole and not is_marked(lines):
        named = mentions_in(whole, facts, bodies)
        if all(mention.institution for mention in named):
            own_lines = [line.text.strip(TRAILING) for line in lines]
            apart = {line.text.strip(TRAILING) for line in lines if line.ends_early}
            parted = [p for m in named for p in with_body_above(m, own_lines, apart, cleaner, bodies)]
            return without_echo(parted, cleaner, bodies)
    mentions: list[Mention] = []
    role = ""
    on_own_lines: dict[str, str] = {}  # by an item's text, the same with its lines that may begin a name
    for group in split_items(lines, begins):
        broken = _at_beginnings(group, begins, cleaner)
        on_own_lines |= {part.replace("\n", " "): part for part in split_semicolons(broken)}
        for part in split_semicolons(cleaner.join(group)):
            given = mentions_in(part, facts, bodies)
            mentions += [replace(m, role=role) if role and not m.role else m for m in given]
            role = role_behind(part, role, facts)
    mentions = made_whole(mentions, cleaner, bodies)
    if all(mention.institution for mention in mentions):
        return mentions
    one_list = ";" not in whole and not any(names_place(mention.printed, facts) for mention in mentions)
    on_lines = bodies_on_lines([line.text for line in lines], cleaner, bodies) if one_list else []
    if on_lines:
        return on_lines
    texts = (on_own_lines.get(mention.printed, mention.printed) for mention in mentions)
    return [
        part
        for mention, text in zip(mentions, texts, strict=True)
        for part in with_known_parted(mention, facts, bodies, text)
    ]


def _at_beginnings(group: Sequence[str], begins: Callable[[str], bool], cleaner: Cleaner) -> str:
    """An item's lines joined, but for a line break before each that may begin a name of its own."""
    runs: list[list[str]] = []
    for line in group:
        if not runs or (begins(line) and not _leads_on(runs[-1], cleaner)):
            runs.append([])
        runs[-1].append(line)
    return "\n".join(cleaner.join(run) for run in runs)


def _leads_on(run: Sequence[str], cleaner: Cleaner) -> bool:
    """Whether a name goes on behind lines: `MUP-` / `Vlada`, `Udruženje građana` / `Centar za mlade`."""
    reader = cleaner.facts.registry.reader
    reading = reader.read(cleaner.join(run))
    association = any(" ".join(reading.core[:words]) in reader.uses["association"] for words in (1, 2))
    return run[-1].endswith(tuple(DASHES)) or (association and reading.number != "plural")


def _goes_on(text: str, cleaner: Cleaner, bodies: Bodies) -> bool:
    """Whether a line is a body in the genitive, whose the one on the line before is (`Općine Ilidža`)."""
    registry = cleaner.facts.registry
    if bodies.genitive or registry.reader.read(text).nominative:
        return False
    return is_oblique(mention_of(text.strip(TRAILING), cleaner.facts, bodies), registry)
