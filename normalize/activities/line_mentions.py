"""Bodies whose names stand on lines of their own: where one ends, whose part it is, what was cut in two."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import replace

from normalize.activities.bodies import Bodies, mention_of, names_place
from normalize.activities.list_items import TRAILING
from normalize.cleaner import Cleaner
from normalize.institutions.matching import WITH_OFFICES, Mention
from normalize.institutions.name_starts import starts_institution
from normalize.institutions.name_words import DASHES
from normalize.institutions.owners import is_anothers

MOST_LINES = 8  # of one body's name
SHORT_NAME = re.compile(r"[A-ZČĆŽŠĐА-ЯЂЈЉЊЋЏ]{2,10}(?: [A-ZČĆŽŠĐА-ЯЂЈЉЊЋЏ]{2,4})?")  # `KCSR`, `KUCZ KS`


def bodies_on_lines(texts: Sequence[str], cleaner: Cleaner, bodies: Bodies) -> list[Mention]:
    """The bodies whose names begin on lines of their own, small letters or not; none unless each is known.

    `Federalno ministarstvo zdravstva` / `domovi zdravlja` are two. Beside a known one, an abbreviation that
    is not known, alone on its line, is one too (`MUP KS` / `KCZ`).
    """
    found: dict[int, list[Mention]] = {len(texts): []}  # of the lines from an index on
    for start in range(len(texts) - 1, -1, -1):
        for end in range(min(len(texts), start + MOST_LINES), start, -1):
            if end not in found:
                continue
            mention = mention_of(cleaner.join(texts[start:end]).strip(TRAILING), cleaner.facts, bodies)
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


def with_body_above(
    mention: Mention, own_lines: Sequence[str], apart: Container[str], cleaner: Cleaner, bodies: Bodies
) -> Sequence[Mention]:
    """Two bodies where the name of one is whole before the line that has but the one above it.

    `Federalna uprava policije` / `FMUP` is two, `Uprava policije` / `MUP TK` one broken by hand. The one
    above on a line of its own before a part of it (`MUP KS` / `Uprava policije`) is another body. So is a
    government's abbreviation among the lines `apart`, which had room on the line before.
    """
    for line in own_lines:
        rest = mention.printed.removeprefix(line).lstrip()
        broken = line.endswith(tuple(DASHES)) or not starts_institution(rest, cleaner.facts.registry)
        if rest != mention.printed and rest in own_lines and not broken:
            above, part = mention_of(line, cleaner.facts, bodies), mention_of(rest, cleaner.facts, bodies)
            body, parent = part.institution, above.institution
            if body and parent and body.parent_id == parent.institution_id:
                return above, part
        name = mention.printed.removesuffix(line).rstrip()
        if name and mention.printed.endswith(f" {line}"):
            part, above = mention_of(name, cleaner.facts, bodies), mention_of(line, cleaner.facts, bodies)
            body, parent = part.institution, above.institution
            if body and parent and body.parent_id == parent.institution_id:
                short = line.split()[0].isupper()  # `VM BiH`
                of_government = parent.class_ in WITH_OFFICES and line in apart and short
                if part.match == "exact" or of_government:
                    return part, above
    return (mention,)


def without_echo(mentions: Sequence[Mention], cleaner: Cleaner, bodies: Bodies) -> list[Mention]:
    """A body named again behind a part of it belongs to the part's name.

    `MUP KS` / `Uprava policije` / `MUP-a KS` are two bodies.
    """
    found: list[Mention] = []
    for mention in mentions:
        again = len(found) > 1 and mention.institution == found[-2].institution
        part, body = (found[-1].institution, mention.institution) if again else (None, None)
        if part and body and part.parent_id == body.institution_id:
            whole = mention_of(f"{found[-1].printed} {mention.printed}", cleaner.facts, bodies)
            if whole.institution == part:
                found[-1] = whole
                continue
        found.append(mention)
    return found


def made_whole(mentions: Sequence[Mention], cleaner: Cleaner, bodies: Bodies) -> list[Mention]:
    """Two names that are no bodies, but one together: a page cut `Srednjobosanskog` from `kantona`.

    And a bare body with the other place behind it, whose it is: `Opština Trnovo` / `RS`.
    """
    whole: list[Mention] = []
    for mention in mentions:
        if whole and _is_of(whole[-1], mention, cleaner):
            joined = mention_of(f"{whole[-1].printed} {mention.printed}", cleaner.facts, bodies)
            whole[-1] = replace(joined, role=whole[-1].role, others=mention.others, doubt=whole[-1].doubt)
            continue
        if whole and mention.institution is None and whole[-1].institution is None:
            joined = mention_of(f"{whole[-1].printed} {mention.printed}", cleaner.facts, bodies)
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
    return bool(named) and names_place(place.printed, cleaner.facts) and not read(body.printed).named
