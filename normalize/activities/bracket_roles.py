"""Bodies in brackets under a heading that says who stands there: `Nositelj (suradnici)`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extract.printed import Piece
from normalize.activities.bodies import Bodies
from normalize.activities.mentions import read_mentions
from normalize.cleaner import Cleaner
from normalize.institutions.matching import Mention
from normalize.institutions.name_labels import sections
from normalize.institutions.name_uses import NameUses


def cell_mentions(pieces: Sequence[Piece], heading: str, cleaner: Cleaner, bodies: Bodies) -> list[Mention]:
    """The institutions that a cell names, those in brackets with the role that its column's heading gives."""
    mentions = read_mentions(pieces, cleaner, bodies)
    role = bracket_role(heading, cleaner.facts.registry.reader.uses) if "(" in heading else ""
    if not role:
        return mentions
    lines = cleaner.readable_lines(pieces)
    return with_bracket_role(mentions, cleaner.join([line.text for line in lines]), role)


def bracket_role(heading: str, uses: NameUses) -> str:
    """The role that a column's heading gives to those in brackets; empty where it says none."""
    roles = (section.role for section in sections(heading, uses) if section.behind.startswith("("))
    return next(roles, "")


def with_bracket_role(mentions: Sequence[Mention], text: str, role: str) -> list[Mention]:
    """The bodies of a cell's text, those in brackets with their `role`, and those told whose text has some.

    A role that words beside a body give is kept.
    """
    given: list[Mention] = []
    end = 0
    for mention in mentions:
        start = max(text.find(mention.printed, end), end)
        opened = len(mention.printed) - len(mention.printed.lstrip("("))
        before = text[: start + opened]
        end = start + len(mention.printed)
        if not mention.role and before.count("(") > before.count(")"):
            mention = replace(mention, role=role)
        elif mention.institution is None and "(" in mention.printed:
            doubt = f"{mention.printed!r}: its brackets may name a {role}"
            mention = replace(mention, doubt=mention.doubt or doubt)
        given.append(mention)
    return given
